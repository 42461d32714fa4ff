import { expect, it } from 'vitest'
import { ROLES, type Role } from '#shared/domain/labels.ts'
import type { Contract } from '#shared/http/contract.ts'
import { contracts } from '#shared/http/contracts.ts'
import { fails } from './client.ts'
import type { Suite } from './suite.ts'

/** Who may do what, as the design says it: written out, so that a route whose role changes is noticed here. */
const ALLOWED: Record<string, Role[]> = {
  'post /documents': ['clinician', 'admin'],
  'post /documents/uploads': ['clinician', 'admin'],
  'get /documents': ['clinician', 'admin'],
  'get /documents/:id': ['clinician', 'admin'],
  'patch /documents/:id': ['clinician', 'admin'],
  'delete /documents/:id': ['admin'],
  'get /documents/:id/audit': ['clinician', 'admin'],
  'post /documents/:id/disclosures': ['clinician', 'admin'],
  'get /annotations/progress': ['clinician', 'admin'],
  'get /annotations': ['clinician', 'admin'],
  'post /annotations': ['clinician', 'admin'],
  'get /annotations/search': ['clinician', 'admin'],
  'post /annotations/review': ['clinician', 'admin'],
  'patch /annotations/:id': ['clinician', 'admin'],
  'delete /annotations/:id': ['clinician', 'admin'],
  'get /annotations/relationships': ['clinician', 'admin'],
  'post /annotations/relationships': ['clinician', 'admin'],
  'delete /annotations/relationships/:id': ['clinician', 'admin'],
  'post /annotations/relationships/:id/restore': ['clinician', 'admin'],
  'post /documents/:id/analyze': ['clinician', 'admin'],
  'get /documents/:id/runs': ['clinician', 'admin'],
  'get /runs/:id': ['clinician', 'admin'],
  'get /ops/traffic': ['ops', 'admin'],
  'put /ops/traffic': ['ops', 'admin'],
  'get /ops/traffic/snapshot': ['ops', 'admin'],
  'put /ops/traffic/snapshot': ['ops', 'admin'],
  'get /ops/breaker': ['ops', 'admin'],
  'get /ops/queue': ['ops', 'admin'],
}

const named = ({ method, path }: Contract): string => `${method} ${path}`
const guarded = contracts.filter(({ role }) => role !== 'anyone')

export function rolesContract(suite: Suite): void {
  const clientOf = (role: Role) =>
    ({ clinician: suite.api, ops: suite.ops, admin: suite.admin })[role]

  it('guards every operation that the design lists, and no operation is unlisted', () => {
    for (const name of Object.keys(ALLOWED)) expect(guarded.map(named)).toContain(name)
    for (const name of guarded.map(named)) expect(Object.keys(ALLOWED)).toContain(name)
  })

  it.each(guarded.map((contract) => [named(contract), contract] as const))(
    'answers 403 to every other role at %s, before anything is read or written',
    async (name, { method, path }) => {
      const address = path.replaceAll(/:[a-z]+/gi, 'some-id')
      for (const role of ROLES) {
        const client = clientOf(role)
        await client.get('/')
        if (ALLOWED[name]?.includes(role)) continue
        // The first request may read the key itself, which is remembered afterwards.
        await fails(client.call(method.toUpperCase(), address), 'forbidden')
        const { result, requests } = await suite.target.aws.during(() =>
          fails(client.call(method.toUpperCase(), address), 'forbidden'),
        )
        expect(requests).toEqual([])
        expect(result.needed).toBe(ALLOWED[name]?.[0])
      }
    },
  )

  it('lets every allowed role pass the guard', async () => {
    for (const contract of guarded) {
      const address = contract.path.replaceAll(/:[a-z]+/gi, 'no-such-id')
      for (const role of ALLOWED[named(contract)] ?? []) {
        const { status } = await clientOf(role).call(contract.method.toUpperCase(), address)
        expect([200, 400, 404], `${role} ${named(contract)}`).toContain(status)
      }
    }
  })

  it('refuses a stranger at every guarded operation', async () => {
    for (const { method, path } of guarded) {
      const address = path.replaceAll(/:[a-z]+/gi, 'some-id')
      await fails(suite.api.as(undefined).call(method.toUpperCase(), address), 'missing-key')
    }
  })
}
