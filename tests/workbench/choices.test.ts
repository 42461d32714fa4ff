import { describe, expect, it } from 'vitest'
import { ActiveTime, clockFace } from '#edge/workbench/review/active-time.ts'
import { bulkChoice, identicalTo } from '#edge/workbench/review/bulk-choice.ts'
import { metricsOf } from '#edge/workbench/review/metrics.ts'
import { filtered, neighbour, nextOpen } from '#edge/workbench/review/places.ts'
import { idleState, LOCK_AFTER_MS, WARN_AFTER_MS } from '#edge/workbench/app/idle-lock.ts'
import { item } from './items.ts'

describe('accepting many', () => {
  it('leaves out what is negated, possible, somebody else’s, uncoded, overlapping, unsure or decided', () => {
    const items = [
      item('plain', 0, 2),
      item('negated', 3, 5, { assertion: 'negated' }),
      item('possible', 6, 8, { assertion: 'possible' }),
      item('conditional', 9, 10, { conditional: true }),
      item('family', 11, 12, { experiencer: 'family' }),
      (({ conceptCode: _code, ...uncoded }) => uncoded)(item('uncoded', 13, 14)),
      item('outer', 20, 30),
      item('inner', 22, 25, { label: 'Clinical Finding' }),
      item('unsure', 31, 32, { confidence: 0.949 }),
      item('decided', 33, 34, { status: 'rejected' }),
      item('over a rejected one', 33, 35, { label: 'Clinical Finding' }),
      item('own', 36, 37, { source: 'human' }),
    ]
    const { chosen, perLabel, leftOut } = bulkChoice(items, 0.95)
    expect(chosen.map(({ ref }) => ref)).toEqual(['plain', 'over a rejected one'])
    expect([...perLabel]).toEqual([
      ['Clinical Condition', 1],
      ['Clinical Finding', 1],
    ])
    expect(Object.fromEntries(leftOut)).toEqual({
      negated: 1,
      possible: 2,
      family: 1,
      uncoded: 1,
      overlapping: 2,
    })
    expect(bulkChoice(items, 0.9).chosen.map(({ ref }) => ref)).toContain('unsure')
  })

  it('finds the same text in another case and spacing, with the same label and assertion, still open', () => {
    const first = item('first', 0, 9, { text: 'Chest  Pain' })
    const items = [
      first,
      item('same', 20, 30, { text: 'chest pain' }),
      item('negated', 40, 50, { text: 'chest pain', assertion: 'negated' }),
      item('other label', 60, 70, { text: 'chest pain', label: 'Clinical Finding' }),
      item('decided', 80, 90, { text: 'chest pain', status: 'accepted' }),
    ]
    expect(identicalTo(items, first).map(({ ref }) => ref)).toEqual(['first', 'same'])
  })
})

describe('the figures', () => {
  it('count what people added apart from suggestions, and acceptance over reviewed suggestions', () => {
    const metrics = metricsOf([
      item('a', 0, 1, { status: 'accepted' }),
      item('b', 1, 2, { status: 'accepted' }),
      item('c', 2, 3, { status: 'corrected', label: 'Clinical Finding' }),
      item('d', 3, 4, { status: 'rejected' }),
      item('e', 4, 5),
      item('f', 5, 6, { status: 'accepted', source: 'human' }),
    ])
    expect(metrics).toMatchObject({
      all: 6,
      reviewed: 5,
      accepted: 2,
      corrected: 1,
      rejected: 1,
      added: 1,
      acceptance: 0.5,
    })
    expect(
      metrics.perLabel.find(({ label }) => label === 'Clinical Finding')?.counts.corrected,
    ).toBe(1)
    expect(metricsOf([item('a', 0, 1)]).acceptance).toBeUndefined()
  })

  it('count time only while something is done and the page is seen', () => {
    const time = new ActiveTime()
    time.sign(0)
    time.sign(10_000)
    expect(time.total(100_000)).toBe(40_000)
    time.sign(200_000)
    time.pause(205_000)
    expect(time.total(900_000)).toBe(45_000)
    expect([clockFace(45_000), clockFace(3_845_000)]).toEqual(['0:45', '1:04:05'])
  })

  it('warn at four minutes and lock at five, by the clock and not by timers', () => {
    expect(
      [0, WARN_AFTER_MS - 1, WARN_AFTER_MS, LOCK_AFTER_MS, 9e9].map((ms) => idleState(0, ms)),
    ).toEqual(['active', 'active', 'warned', 'locked', 'locked'])
  })
})

describe('going through the items', () => {
  const items = [
    item('a', 0, 1, { status: 'accepted' }),
    item('b', 5, 6),
    item('c', 9, 10, { status: 'rejected' }),
    item('d', 12, 13),
  ]
  it('goes to the next one that is open, round the end, and says when none is', () => {
    expect(nextOpen(items, 'b')?.ref).toBe('d')
    expect(nextOpen(items, 'd')?.ref).toBe('b')
    expect(nextOpen(items.slice(0, 2), 'b')).toBeUndefined()
  })
  it('keeps the place of an item that the filter took away', () => {
    const shown = filtered(items, 'open')
    expect(shown.map(({ ref }) => ref)).toEqual(['b', 'd'])
    expect(neighbour(shown, items[2], 1)?.ref).toBe('d')
    expect(neighbour(shown, items[2], -1)?.ref).toBe('b')
    expect(neighbour(items, items[3], 1)?.ref).toBe('d')
  })
})
