import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { parseConfig } from '#shared/config.ts'
import { PROBLEMS, problemType, type ProblemCode } from '#shared/domain/problems.ts'
import { createApp } from '#shared/http/app.ts'
import type { Contract } from '#shared/http/contract.ts'
import { contracts } from '#shared/http/contracts.ts'
import { problemsMarkdown } from '#shared/http/docs-page.ts'
import { openApiDocument } from '#shared/http/openapi.ts'
import { problemsOf, templatePath } from '#shared/http/operation.ts'
import { createCursors } from '#shared/store/cursor.ts'
import { VERSION } from '#shared/version.ts'

interface Operation {
  operationId: string
  'x-role': string
  security: unknown[]
  parameters?: { name: string; in: string; required: boolean; schema: Record<string, unknown> }[]
  requestBody?: { content: Record<string, { schema: Record<string, unknown> }> }
  responses: Record<string, { content?: Record<string, { schema: Record<string, unknown> }> }>
}

const committed = (name: string): string =>
  readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')

const document = JSON.parse(committed('openapi.json')) as {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, { properties?: Record<string, unknown> }> }
}

const operationOf = ({ method, path }: Contract): Operation => {
  const operation = document.paths[templatePath(path)]?.[method]
  if (operation === undefined) throw new Error(`${method} ${path} is not in the document`)
  return operation
}

const named = ({ method, path }: Contract): string => `${method.toUpperCase()} ${path}`
const each = contracts.map((contract) => [named(contract), contract] as const)

/** What the app is asked to serve, without anything behind it: only its routes are looked at. */
function routesOfApp(): string[] {
  const untouchable = new Proxy({}, { get: () => expect.unreachable('nothing is to be called') })
  const app = createApp({
    runtime: 'edge',
    version: VERSION,
    config: parseConfig({
      AWS_REGION: 'eu-central-1',
      TABLE_NAME: 'T',
      BUCKET_NAME: 'b',
      QUEUE_URL: 'https://queue.example/q',
      DLQ_URL: 'https://queue.example/d',
      API_KEY: 'a-bootstrap-key-of-this-test',
    }),
    store: untouchable as Parameters<typeof createApp>[0]['store'],
    cursors: createCursors('a-signing-secret-of-this-test-only'),
    clock: () => new Date(0),
    breakerTripped: () => Promise.resolve(false),
    log: () => undefined,
    documentation: async () => '',
  })
  // Middleware stands under ALL; a route stands there once for each of its middlewares.
  return [
    ...new Set(
      app.routes
        .filter(({ method }) => method !== 'ALL')
        .map(({ method, path }) => `${method} ${path}`),
    ),
  ]
}

describe('the OpenAPI document', () => {
  it('is the one that the contracts make now', () => {
    const made = `${JSON.stringify(openApiDocument(contracts, VERSION), null, 2)}\n`
    expect(committed('openapi.json')).toBe(made)
  })

  it('has an operation for each route that the app serves, and no other', () => {
    const served = routesOfApp().toSorted()
    expect(contracts.map(named).toSorted()).toEqual(served)
    const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const asTemplates = served.map((route) => templatePath(route))
    expect(documented.toSorted()).toEqual(asTemplates.toSorted())
  })

  it('names each operation once', () => {
    const ids = contracts.map((contract) => operationOf(contract).operationId)
    expect(new Set(ids).size).toBe(contracts.length)
  })

  it.each(each)(
    'says of %s who may call it, what it takes and how it can fail',
    (_name, contract) => {
      const operation = operationOf(contract)
      expect(operation['x-role']).toBe(contract.role)
      expect(operation.security).toEqual(contract.role === 'anyone' ? [] : [{ apiKey: [] }])

      const inPath = [...contract.path.matchAll(/:([a-z]+)/gi)].map(([, name]) => name)
      const documented = operation.parameters ?? []
      expect(documented.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(inPath)
      const query = Object.keys(contract.query?.shape ?? {})
      expect(documented.filter((one) => one.in === 'query').map(({ name }) => name)).toEqual(query)
      expect(operation.requestBody !== undefined).toBe(contract.body !== undefined)

      const statuses = new Set<string>([
        String(contract.answer.status),
        ...problemsOf(contract).map((code) => String(PROBLEMS[code][0])),
        ...(contract.headers?.['if-none-match'] === undefined ? [] : ['304']),
      ])
      expect(Object.keys(operation.responses).toSorted()).toEqual([...statuses].toSorted())
      for (const code of problemsOf(contract)) {
        const { content } = operation.responses[PROBLEMS[code][0]] ?? {}
        expect(content).toHaveProperty(['application/problem+json'])
      }
    },
  )

  it.each(each.filter(([, { body }]) => body !== undefined))(
    'describes the body of %s with the fields that its schema takes, and no unknown ones',
    (_name, contract) => {
      const schema = operationOf(contract).requestBody?.content['application/json']?.schema
      const fields = Object.keys(schema?.['properties'] ?? {})
      expect(fields.length).toBeGreaterThan(0)
      expect(schema?.['additionalProperties']).toBe(false)
      const strange = contract.body?.safeParse({ 'no-such-field': 1 })
      expect(strange?.error?.issues.map(({ code }) => code)).toContain('unrecognized_keys')
      const required = (schema?.['required'] ?? []) as string[]
      const missing = contract.body?.safeParse({}).error?.issues.map(({ path }) => path[0]) ?? []
      expect(required.toSorted()).toEqual(
        missing
          .filter((name) => name !== undefined)
          .map(String)
          .toSorted(),
      )
    },
  )

  it('leads nowhere with no reference', () => {
    const references = [...committed('openapi.json').matchAll(/"#\/components\/schemas\/(\w+)"/g)]
    expect(references.length).toBeGreaterThan(20)
    for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty(name)
  })

  it('has an answer schema for every operation that answers JSON', () => {
    for (const { answer, ...contract } of contracts) {
      if (answer.contentType !== undefined) continue
      expect(answer.schema, `${contract.method} ${contract.path}`).toBeInstanceOf(z.ZodMiniType)
    }
  })

  it('lists every type of problem', () => {
    const listed = document.components.schemas['Problem']?.properties?.['type']
    const types = Object.keys(PROBLEMS).map((code) => problemType(code as ProblemCode))
    expect(listed).toEqual({ type: 'string', enum: types })
  })
})

describe('docs/problems.md', () => {
  it('is the one that the catalogue makes now', () => {
    expect(committed('problems.md')).toBe(problemsMarkdown())
  })

  it('names every problem with its status', () => {
    for (const [code, [status]] of Object.entries(PROBLEMS)) {
      expect(committed('problems.md')).toMatch(new RegExp(`${status}.*${code}|${code}.*${status}`))
    }
  })
})
