import { LABELS } from '#shared/domain/labels.ts'
import { ConflictBox } from './ConflictBox.tsx'
import { CorrectForm } from './CorrectForm.tsx'
import type { Item } from './item.ts'
import type { ReviewActions } from './review-actions.ts'
import type { Conflict } from './snapshot.ts'
import { LABEL_WORDS, SOURCE_WORDS, displayOf, percent } from './words.ts'

/** Everything about the current item, and what can be done with it. */
export function ItemCard(props: {
  item: Item
  correcting: boolean
  conflict: Conflict | undefined
  actions: ReviewActions
}) {
  const { item, conflict, actions } = props
  const label = LABEL_WORDS[item.label]
  return (
    <div className="card">
      <dl>
        <dt>Label</dt>
        <dd>
          <span className={`letter ${label.css}`}>{label.letter}</span> {label.name}
        </dd>
        <dt>Code</dt>
        <dd>
          {item.conceptCode === undefined ? (
            <span className="quiet">none</span>
          ) : (
            <>
              <code>{item.conceptCode}</code> {displayOf(item)}
            </>
          )}
        </dd>
        <dt>Confidence</dt>
        <dd>
          {percent(item.confidence)} <span className="quiet">({SOURCE_WORDS[item.source]})</span>
        </dd>
      </dl>
      {conflict !== undefined && <ConflictBox conflict={conflict} onResolve={actions.resolve} />}
      {props.correcting ? (
        <CorrectForm item={item} onSave={actions.saveCorrection} onCancel={actions.cancel} />
      ) : (
        <CardButtons item={item} actions={actions} />
      )}
    </div>
  )
}

function CardButtons({ item, actions }: { item: Item; actions: ReviewActions }) {
  return (
    <>
      <div className="buttons decide">
        <button type="button" className="primary" onClick={() => actions.run('accept')}>
          Accept <kbd>A</kbd>
        </button>
        <button type="button" onClick={() => actions.run('reject')}>
          Reject <kbd>R</kbd>
        </button>
        <button type="button" onClick={() => actions.run('correct')}>
          Correct <kbd>C</kbd>
        </button>
        <button type="button" onClick={() => actions.run('link')}>
          Link <kbd>L</kbd>
        </button>
        <button
          type="button"
          title="Decide on every item with the same text"
          onClick={() => actions.run('identical')}
        >
          Same <kbd>I</kbd>
        </button>
      </div>
      <div className="buttons small" role="group" aria-label="Label">
        {LABELS.map((one, i) => (
          <button
            key={one}
            type="button"
            className={`label-button ${LABEL_WORDS[one].css}`}
            aria-pressed={item.label === one}
            onClick={() => actions.relabel(one)}
          >
            {LABEL_WORDS[one].name} <kbd>{i + 1}</kbd>
          </button>
        ))}
      </div>
      <div className="buttons small" role="group" aria-label="Assertion">
        <button
          type="button"
          aria-pressed={item.assertion === 'positive' && item.experiencer === 'patient'}
          onClick={() => actions.run('present')}
        >
          Present <kbd>P</kbd>
        </button>
        <button
          type="button"
          aria-pressed={item.assertion === 'negated'}
          onClick={() => actions.run('negated')}
        >
          Negated <kbd>N</kbd>
        </button>
        <button
          type="button"
          aria-pressed={item.assertion === 'possible'}
          onClick={() => actions.run('possible')}
        >
          Maybe <kbd>M</kbd>
        </button>
        <button
          type="button"
          aria-pressed={item.experiencer === 'family'}
          onClick={() => actions.run('family')}
        >
          Family <kbd>F</kbd>
        </button>
      </div>
      <div className="buttons small" role="group" aria-label="Span">
        <button type="button" onClick={() => actions.run('shrink')}>
          Shorter <kbd>[</kbd>
        </button>
        <button type="button" onClick={() => actions.run('grow')}>
          Longer <kbd>]</kbd>
        </button>
      </div>
    </>
  )
}
