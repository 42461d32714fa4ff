import { expect, it, vi } from 'vitest'
import { succeeds } from './client.ts'
import { annotate, annotationInput, freshId, noteInput, openNote, storeNote } from './steps.ts'
import type { Suite } from './suite.ts'

/** Planted wherever a person's name can get into a request. */
const CANARY = 'Bartholomew-Quince'

export function privacyContract(suite: Suite): void {
  it('writes no patient text, title, patient id or key into any log line', async () => {
    const text = `${CANARY} has chronic heart failure. Seen by Dr ${CANARY}.`
    const patientId = `${CANARY}-1234567`
    const { api } = suite
    const note = await storeNote(api, {
      title: `Letter on ${CANARY}`,
      category: CANARY,
      text,
      patientId,
    })
    const { id } = await annotate(api, note.id, `${CANARY} has`, {
      noteText: text,
      attributes: { [CANARY]: CANARY },
    })
    await succeeds(api.patch(`/annotations/${id}`, { startOffset: 0, text: `${CANARY} has` }))
    await openNote(api, note.id)
    await api.get(`/documents?patientId=${patientId}`)
    // Requests that fail, each with the canary where something might repeat it.
    await api.get(`/documents/${CANARY}`)
    await api.get(`/documents/${CANARY}%20and%20more`)
    await api.get(`/${CANARY}/${CANARY}?name=${CANARY}`)
    await api.get(`/annotations/search?conceptCode=${CANARY}&label=${CANARY}`)
    await api.get(`/documents?cursor=${CANARY}`)
    await api.call('POST', '/documents', { raw: `{"text": "${CANARY}"` })
    await api.call('POST', '/documents', { raw: CANARY })
    await api.post('/documents', { ...noteInput(), [CANARY]: CANARY })
    await api.post('/annotations', {
      ...annotationInput(note.id, CANARY, { noteText: text }),
      text: `${CANARY}!`,
    })
    await api.post('/documents', noteInput(), { 'idempotency-key': CANARY })
    await api.patch(`/annotations/${id}`, { status: 'accepted' }, { 'if-match': `"${CANARY}"` })
    await api.as(CANARY).get('/documents')
    await api.as(`cs_${CANARY}`).get('/documents')
    await api.call('GET', '/', {
      headers: { 'user-agent': CANARY, referer: `https://x/${CANARY}` },
    })
    // Failures behind the API, whose errors could quote the request.
    for (const fault of [
      { service: 'dynamodb', kind: 'throttle' },
      { service: 's3', operation: 'PutObject', kind: 'reset' },
    ] as const) {
      const restore = suite.target.aws.fail(fault)
      const { status } = await api.post('/documents', noteInput({ text, title: CANARY, patientId }))
      restore()
      expect(status).toBe(503)
    }
    await succeeds(suite.admin.delete(`/documents/${note.id}`))

    const last = `last-request-${freshId('x').slice(2, 20)}`
    await api.get('/documents?limit=1', { 'x-request-id': last })
    // Log lines of another process may arrive after the answer.
    await vi.waitFor(() => expect(suite.target.logs().join('\n')).toContain(last), 5000)
    const lines = suite.target.logs()
    expect(lines.length).toBeGreaterThan(30)
    const all = lines.join('\n')
    expect(all).not.toContain(CANARY)
    expect(all).not.toContain('heart failure')
    for (const [name, key] of Object.entries(suite.target.keys)) {
      expect(all.includes(key), `the key of ${name}`).toBe(false)
      expect(all.includes(key.slice(16, 48)), `the secret of ${name}`).toBe(false)
    }
  })

  it('writes one line for a request, with its id, route and status, and none for a stranger', async () => {
    const { id } = await storeNote(suite.api)
    const answer = await suite.api.get(`/documents/${id}`)
    const refused = await suite.api.as('nonsense').get(`/documents/${id}`)
    const after = await suite.api.get('/documents?limit=1')
    const idOf = ({ headers }: typeof answer): string => headers.get('x-request-id') ?? ''
    const linesOf = (requestId: string): string[] =>
      suite.target.logs().filter((line) => line.includes(requestId) && line.includes('"event"'))
    await vi.waitFor(() => expect(linesOf(idOf(after))).toHaveLength(1), 5000)
    const [line = '', ...others] = linesOf(idOf(answer))
    expect(others).toEqual([])
    const logged = JSON.parse(line.slice(line.indexOf('{'))) as { message?: object }
    // Lambda wraps a line in one of its own.
    expect(logged.message ?? logged).toMatchObject({
      event: 'request',
      route: '/documents/:id',
      method: 'GET',
      status: 200,
      runtime: suite.target.runtime,
    })
    expect(line).not.toContain(id)
    expect(linesOf(idOf(refused))).toEqual([])
  })

  it('puts no patient text into an address', async () => {
    const answer = await suite.api.post(
      '/documents',
      noteInput({ title: CANARY, text: `${CANARY}.`, category: CANARY }),
    )
    expect(answer.status).toBe(201)
    expect(answer.headers.get('location')).not.toContain(CANARY)
    expect((answer.body as { s3Key: string }).s3Key).not.toContain(CANARY)
  })
}
