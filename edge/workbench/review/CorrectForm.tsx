import { useState } from 'react'
import { ASSERTIONS, EXPERIENCERS, LABELS, TEMPORALITIES } from '#shared/domain/labels.ts'
import type { Review } from '../api/types.ts'
import type { Item } from './item.ts'
import { LABEL_WORDS } from './words.ts'

const CODE = '[A-Za-z0-9][A-Za-z0-9.:_\\-]{0,49}'

/** Every field of an item that a person may correct. Enter saves, Escape cancels. */
export function CorrectForm(props: {
  item: Item
  onSave: (review: Review) => void
  onCancel: () => void
}) {
  const { item } = props
  const [label, setLabel] = useState(item.label)
  const [assertion, setAssertion] = useState(item.assertion)
  const [temporality, setTemporality] = useState(item.temporality)
  const [experiencer, setExperiencer] = useState(item.experiencer)
  const [conditional, setConditional] = useState(item.conditional)
  const [code, setCode] = useState(item.conceptCode ?? '')

  const save = (): void =>
    props.onSave({
      ...(label === item.label ? {} : { label }),
      ...(assertion === item.assertion ? {} : { assertion }),
      ...(temporality === item.temporality ? {} : { temporality }),
      ...(experiencer === item.experiencer ? {} : { experiencer }),
      ...(conditional === item.conditional ? {} : { conditional }),
      ...(code === (item.conceptCode ?? '') ? {} : { conceptCode: code === '' ? null : code }),
    })

  return (
    <form
      className="correct"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        // A select would keep Enter for itself.
        if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
          event.preventDefault()
          event.currentTarget.requestSubmit()
        }
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onCancel()
      }}
    >
      <Choice
        autoFocus
        name="Label"
        value={label}
        values={LABELS}
        words={(one) => LABEL_WORDS[one].name}
        onChange={setLabel}
      />
      <Choice
        name="Assertion"
        value={assertion}
        values={ASSERTIONS}
        words={(one) => one}
        onChange={setAssertion}
      />
      <Choice
        name="Time"
        value={temporality}
        values={TEMPORALITIES}
        words={(one) => one}
        onChange={setTemporality}
      />
      <Choice
        name="Whose"
        value={experiencer}
        values={EXPERIENCERS}
        words={(one) => one}
        onChange={setExperiencer}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={conditional}
          onChange={(event) => setConditional(event.target.checked)}
        />
        Conditional
      </label>
      <label>
        Code
        <input
          value={code}
          pattern={CODE}
          title="Letters, digits and .:_- ; empty for none"
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <div className="buttons">
        <button type="button" onClick={props.onCancel}>
          Cancel <kbd>Esc</kbd>
        </button>
        <button type="submit" className="primary">
          Save <kbd>Enter</kbd>
        </button>
      </div>
    </form>
  )
}

function Choice<T extends string>(props: {
  name: string
  value: T
  values: readonly T[]
  words: (value: T) => string
  onChange: (value: T) => void
  autoFocus?: boolean
}) {
  return (
    <label>
      {props.name}
      <select
        autoFocus={props.autoFocus === true}
        value={props.value}
        onChange={(event) => {
          const chosen = props.values.find((one) => one === event.target.value)
          if (chosen !== undefined) props.onChange(chosen)
        }}
      >
        {props.values.map((one) => (
          <option key={one} value={one}>
            {props.words(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
