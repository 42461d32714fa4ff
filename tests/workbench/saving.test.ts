import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApi, type Send } from '#edge/workbench/api/client.ts'
import { ApiFailure } from '#edge/workbench/api/failure.ts'
import { NoteSession } from '#edge/workbench/review/session.ts'
import { createClient, type Client } from '#tests/contract/client.ts'
import { TEXT, storeNote, suggestion, trailOf } from '#tests/contract/steps.ts'
import { startInProcessTarget } from '#tests/targets/in-process.ts'
import type { Target } from '#tests/targets/target.ts'

let target: Target
let server: Client
let other: Client
beforeAll(async () => {
  target = await startInProcessTarget()
  server = createClient(target, target.keys.clinician)
  other = createClient(target, target.keys.otherClinician)
})
afterAll(() => target.close())

/** A network that can be told what to do with the next changes. Reads always pass. */
class Network {
  readonly script: ((pass: () => Promise<Response>) => Promise<Response>)[] = []
  readonly sent: string[] = []
  readonly send: Send = async (url, init) => {
    const { pathname, search } = new URL(url)
    const pass = () => target.fetch(pathname + search, init)
    if (init?.method === 'GET') return pass()
    this.sent.push(new Headers(init?.headers).get('idempotency-key') ?? '')
    return (this.script.shift() ?? ((go) => go()))(pass)
  }
}
const cut = () => Promise.reject(new TypeError('network'))
const losesAnswer = async (pass: () => Promise<Response>) => {
  await pass()
  throw new TypeError('network')
}

/** Backoff without the waiting. */
const timers = {
  set: (work: () => void) => setTimeout(work, 0),
  clear: (timer: unknown) => clearTimeout(timer as number),
}

async function open(
  found = [suggestion('chest pain'), suggestion('heart failure'), suggestion('furosemide')],
) {
  const { id } = await storeNote(server)
  await target.aws.finishRun(id, found)
  const network = new Network()
  const api = createApi('https://workbench.test', target.keys.clinician, network.send)
  const session = new NoteSession(api, await api.openNote(id), { timers, now: () => new Date() })
  // The note's own status is a change of its own; the tests look at decisions.
  session.setStatus('in_progress')
  const saved = () =>
    vi.waitFor(
      () => expect([session.unsaved, session.snapshot().queue]).toEqual([0, 'idle']),
      20_000,
    )
  await saved()
  const ref = (text: string): string =>
    session.snapshot().items.find((item) => item.text === text)?.ref ?? ''
  const stored = async (text: string) =>
    (await api.listAnnotations(id)).find((one) => one.text === text)
  const decisions = async () =>
    (await trailOf(server, id))
      .map(({ actionType }) => actionType)
      .filter((type) => type.startsWith('annotation.'))
  network.sent.length = 0
  return { id, api, session, network, saved, ref, stored, decisions }
}

describe('saving', () => {
  it('shows a decision at once and stores it under its version', async () => {
    const { session, ref, saved, stored } = await open()
    session.decide('Accept', [{ ref: ref('chest pain'), review: { status: 'accepted' } }])
    expect(session.item(ref('chest pain'))?.status).toBe('accepted')
    await saved()
    expect(await stored('chest pain')).toMatchObject({ status: 'accepted', version: 2 })
  })

  it.each([
    ['the network is cut before', cut],
    ['the answer is lost', losesAnswer],
    [
      'the server answers 500',
      async () =>
        new Response('{"type":"urn:chartside:problem:internal"}', {
          status: 500,
          headers: { 'content-type': 'application/problem+json' },
        }),
    ],
    [
      'something answers that is not JSON',
      async () => new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }),
    ],
    [
      'a portal answers with a page and 200',
      async () => new Response('<html>', { status: 200, headers: { 'content-type': 'text/html' } }),
    ],
    [
      'the first try is still at work behind a lost answer',
      async () =>
        new Response('{"type":"urn:chartside:problem:idempotency-in-progress"}', {
          status: 409,
          headers: { 'content-type': 'application/problem+json' },
        }),
    ],
    [
      'the breaker refuses what is written',
      async () =>
        new Response('{"type":"urn:chartside:problem:breaker-open"}', {
          status: 503,
          headers: { 'content-type': 'application/problem+json', 'retry-after': '0' },
        }),
    ],
    [
      'the server asks to wait',
      async () =>
        new Response('{"type":"urn:chartside:problem:rate-limited"}', {
          status: 429,
          headers: { 'content-type': 'application/problem+json', 'retry-after': '0' },
        }),
    ],
  ])('loses and doubles nothing when %s', async (_what, failing) => {
    const { session, network, ref, saved, decisions } = await open()
    network.script.push(failing, failing)
    session.decide('Accept', [{ ref: ref('chest pain'), review: { status: 'accepted' } }])
    session.decide('Reject', [{ ref: ref('heart failure'), review: { status: 'rejected' } }])
    session.decide('Label', [{ ref: ref('chest pain'), review: { label: 'Clinical Finding' } }])
    await saved()
    expect(await decisions()).toEqual([
      'annotation.accepted',
      'annotation.rejected',
      'annotation.corrected',
    ])
    expect(new Set(network.sent).size).toBe(3)
    expect(session.item(ref('chest pain'))).toMatchObject({
      status: 'corrected',
      label: 'Clinical Finding',
      version: 3,
    })
  })

  it('adds once and goes on deciding on it, though the first answer is lost', async () => {
    const { session, network, saved, stored, decisions, id } = await open([])
    network.script.push(losesAnswer)
    const ref = session.add('Add', {
      documentId: id,
      text: 'furosemide',
      label: 'Medication Statement',
      startOffset: TEXT.indexOf('furosemide'),
      endOffset: TEXT.indexOf('furosemide') + 10,
      source: 'human',
      confidence: 1,
      assertion: 'positive',
      temporality: 'current',
      experiencer: 'patient',
      conditional: false,
    })
    session.decide('Negated', [{ ref, review: { assertion: 'negated' } }])
    await saved()
    expect(await decisions()).toEqual(['annotation.created', 'annotation.corrected'])
    expect(await stored('furosemide')).toMatchObject({ assertion: 'negated', status: 'accepted' })
    session.undo()
    session.undo()
    await saved()
    expect(await stored('furosemide')).toBeUndefined()
    session.redo()
    await saved()
    expect(await stored('furosemide')).toMatchObject({ status: 'accepted', assertion: 'positive' })
  })

  it('takes back what the server refuses, says so, and saves the rest', async () => {
    const { session, ref, saved, stored } = await open()
    session.decide('Span', [{ ref: ref('chest pain'), review: { conceptCode: '-bad-' } }])
    session.decide('Accept', [{ ref: ref('heart failure'), review: { status: 'accepted' } }])
    await saved()
    expect(session.item(ref('chest pain'))).toMatchObject({ status: 'suggested' })
    expect(session.announcer.notice()?.words).toContain('taken back')
    expect((await stored('heart failure'))?.status).toBe('accepted')
    session.undo()
    await saved()
    expect((await stored('heart failure'))?.status).toBe('suggested')
  })
})

describe('two reviewers', () => {
  const theirs = async (one: Awaited<ReturnType<typeof open>>, text: string, review: unknown) =>
    other.patch(`/annotations/${one.ref(text)}?documentId=${one.id}`, review)

  it('never overwrites the other’s decision: both are shown, and theirs can be kept', async () => {
    const one = await open()
    await theirs(one, 'chest pain', { status: 'rejected' })
    one.session.decide('Accept', [{ ref: one.ref('chest pain'), review: { status: 'accepted' } }])
    one.session.decide('Label', [
      { ref: one.ref('chest pain'), review: { label: 'Clinical Finding' } },
    ])
    await one.saved()
    const conflict = one.session.snapshot().conflicts.get(one.ref('chest pain'))
    expect(conflict).toMatchObject({
      mine: { status: 'accepted', label: 'Clinical Finding' },
      theirs: { status: 'rejected' },
    })
    expect((await one.stored('chest pain'))?.status).toBe('rejected')
    one.session.resolve(one.ref('chest pain'), 'theirs')
    expect(one.session.item(one.ref('chest pain'))?.status).toBe('rejected')
    expect(one.session.snapshot().conflicts.size).toBe(0)
  })

  it('reapplies mine on theirs when asked to', async () => {
    const one = await open()
    await theirs(one, 'chest pain', { status: 'rejected' })
    one.session.decide('Accept', [{ ref: one.ref('chest pain'), review: { status: 'accepted' } }])
    await one.saved()
    one.session.resolve(one.ref('chest pain'), 'mine')
    await one.saved()
    expect(await one.stored('chest pain')).toMatchObject({ status: 'accepted', version: 3 })
  })

  it('asks nothing when both decided the same', async () => {
    const one = await open()
    await theirs(one, 'chest pain', { status: 'accepted' })
    one.session.decide('Accept', [{ ref: one.ref('chest pain'), review: { status: 'accepted' } }])
    await one.saved()
    expect(one.session.snapshot().conflicts.size).toBe(0)
  })

  it('says when an undo meets somebody’s decision, and leaves that standing', async () => {
    const one = await open()
    one.session.decide('Accept', [{ ref: one.ref('chest pain'), review: { status: 'accepted' } }])
    await one.saved()
    await theirs(one, 'chest pain', { status: 'rejected' })
    one.session.undo()
    await one.saved()
    expect(one.session.snapshot().conflicts.get(one.ref('chest pain'))?.undo).toBe(true)
    expect(one.session.announcer.notice()?.words).toContain('undo was not carried out')
    expect((await one.stored('chest pain'))?.status).toBe('rejected')
  })

  it('stores the rest of a bulk around the one that somebody decided on', async () => {
    const one = await open()
    await theirs(one, 'heart failure', { status: 'rejected' })
    const refs = one.session.snapshot().items.map(({ ref }) => ref)
    one.session.decide(
      'Bulk',
      refs.map((ref) => ({ ref, review: { status: 'accepted' as const } })),
      true,
    )
    await one.saved()
    expect([...one.session.snapshot().conflicts.keys()]).toEqual([one.ref('heart failure')])
    expect((await one.stored('chest pain'))?.status).toBe('accepted')
    const bulk = (await trailOf(server, one.id)).filter(({ description }) =>
      description.includes('(bulk)'),
    )
    expect(bulk).toHaveLength(2)
    one.session.undo()
    await one.saved()
    expect((await one.stored('chest pain'))?.status).toBe('suggested')
    expect((await one.stored('heart failure'))?.status).toBe('rejected')
  })

  it('are told apart also where the note was read again before the decision was sent', async () => {
    const one = await open()
    one.network.script.push(cut)
    one.session.decide('Accept', [{ ref: one.ref('chest pain'), review: { status: 'accepted' } }])
    await theirs(one, 'chest pain', { status: 'rejected' })
    await one.session.reload()
    await one.saved()
    expect([...one.session.snapshot().conflicts.keys()]).toEqual([one.ref('chest pain')])
    expect((await one.stored('chest pain'))?.status).toBe('rejected')
  })

  it('are told apart also where the network goes away before theirs can be read', async () => {
    const one = await open()
    await theirs(one, 'chest pain', { status: 'rejected' })
    let cuts = 2
    one.session.useApi({
      ...one.api,
      openNote: (id) =>
        cuts-- > 0 ? Promise.reject(new ApiFailure('unreachable')) : one.api.openNote(id),
    })
    one.session.decide('Accept', [{ ref: one.ref('chest pain'), review: { status: 'accepted' } }])
    await one.saved()
    expect(one.session.snapshot().conflicts.get(one.ref('chest pain'))).toMatchObject({
      mine: { status: 'accepted' },
      theirs: { status: 'rejected' },
    })
  })

  it('says when the note was deleted meanwhile', async () => {
    const one = await open()
    await createClient(target, target.keys.admin).delete(`/documents/${one.id}`)
    one.session.decide('Accept', [{ ref: one.ref('chest pain'), review: { status: 'accepted' } }])
    await one.saved()
    expect(one.session.snapshot().gone).toBe(true)
  })
})

describe('the state of the note itself', () => {
  const theirs = (id: string, status: string) => other.patch(`/documents/${id}`, { status })
  const stateOf = async (one: Awaited<ReturnType<typeof open>>) =>
    (await one.api.openNote(one.id)).status

  it('that somebody else has set meanwhile is left as theirs, and said', async () => {
    const one = await open()
    await theirs(one.id, 'reviewed')
    one.session.setStatus('in_progress')
    one.session.setStatus('reviewed')
    await one.saved()
    expect(await stateOf(one)).toBe('reviewed')
    const two = await open()
    await theirs(two.id, 'reviewed')
    two.session.decide('Accept', [{ ref: two.ref('chest pain'), review: { status: 'accepted' } }])
    two.session.setStatus('in_progress')
    await two.saved()
    expect(two.session.announcer.notice()?.words).toContain('set this note to “Reviewed” meanwhile')
    expect(two.session.snapshot().facts.status).toBe('reviewed')
    expect((await two.stored('chest pain'))?.status).toBe('accepted')
  })

  it('is set as it was meant where only something else about the note has changed', async () => {
    const one = await open()
    await other.patch(`/documents/${one.id}`, { category: 'Another' })
    one.session.setStatus('reviewed')
    await one.saved()
    expect(await stateOf(one)).toBe('reviewed')
    expect(one.session.announcer.notice()).toBeUndefined()
  })
})

describe('a note that is read again', () => {
  it('never shows less than what was saved while it was being read', async () => {
    const one = await open()
    const ref = one.ref('chest pain')
    // The first reading is answered with the note as it was before the decision.
    const before = await one.api.openNote(one.id)
    let readings = 0
    one.session.useApi({
      ...one.api,
      openNote: async (id) => {
        if (readings++ > 0) return one.api.openNote(id)
        one.session.decide('Accept', [{ ref, review: { status: 'accepted' } }])
        await one.saved()
        return before
      },
    })
    await one.session.reload()
    expect(readings).toBe(2)
    one.session.decide('Label', [{ ref, review: { label: 'Clinical Finding' } }])
    await one.saved()
    expect(one.session.snapshot().conflicts.size).toBe(0)
    expect(await one.stored('chest pain')).toMatchObject({ version: 3, label: 'Clinical Finding' })
  })
})

describe('undo', () => {
  it('goes back over fifty decisions and forth again, in the same order', async () => {
    const { session, ref, saved, stored } = await open()
    const labels = ['Clinical Finding', 'Clinical Condition'] as const
    for (let i = 0; i < 51; i++) {
      session.decide('Label', [
        { ref: ref('chest pain'), review: { label: labels[i % 2] ?? labels[0] } },
      ])
    }
    for (let i = 0; i < 51; i++) session.undo()
    expect(session.undo()).toBeUndefined()
    expect(session.item(ref('chest pain'))).toMatchObject({
      status: 'suggested',
      label: 'Clinical Condition',
    })
    for (let i = 0; i < 51; i++) session.redo()
    expect(session.redo()).toBeUndefined()
    await saved()
    expect(await stored('chest pain')).toMatchObject({
      status: 'corrected',
      label: 'Clinical Finding',
    })
  })

  it('takes a link back and makes it again', async () => {
    const { session, ref, saved, id } = await open()
    session.link({
      sourceRef: ref('furosemide'),
      targetRef: ref('heart failure'),
      relationType: 'treats',
    })
    await saved()
    expect(session.snapshot().links).toHaveLength(1)
    session.undo()
    await saved()
    expect((await server.get(`/annotations/relationships?documentId=${id}`)).body).toEqual([])
    session.redo()
    await saved()
    expect((await server.get(`/annotations/relationships?documentId=${id}`)).body).toHaveLength(1)
  })
})

describe('a link', () => {
  const suggestLink = async (one: Awaited<ReturnType<typeof open>>) => {
    const [sourceAnnotationId, targetAnnotationId] = [
      one.ref('furosemide'),
      one.ref('heart failure'),
    ]
    const link = { sourceAnnotationId, targetAnnotationId, relationType: 'treats', confidence: 0.8 }
    await target.aws.suggestLinks(one.id, [{ ...link, source: 'lexicon' }])
    await one.session.reload()
    const [shown] = one.session.snapshot().links
    if (shown === undefined) throw new Error('the link is not shown')
    return shown
  }

  it('that an engine suggested is the engine’s again when its removal is undone', async () => {
    const one = await open()
    const link = await suggestLink(one)
    expect(link.source).toBe('lexicon')
    const { relationships: before } = await one.api.openNote(one.id)
    one.network.script.push(losesAnswer, losesAnswer)
    one.session.unlink(link)
    expect(one.session.snapshot().links).toEqual([])
    await one.saved()
    expect((await one.api.openNote(one.id)).relationships).toEqual([])
    one.session.undo()
    await one.saved()
    expect((await one.api.openNote(one.id)).relationships).toEqual(before)
    one.session.redo()
    await one.saved()
    expect((await one.api.openNote(one.id)).relationships).toEqual([])
  })

  it('that somebody else removed and made again is not removed with the first', async () => {
    const one = await open()
    const ends = { sourceRef: one.ref('furosemide'), targetRef: one.ref('heart failure') }
    one.session.link({ ...ends, relationType: 'treats' })
    await one.saved()
    const [made] = one.session.snapshot().links
    await other.delete(`/annotations/relationships/${made?.id}?documentId=${one.id}`)
    await other.post('/annotations/relationships', {
      documentId: one.id,
      sourceAnnotationId: ends.sourceRef,
      targetAnnotationId: ends.targetRef,
      relationType: 'treats',
    })
    one.session.undo()
    await one.saved()
    expect(one.session.announcer.notice()?.words).toContain('made this link again')
    expect(one.session.snapshot().links).toHaveLength(1)
    expect((await one.api.openNote(one.id)).relationships).toMatchObject([
      { createdBy: 'other-clinician@example' },
    ])
  })

  it('whose other end was deleted leaves the end that is there alone', async () => {
    const one = await open()
    await other.delete(`/annotations/${one.ref('heart failure')}?documentId=${one.id}`)
    one.session.link({
      sourceRef: one.ref('furosemide'),
      targetRef: one.ref('heart failure'),
      relationType: 'treats',
    })
    await one.saved()
    expect(one.session.announcer.notice()?.words).toContain('not there any more')
    expect(one.session.item(one.ref('furosemide'))).toBeDefined()
  })
})

describe('a key', () => {
  it('that is refused stops the queue, and another one goes on with it', async () => {
    const one = await open()
    one.session.useApi(createApi('https://workbench.test', target.keys.revoked, one.network.send))
    one.session.decide('Accept', [{ ref: one.ref('chest pain'), review: { status: 'accepted' } }])
    await vi.waitFor(() => expect(one.session.snapshot().queue).toBe('key'))
    expect(one.session.item(one.ref('chest pain'))?.status).toBe('accepted')
    one.session.useApi(one.api)
    await one.saved()
    expect((await one.stored('chest pain'))?.status).toBe('accepted')
  })

  it('of somebody else does not send what was decided before the lock', async () => {
    const one = await open()
    const theirs = createApi('https://workbench.test', target.keys.otherClinician, one.network.send)
    const mine = createApi('https://workbench.test', target.keys.clinician, one.network.send)
    one.session.useApi(createApi('https://workbench.test', target.keys.revoked, one.network.send))
    one.session.decide('Accept', [{ ref: one.ref('chest pain'), review: { status: 'accepted' } }])
    await vi.waitFor(() => expect(one.session.snapshot().queue).toBe('key'))
    one.session.useApi(theirs, target.keys.otherClinician)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await one.stored('chest pain'))?.status).toBe('suggested')
    one.session.useApi(mine)
    await one.saved()
    expect(await one.stored('chest pain')).toMatchObject({ reviewedBy: 'clinician@example' })
  })

  it('that is locked away leaves no word of the note, and what was decided is still saved', async () => {
    const one = await open()
    const ref = one.ref('chest pain')
    one.network.script.push(cut)
    one.session.decide('Accept', [{ ref, review: { status: 'accepted' } }])
    one.session.purge()
    expect(JSON.stringify(one.session.snapshot())).not.toContain('chest')
    await vi.waitFor(() => expect(one.session.unsaved).toBe(0))
    expect((await one.stored('chest pain'))?.status).toBe('accepted')
  })
})
