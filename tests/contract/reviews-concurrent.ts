import { expect, it } from 'vitest'
import type { Answer } from './client.ts'
import { succeeds, statusesOf } from './client.ts'
import { annotate, openNote, storeNote, suggestion, trailOf, type Annotation } from './steps.ts'
import type { Suite } from './suite.ts'

const reviewed = (answers: Answer[]): Annotation[] =>
  answers.filter(({ status }) => status === 200).map(({ body }) => body as Annotation)

export function concurrentReviewsContract(suite: Suite): void {
  const oneSuggestion = async (): Promise<Annotation> => {
    const { id } = await storeNote(suite.api)
    await suite.target.aws.finishRun(id, [suggestion('heart failure')])
    const [annotation] = (await openNote(suite.api, id)).annotations
    if (annotation === undefined) throw new Error('nothing was suggested')
    return annotation
  }

  it('lets exactly one of two tabs decide on the same version', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await oneSuggestion()
      const decide = (client: Suite['api'], status: string) =>
        client.patch(`/annotations/${id}`, { status }, { 'if-match': '"1"' })
      const answers = await Promise.all([
        decide(suite.api, 'accepted'),
        decide(suite.other, 'rejected'),
      ])
      expect(statusesOf(answers)).toEqual([200, 412])
    }
  })

  it('loses no decision of many tabs on one annotation: every 200 is in the trail, at a version of its own', async () => {
    const { id, documentId } = await oneSuggestion()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        (i % 2 === 0 ? suite.api : suite.other).patch(`/annotations/${id}`, {
          attributes: { tab: String(i) },
        }),
      ),
    )
    const won = reviewed(answers)
    for (const { status } of answers) expect([200, 409]).toContain(status)
    expect(won.length).toBeGreaterThan(1)
    const versions = won.map(({ version }) => version).toSorted((a, b) => a - b)
    expect(versions).toEqual(versions.map((_, i) => i + 2))

    const trail = (await trailOf(suite.api, documentId)).filter(({ target }) => target === id)
    expect(trail.map(({ after }) => after?.['version'])).toHaveLength(won.length)
    expect(new Set(trail.map(({ after }) => after?.['version']))).toEqual(new Set(versions))

    const { annotations } = await openNote(suite.api, documentId)
    const last = won.find(({ version }) => version === Math.max(...versions))
    expect(annotations).toEqual([last])
  })

  it('never lets two reviewers on different annotations of one note wait for each other', async () => {
    const { id } = await storeNote(suite.api)
    const phrases = ['heart failure', 'chest pain', 'furosemide', 'daily', 'chronic', 'man']
    const annotations: Annotation[] = []
    for (const phrase of phrases) annotations.push(await annotate(suite.api, id, phrase))
    const answers = await Promise.all(
      annotations.flatMap((annotation, i) => {
        const client = i % 2 === 0 ? suite.api : suite.other
        return client.patch(
          `/annotations/${annotation.id}?documentId=${id}`,
          { assertion: 'possible' },
          { 'if-match': '"1"' },
        )
      }),
    )
    expect(answers.map(({ status }) => status)).toEqual(phrases.map(() => 200))
    const opened = await openNote(suite.api, id)
    expect(new Set(opened.annotations.map(({ version }) => version))).toEqual(new Set([2]))
    expect(opened.version).toBe(1)
  })

  it('adds no audit entry for a decision that was refused', async () => {
    const { id, documentId } = await oneSuggestion()
    const before = (await trailOf(suite.api, documentId)).length
    await suite.api.patch(`/annotations/${id}`, { status: 'accepted' }, { 'if-match': '"9"' })
    expect(await trailOf(suite.api, documentId)).toHaveLength(before)
  })

  it('decides between a deletion and a review in one order or the other', async () => {
    const { id, documentId } = await oneSuggestion()
    const [review, removal] = await Promise.all([
      suite.api.patch(`/annotations/${id}`, { status: 'accepted' }),
      suite.other.delete(`/annotations/${id}`),
    ])
    expect([200, 404]).toContain(review.status)
    expect(await succeeds(Promise.resolve(removal))).toEqual({ success: true })
    expect((await openNote(suite.api, documentId)).annotations).toEqual([])
    const actions = (await trailOf(suite.api, documentId))
      .filter(({ target }) => target === id)
      .map(({ actionType }) => actionType)
    expect(actions).toEqual(
      review.status === 200
        ? ['annotation.accepted', 'annotation.deleted']
        : ['annotation.deleted'],
    )
  })
}
