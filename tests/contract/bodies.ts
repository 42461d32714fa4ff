import { expect, it } from 'vitest'
import { MAX_BODY_BYTES, MAX_NOTE_LENGTH } from '#shared/domain/limits.ts'
import { fails, succeeds, type Payload } from './client.ts'
import { freshId, noteInput, openNote, storeNote, type Document } from './steps.ts'
import type { Suite } from './suite.ts'

export function bodiesContract(suite: Suite): void {
  const send = (raw: Payload, headers?: Record<string, string>) =>
    suite.api.call('POST', '/documents', { raw, ...(headers === undefined ? {} : { headers }) })

  /** A refusal stores nothing: neither on the way in nor behind. */
  const storesNothing = async (work: () => Promise<unknown>): Promise<void> => {
    const { requests } = await suite.target.aws.during(work)
    expect(requests).toEqual([])
  }

  it('refuses what is not JSON', async () => {
    await suite.api.get('/documents?limit=1')
    await storesNothing(async () => {
      for (const raw of ['{', 'hello', '{"title":}', "{'a':1}", '[1,]', '{"a":NaN}', '\u0000']) {
        await fails(send(raw), 'malformed-json')
      }
    })
  })

  it('refuses an empty body where one is needed', async () => {
    await storesNothing(async () => {
      await fails(send(''), 'malformed-json')
    })
  })

  it('refuses JSON that is not an object', async () => {
    for (const raw of ['[]', '"text"', '5', 'null', 'true']) {
      const { errors } = await fails(send(raw), 'invalid-request')
      expect(errors).toMatchObject([{ in: 'body', pointer: '' }])
    }
  })

  it('takes JSON under each name that it goes by, and no other type', async () => {
    const raw = () => JSON.stringify(noteInput())
    for (const type of [
      'application/json',
      'application/json; charset=utf-8',
      'APPLICATION/JSON',
      'application/vnd.chartside.note+json',
    ]) {
      const { status } = await send(raw(), { 'content-type': type })
      expect(status, type).toBe(201)
    }
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/jsonp',
      'application/octet-stream',
      'text/json',
    ]) {
      await fails(send(raw(), { 'content-type': type }), 'unsupported-media-type')
    }
  })

  it('refuses bytes that are not UTF-8', async () => {
    const json = Buffer.from(JSON.stringify(noteInput({ title: 'Caf#' })))
    const at = json.indexOf('#')
    const sequences = [[0xe9], [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]]
    await storesNothing(async () => {
      for (const bytes of sequences) {
        const raw = Buffer.concat([json.subarray(0, at), Buffer.from(bytes), json.subarray(at + 1)])
        await fails(send(raw), 'not-utf8')
      }
    })
  })

  it('refuses a body of more than a megabyte, whether or not it says its length', async () => {
    const raw = JSON.stringify(noteInput({ title: 'x'.repeat(MAX_BODY_BYTES) }))
    const stream = () => new Blob([raw]).stream()
    await storesNothing(async () => {
      await fails(send(raw), 'body-too-large')
      await fails(send(stream()), 'body-too-large')
    })
    const [one, two] = await Promise.all([send(raw), suite.api.get('/documents?limit=1')])
    expect([one?.status, two?.status]).toEqual([413, 200])
  })

  it('takes a note of exactly 200,000 characters, and none of one more', async () => {
    const longest = 'a'.repeat(MAX_NOTE_LENGTH)
    const { id } = await storeNote(suite.api, { text: longest })
    expect((await openNote(suite.api, id)).text).toBe(longest)
    const refused = freshId('too-long')
    await fails(
      suite.api.post('/documents', noteInput({ id: refused, text: `${longest}a` })),
      'note-too-long',
    )
    await fails(suite.api.get(`/documents/${refused}`), 'document-not-found')
  })

  it('counts characters as UTF-16 code units, also where each is more bytes', async () => {
    for (const text of ['€'.repeat(MAX_NOTE_LENGTH), '😀'.repeat(MAX_NOTE_LENGTH / 2)]) {
      const { id, textLength } = await storeNote(suite.api, { text })
      expect(textLength).toBe(MAX_NOTE_LENGTH)
      expect((await openNote(suite.api, id)).text === text).toBe(true)
      await fails(suite.api.post('/documents', noteInput({ text: `${text}.` })), 'note-too-long')
    }
  })

  it('refuses a note with a NUL, which no text has', async () => {
    await storesNothing(async () => {
      await fails(suite.api.post('/documents', noteInput({ text: 'a\u0000b' })), 'note-not-text')
    })
  })

  it('refuses an empty note and one of white space alone', async () => {
    await storesNothing(async () => {
      for (const text of ['', ' ', '\r\n\t', '\u00A0\u2003\u3000', '\uFEFF', ' \u200B\u200D']) {
        await fails(suite.api.post('/documents', noteInput({ text })), 'note-empty')
      }
    })
  })

  it('takes a body that begins with a byte order mark', async () => {
    const stored = await succeeds<Document>(send(`\uFEFF${JSON.stringify(noteInput())}`), 201)
    expect(stored.title).toBe('Heart failure clinic')
  })

  it('is not led astray by names that JavaScript gives a meaning', async () => {
    const raw = JSON.stringify(noteInput()).replace('{', '{"__proto__":{"admin":true},')
    const { errors } = await fails(send(raw), 'invalid-request')
    expect(errors).toMatchObject([{ in: 'body', pointer: '/__proto__' }])
    await fails(suite.api.post('/documents', { ...noteInput(), constructor: 1 }), 'invalid-request')
  })

  it('bears JSON that is nested deeper than anybody writes', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const { status } = await send(deep)
    expect(status).toBe(400)
  })
}
