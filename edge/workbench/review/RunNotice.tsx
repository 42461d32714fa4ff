import { useEffect, useState } from 'react'
import type { DocumentStatus } from '#shared/domain/labels.ts'
import type { Run } from '../api/types.ts'

/** How often a run that is under way is looked at. Milliseconds. */
const POLL_MS = 1_500

/** What the last analysis is doing, or why it failed. Silent when all is well. */
export function RunNotice(props: {
  run: Run | undefined
  status: DocumentStatus
  onRefresh: () => Promise<void>
  onAnalyse: () => void
}) {
  const { run, onRefresh } = props
  const [hidden, setHidden] = useState<string>()
  const under = run?.status === 'queued' || run?.status === 'running'
  useEffect(() => {
    if (!under) return undefined
    const timer = setInterval(() => void onRefresh(), POLL_MS)
    return () => clearInterval(timer)
  }, [under, onRefresh])
  if (under) {
    return (
      <div className="banner" role="status">
        {run.status === 'queued' ? 'Waiting to be analysed …' : 'Being analysed …'} Suggestions
        appear here by themselves.
      </div>
    )
  }
  if (run?.status === 'failed') {
    return (
      <div className="banner warn" role="status">
        The last analysis failed: {run.error?.message ?? 'no reason was given.'}{' '}
        <button type="button" onClick={props.onAnalyse}>
          Analyse again
        </button>
      </div>
    )
  }
  if (run?.degraded === true && hidden !== run.id) {
    return (
      <div className="banner warn" role="status">
        {run.degradedReason ?? 'The model did not read the whole note; the offline rules did.'}{' '}
        <button type="button" onClick={props.onAnalyse}>
          Analyse again
        </button>{' '}
        <button type="button" onClick={() => setHidden(run.id)}>
          Go on with these
        </button>
      </div>
    )
  }
  return null
}
