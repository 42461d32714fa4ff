import { describe, expect, it } from 'vitest'
import type { Item } from '#edge/workbench/review/item.ts'
import { SessionTally } from '#edge/workbench/review/session-tally.ts'
import { item } from './items.ts'

const lookIn = (items: Item[]) => (ref: string) => items.find((one) => one.ref === ref)

describe('what was decided in a session', () => {
  it('is counted over notes by label and outcome, each item once, and nothing that was taken back', () => {
    const tally = new SessionTally()
    const first = [
      item('a', 0, 1, { status: 'accepted' }),
      item('b', 1, 2, { status: 'rejected', label: 'Clinical Finding' }),
      item('c', 2, 3),
    ]
    tally.take('note-1', ['a', 'b', 'c'], lookIn(first))
    tally.take('note-1', ['a', 'b', 'c'], lookIn(first))
    tally.take('note-2', ['x'], lookIn([item('x', 0, 1, { status: 'corrected' })]))
    const { notes, metrics } = tally.summary()
    expect(notes).toBe(2)
    expect(metrics).toMatchObject({ accepted: 1, corrected: 1, rejected: 1, added: 0, all: 3 })
    expect(metrics.acceptance).toBeCloseTo(1 / 3)
    const findings = metrics.perLabel.find(({ label }) => label === 'Clinical Finding')
    expect(findings?.counts).toMatchObject({ rejected: 1, all: 1 })
    tally.take('note-1', ['a', 'b'], lookIn([item('a', 0, 1), item('b', 1, 2)]))
    tally.take('note-2', ['x'], lookIn([]))
    expect(tally.summary()).toMatchObject({ notes: 0, metrics: { all: 0 } })
  })

  it('knows what was added by its id, when the note is opened again', () => {
    const tally = new SessionTally()
    const added = { id: 'id-1', status: 'accepted', source: 'human' } as const
    tally.take('note-1', ['new-1'], lookIn([item('new-1', 0, 1, added)]))
    tally.take('note-1', ['id-1'], lookIn([item('id-1', 0, 1, added)]))
    expect(tally.summary().metrics.added).toBe(1)
  })

  it('holds no word of a note', () => {
    const tally = new SessionTally()
    const taken = item('a', 3, 13, { status: 'accepted', conceptCode: 'R07' })
    tally.take('note-1', ['a'], lookIn([taken]))
    expect(JSON.stringify(tally.summary())).not.toMatch(/chest|R07/)
  })
})
