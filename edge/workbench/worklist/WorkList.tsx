import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { DOCUMENT_STATUSES, type DocumentStatus } from '#shared/domain/labels.ts'
import type { Api } from '../api/client.ts'
import { ApiFailure, wordsFor } from '../api/failure.ts'
import { HelpDialog } from '../dialogs/HelpDialog.tsx'
import type { Document, Progress } from '../api/types.ts'
import { useKeySettings } from '../keys/use-key-settings.ts'
import { NOTE_STATUS_WORDS } from '../review/words.ts'
import { Waiting } from '../app/Waiting.tsx'
import type { ListView } from './list-view.ts'
import { NoteRow } from './NoteRow.tsx'
import { UploadDialog } from './UploadDialog.tsx'
import { useListKeys } from './use-list-keys.ts'

interface Loaded {
  notes: Document[]
  next: string | undefined
  state: 'loading' | 'more' | 'ready' | 'failed'
  failure?: unknown
}

/** How often the list is read again while a note on it is being analysed. Milliseconds. */
const POLL_MS = 4_000

const EMPTY: Loaded = { notes: [], next: undefined, state: 'loading' }

export function WorkList(props: {
  api: Api
  /** Said over the list. */
  notice: ReactNode
  /** Where the reviewer was the last time, and is now. */
  view: { current: ListView }
  onOpen: (id: string) => void
  onLock: () => void
  onKeyRefused: () => void
}) {
  const { api, onOpen, onKeyRefused } = props
  const { view } = props
  const [status, setStatus] = useState(view.current.status)
  const [patientId, setPatientId] = useState(view.current.patientId)
  const [filter, setFilter] = useState(view.current.filter)
  useEffect(() => {
    view.current = { ...view.current, status, patientId, filter }
  }, [view, status, patientId, filter])
  const [list, setList] = useState<Loaded>(EMPTY)
  const [progress, setProgress] = useState<ReadonlyMap<string, Progress>>(new Map())
  const [uploading, setUploading] = useState(false)
  const [helping, setHelping] = useState(false)
  const [settings, changeSettings] = useKeySettings()
  const asked = useRef(0)

  const load = useCallback(
    async (cursor: string | undefined, before: Document[], quietly: boolean): Promise<void> => {
      const turn = ++asked.current
      if (!quietly)
        setList({
          notes: before,
          next: undefined,
          state: cursor === undefined ? 'loading' : 'more',
        })
      try {
        const page = await api.listNotes({
          status: status === '' ? undefined : status,
          patientId: patientId === '' ? undefined : patientId,
          cursor,
        })
        // A slower answer to an older question.
        if (turn !== asked.current) return
        setList({ notes: [...before, ...page.items], next: page.next, state: 'ready' })
        if (page.items.length === 0) return
        const counts = await api.progress(page.items.map(({ id }) => id))
        setProgress(
          (known) => new Map([...known, ...counts.map((one) => [one.documentId, one] as const)]),
        )
      } catch (error) {
        if (turn !== asked.current) return
        if (error instanceof ApiFailure && error.kind === 'key') onKeyRefused()
        if (!quietly) setList({ notes: before, next: cursor, state: 'failed', failure: error })
      }
    },
    [api, status, patientId, onKeyRefused],
  )

  useEffect(() => {
    // A patient's id is typed letter by letter, and asked for once.
    const timer = setTimeout(() => void load(undefined, [], false), patientId === '' ? 0 : 300)
    return () => clearTimeout(timer)
  }, [load, patientId])

  useEffect(() => {
    const { opened } = view.current
    if (list.state !== 'ready' || opened === undefined) return
    view.current = { ...view.current, opened: undefined }
    document.querySelector<HTMLElement>(`.notes a[href$="/${CSS.escape(opened)}"]`)?.focus()
  }, [view, list.state])

  const analysing =
    list.state === 'ready' && list.notes.some((note) => note.status === 'processing')
  const onePage = list.notes.length <= 25
  useEffect(() => {
    if (!analysing || !onePage) return undefined
    const timer = setTimeout(() => void load(undefined, [], true), POLL_MS)
    return () => clearTimeout(timer)
  }, [analysing, onePage, load, list])

  const shown = useMemo(() => {
    const wanted = filter.trim().toLowerCase()
    return list.notes.filter((note) =>
      [note.id, note.title, note.category, note.patientId ?? '', NOTE_STATUS_WORDS[note.status]]
        .join('\n')
        .toLowerCase()
        .includes(wanted),
    )
  }, [list.notes, filter])

  useListKeys(!uploading && !helping, () => setHelping(true))

  return (
    <div className="worklist">
      <header className="topbar">
        <h1>Notes</h1>
        <label>
          Status
          <select
            value={status}
            onChange={(event) => setStatus(event.target.value as DocumentStatus | '')}
          >
            <option value="">All</option>
            {DOCUMENT_STATUSES.map((one) => (
              <option key={one} value={one}>
                {NOTE_STATUS_WORDS[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Patient id
          <input
            value={patientId}
            onChange={(event) => setPatientId(event.target.value.replaceAll(/[^A-Za-z0-9_-]/g, ''))}
            placeholder="any"
            size={12}
          />
        </label>
        <label>
          Filter <kbd>/</kbd>
          <input
            type="search"
            data-filter
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            placeholder="in what is listed"
          />
        </label>
        <span className="spacer" />
        <button type="button" onClick={() => void load(undefined, [], false)}>
          Refresh
        </button>
        <button type="button" className="primary" onClick={() => setUploading(true)}>
          Add a note
        </button>
        <button type="button" onClick={() => setHelping(true)}>
          Help <kbd>?</kbd>
        </button>
        <button type="button" onClick={props.onLock}>
          Lock
        </button>
      </header>
      <main className="worklist-body">
        {props.notice}
        {list.state === 'failed' && (
          <div className="banner error" role="alert">
            {wordsFor(list.failure)}{' '}
            <button type="button" onClick={() => void load(list.next, list.notes, false)}>
              Try again
            </button>
          </div>
        )}
        <p className="sr-only" role="status">
          {list.state === 'loading' ? '' : `${shown.length} notes listed`}
        </p>
        {list.state === 'loading' && <Waiting words="Loading the notes" />}
        {list.state === 'ready' && shown.length === 0 && (
          <div className="message">
            <h2>{list.notes.length === 0 ? 'No notes here' : 'Nothing fits the filter'}</h2>
            <p>
              {list.notes.length > 0
                ? 'Only what is listed is filtered. Clear the filter, or load more.'
                : status === '' && patientId === ''
                  ? 'Add the first one: drop a text file, or paste a note.'
                  : 'Choose another status or patient.'}
            </p>
            {list.notes.length === 0 && status === '' && patientId === '' && (
              <button type="button" className="primary" onClick={() => setUploading(true)}>
                Add a note
              </button>
            )}
          </div>
        )}
        {shown.length > 0 && (
          <table className="notes">
            <thead>
              <tr>
                <th scope="col">Note</th>
                <th scope="col">Category</th>
                <th scope="col">Patient</th>
                <th scope="col">Status</th>
                <th scope="col">Reviewed</th>
                <th scope="col">Age</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((note) => (
                <NoteRow
                  key={note.id}
                  note={note}
                  progress={progress.get(note.id)}
                  onOpen={onOpen}
                />
              ))}
            </tbody>
          </table>
        )}
        {list.next !== undefined && list.state !== 'failed' && (
          <button
            type="button"
            className="more"
            onClick={() => void load(list.next, list.notes, false)}
          >
            Load more
          </button>
        )}
        {list.state === 'more' && <p className="quiet">Loading more …</p>}
      </main>
      {helping && (
        <HelpDialog
          settings={settings}
          onSettings={changeSettings}
          onClose={() => setHelping(false)}
        />
      )}
      {uploading && <UploadDialog api={api} onClose={() => setUploading(false)} onOpen={onOpen} />}
    </div>
  )
}
