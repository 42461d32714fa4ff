import type { Scene } from './scene.ts'
import type { Variant } from './variant.ts'
import { endless, killFails, redeployed, threefold } from './variants/breaker.ts'
import { hangs, kvDown, throttledTable, workerKilled } from './variants/outages.ts'

const plain: Variant = {
  name: 'plain',
  title: 'A flood at the Function URL',
  story:
    'Strangers send requests to the Function URL faster than the alarm allows, and stop after some minutes.',
}

type Hook = 'beforeFlood' | 'duringFlood' | 'afterKill' | 'afterReopening'

/** The hooks of several variants, one after another. */
const inTurn =
  (parts: readonly Variant[], hook: Hook) =>
  async (scene: Scene): Promise<void> => {
    for (const part of parts) await part[hook]?.(scene)
  }

const AT_ONCE = [kvDown, workerKilled, hangs, threefold, killFails]

const allAtOnce: Variant = {
  name: 'all-at-once',
  title: 'Much of it at once',
  story:
    'KV is unavailable, the annotation worker is killed twice, Lambda hangs before the flood and after the kill, each notification comes three times, and the kill switch fails its first two attempts.',
  edgeSettings: { ...hangs.edgeSettings },
  beforeFlood: inTurn(AT_ONCE, 'beforeFlood'),
  duringFlood: inTurn(AT_ONCE, 'duringFlood'),
  afterKill: inTurn(AT_ONCE, 'afterKill'),
  afterReopening: inTurn(AT_ONCE, 'afterReopening'),
  figures: (scene) => AT_ONCE.flatMap((part) => part.figures?.(scene) ?? []),
}

/** Every drill there is, the plain one first. */
export const VARIANTS: readonly Variant[] = [
  plain,
  killFails,
  threefold,
  redeployed,
  endless,
  hangs,
  kvDown,
  workerKilled,
  throttledTable,
  allAtOnce,
]
