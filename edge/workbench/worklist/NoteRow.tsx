import { memo } from 'react'
import type { Document, Progress } from '../api/types.ts'
import { pathOf } from '../app/place.ts'
import { NOTE_STATUS_WORDS, age } from '../review/words.ts'

export const NoteRow = memo(function NoteRow(props: {
  note: Document
  progress: Progress | undefined
  onOpen: (id: string) => void
}) {
  const { note, progress, onOpen } = props
  return (
    <tr>
      <td>
        <a
          href={pathOf({ at: 'note', id: note.id })}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            onOpen(note.id)
          }}
        >
          {note.title}
        </a>
        <span className="id">{note.id}</span>
      </td>
      <td>{note.category}</td>
      <td>{note.patientId ?? '–'}</td>
      <td>
        <span className={`status ${note.status}`}>{NOTE_STATUS_WORDS[note.status]}</span>
      </td>
      <td className="numbers">
        {progress === undefined ? (
          <span className="quiet">…</span>
        ) : progress.all === 0 ? (
          <span className="quiet">none</span>
        ) : (
          <>
            <progress
              max={progress.all}
              value={progress.reviewed}
              aria-label={`Reviewed of ${note.title}`}
            />{' '}
            {progress.reviewed} / {progress.all}
          </>
        )}
      </td>
      <td className="numbers">
        <time dateTime={note.createdAt}>{age(note.createdAt, Date.now())}</time>
      </td>
    </tr>
  )
})
