import { clockFace, type ActiveTime } from './active-time.ts'
import type { Counts, Metrics } from './metrics.ts'
import { LABEL_WORDS, percent } from './words.ts'

const PARTS = ['accepted', 'corrected', 'rejected', 'added'] as const

export function MetricsTab(props: { metrics: Metrics; activeTime: ActiveTime }) {
  const { metrics } = props
  const most = Math.max(1, ...metrics.perLabel.map(({ counts }) => counts.all))
  return (
    <>
      <dl className="figures">
        <div>
          <dt>Active time</dt>
          <dd>{clockFace(props.activeTime.total(performance.now()))}</dd>
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
      <p className="quiet">
        Acceptance: accepted of the suggestions reviewed. It says nothing about accuracy.
      </p>
      <ul className="chart" aria-label="By label">
        {metrics.perLabel.map(({ label, counts }) => (
          <li key={label}>
            <span>{LABEL_WORDS[label].name}</span>
            <span className="bar" aria-hidden="true">
              {PARTS.map((part) => (
                <i
                  key={part}
                  className={part}
                  style={{ width: `${(100 * counts[part]) / most}%` }}
                />
              ))}
            </span>
            <span className="numbers">{inWords(counts)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const inWords = (counts: Counts): string =>
  `${counts.accepted} accepted, ${counts.corrected} corrected, ${counts.rejected} rejected, ${counts.added} added, ${
    counts.all - counts.reviewed
  } open`
