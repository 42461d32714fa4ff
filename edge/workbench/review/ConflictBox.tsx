import type { Review } from '../api/types.ts'
import type { Conflict } from './snapshot.ts'
import { LABEL_WORDS, STATUS_WORDS, chipsOf } from './words.ts'

/** Yours and theirs, side by side. Nothing is overwritten until the reviewer says so. */
export function ConflictBox(props: {
  conflict: Conflict
  onResolve: (ref: string, choice: 'theirs' | 'mine') => void
}) {
  const { ref, mine, theirs, undo } = props.conflict
  const chips = chipsOf(theirs).map(({ words }) => words)
  return (
    <section className="conflict" aria-label="Two decisions on this item">
      <p>
        {undo
          ? 'Your undo was not carried out: somebody decided on this item meanwhile.'
          : 'Somebody decided on this item while you did.'}
      </p>
      <div className="sides">
        <div>
          <h2>Theirs, saved</h2>
          <p>
            {STATUS_WORDS[theirs.status]}, {LABEL_WORDS[theirs.label].name}
            {chips.length > 0 && `, ${chips.join(', ')}`}
            <br />
            <q>{theirs.text}</q>
            {theirs.reviewedBy !== undefined && (
              <>
                <br />
                by {theirs.reviewedBy}
              </>
            )}
          </p>
          <button type="button" onClick={() => props.onResolve(ref, 'theirs')}>
            Keep theirs
          </button>
        </div>
        <div>
          <h2>Yours, not saved</h2>
          <p>{inWords(mine)}</p>
          <button type="button" onClick={() => props.onResolve(ref, 'mine')}>
            Reapply mine
          </button>
        </div>
      </div>
    </section>
  )
}

function inWords(review: Review): string {
  const parts = [
    review.status === undefined ? 'Corrected' : STATUS_WORDS[review.status],
    review.label === undefined ? undefined : LABEL_WORDS[review.label].name,
    review.assertion,
    review.experiencer,
    review.temporality,
    review.text === undefined ? undefined : `“${review.text}”`,
    review.conceptCode === undefined ? undefined : `code ${review.conceptCode ?? 'none'}`,
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}
