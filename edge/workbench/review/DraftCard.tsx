import { LABELS, type Label } from '#shared/domain/labels.ts'
import type { Mode } from './mode.ts'
import { LABEL_WORDS } from './words.ts'

/** What is selected and about to be added. */
export function DraftCard(props: {
  text: string
  mode: Extract<Mode, { kind: 'draft' }>
  onLabel: (label: Label) => void
  onAdd: () => void
  onCancel: () => void
}) {
  const { span, label } = props.mode
  return (
    <section className="card draft-card" aria-label="New item">
      <p>
        <q>{props.text.slice(span.start, span.end)}</q>
      </p>
      <div className="buttons small" role="group" aria-label="Label of the new item">
        {LABELS.map((one, i) => (
          <button
            key={one}
            type="button"
            className={`label-button ${LABEL_WORDS[one].css}`}
            aria-pressed={one === label}
            onClick={() => props.onLabel(one)}
          >
            {LABEL_WORDS[one].name} <kbd>{i + 1}</kbd>
          </button>
        ))}
      </div>
      <div className="buttons">
        <button type="button" onClick={props.onCancel}>
          Cancel <kbd>Esc</kbd>
        </button>
        <button type="button" className="primary" onClick={props.onAdd}>
          Add <kbd>Enter</kbd>
        </button>
      </div>
    </section>
  )
}
