import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOperatorsStand, type OperatorsStand } from './command-line.ts'

let stand: OperatorsStand

beforeAll(async () => {
  stand = await openOperatorsStand()
})
afterAll(() => stand.close())

const store = (id: string) =>
  stand.call('edge', 'POST', '/documents', {
    body: { id, title: 'Note', category: 'Note', text: 'Has asthma.' },
  })
const state = async (id: string) =>
  (await stand.call('edge', 'GET', `/documents/${id}`)).body['status']
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('the annotation worker', () => {
  it('that is paused takes no message, and loses none: resumed, it works on what has waited', async () => {
    const paused = await stand.ops('worker', 'pause', '--actor', 'kim')
    expect([paused.status, paused.stdout]).toEqual([0, expect.stringContaining('Disabled')])
    // The poll that was under way ends within a second.
    await pause(1_500)
    expect((await store('waits')).status).toBe(201)
    await pause(1_500)
    expect(await state('waits')).toBe('processing')
    const { stdout } = await stand.ops('status')
    expect(stdout).toMatch(/^Queue +1 waiting/m)
    expect(stdout).toMatch(/^Worker +PAUSED \(Disabled\)/m)
    expect(stdout).toMatch(/^Oldest +waits has waited/m)
    expect((await stand.ops('worker', 'pause')).stdout).toContain('paused already')
    expect((await stand.ops('worker', 'resume')).status).toBe(0)
    expect((await stand.settled('waits'))['status']).toBe('ready_for_review')
    const after = (await stand.ops('status', '--json')).json
    expect(after).toMatchObject({ runs: { value: [{ documentId: 'waits', status: 'succeeded' }] } })
  })

  it('that is not there is named', async () => {
    const { status, stderr } = await stand.opsWith(
      { WORKER_FUNCTION_NAME: 'nobody' },
      'worker',
      'pause',
    )
    expect([status, stderr]).toEqual([1, 'nobody has 0 sources\n'])
  })
})
