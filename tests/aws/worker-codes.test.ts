import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfigError, parseWorkerConfig } from '#shared/config.ts'
import { listAnnotations } from '#shared/store/annotations.ts'
import { listRuns } from '#shared/store/runs.ts'
import { eventBridgeMessage } from '#tests/support/note-messages.ts'
import { startWorkerStand, type WorkerStand } from '#tests/support/worker-stand.ts'

const KEY = 'config/codes.csv'
const GOOD = 'term,system,code,display\nhypertension,ICD-10-CM,I10.HOUSE,House hypertension\n'
const BAD = 'term,system,code,display\nhypertension,ICD-10-CM,,House hypertension\n'

let stand: WorkerStand
beforeAll(async () => {
  stand = await startWorkerStand({ CodesTable: KEY })
})
afterAll(() => stand.close())

const put = (content: string) =>
  stand.store.texts.put(KEY, content, { contentType: 'text/csv; charset=utf-8' })

describe('the worker with a customer’s table of codes', () => {
  it('annotates nothing without it, says why by line, and goes on once it is mended', async () => {
    const { id } = await stand.storeNote('Has hypertension.')
    await stand.send(eventBridgeMessage(stand.store, id))
    const [missing] = await stand.receive()
    expect(missing).toBeDefined()
    const first = await stand.deliver(missing === undefined ? [] : [missing])
    expect(first.failed).toHaveLength(1)
    expect(stand.lines.join('\n')).toContain('codes-table-missing')

    await put(BAD)
    await stand.deliver(await stand.receive())
    expect(stand.lines.join('\n')).toContain('line 2: code is missing')
    expect(stand.lines.join('\n')).not.toContain('House hypertension')
    expect(await listAnnotations(stand.store, id)).toEqual([])

    await put(GOOD)
    await stand.work()
    const [run] = await listRuns(stand.store, id)
    expect(run?.status).toBe('succeeded')
    const [annotation] = await listAnnotations(stand.store, id)
    expect(annotation).toMatchObject({ text: 'hypertension', conceptCode: 'I10.HOUSE' })
    expect(annotation?.codes?.[0]).toMatchObject({ verified: true, score: 1 })
    expect(annotation?.codes?.[1]).toMatchObject({ code: 'I10', verified: false })
  })

  it('may read its table, and of the bucket nothing else but notes', () => {
    const template = readFileSync(
      fileURLToPath(new URL('../../template.yaml', import.meta.url)),
      'utf8',
    )
    expect(template).toContain("!Sub '${NotesBucket.Arn}/config/*'")
    const settings = {
      AWS_REGION: 'eu-central-1',
      TABLE_NAME: 't',
      BUCKET_NAME: 'b',
      QUEUE_URL: 'https://q.example/1',
      DLQ_URL: 'https://q.example/2',
    }
    expect(() => parseWorkerConfig({ ...settings, CODES_TABLE: 'documents/x.csv' })).toThrow(
      new ConfigError(['CODES_TABLE must be a key below config/']),
    )
    expect(parseWorkerConfig({ ...settings, CODES_TABLE: '' }).codesTable).toBeUndefined()
    expect(parseWorkerConfig({ ...settings, CODES_TABLE: KEY }).codesTable).toBe(KEY)
  })
})
