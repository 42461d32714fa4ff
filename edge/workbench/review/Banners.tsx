import { wordsFor } from '../api/failure.ts'
import type { Snapshot } from './snapshot.ts'

/** What stands in the way of saving, over the panes. */
export function Banners(props: { snapshot: Snapshot; onRetry: () => void; onLeave: () => void }) {
  const { queue, pending, trouble, gone } = props.snapshot
  if (gone) {
    return (
      <div className="banner error" role="alert">
        Somebody has deleted this note. Nothing more can be saved to it.{' '}
        <button type="button" onClick={props.onLeave}>
          Back to the notes
        </button>
      </div>
    )
  }
  if (queue !== 'retrying') return null
  return (
    <div className="banner warn" role="alert">
      {pending === 1 ? 'One decision is not saved yet.' : `${pending} decisions are not saved yet.`}{' '}
      {wordsFor(trouble)} It is tried again by itself. Go on reviewing; keep this page open.{' '}
      <button type="button" onClick={props.onRetry}>
        Try now
      </button>
    </div>
  )
}
