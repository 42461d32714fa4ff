import { describe, expect, it } from 'vitest'
import { SENTENCES, scoreAssertions } from './assertion-scores.ts'

const share = (heldOut: boolean) => SENTENCES.filter((sentence) => sentence.heldOut === heldOut)

/** A little below what was measured, so that a rule cannot get worse unseen. */
const FLOORS = {
  negated: 0.95,
  possible: 0.72,
  historical: 0.9,
  family: 0.9,
  conditional: 0.75,
} as const

const f1 = ({ precision, recall }: { precision: number; recall: number }): number =>
  (2 * precision * recall) / (precision + recall)

describe.each([
  ['the sentences that rules are tuned on', false],
  ['the sentences held out', true],
] as const)('assertion on %s', (_name, heldOut) => {
  const { scores, mentions } = scoreAssertions(share(heldOut))

  it('is measured on enough of them', () => {
    expect(share(heldOut).length).toBeGreaterThanOrEqual(60)
    expect(mentions).toBeGreaterThanOrEqual(100)
  })

  it.each(Object.entries(FLOORS))('keeps the F1 of %s at %d or better', (name, floor) => {
    const score = scores.get(name)
    expect(score?.count).toBeGreaterThan(0)
    expect(score === undefined ? 0 : f1(score)).toBeGreaterThanOrEqual(floor)
  })
})
