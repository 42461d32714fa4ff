import { useEffect, useState } from 'react'
import type { ActionName } from '../keys/actions.ts'
import { clockFace, type ActiveTime } from './active-time.ts'
import type { Metrics } from './metrics.ts'
import { SaveState } from './SaveState.tsx'
import type { Snapshot } from './snapshot.ts'
import { NOTE_STATUS_WORDS } from './words.ts'

export function TopBar(props: {
  snapshot: Snapshot
  metrics: Metrics
  activeTime: ActiveTime
  filter: string
  onFilter: (filter: string) => void
  onLeave: () => void
  onLock: () => void
  onRun: (action: ActionName) => void
  onPrint: () => void
  onAnalyse: () => void
  drawer: boolean
  onDrawer: () => void
}) {
  const { snapshot, metrics, onRun } = props
  const { facts, lastRun } = snapshot
  const under = lastRun?.status === 'queued' || lastRun?.status === 'running'
  return (
    <header className="topbar review-bar">
      <div className="bar-row">
        <button type="button" onClick={props.onLeave}>
          ← Notes <kbd>G</kbd>
        </button>
        <div className="titles">
          <h1>{facts.title}</h1>
          <span className="id">{facts.id}</span>
        </div>
        <span className={`status ${facts.status}`}>{NOTE_STATUS_WORDS[facts.status]}</span>
        <span className="spacer" />
        <span className="numbers progress-words">
          <progress max={Math.max(1, metrics.all)} value={metrics.reviewed} aria-label="Reviewed" />{' '}
          {metrics.reviewed}/{metrics.all}
        </span>
        <Clock time={props.activeTime} />
        <SaveState snapshot={snapshot} />
        <button type="button" onClick={props.onLock}>
          Lock
        </button>
      </div>
      <div className="bar-row">
        <label>
          Filter <kbd>/</kbd>
          <input
            type="search"
            data-filter
            value={props.filter}
            placeholder="text, label, “open” …"
            onChange={(event) => props.onFilter(event.target.value)}
          />
        </label>
        <button type="button" onClick={() => onRun('bulk')}>
          Bulk accept <kbd>B</kbd>
        </button>
        <button type="button" onClick={() => onRun('undo')} disabled={snapshot.undo.done === 0}>
          Undo <kbd>U</kbd>
        </button>
        <button type="button" onClick={() => onRun('redo')} disabled={snapshot.undo.undone === 0}>
          Redo
        </button>
        <button
          type="button"
          onClick={() => onRun('finish')}
          disabled={facts.status === 'reviewed'}
        >
          Done <kbd>D</kbd>
        </button>
        <span className="spacer" />
        <span className="run-words">{runWords(snapshot)}</span>
        <button type="button" onClick={props.onAnalyse} disabled={under}>
          Analyse again
        </button>
        <button type="button" onClick={() => onRun('export')}>
          Export <kbd>E</kbd>
        </button>
        <button type="button" onClick={props.onPrint}>
          Print
        </button>
        <button type="button" onClick={() => onRun('help')}>
          Help <kbd>?</kbd>
        </button>
        <button
          type="button"
          className="drawer-button"
          aria-expanded={props.drawer}
          onClick={props.onDrawer}
        >
          Suggestions
        </button>
      </div>
    </header>
  )
}

/** Which engine made the suggestions; without a model it is the offline one, and that is said. */
function runWords({ lastRun }: Snapshot): string {
  if (lastRun?.status !== 'succeeded') return ''
  return lastRun.engine === 'lexicon'
    ? 'Suggested offline, by the lexicon: no model'
    : `Suggested by ${lastRun.model ?? 'a model'}`
}

function Clock(props: { time: ActiveTime }) {
  const [now, setNow] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className="numbers" role="timer" aria-label="Active time">
      {clockFace(now === 0 ? 0 : props.time.total(now))}
    </span>
  )
}
