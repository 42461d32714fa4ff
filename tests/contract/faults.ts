import { expect, it } from 'vitest'
import type { Fault } from '#shared/domain/problems.ts'
import { fails, type Answer } from './client.ts'
import { annotationInput, noteInput, storeNote } from './steps.ts'
import type { Suite } from './suite.ts'

const places = (errors: Fault[] | undefined): string[] =>
  (errors ?? []).map((fault) => `${fault.in} ${fault.pointer}`).toSorted()

const invalid = async (answer: Promise<Answer>): Promise<Fault[]> =>
  (await fails(answer, 'invalid-request')).errors ?? []

export function faultsContract(suite: Suite): void {
  it('lists every fault of a body with its pointer', async () => {
    const errors = await invalid(
      suite.api.post('/documents', {
        id: 'has space',
        title: '',
        category: 5,
        patientId: 'ü',
        text: ['not', 'text'],
        extra: 1,
        'odd/name~here': 2,
      }),
    )
    expect(places(errors)).toEqual([
      'body /category',
      'body /extra',
      'body /id',
      'body /odd~1name~0here',
      'body /patientId',
      'body /text',
      'body /title',
    ])
    for (const { message } of errors) expect(message).not.toBe('')
  })

  it('lists every field that is missing', async () => {
    const errors = await invalid(suite.api.post('/annotations', {}))
    expect(places(errors)).toEqual([
      'body /documentId',
      'body /endOffset',
      'body /label',
      'body /startOffset',
      'body /text',
    ])
    for (const { message } of errors) expect(message).toBe('is missing')
  })

  it('points into nested values', async () => {
    const errors = await invalid(
      suite.api.post('/annotations/review', {
        documentId: 'd',
        decisions: [
          { annotationId: 'a', status: 'accepted' },
          { annotationId: 'b', status: 'approved' },
          { annotationId: 'no good', codes: [{ system: 's', code: '', display: 'd', x: 1 }] },
          { annotationId: 'c' },
          { annotationId: 'd', version: 0, status: 'accepted' },
        ],
      }),
    )
    expect(places(errors)).toEqual([
      'body /decisions/1/status',
      'body /decisions/2/annotationId',
      'body /decisions/2/codes/0/code',
      'body /decisions/2/codes/0/x',
      'body /decisions/3',
      'body /decisions/4/version',
    ])
  })

  it('lists every fault of a query, unknown names among them', async () => {
    const errors = await invalid(
      suite.api.get('/documents?status=open&patientId=a%20b&limit=0&sort=asc'),
    )
    expect(places(errors)).toEqual([
      'query /limit',
      'query /patientId',
      'query /sort',
      'query /status',
    ])
    expect(places(await invalid(suite.api.get('/annotations')))).toEqual(['query /documentId'])
  })

  it('refuses ids outside the alphabet at every address, before AWS is asked', async () => {
    await suite.api.get('/documents?limit=1')
    const askAll = async () => {
      for (const id of [
        'a.b',
        'a%20b',
        'a%2Fb',
        'a%23b',
        '%C3%BC',
        'a'.repeat(101),
        'a%00',
        '%F0%9F%98%80',
        '..%2Fx',
        'a:b',
        'a*',
      ]) {
        for (const [method, path] of [
          ['GET', `/documents/${id}`],
          ['GET', `/documents/${id}/audit`],
          ['GET', `/documents/${id}/runs`],
          ['GET', `/runs/${id}`],
          ['DELETE', `/annotations/${id}`],
          ['DELETE', `/annotations/relationships/${id}`],
        ] as const) {
          expect(places(await invalid(suite.api.call(method, path)))).toEqual(['path /id'])
        }
      }
    }
    let { requests } = await suite.target.aws.during(askAll)
    // What is remembered of the breaker may just then have run out. It is read once, and not again for seconds.
    if (requests.length === 1) ({ requests } = await suite.target.aws.during(askAll))
    expect(requests).toEqual([])
  })

  it('takes ids of every character of the alphabet, up to a hundred of them', async () => {
    for (const id of [`${'aZ09_-'.repeat(16)}abcd`, '-', '_', '0']) {
      const { status, text } = await suite.api.post('/documents', noteInput({ id }))
      expect(status, text).toBe(201)
      expect((await suite.api.get(`/documents/${id}`)).status).toBe(200)
      expect((await suite.admin.delete(`/documents/${id}`)).status).toBe(200)
    }
  })

  it('refuses a path that cannot be decoded', async () => {
    for (const path of ['/documents/%', '/documents/%ZZ', '/documents/%E0%A4']) {
      const { status } = await suite.api.get(path)
      expect([400, 404], path).toContain(status)
    }
  })

  it('refuses labels, assertions and axes that there are not', async () => {
    const { id } = await storeNote(suite.api)
    const errors = await invalid(
      suite.api.post('/annotations', {
        ...annotationInput(id, 'chest pain'),
        label: 'Disease',
        assertion: 'absent',
        temporality: 'past',
        experiencer: 'mother',
        conditional: 'no',
        source: 'robot',
        status: 'done',
        confidence: 2,
        conceptCode: 'has space',
      }),
    )
    expect(places(errors)).toEqual([
      'body /assertion',
      'body /conceptCode',
      'body /conditional',
      'body /confidence',
      'body /experiencer',
      'body /label',
      'body /source',
      'body /status',
      'body /temporality',
    ])
  })

  it('never repeats in a fault what was sent', async () => {
    const problem = await fails(
      suite.api.post('/documents', {
        id: 'Marigold Pemberton',
        title: ['Marigold Pemberton'],
        category: { name: 'Marigold Pemberton' },
        text: 42,
      }),
      'invalid-request',
    )
    expect(JSON.stringify(problem)).not.toContain('Marigold')
  })

  it('refuses titles and categories that are empty or too long', async () => {
    for (const [field, most] of [
      ['title', 200],
      ['category', 100],
    ] as const) {
      for (const value of ['', '   ', 'x'.repeat(most + 1)]) {
        const errors = await invalid(suite.api.post('/documents', noteInput({ [field]: value })))
        expect(places(errors)).toEqual([`body /${field}`])
      }
      await storeNote(suite.api, { [field]: 'x'.repeat(most) })
    }
  })
}
