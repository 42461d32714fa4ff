import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Api } from '../api/client.ts'
import { wordsFor } from '../api/failure.ts'
import { Dialogs } from '../dialogs/Dialogs.tsx'
import { useKeySettings } from '../keys/use-key-settings.ts'
import { Announcements } from './Announcements.tsx'
import { Banners } from './Banners.tsx'
import { DraftCard } from './DraftCard.tsx'
import { metricsOf } from './metrics.ts'
import { NoteText } from './NoteText.tsx'
import { RunNotice } from './RunNotice.tsx'
import type { SessionTally } from './session-tally.ts'
import type { NoteSession } from './session.ts'
import type { Span } from './spans.ts'
import { SuggestionList } from './SuggestionList.tsx'
import { Tabs } from './Tabs.tsx'
import { TopBar } from './TopBar.tsx'
import { useActiveTime } from './use-active-time.ts'
import { useReview } from './use-review.ts'
import { useReviewKeys } from './use-review-keys.ts'

/** One open note: its text on the left, what was suggested on the right. */
export function Review(props: {
  api: Api
  session: NoteSession
  tally: SessionTally
  onLeave: () => void
  onLock: () => void
  onKeyRefused: () => void
}) {
  const { api, session, tally, onKeyRefused } = props
  const review = useReview(session, props.onLeave)
  const { snapshot, at, visible, mode, actions, dialog, setDialog } = review
  const [settings, changeSettings] = useKeySettings()
  const [drawer, setDrawer] = useState(false)
  const activeTime = useActiveTime()
  const metrics = useMemo(() => metricsOf(snapshot.items), [snapshot.items])
  // As soon as it is decided, so that the tab that is drawn with it shows it.
  tally.take(session.documentId, session.touched, (ref) => session.item(ref))
  useEffect(
    () => () => tally.addActiveTime(activeTime.total(performance.now())),
    [tally, activeTime],
  )
  useReviewKeys(settings, mode, at, actions)

  const refresh = useCallback(async () => {
    try {
      await session.reload()
    } catch (error) {
      session.say(wordsFor(error), true)
    }
  }, [session])
  const nothingSelected = useCallback(
    () => session.say('Only white space is selected. Select at least one character.', true),
    [session],
  )
  // Where the list is a drawer, what is chosen in the note is shown in it.
  const chooseInNote = useCallback(
    (ref: string) => {
      actions.choose(ref)
      setDrawer(true)
    },
    [actions],
  )
  const selectInNote = useCallback(
    (span: Span) => {
      actions.select(span)
      setDrawer(true)
    },
    [actions],
  )
  const analyse = useCallback(async () => {
    try {
      await api.analyse(session.documentId, crypto.randomUUID())
    } catch (error) {
      session.say(wordsFor(error), true)
    }
    await refresh()
  }, [api, session, refresh])

  useEffect(() => {
    if (snapshot.queue === 'key') onKeyRefused()
  }, [snapshot.queue, onKeyRefused])
  useEffect(() => {
    const online = (): void => session.retryNow()
    addEventListener('online', online)
    return () => removeEventListener('online', online)
  }, [session])
  return (
    <div className={drawer ? 'review drawer-open' : 'review'}>
      <TopBar
        snapshot={snapshot}
        metrics={metrics}
        activeTime={activeTime}
        filter={review.filter}
        onFilter={review.setFilter}
        onLeave={props.onLeave}
        onLock={props.onLock}
        onRun={actions.run}
        onPrint={() => setDialog({ kind: 'print' })}
        onAnalyse={() => void analyse()}
        drawer={drawer}
        onDrawer={() => setDrawer((open) => !open)}
      />
      <Banners snapshot={snapshot} onRetry={() => session.retryNow()} onLeave={props.onLeave} />
      <RunNotice
        run={snapshot.lastRun}
        status={snapshot.facts.status}
        onRefresh={refresh}
        onAnalyse={() => void analyse()}
      />
      <div className="panes">
        <main className="note-pane" tabIndex={0} aria-label="The note">
          {snapshot.text === '' ? (
            <p className="quiet">
              This note has no text yet. It appears when its upload has ended.
            </p>
          ) : (
            <NoteText
              text={snapshot.text}
              items={review.drafted}
              at={at}
              drafting={mode.kind === 'draft'}
              onPick={chooseInNote}
              onSelect={selectInNote}
              onNothingSelected={nothingSelected}
            />
          )}
        </main>
        <aside className="side-pane" aria-label="Suggestions">
          <button type="button" className="drawer-button" onClick={() => setDrawer(false)}>
            Close the list
          </button>
          {mode.kind === 'draft' && (
            <DraftCard
              text={snapshot.text}
              mode={mode}
              onLabel={actions.relabel}
              onAdd={actions.addDraft}
              onCancel={actions.cancel}
            />
          )}
          {mode.kind === 'link' && (
            <p className="banner">
              Linking: go to the other item and press <kbd>Enter</kbd>, or click it. <kbd>Esc</kbd>{' '}
              leaves it.
            </p>
          )}
          <SuggestionList
            items={visible}
            nothing={snapshot.items.length === 0}
            at={at}
            correcting={mode.kind === 'correct'}
            conflicts={snapshot.conflicts}
            actions={actions}
          />
          <Tabs
            api={api}
            session={session}
            snapshot={snapshot}
            metrics={metrics}
            activeTime={activeTime}
            tally={tally}
            onPick={actions.pick}
          />
        </aside>
      </div>
      <Announcements announcer={session.announcer} />
      {dialog !== undefined && (
        <Dialogs
          dialog={dialog}
          api={api}
          session={session}
          snapshot={snapshot}
          settings={settings}
          onSettings={changeSettings}
          onClose={() => setDialog(undefined)}
          onLeave={props.onLeave}
        />
      )}
    </div>
  )
}
