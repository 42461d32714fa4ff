import { useCallback, useEffect, useState } from 'react'
import type { Api } from '../api/client.ts'
import { wordsFor } from '../api/failure.ts'
import type { AuditEntry } from '../api/types.ts'
import type { NoteSession } from './session.ts'
import { LABEL_WORDS } from './words.ts'

/** The audit trail of the note, oldest first, as the server keeps it. Read again when everything is saved. */
export function HistoryTab(props: { api: Api; session: NoteSession; pending: number }) {
  const { api, session } = props
  const [entries, setEntries] = useState<AuditEntry[]>([])
  const [next, setNext] = useState<string>()
  const [trouble, setTrouble] = useState('')
  const [loaded, setLoaded] = useState(false)
  const saved = props.pending === 0

  const load = useCallback(
    async (cursor: string | undefined, before: AuditEntry[]): Promise<void> => {
      try {
        const page = await api.listAudit(session.documentId, cursor)
        setEntries([...before, ...page.items])
        setNext(page.next)
        setTrouble('')
      } catch (error) {
        setTrouble(wordsFor(error))
      }
      setLoaded(true)
    },
    [api, session],
  )
  useEffect(() => {
    if (saved) void load(undefined, [])
  }, [saved, load])

  return (
    <>
      {trouble !== '' && (
        <p className="trouble" role="alert">
          {trouble}{' '}
          <button type="button" onClick={() => void load(undefined, [])}>
            Try again
          </button>
        </p>
      )}
      {!loaded && <p className="quiet">Loading …</p>}
      <ol className="trail">
        {entries.map((entry) => (
          <li key={entry.id}>
            <time dateTime={entry.createdAt}>{new Date(entry.createdAt).toLocaleString()}</time>{' '}
            <strong>{entry.description}</strong> {whatOf(entry, session)}{' '}
            <span className="quiet">by {entry.actor}</span>
          </li>
        ))}
      </ol>
      {next !== undefined && (
        <button type="button" onClick={() => void load(next, entries)}>
          Show more
        </button>
      )}
    </>
  )
}

/** The trail holds no text; what is still on the page is named by its own. */
function whatOf(entry: AuditEntry, session: NoteSession): string {
  const item = session.snapshot().items.find(({ id }) => id === entry.target)
  return item === undefined ? '' : `${LABEL_WORDS[item.label].letter} “${item.text}”`
}
