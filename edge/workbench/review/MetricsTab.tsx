import { clockFace, type ActiveTime } from './active-time.ts'
import type { Counts, Metrics } from './metrics.ts'
import type { SessionTally } from './session-tally.ts'
import { LABEL_WORDS, percent } from './words.ts'

const PARTS = ['accepted', 'corrected', 'rejected', 'added'] as const

export function MetricsTab(props: {
  metrics: Metrics
  activeTime: ActiveTime
  tally: SessionTally
}) {
  const here = props.activeTime.total(performance.now())
  const { notes, metrics } = props.tally.summary()
  return (
    <>
      <section aria-label="This note">
        <h2>This note</h2>
        <Figures metrics={props.metrics} activeMs={here} />
        <Chart metrics={props.metrics} />
      </section>
      <section aria-label="This session">
        <h2>
          Your decisions since the key was entered: {notes === 1 ? '1 note' : `${notes} notes`}
        </h2>
        <Figures metrics={metrics} activeMs={props.tally.activeMs + here} />
        <Chart metrics={metrics} />
      </section>
      <p className="quiet">
        Acceptance: accepted of the suggestions reviewed. It says nothing about accuracy.
      </p>
    </>
  )
}

function Figures({ metrics, activeMs }: { metrics: Metrics; activeMs: number }) {
  return (
    <dl className="figures">
      <div>
        <dt>Active time</dt>
        <dd>{clockFace(activeMs)}</dd>
      </div>
      {PARTS.map((part) => (
        <div key={part}>
          <dt>{part}</dt>
          <dd>{metrics[part]}</dd>
        </div>
      ))}
      <div>
        <dt>Acceptance</dt>
        <dd>{metrics.acceptance === undefined ? '–' : percent(metrics.acceptance)}</dd>
      </div>
    </dl>
  )
}

/** A bar for each label, as long as there are items with it, and the same in words. */
function Chart({ metrics }: { metrics: Metrics }) {
  const most = Math.max(1, ...metrics.perLabel.map(({ counts }) => counts.all))
  return (
    <ul className="chart" aria-label="By label">
      {metrics.perLabel.map(({ label, counts }) => (
        <li key={label}>
          <span>{LABEL_WORDS[label].name}</span>
          <span className="bar" aria-hidden="true">
            {PARTS.map((part) => (
              <i key={part} className={part} style={{ width: `${(100 * counts[part]) / most}%` }} />
            ))}
          </span>
          <span className="numbers">{inWords(counts)}</span>
        </li>
      ))}
    </ul>
  )
}

function inWords(counts: Counts): string {
  const open = counts.all - counts.reviewed
  const parts = PARTS.filter((part) => counts[part] > 0).map((part) => `${counts[part]} ${part}`)
  if (open > 0) parts.push(`${open} open`)
  return parts.length === 0 ? 'none' : parts.join(', ')
}
