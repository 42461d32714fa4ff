import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startForwardingTarget } from '#tests/targets/forwarding.ts'
import { startLambdaTarget } from '#tests/targets/lambda.ts'
import { startLocalAws, type LocalAws } from '#tests/targets/local-aws.ts'
import type { Target } from '#tests/targets/target.ts'
import { startWorkerdTarget } from '#tests/targets/workerd.ts'
import { createClient, succeeds, type Client, statusesOf } from './client.ts'
import { createNormaliser } from './normalise.ts'
import { runScript } from './script.ts'
import {
  annotate,
  freshId,
  nextPage,
  noteInput,
  openNote,
  storeNote,
  type Document,
} from './steps.ts'

let aws: LocalAws
let edge: Target
let lambda: Target
/** Lambda again, asked by way of the edge. */
let forwarded: Target

beforeAll(async () => {
  aws = await startLocalAws()
  ;[edge, lambda, forwarded] = await Promise.all([
    startWorkerdTarget(aws),
    startLambdaTarget(aws),
    startForwardingTarget(aws),
  ])
})
afterAll(async () => {
  await Promise.all([edge.close(), lambda.close(), forwarded.close()])
  await aws.close()
})

const subjectOf = ({ name }: Target): string => `script-${name.toLowerCase().replaceAll(' ', '-')}`

const clientOf = (target: Target): Client => createClient(target, target.keys.clinician)

describe('both runtimes', () => {
  it('give byte-identical answers to the same requests, directly and by way of the front door', async () => {
    const answersOf = async (target: Target) => {
      const client = clientOf(target)
      const steps = await runScript(
        {
          clinician: client.as(
            // An Idempotency-Key is good for one subject: the other's answers must not be replayed.
            await target.mintKey({ role: 'clinician', subject: subjectOf(target) }),
          ),
          admin: client.as(target.keys.admin),
          ops: client.as(target.keys.ops),
          stranger: client.as(undefined),
        },
        (documentId) => target.aws.finishRun(documentId),
      )
      const normalise = createNormaliser(
        target.runtime,
        ...(target.behindEdge ? ['edge' as const] : []),
      )
      return steps.map(({ name, answer }) => ({ name, ...normalise(answer) }))
    }
    const atEdge = await answersOf(edge)
    expect(atEdge.length).toBeGreaterThan(55)
    const subjectAside = (text: string) => text.replaceAll(/script-[a-z-]+/g, 'script')
    for (const target of [lambda, forwarded]) {
      const others = await answersOf(target)
      for (const [index, { name, status, headers, text }] of atEdge.entries()) {
        const other = others[index]
        const what = `${name} at ${target.name}`
        expect({ name: other?.name, status: other?.status }, what).toEqual({ name, status })
        expect(other?.headers, `headers of ${what}`).toEqual(headers)
        expect(subjectAside(other?.text ?? ''), `body of ${what}`).toBe(subjectAside(text))
      }
    }
  }, 60_000)

  it('read what the other has written, to the byte', async () => {
    const text = '\uFEFFAsthma 😀\r\nمريض e\u0301.'
    for (const [writer, reader] of [
      [edge, lambda],
      [lambda, edge],
    ] as const) {
      const { id } = await storeNote(clientOf(writer), { text })
      await annotate(clientOf(reader), id, '😀\r\n', { noteText: text })
      const mine = await clientOf(writer).get(`/documents/${id}`)
      const theirs = await clientOf(reader).get(`/documents/${id}`)
      expect(mine.text).toBe(theirs.text)
      const tag = mine.headers.get('etag') ?? ''
      expect(
        (await clientOf(reader).get(`/documents/${id}`, { 'if-none-match': tag })).status,
      ).toBe(304)
      await succeeds(
        clientOf(reader).patch(`/documents/${id}`, { title: 'X' }, { 'if-match': tag }),
      )
    }
  })

  it('give the first answer again that the other has given for an Idempotency-Key', async () => {
    for (const [first, second] of [
      [edge, lambda],
      [lambda, edge],
    ] as const) {
      const headers = { 'idempotency-key': freshId('over') }
      const made = await clientOf(first).post('/documents', noteInput(), headers)
      const again = await clientOf(second).post('/documents', noteInput(), headers)
      expect(again.text).toBe(made.text)
      expect(again.headers.get('idempotency-replayed')).toBe('true')
    }
  })

  it('do the work once when a request goes to both at the same time', async () => {
    const patientId = freshId('patient')
    const headers = { 'idempotency-key': freshId('both') }
    const answers = await Promise.all(
      [edge, lambda, edge, lambda].map((target) =>
        clientOf(target).post('/documents', noteInput({ patientId }), headers),
      ),
    )
    for (const { status } of answers) expect([201, 409]).toContain(status)
    const listed = await succeeds<Document[]>(
      clientOf(edge).get(`/documents?patientId=${patientId}`),
    )
    expect(listed).toHaveLength(1)
  })

  it('go on with a list that the other has begun', async () => {
    const patientId = freshId('patient')
    const stored: string[] = []
    for (const target of [edge, lambda, edge]) {
      stored.push((await storeNote(clientOf(target), { patientId })).id)
    }
    const listed: string[] = []
    let next: string | undefined = `/documents?patientId=${patientId}&limit=1`
    for (const target of [lambda, edge, lambda]) {
      const answer: Awaited<ReturnType<Client['get']>> = await clientOf(target).get(next ?? '')
      listed.push(...(answer.body as Document[]).map(({ id }) => id))
      next = nextPage(answer)
    }
    expect(listed).toEqual(stored.toReversed())
    expect(next).toBeUndefined()
  })

  it('lose no decision when one reviewer is at the edge and the other at Lambda', async () => {
    const { id: documentId } = await storeNote(clientOf(edge))
    const { id } = await annotate(clientOf(edge), documentId, 'heart failure')
    const decide = (target: Target) =>
      clientOf(target).patch(`/annotations/${id}`, { status: 'rejected' }, { 'if-match': '"1"' })
    const answers = await Promise.all([decide(edge), decide(lambda)])
    expect(statusesOf(answers)).toEqual([200, 412])
    expect((await openNote(clientOf(lambda), documentId)).annotations[0]?.version).toBe(2)
  })
})
