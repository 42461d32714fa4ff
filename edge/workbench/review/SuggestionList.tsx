import { memo, startTransition, useEffect, useMemo, useRef, useState } from 'react'
import type { CurrentItem } from './current-item.ts'
import type { Item } from './item.ts'
import type { ReviewActions } from './review-actions.ts'
import type { Conflict } from './snapshot.ts'
import { SuggestionRow } from './SuggestionRow.tsx'
import { useStretches } from './use-stretches.ts'

/** How many rows come with the note; the others follow when it is on the screen. */
const FIRST_ROWS = 40

/** How high a row is that is not the current one, in rem. */
const ROW_HEIGHT = 2.3

interface Rows {
  items: readonly Item[]
  at: CurrentItem
  /** Whether the current item is being corrected. */
  correcting: boolean
  conflicts: ReadonlyMap<string, Conflict>
  actions: ReviewActions
}

const Stretch = memo(function Stretch({ items, at, correcting, conflicts, actions }: Rows) {
  return (
    <div
      role="none"
      className="stretch"
      style={{ containIntrinsicBlockSize: `auto ${items.length * ROW_HEIGHT}rem` }}
    >
      {items.map((item) => (
        <SuggestionRow
          key={item.ref}
          item={item}
          at={at}
          correcting={correcting && item.ref === at.ref}
          conflict={conflicts.get(item.ref)}
          actions={actions}
        />
      ))}
    </div>
  )
})

/** What was suggested, in the order of the note. Rows know by themselves which one is the current one. */
export const SuggestionList = memo(function SuggestionList(
  props: Rows & {
    /** Whether the note has no items at all, shown or not. */
    nothing: boolean
  },
) {
  const { nothing, ...common } = props
  const { items, at } = props
  const [whole, setWhole] = useState(false)
  useEffect(() => startTransition(() => setWhole(true)), [])
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (list.current === null) return undefined
    // A banner, a selection or a tab that opens takes room from the list; the current item stays in sight.
    const observer = new ResizeObserver(() =>
      list.current?.querySelector('.row.current')?.scrollIntoView({ block: 'nearest' }),
    )
    observer.observe(list.current)
    return () => observer.disconnect()
  }, [])
  const early = !whole && items.findIndex(({ ref }) => ref === at.ref) < FIRST_ROWS
  const rows = useMemo(() => (early ? items.slice(0, FIRST_ROWS) : items), [early, items])
  const stretches = useStretches(rows)
  return (
    <div ref={list} className="list" tabIndex={0} role="region" aria-label="List of suggestions">
      {items.length === 0 && (
        <p className="quiet">
          {nothing
            ? 'Nothing was suggested. Select text in the note to add an item, or analyse the note again.'
            : 'Nothing fits the filter.'}
        </p>
      )}
      {items.length > 0 && (
        <div role="list">
          {stretches.map((stretch, i) => (
            <Stretch key={i} {...common} items={stretch} />
          ))}
        </div>
      )}
    </div>
  )
})
