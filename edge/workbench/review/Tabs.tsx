import { useState } from 'react'
import type { Api } from '../api/client.ts'
import type { ActiveTime } from './active-time.ts'
import { HistoryTab } from './HistoryTab.tsx'
import { LinksTab } from './LinksTab.tsx'
import type { Metrics } from './metrics.ts'
import { MetricsTab } from './MetricsTab.tsx'
import type { SessionTally } from './session-tally.ts'
import type { NoteSession } from './session.ts'
import type { Snapshot } from './snapshot.ts'

const TABS = ['Links', 'History', 'Metrics'] as const

export function Tabs(props: {
  api: Api
  session: NoteSession
  snapshot: Snapshot
  metrics: Metrics
  activeTime: ActiveTime
  tally: SessionTally
  onPick: (ref: string) => void
}) {
  const [tab, setTab] = useState<(typeof TABS)[number]>('Links')
  return (
    <section className="tabs">
      <div
        role="tablist"
        aria-label="More about this note"
        onKeyDown={(event) => {
          const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
          const to = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length]
          if (by === 0 || to === undefined) return
          setTab(to)
          document.getElementById(`tab-${to}`)?.focus()
        }}
      >
        {TABS.map((one) => (
          <button
            key={one}
            id={`tab-${one}`}
            type="button"
            role="tab"
            aria-selected={one === tab}
            aria-controls="tab-panel"
            tabIndex={one === tab ? 0 : -1}
            onClick={() => setTab(one)}
          >
            {one}
            {one === 'Links' &&
              props.snapshot.links.length > 0 &&
              ` (${props.snapshot.links.length})`}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {tab === 'Links' && (
          <LinksTab session={props.session} snapshot={props.snapshot} onPick={props.onPick} />
        )}
        {tab === 'History' && (
          <HistoryTab api={props.api} session={props.session} pending={props.snapshot.pending} />
        )}
        {tab === 'Metrics' && (
          <MetricsTab metrics={props.metrics} activeTime={props.activeTime} tally={props.tally} />
        )}
      </div>
    </section>
  )
}
