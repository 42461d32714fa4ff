import { expect, it } from 'vitest'
import { succeeds } from './client.ts'
import {
  allPages,
  annotate,
  freshId,
  storeNote,
  suggestion,
  trailOf,
  type AuditEntry,
  type Relationship,
} from './steps.ts'
import type { Suite } from './suite.ts'

export function auditContract(suite: Suite): void {
  it('records every change by a person, oldest first, with who made it, where and in which request', async () => {
    const note = await storeNote(suite.api)
    await suite.target.aws.finishRun(note.id, [suggestion('chest pain')])
    const { id } = await annotate(suite.other, note.id, 'heart failure')
    const drug = await annotate(suite.api, note.id, 'furosemide')
    await succeeds(suite.api.patch(`/annotations/${id}`, { status: 'rejected' }))
    await succeeds(suite.other.patch(`/annotations/${id}`, { assertion: 'possible' }))
    const link = await succeeds<Relationship>(
      suite.api.post('/annotations/relationships', {
        documentId: note.id,
        sourceAnnotationId: drug.id,
        targetAnnotationId: id,
        relationType: 'treats',
      }),
      201,
    )
    await succeeds(suite.other.delete(`/annotations/relationships/${link.id}`))
    await succeeds(suite.api.delete(`/annotations/${drug.id}`))
    await succeeds(suite.other.patch(`/documents/${note.id}`, { status: 'in_progress' }))
    await succeeds(suite.api.post(`/documents/${note.id}/analyze`), 202)

    const trail = await trailOf(suite.api, note.id)
    const who = (entry: AuditEntry) => entry.actor.split('@')[0]
    expect(trail.map((entry) => [entry.actionType, who(entry), entry.target])).toEqual([
      ['document.created', 'clinician', undefined],
      ['analysis.succeeded', 'system:worker', expect.any(String)],
      ['annotation.created', 'other', id],
      ['annotation.created', 'clinician', drug.id],
      ['annotation.rejected', 'clinician', id],
      ['annotation.corrected', 'other', id],
      ['relationship.created', 'clinician', link.id],
      ['relationship.deleted', 'other', link.id],
      ['annotation.deleted', 'clinician', drug.id],
      ['document.changed', 'other', undefined],
      ['analysis.requested', 'clinician', expect.any(String)],
    ])
    for (const entry of trail) {
      expect(entry.logId).toBe(entry.id)
      expect(entry.documentId).toBe(note.id)
      expect(entry.description).not.toBe('')
      if (entry.actor !== 'system:worker') expect(entry.runtime).toBe(suite.target.runtime)
    }
    const times = trail.map(({ createdAt }) => createdAt)
    expect(times).toEqual(times.toSorted())
    expect(new Set(trail.map(({ requestId }) => requestId)).size).toBe(trail.length)
  })

  it('names the request, so that a client’s own report can be found', async () => {
    const note = await storeNote(suite.api)
    const answer = await suite.api.patch(`/documents/${note.id}`, { category: 'Letters' })
    const entry = (await trailOf(suite.api, note.id)).at(-1)
    expect(entry?.requestId).toBe(answer.headers.get('x-request-id'))
  })

  it('says what was before and what after', async () => {
    const note = await storeNote(suite.api)
    const { id } = await annotate(suite.api, note.id, 'heart failure')
    await succeeds(suite.api.patch(`/annotations/${id}`, { assertion: 'negated' }))
    const entry = (await trailOf(suite.api, note.id)).at(-1)
    expect(entry?.before).toMatchObject({ assertion: 'positive', version: 1 })
    expect(entry?.after).toMatchObject({ assertion: 'negated', version: 2 })
  })

  it('pages without a gap or a repetition, and ends with the last entry', async () => {
    const note = await storeNote(suite.api)
    for (const category of ['A', 'B', 'C', 'D', 'E']) {
      await succeeds(suite.api.patch(`/documents/${note.id}`, { category }))
    }
    const whole = await trailOf(suite.api, note.id)
    expect(whole).toHaveLength(6)
    for (const limit of [1, 2, 3, 4, 6]) {
      const path = `/documents/${note.id}/audit?limit=${limit}`
      const pages = await allPages<AuditEntry>(suite.api, path)
      expect(pages.flat()).toEqual(whole)
      expect(pages).toHaveLength(Math.ceil(6 / limit))
    }
  })

  it('holds no word of a note, a title or an attribute', async () => {
    const word = 'Quillfeather'
    const text = `${word} has asthma. Takes ${word}ol.`
    const note = await storeNote(suite.api, {
      title: `Letter on ${word}`,
      text,
      patientId: freshId('p'),
    })
    const input = { noteText: text, attributes: { [`${word}Name`]: `${word}Value` } }
    const { id } = await annotate(suite.api, note.id, `${word} has asthma`, {
      ...input,
      codes: [{ system: 'local', code: '1', display: `${word} syndrome` }],
    })
    await succeeds(
      suite.api.patch(`/annotations/${id}`, { startOffset: 0, text: `${word} has asthma` }),
    )
    await succeeds(suite.api.patch(`/documents/${note.id}`, { title: `About ${word}` }))
    await succeeds(suite.api.delete(`/annotations/${id}`))
    await succeeds(suite.admin.delete(`/documents/${note.id}`))
    const shown = JSON.stringify(await trailOf(suite.api, note.id))
    const stored = (await suite.target.aws.readPartition(`AUDIT#${note.id}`)).join()
    expect(shown.length).toBeGreaterThan(1000)
    expect(stored.length).toBeGreaterThan(1000)
    expect(shown).not.toContain(word)
    expect(stored).not.toContain(word)
  })

  it('leaves the titles out, and says that one was changed', async () => {
    const note = await storeNote(suite.api)
    await succeeds(suite.api.patch(`/documents/${note.id}`, { title: 'Another title' }))
    const entry = (await trailOf(suite.api, note.id)).at(-1)
    expect(entry).toMatchObject({ actionType: 'document.changed' })
    expect(entry?.description).toContain('title')
    expect(JSON.stringify(entry)).not.toContain('Another')
  })
}
