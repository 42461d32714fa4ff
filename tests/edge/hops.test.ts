import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LambdaEvent } from 'hono/aws-lambda'
import { asSent } from '#aws/forwarded-event.ts'
import { administrator } from '#local/aws/iam/principal.ts'
import { createHops } from '#shared/http/hop.ts'
import { PATIENT } from '#tests/targets/forwarding.ts'
import { startApiFunction } from '#tests/targets/lambda.ts'
import { startLocalAws, type LocalAws } from '#tests/targets/local-aws.ts'
import { openEdgeStand } from './edge-stand.ts'

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

describe('a front door whose Function URL is its own address', () => {
  it('sends a request on once, and serves it when it comes back', async () => {
    const port = await freePort()
    const stand = await openEdgeStand(
      { FUNCTION_URL: `http://127.0.0.1:${port}/`, ...PATIENT },
      { port },
    )
    try {
      await stand.route(100)
      const answers = await Promise.all([
        stand.ask('/documents', { headers: { 'x-request-id': 'looping-0001' } }),
        stand.ask('/documents', {
          method: 'POST',
          body: stand.note().body,
          headers: { 'x-request-id': 'looping-0002' },
        }),
      ])
      expect(answers.map(({ status, servedBy }) => [status, servedBy])).toEqual([
        [200, 'edge'],
        [201, 'edge'],
      ])
      for (const id of ['looping-0001', 'looping-0002']) {
        const events = stand.lines
          .filter((line) => line.includes(id))
          .map((line) => (JSON.parse(line) as { event: string }).event)
        expect(events.toSorted()).toEqual(['forwarded', 'request'])
      }
    } finally {
      await stand.close()
    }
  })
})

describe('a Function URL that checks signatures', () => {
  let aws: LocalAws
  const closers: (() => Promise<void>)[] = []
  beforeAll(async () => {
    aws = await startLocalAws()
  })
  afterAll(async () => {
    for (const close of closers.toReversed()) await close()
    await aws.close()
  })

  /** The API function behind a URL that knows the edge's access key by this secret, and an edge that asks it. */
  const open = async (secretAccessKey: string, auth: 'AWS_IAM' | 'NONE') => {
    const names = { region: aws.region, accountId: '000000000000', stackName: 'chartside' }
    const credentials = { ...aws.credentials, secretAccessKey }
    const lambda = await startApiFunction(aws, {
      principals: [administrator(names, credentials)],
      ...names,
    })
    closers.push(() => lambda.close())
    const stand = await openEdgeStand(
      {
        FUNCTION_URL: lambda.url,
        FUNCTION_URL_AUTH: auth,
        FUNCTION_URL_COOL_DOWN_MS: '1',
        ...PATIENT,
      },
      { aws },
    )
    closers.push(() => stand.close())
    await stand.route(100)
    return { stand, lambda }
  }

  it('takes what the edge has signed, whatever is in it', async () => {
    const { stand } = await open(aws.credentials.secretAccessKey, 'AWS_IAM')
    for (const path of [
      '/documents?limit=5',
      '/documents?patientId=a+b%20c%2Fd&status=reviewed',
      '/documents?patientId=%C3%A9%F0%9F%98%80!*()%27~&=nameless&empty=',
      '/documents/a%2Fb',
      '/documents/%C3%A9',
      '/documents/a*(b)',
      '/',
    ]) {
      const { servedBy, timing } = await stand.ask(path)
      expect([path, servedBy, timing.includes('failover')]).toEqual([path, 'lambda', false])
    }
    const text = `Asthma 😀. ${'Has dyspnoea. '.repeat(1_000)}`
    const body = JSON.stringify({ title: 'Ünïcode', category: 'Note', text })
    const headers = { 'idempotency-key': '*()!~ of-the-key'.replaceAll(' ', '-') }
    const stored = await stand.ask('/documents', { method: 'POST', body, headers })
    expect([stored.status, stored.servedBy]).toEqual([201, 'lambda'])
    const { body: note } = await stand.ask(`/documents/${String(stored.body['id'])}`)
    expect(note).toMatchObject({ text, title: 'Ünïcode' })
  })

  it('refuses another signature, and none, and the edge serves its clients all the same', async () => {
    for (const [secret, auth] of [
      ['another secret', 'AWS_IAM'],
      [aws.credentials.secretAccessKey, 'NONE'],
    ] as const) {
      const { stand, lambda } = await open(secret, auth)
      const read = await stand.ask('/documents')
      expect([read.status, read.servedBy]).toEqual([200, 'edge'])
      expect(read.timing).toContain('failover;desc="403"')
      const direct = await fetch(`${lambda.url}/documents`, {
        headers: { 'x-api-key': aws.keys.clinician },
      })
      expect([direct.status, direct.headers.get('x-served-by')]).toEqual([403, null])
      // Nothing of the function has run.
      expect(lambda.lines).toEqual([])
    }
  })
})

describe('what Lambda makes of a forwarded request', () => {
  const hops = createHops('a signing secret of 32 characters')
  const now = new Date('2026-03-01T12:00:00Z')
  const request = { requestId: 'client-request-0001', method: 'GET', target: '/documents?limit=5' }
  const marker = hops.mark(request, now)
  const event = (headers: Record<string, string>) =>
    ({
      rawPath: '/documents',
      rawQueryString: 'limit=5',
      headers: { 'x-request-id': request.requestId, ...headers },
      requestContext: { http: { method: 'GET' } },
    }) as unknown as LambdaEvent
  const headersOf = (headers: Record<string, string>) => asSent(event(headers), hops, now).headers

  it('has the caller’s own Authorization back where the front door vouches for it', () => {
    const signed = 'AWS4-HMAC-SHA256 of the edge'
    expect(
      headersOf({
        authorization: signed,
        'x-chartside-authorization': 'Bearer of-the-caller',
        'x-chartside-hop': marker,
      }),
    ).toEqual({ 'x-request-id': request.requestId, authorization: 'Bearer of-the-caller' })
  })

  it.each([
    ['no marker', {}],
    ['a made-up marker', { 'x-chartside-hop': `${now.getTime().toString(36)}.${'0'.repeat(64)}` }],
    [
      'a marker of another request',
      { 'x-chartside-hop': hops.mark({ ...request, method: 'PUT' }, now) },
    ],
    ['an old marker', { 'x-chartside-hop': hops.mark(request, new Date(now.getTime() - 60_000)) }],
  ])('does not believe one that comes with %s', (_, headers) => {
    const sent = { 'x-chartside-authorization': 'Bearer made-up', ...headers }
    expect(headersOf(sent)).toEqual({ 'x-request-id': request.requestId })
    expect(headersOf({ ...sent, authorization: 'Bearer mine' })).toEqual({
      'x-request-id': request.requestId,
      authorization: 'Bearer mine',
    })
  })
})
