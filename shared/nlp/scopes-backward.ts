import type { Trigger } from './lexicon/triggers.ts'
import type { Match } from './lexicon/trie.ts'
import {
  baseOf,
  cover,
  slotOf,
  type Active,
  type Covers,
  type Hits,
  type Slot,
  type Stretch,
} from './scopes.ts'

interface Backward extends Active {
  overCommas: boolean
}

const STOPS = new Set([';', '(', '.', '|', '·', '•', '→', ':'])

/** What triggers say of the tokens before them. */
export function sweepBackward({ tokens, from, to }: Stretch, hits: Hits, covers: Covers): void {
  const hitEnding = new Map<number, Match<Trigger>>()
  for (const hit of hits.values()) hitEnding.set(hit.to - 1, hit)
  const active = new Map<Slot, Backward>()
  let inList = false
  for (let i = to - 1; i >= from; i--) {
    const hit = hitEnding.get(i)
    if (hit !== undefined) {
      if (meet(active, hit, i)) inList = false
      i = hit.from
      continue
    }
    const word = tokens.words[i] ?? ''
    if (word === 'and' || word === 'or') {
      inList = true
      if (word === 'and') {
        for (const [slot, scope] of active) if (!scope.list) active.delete(slot)
      }
    } else if (word === ',') {
      const next = tokens.words[i + 1]
      inList ||= next === 'and' || next === 'or'
      for (const [slot, scope] of active) {
        // "The tests, including that for gout, were negative".
        if (scope.start === i + 1) continue
        if (scope.axis !== 'family' && !scope.overCommas && !(scope.list && inList))
          active.delete(slot)
      }
    } else if (word === ')') {
      // "Pneumonia (right lower lobe) was ruled out": the aside is stepped over.
      let open = i - 1
      while (open > from && i - open < 30 && tokens.words[open] !== '(') open--
      if (tokens.words[open] === '(' && active.size > 0) i = open
    } else if (STOPS.has(word)) active.clear()
    else {
      for (const [slot, scope] of active) {
        cover(covers, slot, i - from, to - from, scope)
        if (--scope.reach <= 0) active.delete(slot)
      }
    }
  }
}

/** Takes up the triggers of a hit that look back; true when there is one. */
function meet(active: Map<Slot, Backward>, hit: Match<Trigger>, at: number): boolean {
  const after = hit.entries.filter(({ direction }) => direction === 'after')
  for (const { direction, axes, phrase } of hit.entries) {
    if (direction === 'ends') {
      // ", mild" begins a new finding; "kidney injury, mild, resolved" is one.
      const comma = phrase.startsWith(',')
      for (const [slot, scope] of active) {
        if (!slot.startsWith('experiencer') && !(comma && scope.overCommas)) active.delete(slot)
      }
    }
    // "No fever, cough likely": another trigger of the same kind takes over.
    if (direction === 'before') {
      for (const axis of axes) {
        for (const slot of active.keys()) if (slot.startsWith(baseOf(axis))) active.delete(slot)
      }
    }
  }
  for (const trigger of after) {
    for (const axis of trigger.axes) {
      const { phrase, reach, list, overCommas } = trigger
      active.set(slotOf(axis, trigger.only), {
        axis,
        phrase,
        reach,
        list,
        overCommas,
        start: hit.from,
        at,
        depth: 0,
        only: undefined,
        of: trigger.only,
        paused: 'no',
      })
    }
  }
  return after.length > 0
}
