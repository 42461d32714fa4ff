import { AwsV4Signer } from 'aws4fetch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AwsCall,
  createTransport,
  type Credentials,
  type TransportOptions,
} from '#shared/aws/transport.ts'
import { CREDENTIALS, REGION } from '#tests/support/emulators.ts'
import { answer, json, refuse, startMisbehavingServer } from '#tests/support/misbehaving-server.ts'

let server: Awaited<ReturnType<typeof startMisbehavingServer>>
beforeAll(async () => {
  server = await startMisbehavingServer()
})
afterAll(() => server.close())

const transport = (options: Partial<TransportOptions> = {}) =>
  createTransport({ region: REGION, credentials: () => CREDENTIALS, random: () => 0, ...options })

const call = (more: Partial<AwsCall> = {}): AwsCall => ({
  service: 'dynamodb',
  operation: 'GetItem',
  method: 'POST',
  url: `${server.endpoint}/`,
  body: '{}',
  safeToRepeat: true,
  ...more,
})
const text = (response: Response) => response.text()

describe('transport', () => {
  it('signs each attempt anew, with the time it is made at', async () => {
    let clock = Date.UTC(2026, 0, 1)
    const sleep = () => {
      clock += 1000
      return Promise.resolve()
    }
    server.behave(answer(503), json(200, {}))
    await transport({ now: () => clock, sleep }).send(call(), text)
    const dates = server.seen().map(({ headers }) => headers['x-amz-date'])
    expect(dates).toEqual(['20260101T000000Z', '20260101T000001Z'])
    const signatures = server.seen().map(({ headers }) => headers.authorization)
    expect(signatures[0]).not.toBe(signatures[1])
  })

  it('signs bodies of every size as aws4fetch does, the large ones by Web Crypto', async () => {
    const credentials = { ...CREDENTIALS, sessionToken: 'session' }
    const now = Date.UTC(2026, 5, 30, 23, 59, 59)
    for (const length of [0, 1, 4096, 4097, 40_000]) {
      server.behave(json(200, {}))
      const body = 'ä'.repeat(length)
      const signed = call({ body, headers: { 'x-amz-target': 'X.Y' } })
      await transport({ now: () => now, credentials: () => credentials }).send(signed, text)
      const reference = await new AwsV4Signer({
        ...credentials,
        region: REGION,
        datetime: '20260630T235959Z',
        service: 'dynamodb',
        method: 'POST',
        url: signed.url,
        headers: { 'x-amz-target': 'X.Y' },
        body,
      }).sign()
      expect(server.seen()[0]?.headers.authorization).toBe(reference.headers.get('authorization'))
    }
  })

  it('signs with the key of the new day after midnight', async () => {
    let clock = Date.UTC(2026, 0, 1, 23, 59, 59)
    const overnight = transport({ now: () => clock })
    server.behave(json(200, {}))
    await overnight.send(call(), text)
    clock += 1000
    await overnight.send(call(), text)
    const fresh = transport({ now: () => clock })
    await fresh.send(call(), text)
    const [before, after, expected] = server.seen().map(({ headers }) => headers.authorization)
    expect(after).toBe(expected)
    expect(after).not.toBe(before)
    expect(after).toContain('/20260102/eu-central-1/dynamodb/')
  })

  it('takes up rotated credentials, between two attempts too', async () => {
    const sets: Credentials[] = [
      { accessKeyId: 'AKIAFIRST', secretAccessKey: 'a', sessionToken: 'token-1' },
      { accessKeyId: 'AKIAFIRST', secretAccessKey: 'b', sessionToken: 'token-2' },
      { accessKeyId: 'AKIATHIRD', secretAccessKey: 'c' },
    ]
    let current: Credentials = { accessKeyId: 'AKIAZERO', secretAccessKey: 'z' }
    const rotating = transport({ credentials: () => current })
    server.behave(
      (response) => {
        current = sets[1] ?? current
        response.writeHead(503).end()
      },
      json(200, {}),
    )
    current = sets[0] ?? current
    await rotating.send(call(), text)
    current = sets[2] ?? current
    await rotating.send(call(), text)
    expect(
      server
        .seen()
        .map(({ headers }) => [
          /Credential=(\w+)/.exec(headers.authorization ?? '')?.[1],
          headers['x-amz-security-token'],
        ]),
    ).toEqual([
      ['AKIAFIRST', 'token-1'],
      ['AKIAFIRST', 'token-2'],
      ['AKIATHIRD', undefined],
    ])
  })

  it('keeps one connection through retries, because refused answers are read to their end', async () => {
    const ports = new Set<number | undefined>()
    const body = 'x'.repeat(50_000)
    server.behave(
      ...[503, 429, 503, 200].map((status): ReturnType<typeof answer> => (response) => {
        ports.add(response.socket?.remotePort)
        response.writeHead(status).end(body)
      }),
    )
    expect(await transport().send(call(), text)).toBe(body)
    expect(ports.size).toBe(1)
  })

  it('calls a given fetch as a free function, which workerd insists on', async () => {
    server.behave(json(200, {}))
    const strict = function (this: unknown, ...args: Parameters<typeof fetch>) {
      if (this !== undefined) throw new TypeError('Illegal invocation')
      return fetch(...args)
    }
    expect(await transport({ fetch: strict }).send(call(), text)).toBe('{}')
  })

  it('follows no redirect, so that a signature goes nowhere else', async () => {
    server.behave(answer(307, '', { location: '/elsewhere' }))
    await expect(transport().send(call(), text)).rejects.toMatchObject({
      name: 'AwsError',
      status: 307,
    })
    expect(server.seen()).toHaveLength(1)
  })

  it('counts time spent reading the body towards the deadline', async () => {
    server.behave((response) => {
      response.writeHead(200, { 'content-length': '10' })
      response.write('12345')
    })
    await expect(
      transport({ deadlineMs: 250 }).send(call({ safeToRepeat: false }), text),
    ).rejects.toMatchObject({ name: 'AwsUnavailable', reason: 'deadline', ambiguous: true })
  })

  it('spreads retries at random within growing bounds', async () => {
    const pauses: number[] = []
    const sleep = (ms: number) => {
      pauses.push(ms)
      return Promise.resolve()
    }
    server.behave(answer(503))
    const failing = transport({ attempts: 7, random: () => 0.5, sleep, now: () => 0 })
    await expect(failing.send(call(), text)).rejects.toMatchObject({ reason: 'server-error' })
    expect(pauses).toEqual([50, 100, 200, 400, 500, 500])
  })

  it('shows neither the address nor the body of a call in its errors', async () => {
    const secret = call({ url: `${server.endpoint}/PLANTED?key=PLANTED`, body: 'PLANTED' })
    for (const behaviour of [
      answer(400, '{"__type":"x#BadThing","message":"PLANTED"}'),
      answer(400, 'PLANTED'),
      answer(500, 'PLANTED'),
      refuse('ThrottlingException', { PLANTED: 1 }),
    ]) {
      server.behave(behaviour)
      const error = await transport({ attempts: 2 })
        .send(secret, text)
        .catch((e: unknown) => e)
      expect(error).toBeInstanceOf(Error)
      if (!(error instanceof Error)) return
      expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(
        'PLANTED',
      )
    }
  })

  it('refuses settings that could only be mistakes', () => {
    expect(() => transport({ deadlineMs: Number.NaN })).toThrow(RangeError)
    expect(() => transport({ attempts: 0 })).toThrow(RangeError)
  })
})
