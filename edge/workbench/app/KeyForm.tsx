import { useState } from 'react'
import { createApi, type Api } from '../api/client.ts'
import { ApiFailure, wordsFor } from '../api/failure.ts'
import { keepKey } from './kept-key.ts'

export interface Entry {
  api: Api
  key: string
}

/** Asks for the API key and tries it. It stays in memory, or in this tab where the person ticks it. */
export function KeyForm(props: { reason: string; onEnter: (entry: Entry) => void }) {
  const [key, setKey] = useState('')
  const [keep, setKeep] = useState(false)
  const [trying, setTrying] = useState(false)
  const [trouble, setTrouble] = useState('')

  const enter = async (): Promise<void> => {
    setTrying(true)
    setTrouble('')
    const api = createApi(location.origin, key.trim())
    try {
      await api.listNotes({ status: undefined, patientId: undefined, cursor: undefined })
      if (keep) keepKey(key.trim())
      props.onEnter({ api, key: key.trim() })
    } catch (error) {
      const refused = error instanceof ApiFailure && error.kind === 'key'
      setTrouble(
        refused ? 'This key is not valid. Check that it was copied whole.' : wordsFor(error),
      )
      setTrying(false)
    }
  }

  return (
    <form
      className="key-form"
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <p>{props.reason}</p>
      <label htmlFor="api-key">API key</label>
      <input
        id="api-key"
        type="password"
        autoComplete="off"
        spellCheck={false}
        required
        autoFocus
        data-first
        pattern="\s*[\x21-\x7e]+\s*"
        title="The key as it was given out: letters, digits and signs without a space"
        value={key}
        onChange={(event) => setKey(event.target.value)}
        aria-describedby="api-key-trouble"
      />
      <label className="tick">
        <input type="checkbox" checked={keep} onChange={(event) => setKeep(event.target.checked)} />
        Keep it in this tab until it is closed or locked
      </label>
      <p id="api-key-trouble" className="trouble" role="alert">
        {trouble}
      </p>
      <button type="submit" className="primary" disabled={trying}>
        {trying ? 'Trying the key …' : 'Open the workbench'}
      </button>
    </form>
  )
}
