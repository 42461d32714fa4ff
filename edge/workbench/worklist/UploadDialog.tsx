import { useEffect, useRef, useState } from 'react'
import { MAX_NOTE_LENGTH } from '#shared/domain/limits.ts'
import type { Api } from '../api/client.ts'
import { wordsFor } from '../api/failure.ts'
import type { Run } from '../api/types.ts'
import { Dialog } from '../app/Dialog.tsx'

type Step =
  | { at: 'editing'; trouble: string }
  | { at: 'sending' }
  | { at: 'analysing'; id: string; run: string }
  | { at: 'done'; id: string; found: number }
  | { at: 'failed'; id: string; reason: string }

/** How often the run is looked at. Milliseconds. */
const POLL_MS = 800

/** A new note from a file or from the clipboard, followed until its suggestions are there. */
export function UploadDialog(props: {
  api: Api
  onClose: () => void
  onOpen: (id: string) => void
}) {
  const { api, onClose, onOpen } = props
  const [title, setTitle] = useState('')
  const [category, setCategory] = useState('Note')
  const [patientId, setPatientId] = useState('')
  const [text, setText] = useState('')
  const [step, setStep] = useState<Step>({ at: 'editing', trouble: '' })
  const [over, setOver] = useState(false)
  // One key for one note: sending it again after a lost answer makes no second one.
  const key = useRef({ body: '', key: '' })

  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    if (file.size > MAX_NOTE_LENGTH * 3)
      return setStep({ at: 'editing', trouble: 'The file is too large for a note.' })
    try {
      const bytes = await file.arrayBuffer()
      setText(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
      if (title === '') setTitle(file.name.replace(/\.[^.]*$/, ''))
      setStep({ at: 'editing', trouble: '' })
    } catch {
      setStep({
        at: 'editing',
        trouble: 'This file is not UTF-8 text. Save it as plain text first.',
      })
    }
  }

  const send = async (): Promise<void> => {
    const input = { title, category, text, ...(patientId === '' ? {} : { patientId }) }
    const body = JSON.stringify(input)
    if (key.current.body !== body) key.current = { body, key: crypto.randomUUID() }
    setStep({ at: 'sending' })
    try {
      const { id } = await api.createNote(input, key.current.key)
      setStep({ at: 'analysing', id, run: 'Waiting for its turn' })
    } catch (error) {
      setStep({ at: 'editing', trouble: wordsFor(error) })
    }
  }

  const watched = step.at === 'analysing' ? step.id : undefined
  useEffect(() => {
    if (watched === undefined) return undefined
    const stop = new AbortController()
    const look = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        await new Promise((resolve) => setTimeout(resolve, POLL_MS))
        let run: Run | undefined
        try {
          ;[run] = await api.listRuns(watched)
        } catch (error) {
          if (stop.signal.aborted) return
          setStep({ at: 'analysing', id: watched, run: `${wordsFor(error)} Asking again` })
          continue
        }
        if (stop.signal.aborted) return
        if (run?.status === 'running')
          setStep({ at: 'analysing', id: watched, run: 'Being analysed' })
        if (run?.status === 'succeeded') {
          return setStep({ at: 'done', id: watched, found: run.counts?.stored ?? 0 })
        }
        if (run?.status === 'failed') {
          return setStep({
            at: 'failed',
            id: watched,
            reason: run.error?.message ?? 'The analysis failed.',
          })
        }
      }
    }
    void look()
    return () => stop.abort()
  }, [api, watched])

  const tooLong = text.length > MAX_NOTE_LENGTH
  return (
    <Dialog title="Add a note" onClose={onClose} wide>
      {step.at === 'editing' || step.at === 'sending' ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <div className="fields">
            <label>
              Title
              <input
                required
                maxLength={200}
                value={title}
                onChange={(event) => setTitle(event.target.value)}
              />
            </label>
            <label>
              Category
              <input
                required
                maxLength={100}
                value={category}
                onChange={(event) => setCategory(event.target.value)}
              />
            </label>
            <label>
              Patient id (optional)
              <input
                pattern="[A-Za-z0-9_\-]{1,100}"
                title="Letters, digits, - and _"
                value={patientId}
                onChange={(event) => setPatientId(event.target.value)}
              />
            </label>
          </div>
          <label htmlFor="note-text">Text of the note</label>
          <div
            className={over ? 'drop over' : 'drop'}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault()
              setOver(false)
              void take(event.dataTransfer.files[0])
            }}
          >
            <textarea
              id="note-text"
              required
              rows={12}
              spellCheck={false}
              placeholder="Drop a .txt file here, or paste the text."
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <label className="file">
              Choose a file{' '}
              <input
                type="file"
                accept=".txt,text/plain"
                onChange={(event) => void take(event.target.files?.[0])}
              />
            </label>
          </div>
          <p className="trouble" role="alert">
            {tooLong
              ? 'The note is longer than 200,000 characters. Split it.'
              : step.at === 'editing'
                ? step.trouble
                : ''}
          </p>
          <div className="buttons">
            <button type="button" onClick={onClose}>
              Cancel
            </button>
            <button
              type="submit"
              className="primary"
              disabled={step.at === 'sending' || tooLong || text.trim() === ''}
            >
              {step.at === 'sending' ? 'Uploading …' : 'Upload and analyse'}
            </button>
          </div>
        </form>
      ) : (
        <>
          <div role="status">
            <ol className="steps">
              <li className="done">Uploaded</li>
              <li className={step.at === 'analysing' ? 'now' : 'done'}>
                {step.at === 'analysing'
                  ? `${step.run} …`
                  : step.at === 'done'
                    ? 'Analysed'
                    : `Failed: ${step.reason}`}
              </li>
              <li className={step.at === 'done' ? 'done' : ''}>
                {step.at === 'done' ? `${step.found} suggestions` : 'Suggestions'}
              </li>
            </ol>
          </div>
          <div className="buttons">
            <button type="button" onClick={onClose}>
              Back to the list
            </button>
            <button type="button" className="primary" data-first onClick={() => onOpen(step.id)}>
              {step.at === 'done' ? 'Review it' : 'Open it'}
            </button>
          </div>
        </>
      )}
    </Dialog>
  )
}
