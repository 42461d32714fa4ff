import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from '#local/aws/faults.ts'
import { AwsError } from '#shared/aws/errors.ts'
import { textKey } from '#shared/domain/document.ts'
import { RUN_FAILURES } from '#shared/domain/run.ts'
import { queueAnalysis } from '#shared/store/queue-analysis.ts'
import { listRuns } from '#shared/store/runs.ts'
import { eventBridgeMessage } from '#tests/support/note-messages.ts'
import { noteState, type NoteState } from '#tests/support/note-state.ts'
import {
  CLINICIAN,
  startWorkerStand,
  type Delivery,
  type WorkerStand,
} from '#tests/support/worker-stand.ts'

const NOTE = readFileSync(new URL('../../samples/discharge-summary.txt', import.meta.url), 'utf8')
/** As short as the template allows: a message stays invisible for at least as long as the worker may take. */
const WORKER_TIMEOUT_SECONDS = 4
const VISIBILITY_SECONDS = WORKER_TIMEOUT_SECONDS

let stand: WorkerStand
let undisturbed: NoteState | undefined
const faults: (() => void)[] = []

beforeAll(async () => {
  stand = await startWorkerStand({
    VisibilityTimeoutSeconds: String(VISIBILITY_SECONDS),
    WorkerTimeoutSeconds: String(WORKER_TIMEOUT_SECONDS),
  })
  const { id } = await stand.storeNote(NOTE)
  await stand.send(eventBridgeMessage(stand.store, id))
  await stand.work()
  undisturbed = await noteState(stand, id)
  expect(undisturbed?.status).toBe('ready_for_review')
})
afterAll(() => stand.close())

let documentId: string
beforeEach(async () => {
  documentId = (await stand.storeNote(NOTE)).id
  await stand.send(eventBridgeMessage(stand.store, documentId))
})
afterEach(async () => {
  restore()
  expect(await stand.depth()).toBe(0)
  expect(await stand.takeDead()).toEqual([])
})

const fail = (...some: Fault[]): void => {
  faults.push(...some.map((fault) => stand.endpoint.faults.add(fault)))
}
const restore = (): void => {
  for (const take of faults.splice(0)) take()
}
/** What the end of the visibility timeout does, without the wait for it. */
const endVisibility = async ({ messages }: Delivery): Promise<void> => {
  const { queue, queueUrl } = stand.store
  for (const { ReceiptHandle: receiptHandle } of messages) {
    await queue.changeVisibility({ queueUrl, receiptHandle, seconds: 0 }).catch((error) => {
      // It has ended by itself meanwhile.
      if (!(error instanceof AwsError && error.code === 'MessageNotInflight')) throw error
    })
  }
}
const deliverOnce = async () => stand.deliver(await stand.receive(1))

describe('while AWS fails', () => {
  it.each(['throttle', 'error-500', 'reset'] as const)(
    'makes good a passing %s of every service by itself',
    async (kind) => {
      fail(
        { service: 'dynamodb', kind, times: 2 },
        { service: 'dynamodb', operation: 'TransactWriteItems', kind, times: 1 },
        { service: 's3', kind, times: 2 },
      )
      expect(await deliverOnce()).toMatchObject({ failed: [], error: undefined })
      expect(await noteState(stand, documentId)).toEqual(undisturbed)
    },
  )

  it.each(['error-500', 'reset'] as const)(
    'writes once what was written when only the answer was lost (%s)',
    async (kind) => {
      fail({ service: 'dynamodb', operation: 'TransactWriteItems', kind, when: 'after', times: 4 })
      expect(await deliverOnce()).toMatchObject({ failed: [], error: undefined })
      expect(await noteState(stand, documentId)).toEqual(undisturbed)
    },
  )

  it.each([
    { service: 'dynamodb', kind: 'throttle' },
    { service: 'dynamodb', kind: 'error-500', operation: 'TransactWriteItems' },
    { service: 's3', kind: 'error-500' },
  ] as const)('comes back and ends well after $service gave nothing but $kind', async (fault) => {
    fail(fault)
    expect((await deliverOnce()).failed).toHaveLength(1)
    expect((await noteState(stand, documentId).catch(() => undefined))?.status).not.toBe('failed')
    restore()
    expect(await deliverOnce()).toMatchObject({ failed: [], error: undefined })
    expect(await noteState(stand, documentId)).toEqual(undisturbed)
  })

  it('comes back when its visibility ends where even that could not be asked of SQS', async () => {
    fail({ service: 's3', kind: 'error-500' })
    const messages = await stand.receive(1)
    fail({ service: 'sqs', operation: 'ChangeMessageVisibility', kind: 'error-500' })
    const delivery = await stand.deliver(messages)
    expect(delivery.failed).toHaveLength(1)
    restore()
    expect(await stand.receive()).toEqual([])
    await endVisibility(delivery)
    expect(await stand.work()).toMatchObject([{ failed: [], error: undefined }])
    expect(await noteState(stand, documentId)).toEqual(undisturbed)
    expect(stand.lines.some((line) => line.includes('message.retry-late'))).toBe(true)
  })

  it('comes back whole when a call hangs until the function is out of time', async () => {
    fail({ service: 'dynamodb', operation: 'TransactWriteItems', kind: 'hang' })
    const began = performance.now()
    const delivery = await deliverOnce()
    expect(delivery.error).toBe('Sandbox.Timedout')
    expect(performance.now() - began).toBeGreaterThan(WORKER_TIMEOUT_SECONDS * 1000 - 100)
    restore()
    await endVisibility(delivery)
    expect((await stand.work()).at(-1)).toMatchObject({ failed: [], error: undefined })
    expect(await noteState(stand, documentId)).toEqual(undisturbed)
  })
})

describe('a run that failed for want of a service', () => {
  it('says so in words, and is done again by a redrive', async () => {
    fail({ service: 's3', kind: 'error-500' })
    await stand.work()
    restore()
    const [dead, ...others] = await stand.takeDead()
    expect(others).toEqual([])
    expect(dead?.attributes).toMatchObject({ reason: 's3-server-error', receives: '3' })
    expect(await noteState(stand, documentId)).toMatchObject({
      status: 'failed',
      busy: false,
      annotations: [],
      runs: [{ status: 'failed', error: 'analysis-failed' }],
    })
    const [run] = await listRuns(stand.store, documentId)
    expect(run?.error?.message).toBe(RUN_FAILURES['analysis-failed'])

    await stand.send(dead?.body ?? '')
    await stand.work()
    expect(await noteState(stand, documentId)).toEqual({
      ...undisturbed,
      trail: ['document.created', 'analysis.failed', 'analysis.succeeded'],
    })
  })

  it('can be asked for again by a clinician, an upload as well', async () => {
    await stand.work()
    const bytes = new Uint8Array(new TextEncoder().encode(NOTE))
    const upload = await stand.storeBytes(bytes)
    await stand.send(eventBridgeMessage(stand.store, upload))
    fail({ service: 's3', kind: 'error-500' })
    await stand.work()
    restore()
    expect(await stand.takeDead()).toHaveLength(1)
    expect((await noteState(stand, upload))?.status).toBe('failed')
    await queueAnalysis(stand.store, CLINICIAN, upload, crypto.randomUUID())
    await stand.work()
    const { annotations, status } = (await noteState(stand, upload)) ?? {}
    expect({ annotations, status }).toEqual({
      annotations: undisturbed?.annotations,
      status: 'ready_for_review',
    })
  })

  it('loses no message when DynamoDB is away for all of its deliveries', async () => {
    fail({ service: 'dynamodb', kind: 'throttle' })
    await stand.work()
    restore()
    const [dead] = await stand.takeDead()
    expect(dead?.attributes['reason']).toBe('dynamodb-throttled')
    expect((await noteState(stand, documentId))?.status).toBe('processing')
    await stand.send(dead?.body ?? '')
    await stand.work()
    expect(await noteState(stand, documentId)).toEqual(undisturbed)
  })

  it('goes to the dead-letter queue by its redrive when it cannot be put there with its reason', async () => {
    await stand.store.texts.delete(textKey(documentId))
    fail({ service: 'sqs', operation: 'SendMessage', kind: 'error-500' })
    const [third] = (await stand.work()).slice(-1)
    expect(third?.failed).toHaveLength(1)
    restore()
    if (third !== undefined) await endVisibility(third)
    expect(await stand.receive()).toEqual([])
    expect(await stand.takeDead()).toEqual([{ body: third?.failed[0], attributes: {} }])
    expect((await noteState(stand, documentId))?.runs).toMatchObject([{ error: 'object-missing' }])
  })
})

describe('a worker that is killed', () => {
  /** The processes that run the worker's bundle for this test. */
  const workers = (): number[] =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => {
        const line = commandLine(pid)
        return (
          line.at(-1) === String(process.pid) && line.some((word) => word.endsWith('worker.mjs'))
        )
      })

  /** Kills the worker while its `index`th transaction waits for an answer, whether it was carried out or not. */
  async function killAt(index: number, when: 'before' | 'after'): Promise<Delivery> {
    let seen = 0
    const hang = (): void =>
      fail({ service: 'dynamodb', operation: 'TransactWriteItems', kind: 'hang', when })
    const killed = Promise.withResolvers<void>()
    const stop = stand.endpoint.observe(({ operation, status }) => {
      if (operation !== 'TransactWriteItems') return
      if (status === 0) {
        for (const pid of workers()) process.kill(pid, 'SIGKILL')
        killed.resolve()
      } else if (++seen === index) hang()
    })
    if (index === 0) hang()
    const delivering = deliverOnce()
    await killed.promise
    const delivery = await delivering
    expect(delivery.error).toBe('Runtime.ExitError')
    stop()
    restore()
    return delivery
  }

  it.each([
    [1, 'before'],
    [1, 'after'],
    [3, 'after'],
  ] as const)(
    'after %i transactions, %s the next, is followed by one that neither loses nor doubles anything',
    async (index, when) => {
      const delivery = await killAt(index, when)
      const { status, runs } = (await noteState(stand, documentId)) ?? {}
      expect({ status, runs }).toMatchObject({
        status: 'processing',
        runs: [{ status: 'running' }],
      })
      await endVisibility(delivery)
      expect(await stand.work()).toMatchObject([{ failed: [], error: undefined }])
      expect(await noteState(stand, documentId)).toEqual(undisturbed)
    },
  )
})

function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1)
  } catch {
    // It ended since it was listed.
    return []
  }
}
