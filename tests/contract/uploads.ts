import { expect, it } from 'vitest'
import { fails, succeeds } from './client.ts'
import { annotationInput, freshId, openNote, type Upload } from './steps.ts'
import type { Suite } from './suite.ts'

const LARGE = 'Line of a long discharge summary, with ünïcode and 🫀.\r\n'.repeat(2500)

const put = (upload: Upload['upload'], body: string, headers = upload.headers) =>
  fetch(upload.url, { method: upload.method, headers, body })

export function uploadsContract(suite: Suite): void {
  const request = (id = freshId('upload')) =>
    succeeds<Upload>(
      suite.api.post('/documents/uploads', { id, title: 'Scanned letter', category: 'Letters' }),
      201,
    )

  it('takes the text at the address it gave, with exactly the headers it gave', async () => {
    const { upload, ...document } = await request()
    expect(document).toMatchObject({ status: 'processing', textLength: 0 })
    expect((await openNote(suite.api, document.id)).text).toBeUndefined()
    expect((await put(upload, LARGE)).status).toBe(200)
    expect((await openNote(suite.api, document.id)).text).toBe(LARGE)
    expect(await suite.target.aws.readObject(document.s3Key)).toBe(LARGE)
  })

  it('takes the text once, because a note never changes', async () => {
    const { upload, id } = await request()
    expect((await put(upload, 'The first text.')).status).toBe(200)
    expect((await put(upload, 'The second text.')).status).toBe(412)
    expect((await openNote(suite.api, id)).text).toBe('The first text.')
  })

  it('takes nothing with other headers than it gave', async () => {
    const { upload, id } = await request()
    const { headers } = upload
    const changed = Object.keys(headers).map((name) => ({ ...headers, [name]: 'another' }))
    const lacking = Object.keys(headers)
      // Without a content type of its own, fetch would send one.
      .filter((name) => name !== 'content-type')
      .map((name) => Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)))
    expect(changed.length).toBeGreaterThan(1)
    for (const wrong of [...changed, ...lacking]) {
      expect((await put(upload, 'Text.', wrong)).status).toBe(403)
    }
    expect((await openNote(suite.api, id)).text).toBeUndefined()
  })

  it('takes nothing at another address than it gave', async () => {
    const { upload } = await request()
    const elsewhere = new URL(upload.url)
    elsewhere.pathname = elsewhere.pathname.replace(/documents\/.*/, 'documents/another.txt')
    expect((await put({ ...upload, url: elsewhere.href }, 'Text.')).status).toBe(403)
    const longer = new URL(upload.url)
    longer.searchParams.set('X-Amz-Expires', '604800')
    expect((await put({ ...upload, url: longer.href }, 'Text.')).status).toBe(403)
  })

  it('gives an address that ends within the quarter of an hour', async () => {
    const { upload } = await request()
    const left = Date.parse(upload.expiresAt) - Date.now()
    expect(left).toBeGreaterThan(13 * 60_000)
    expect(left).toBeLessThanOrEqual(15 * 60_000)
  })

  it('shows nothing of the note in the address', async () => {
    const { upload } = await request()
    expect(decodeURIComponent(upload.url)).not.toMatch(/scanned|letter/i)
  })

  it('refuses analysis and annotations until the text has arrived', async () => {
    const { id } = await request()
    await fails(suite.api.post(`/documents/${id}/analyze`), 'document-not-ready')
    await fails(
      suite.api.post('/annotations', annotationInput(id, 'heart failure')),
      'document-not-ready',
    )
  })

  it('refuses an id that is taken', async () => {
    const { id } = await request()
    await fails(
      suite.api.post('/documents/uploads', { id, title: 'Again', category: 'Letters' }),
      'document-exists',
    )
  })

  it('takes no text in the request itself', async () => {
    const body = { title: 'T', category: 'C', text: 'Text.' }
    const { errors } = await fails(suite.api.post('/documents/uploads', body), 'invalid-request')
    expect(errors).toMatchObject([{ in: 'body', pointer: '/text' }])
  })
}
