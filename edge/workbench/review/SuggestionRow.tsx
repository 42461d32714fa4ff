import { memo, useLayoutEffect, useRef } from 'react'
import { useIsCurrent, type CurrentItem } from './current-item.ts'
import type { Item } from './item.ts'
import { ItemCard } from './ItemCard.tsx'
import type { ReviewActions } from './review-actions.ts'
import type { Conflict } from './snapshot.ts'
import { LABEL_WORDS, STATUS_WORDS, chipsOf } from './words.ts'

/** One item of the list: a line, and the whole card when it is the current one. */
export const SuggestionRow = memo(function SuggestionRow(props: {
  item: Item
  at: CurrentItem
  correcting: boolean
  conflict: Conflict | undefined
  actions: ReviewActions
}) {
  const { item, conflict, actions } = props
  const label = LABEL_WORDS[item.label]
  const current = useIsCurrent(props.at, item.ref)
  const row = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div role="listitem" ref={row} className={current ? 'row current' : 'row'} data-row={item.ref}>
      <button
        type="button"
        className="row-head"
        aria-current={current ? 'true' : undefined}
        onClick={() => actions.choose(item.ref)}
      >
        <span className={`letter ${label.css}`} aria-hidden="true">
          {label.letter}
        </span>
        <span className={`row-text ${item.status} ${item.assertion}`}>{item.text}</span>
        <span className="sr-only">{label.name}</span>
        {chipsOf(item).map(({ short, words }) => (
          <span key={short} className="chip" title={words}>
            {short}
          </span>
        ))}
        <span className={`status ${item.status}`}>
          {conflict ? 'Changed by somebody' : STATUS_WORDS[item.status]}
        </span>
      </button>
      {current && (
        <ItemCard item={item} correcting={props.correcting} conflict={conflict} actions={actions} />
      )}
    </div>
  )
})
