import type { Answer, Client, Sent } from './client.ts'
import { TEXT, annotationInput, nextPage, noteInput } from './steps.ts'

export interface Step {
  name: string
  answer: Answer
}

const idOf = ({ body }: Answer): string => (body as { id: string }).id

/** The same requests for any target, good ones and bad ones; each answer is kept with its name. */
export async function runScript(
  clients: Record<'clinician' | 'admin' | 'ops' | 'stranger', Client>,
  finishRun: (documentId: string) => Promise<void>,
): Promise<Step[]> {
  const { clinician, admin, ops, stranger } = clients
  const steps: Step[] = []
  const step = async (name: string, asked: Promise<Answer>): Promise<Answer> => {
    const answer = await asked
    steps.push({ name, answer })
    return answer
  }
  const raw = (text: Sent['raw'], headers?: Record<string, string>): Promise<Answer> =>
    clinician.call('POST', '/documents', {
      ...(text === undefined ? {} : { raw: text }),
      ...(headers === undefined ? {} : { headers }),
    })

  await step('health', stranger.get('/'))
  await step('health by HEAD', stranger.call('HEAD', '/'))
  await step('the OpenAPI document', stranger.get('/openapi.json'))
  await step('the documentation page', stranger.get('/docs'))
  await step('nothing there', clinician.get('/nowhere?x=1'))
  await step('another method', clinician.put('/documents', {}))
  await step('an encoded slash', clinician.get('/documents/a%2Fb'))
  await step('a path that cannot be decoded', clinician.get('/documents/%E0%A4'))
  await step('no key', stranger.get('/documents'))
  await step('a malformed key', stranger.as('nonsense').get('/documents'))
  await step('the wrong role', clinician.get('/ops/traffic'))
  await step('a preflight', preflight(stranger, 'https://workbench.example'))
  await step('a foreign preflight', preflight(stranger, 'https://elsewhere.example'))

  await step('no JSON', raw('{'))
  await step('no body', clinician.post('/documents'))
  await step('no UTF-8', raw(new Uint8Array([0x7b, 0xff, 0x7d])))
  await step('a lone surrogate', raw('{"title":"\\ud800"}'))
  await step('another type', raw('x', { 'content-type': 'text/plain' }))
  await step('a binary body', raw(new Uint8Array(300), { 'content-type': 'image/png' }))
  await step('too large', raw('x'.repeat(1_000_001)))
  await step('many faults', clinician.post('/documents', { id: 'ü', title: 5, extra: true }))
  await step('an empty note', clinician.post('/documents', noteInput({ text: ' ' })))
  await step(
    'faults in a query',
    clinician.get('/documents?limit=1000&limit=2&status=%F0%9F%98%80'),
  )
  await step('a made-up cursor', clinician.get('/documents?cursor=AAAA'))

  const patientId = 'patient-of-the-script'
  const text = `\uFEFF${TEXT}\r\nمريض 😀 e\u0301.`
  const first = await step(
    'store',
    clinician.post('/documents', noteInput({ text, patientId, title: 'Brief — “Ünïcode” 患者' })),
  )
  const id = idOf(first)
  const keyed = { 'idempotency-key': 'of-the-script-alone' }
  const second = await step(
    'store by key',
    clinician.post('/documents', noteInput({ patientId }), keyed),
  )
  await step('store by key again', clinician.post('/documents', noteInput({ patientId }), keyed))
  await step('another body', clinician.post('/documents', noteInput({ text: 'x' }), keyed))
  await step('an id that is taken', clinician.post('/documents', noteInput({ id })))
  await step('an upload', clinician.post('/documents/uploads', { title: 'T', category: 'C' }))
  await finishRun(id)
  await step('open', clinician.get(`/documents/${id}`))
  await step('open by HEAD', clinician.call('HEAD', `/documents/${id}`))
  const { headers } = await clinician.get(`/documents/${id}`)
  const etag = headers.get('etag') ?? ''
  await step('unchanged', clinician.get(`/documents/${id}`, { 'if-none-match': etag }))
  const page = await step('a page', clinician.get(`/documents?patientId=${patientId}&limit=1`))
  await step('the next page', clinician.get(nextPage(page) ?? ''))
  await step('change', clinician.patch(`/documents/${id}`, { status: 'in_progress' }))
  await step(
    'a stale change',
    clinician.patch(`/documents/${id}`, { title: 'X' }, { 'if-match': etag }),
  )
  await step('no change', clinician.patch(`/documents/${id}`, {}))

  const input = (phrase: string) => annotationInput(id, phrase, { noteText: text })
  const drug = await step('annotate', clinician.post('/annotations', input('furosemide')))
  const reason = await step(
    'annotate with everything',
    clinician.post('/annotations', {
      ...input('مريض 😀 e\u0301'),
      conceptCode: 'SCRIPT-1',
      attributes: { zeta: 'ü', alpha: '😀' },
      codes: [{ system: 's', code: 'c', display: 'd', score: 0.1, verified: false }],
    }),
  )
  await step(
    'a text that is not there',
    clinician.post('/annotations', { ...input('man'), text: 'men' }),
  )
  await step(
    'half a character',
    clinician.post('/annotations', { ...input('😀'), startOffset: text.indexOf('😀') + 1 }),
  )
  await step('outside', clinician.post('/annotations', { ...input('man'), endOffset: 1e6 }))
  await step('list', clinician.get(`/annotations?documentId=${id}`))
  await step('review', clinician.patch(`/annotations/${idOf(drug)}`, { assertion: 'possible' }))
  await step(
    'a stale review',
    clinician.patch(`/annotations/${idOf(drug)}`, { status: 'rejected' }, { 'if-match': '"1"' }),
  )
  await step(
    'many reviews',
    clinician.post('/annotations/review', {
      documentId: id,
      decisions: [
        { annotationId: idOf(drug), status: 'accepted' },
        { annotationId: 'nobody', status: 'accepted' },
        { annotationId: idOf(reason), version: 9, status: 'rejected' },
      ],
    }),
  )
  const link = {
    documentId: id,
    sourceAnnotationId: idOf(drug),
    targetAnnotationId: idOf(reason),
    relationType: 'treats',
  }
  const linked = await step('link', clinician.post('/annotations/relationships', link))
  await step('link again', clinician.post('/annotations/relationships', link))
  await step('links', clinician.get(`/annotations/relationships?documentId=${id}`))
  await step('analyse', clinician.post(`/documents/${id}/analyze`))
  await step('analyse again', clinician.post(`/documents/${id}/analyze`))
  await step('runs', clinician.get(`/documents/${id}/runs`))
  await step('search', clinician.get('/annotations/search?conceptCode=SCRIPT-1'))
  await step('unlink', clinician.delete(`/annotations/relationships/${idOf(linked)}`))
  await step('delete an annotation', clinician.delete(`/annotations/${idOf(drug)}`))
  await step('delete it again', clinician.delete(`/annotations/${idOf(drug)}?documentId=${id}`))
  await step('the trail', clinician.get(`/documents/${id}/audit?limit=5`))
  await step('the breaker', ops.get('/ops/breaker'))
  await step('weights that are none', ops.put('/ops/traffic', { version: 0, weights: {} }))
  await step('delete', admin.delete(`/documents/${id}`))
  await step('delete again', admin.delete(`/documents/${id}`))
  await step('gone', clinician.get(`/documents/${id}`))
  await admin.delete(`/documents/${idOf(second)}`)
  return steps
}

const preflight = (client: Client, origin: string): Promise<Answer> =>
  client.call('OPTIONS', '/documents', {
    headers: { origin, 'access-control-request-method': 'POST' },
  })
