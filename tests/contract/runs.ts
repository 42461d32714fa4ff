import { expect, it } from 'vitest'
import { parseNoteMessage } from '#shared/domain/note-message.ts'
import { fails, succeeds, statusesOf } from './client.ts'
import { openNote, storeNote, type Run } from './steps.ts'
import type { Suite } from './suite.ts'

type Queued = Run & { success: true }

export function runsContract(suite: Suite): void {
  const readyNote = async (): Promise<string> => {
    const { id } = await storeNote(suite.api)
    await suite.target.aws.finishRun(id)
    return id
  }

  it('has one queued run for a note that was stored', async () => {
    const { id } = await storeNote(suite.api)
    const [run, ...others] = await succeeds<Run[]>(suite.api.get(`/documents/${id}/runs`))
    expect(others).toEqual([])
    expect(run).toMatchObject({ documentId: id, status: 'queued', trigger: 'upload' })
    expect(run?.runId).toBe(run?.id)
    expect(await succeeds(suite.api.get(`/runs/${run?.id}`))).toEqual(run)
    expect((await openNote(suite.api, id)).lastRun).toEqual(run)
  })

  it('queues another analysis: a run to poll, and one message that names it', async () => {
    const id = await readyNote()
    await suite.target.aws.takeMessages()
    const answer = await suite.api.post(`/documents/${id}/analyze`)
    const run = await succeeds<Queued>(Promise.resolve(answer), 202)
    expect(answer.headers.get('location')).toBe(`/runs/${run.id}`)
    expect(run).toMatchObject({
      success: true,
      status: 'queued',
      trigger: 'request',
      documentId: id,
    })
    const { success: _success, ...polled } = run
    expect(await succeeds(suite.api.get(`/runs/${run.id}`))).toEqual(polled)
    const messages = (await suite.target.aws.takeMessages()).flatMap(parseNoteMessage)
    expect(messages).toMatchObject([{ documentId: id, key: `documents/${id}.txt`, runId: run.id }])
  })

  it('queues one run of a note at a time, and names the one that is queued', async () => {
    const { id } = await storeNote(suite.api)
    const [upload] = await succeeds<Run[]>(suite.api.get(`/documents/${id}/runs`))
    const refused = await fails(suite.api.post(`/documents/${id}/analyze`), 'analysis-in-progress')
    expect(refused.runId).toBe(upload?.id)
    await suite.target.aws.finishRun(id)
    await suite.target.aws.takeMessages()
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => suite.api.post(`/documents/${id}/analyze`)),
    )
    expect(statusesOf(answers)).toEqual([202, 409, 409, 409])
    expect(await suite.target.aws.takeMessages()).toHaveLength(1)
  })

  it('lists the runs of a note, newest first, and shows the last one with the note', async () => {
    const id = await readyNote()
    const second = await succeeds<Queued>(suite.api.post(`/documents/${id}/analyze`), 202)
    const runs = await succeeds<Run[]>(suite.api.get(`/documents/${id}/runs`))
    expect(runs.map(({ trigger, status }) => [trigger, status])).toEqual([
      ['request', 'queued'],
      ['upload', 'succeeded'],
    ])
    expect((await openNote(suite.api, id)).lastRun?.id).toBe(second.id)
  })

  it('needs no body, and takes an empty one', async () => {
    for (const body of [undefined, {}]) {
      await succeeds(suite.api.post(`/documents/${await readyNote()}/analyze`, body), 202)
    }
  })

  it('answers 404 for a run that is not there', async () => {
    await fails(suite.api.get('/runs/no-such-run'), 'run-not-found')
  })
}
