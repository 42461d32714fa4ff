import { expect, it } from 'vitest'
import type { Traffic } from '#shared/domain/system.ts'
import { fails, succeeds, statusesOf } from './client.ts'
import { storeNote } from './steps.ts'
import type { Suite } from './suite.ts'

interface Depths {
  queue: { visible: number }
  deadLetterQueue: { visible: number }
}

export function opsContract(suite: Suite): void {
  const traffic = () => succeeds<Traffic>(suite.ops.get('/ops/traffic'))
  const change = (version: number, edge: number) =>
    suite.ops.put('/ops/traffic', {
      version,
      weights: { edge, lambda: 100 - edge },
      reason: 'drill',
    })

  it('shows the weights per runtime, and changes them from the version that was seen', async () => {
    const before = await traffic()
    expect(before.weights.edge + before.weights.lambda).toBe(100)
    const after = await succeeds<Traffic>(change(before.version, 70))
    expect(after).toMatchObject({
      version: before.version + 1,
      weights: { edge: 70, lambda: 30 },
      actor: 'ops@example',
      reason: 'drill',
    })
    expect(await traffic()).toEqual(after)
    const problem = await fails(change(before.version, 10), 'version-conflict')
    expect(problem.currentVersion).toBe(after.version)
    expect(await traffic()).toEqual(after)
  })

  it('lets one of two operators change the weights', async () => {
    const { version } = await traffic()
    const answers = await Promise.all([change(version, 10), change(version, 90)])
    expect(statusesOf(answers)).toEqual([200, 409])
  })

  it('refuses weights that are no weights', async () => {
    const { version } = await traffic()
    for (const weights of [
      { edge: 50, lambda: 49 },
      { edge: 101, lambda: -1 },
      { edge: 99.5, lambda: 0.5 },
      { edge: 100 },
    ]) {
      await fails(
        suite.ops.put('/ops/traffic', { version, weights, reason: 'drill' }),
        'invalid-request',
      )
    }
  })

  it('shows a closed breaker before anything has tripped it', async () => {
    expect(await succeeds(suite.ops.get('/ops/breaker'))).toEqual({ state: 'closed', epoch: 0 })
  })

  it('counts the messages on the queue and on the dead-letter queue', async () => {
    const { id } = await storeNote(suite.api)
    await suite.target.aws.finishRun(id)
    await suite.target.aws.takeMessages()
    const depths = () => succeeds<Depths>(suite.ops.get('/ops/queue'))
    expect((await depths()).queue.visible).toBe(0)
    await succeeds(suite.api.post(`/documents/${id}/analyze`), 202)
    expect(await depths()).toMatchObject({ queue: { visible: 1 }, deadLetterQueue: { visible: 0 } })
  })
}
