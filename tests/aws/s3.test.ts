import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createS3, ObjectTooLarge, type S3 } from '#shared/aws/s3.ts'
import { createTransport } from '#shared/aws/transport.ts'
import { CREDENTIALS, type Emulators, REGION, startEmulators } from '#tests/support/emulators.ts'
import {
  answer,
  hang,
  json,
  reset,
  startMisbehavingServer,
} from '#tests/support/misbehaving-server.ts'

const bucket = 'notes-bucket'
const contentType = 'text/plain; charset=utf-8'
const bytesOf = (text: string) => new TextEncoder().encode(text)

let aws: Emulators
let s3: S3
beforeAll(async () => {
  aws = await startEmulators()
  await aws.createBucket(bucket)
  const { endpoint } = aws
  s3 = createS3(createTransport({ region: REGION, endpoint, credentials: () => CREDENTIALS }), {
    bucket,
  })
})
afterAll(() => aws.close())

/** What used to trip clients up: spaces, plus signs, parentheses, accents, emoji, encoded and odd characters. */
const KEYS = [
  'documents/plain-id_1.txt',
  'documents/with space + plus (1).txt',
  'documents/Überweisung für Müller & Söhne.txt',
  'documents/e\u0301 combining.txt',
  'documents/😀👩‍⚕️.txt',
  'documents/!\'()*~,;:@=$#?[]{}|^`<>".txt',
  'documents/100%.txt',
  'documents/%2F%20%.txt',
  'documents//double//slash/',
  'documents/back\\slash.txt',
  'documents/...dots../.hidden',
]

describe('S3 keys', () => {
  for (const key of KEYS) {
    it(`round-trips ${key}`, async () => {
      expect(await s3.get(key)).toBeUndefined()
      const put = await s3.put(key, key, { contentType })
      expect(put.outcome).toBe('stored')
      expect((await s3.get(key))?.bytes).toEqual(bytesOf(key))
      expect((await s3.head(key))?.contentLength).toBe(bytesOf(key).length)
      const { url, headers } = await s3.presignPut(key, { contentType, expiresSeconds: 60 })
      const answered = await fetch(url, { method: 'PUT', headers, body: 'by link' })
      expect(answered.status).toBe(200)
      expect((await s3.get(key))?.bytes).toEqual(bytesOf('by link'))
      await s3.delete(key)
      expect(await s3.head(key)).toBeUndefined()
    })
  }

  it('refuses a key that a URL would change into another one', async () => {
    for (const key of ['', 'a/../b', './a', 'a/..', '\ud800']) {
      await expect(async () => s3.get(key)).rejects.toThrow(TypeError)
    }
  })
})

describe('S3 objects', () => {
  it('come back byte for byte, with what was said about them', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7) % 256)
    const put = await s3.put('bytes', bytes, {
      contentType: 'application/octet-stream',
      metadata: { source: 'scanner' },
    })
    const found = await s3.get('bytes', { maxBytes: 70_000 })
    expect(found?.bytes).toEqual(bytes)
    expect(found).toMatchObject({
      contentLength: 70_000,
      contentType: 'application/octet-stream',
      metadata: { source: 'scanner' },
      etag: put.outcome === 'stored' ? put.etag : 'not stored',
    })
    expect(found?.etag).toMatch(/^".+"$/)
  })

  it('may be empty', async () => {
    await s3.put('empty', '', { contentType })
    expect((await s3.get('empty', { maxBytes: 0 }))?.bytes).toEqual(new Uint8Array())
  })

  it('are refused when larger than the reader takes', async () => {
    await s3.put('large', 'x'.repeat(1001), { contentType })
    await expect(s3.get('large', { maxBytes: 1000 })).rejects.toThrow(ObjectTooLarge)
    expect((await s3.get('large', { maxBytes: 1001 }))?.contentLength).toBe(1001)
  })

  it('that are not there are deleted without complaint', async () => {
    await s3.delete('never-was')
  })

  it('in a bucket that is not there are an error and not merely absent', async () => {
    const { endpoint } = aws
    const transport = createTransport({ region: REGION, endpoint, credentials: () => CREDENTIALS })
    await expect(createS3(transport, { bucket: 'no-such-bucket' }).get('a')).rejects.toMatchObject({
      name: 'AwsError',
      code: 'NoSuchBucket',
    })
  })
})

describe('S3 metadata', () => {
  const metadata = {
    plain: 'Discharge summary',
    accents: 'Überweisung für Ñandú',
    emoji: '👩‍⚕️ 😀',
    percent: '100% %20 %',
    encoded: 'a%20b%C3%BC',
    spaces: '  kept at  the ends  ',
    lines: 'one\r\ntwo\tthree',
    'dashed-name': 'x',
  }

  it('round-trips any text', async () => {
    await s3.put('metadata', 'x', { contentType, metadata })
    expect((await s3.get('metadata'))?.metadata).toEqual(metadata)
    expect((await s3.head('metadata'))?.metadata).toEqual(metadata)
  })

  it('that cannot be sent is refused before anything is', async () => {
    for (const bad of [
      { 'Upper-Case': 'x' },
      { 'a:b': 'x' },
      { half: '\ud800' },
      { big: 'x'.repeat(2050) },
    ]) {
      await expect(s3.put('bad', 'x', { contentType, metadata: bad })).rejects.toThrow(TypeError)
    }
    expect(await s3.head('bad')).toBeUndefined()
  })

  it('goes into a presigned PUT as signed headers, and no word of it into the URL', async () => {
    const { url, headers, method, expiresAt } = await s3.presignPut('presigned', {
      contentType,
      metadata,
      ifNoneMatch: '*',
      expiresSeconds: 300,
      contentLength: 4,
    })
    expect(method).toBe('PUT')
    const lifetime = Date.parse(expiresAt) - Date.now()
    expect(lifetime).toBeGreaterThan(290_000)
    expect(lifetime).toBeLessThanOrEqual(300_000)
    const query = new URL(url).searchParams
    expect(query.get('X-Amz-Expires')).toBe('300')
    expect(query.get('X-Amz-SignedHeaders')?.split(';')).toEqual([
      'content-length',
      'content-type',
      'host',
      'if-none-match',
      ...Object.keys(metadata)
        .map((name) => `x-amz-meta-${name}`)
        .toSorted(),
    ])
    for (const value of ['Discharge', 'kept', 'text', 'two']) expect(url).not.toContain(value)

    const stored = await fetch(url, { method, headers, body: 'note' })
    expect(stored.status).toBe(200)
    expect(await s3.get('presigned')).toMatchObject({ metadata, contentType })
  })

  it('cannot be changed, left out, or replaced by whoever holds the link', async () => {
    const { url, headers } = await s3.presignPut('guarded', {
      contentType,
      metadata: { 'document-id': 'doc-1' },
      expiresSeconds: 300,
      contentLength: 4,
    })
    const { 'x-amz-meta-document-id': _id, ...without } = headers
    for (const [changed, body] of [
      [{ ...headers, 'x-amz-meta-document-id': 'doc-2' }, 'note'],
      [{ ...headers, 'content-type': 'text/html' }, 'note'],
      [without, 'note'],
    ] as const) {
      expect((await fetch(url, { method: 'PUT', headers: changed, body })).status).toBe(403)
    }
    const { 'content-length': _length, ...measured } = headers
    const longer = await fetch(url, { method: 'PUT', headers: measured, body: 'longer note' })
    expect(longer.status).toBe(403)
    expect(await s3.head('guarded')).toBeUndefined()
  })
})

describe('S3 in trouble', () => {
  let server: Awaited<ReturnType<typeof startMisbehavingServer>>
  let troubled: S3
  beforeAll(async () => {
    server = await startMisbehavingServer()
    const transport = createTransport({
      region: REGION,
      endpoint: server.endpoint,
      credentials: () => CREDENTIALS,
      random: () => 0,
      deadlineMs: 1000,
    })
    troubled = createS3(transport, { bucket })
  })
  afterAll(() => server.close())

  const once = { contentType, ifNoneMatch: '*' } as const
  const error = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`

  it('says that an object exists where it must not be replaced', async () => {
    server.behave(answer(412, error('PreconditionFailed')))
    expect(await troubled.put('k', 'x', once)).toEqual({ outcome: 'exists' })
    expect(server.seen()[0]?.headers['if-none-match']).toBe('*')
  })

  it('decides two meeting conditional puts by asking again', async () => {
    server.behave(
      answer(409, error('ConditionalRequestConflict')),
      answer(200, '', { etag: '"e"' }),
    )
    expect(await troubled.put('k', 'x', once)).toEqual({ outcome: 'stored', etag: '"e"' })
  })

  it('never repeats a conditional put whose answer was lost', async () => {
    server.behave(reset, answer(200))
    await expect(troubled.put('k', 'x', once)).rejects.toMatchObject({ ambiguous: true })
    expect(server.seen()).toHaveLength(1)
  })

  it('repeats a plain put, and sends its body again whole', async () => {
    server.behave(reset, answer(503, error('SlowDown')), answer(200, '', { etag: '"e"' }))
    await troubled.put('k', 'körper', { contentType })
    expect(server.seen().map(({ body }) => body)).toEqual(['körper', 'körper', 'körper'])
  })

  it('signs the hash of the body', async () => {
    server.behave(answer(200))
    await troubled.put('k', 'x', { contentType })
    const { headers } = server.seen()[0] ?? expect.unreachable('nothing was sent')
    expect(headers['x-amz-content-sha256']).toBe(
      '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
    )
    expect(headers.authorization).toContain('x-amz-content-sha256')
  })

  it('does not read an object that announces to be too large', async () => {
    server.behave((response, request) => {
      response.writeHead(200, { 'content-length': '5000000' })
      // Not a byte of it is ever sent: a reader would wait.
      response.flushHeaders()
      hang(response, request)
    })
    await expect(troubled.get('k', { maxBytes: 4_999_999 })).rejects.toThrow(ObjectTooLarge)
  })

  it('stops reading an object of untold length once it is too large', async () => {
    server.behave((response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      }
      response.on('drain', more)
      more()
    })
    await expect(troubled.get('k', { maxBytes: 100_000 })).rejects.toThrow(ObjectTooLarge)
  })

  it('reads an object of untold length that fits', async () => {
    server.behave((response) => {
      response.write('ab')
      response.end('cd')
    })
    expect(await troubled.get('k', { maxBytes: 4 })).toMatchObject({
      bytes: bytesOf('abcd'),
      contentLength: 4,
    })
  })

  it('gives metadata that others wrote as it stands', async () => {
    server.behave(answer(200, 'x', { 'x-amz-meta-by': '100% theirs' }))
    expect((await troubled.get('k'))?.metadata).toEqual({ by: '100% theirs' })
  })

  it('tells a refusal from an absence', async () => {
    server.behave(answer(403, error('AccessDenied')))
    await expect(troubled.get('k')).rejects.toMatchObject({ status: 403, code: 'AccessDenied' })
    server.behave(json(403, {}))
    await expect(troubled.head('k')).rejects.toMatchObject({ status: 403 })
  })
})

describe('S3 addresses', () => {
  it('have the bucket in the host at AWS, and in the path for a name with dots', async () => {
    const transport = createTransport({ region: REGION, credentials: () => CREDENTIALS })
    const put = { contentType, expiresSeconds: 60 }
    const { url } = await createS3(transport, { bucket }).presignPut('a b', put)
    expect(url).toMatch(/^https:\/\/notes-bucket\.s3\.eu-central-1\.amazonaws\.com\/a%20b\?/)
    const dotted = await createS3(transport, { bucket: 'a.b' }).presignPut('k', put)
    expect(dotted.url).toMatch(/^https:\/\/s3\.eu-central-1\.amazonaws\.com\/a\.b\/k\?/)
  })
})
