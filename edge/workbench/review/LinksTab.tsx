import type { NoteSession } from './session.ts'
import type { Snapshot } from './snapshot.ts'
import { SOURCE_WORDS } from './words.ts'

export function LinksTab(props: {
  session: NoteSession
  snapshot: Snapshot
  onPick: (ref: string) => void
}) {
  const { session, snapshot } = props
  if (snapshot.links.length === 0) {
    return (
      <p className="quiet">
        No links yet. <kbd>L</kbd> links the current item to another one.
      </p>
    )
  }
  return (
    <ul className="links">
      {snapshot.links.map((link) => (
        <li key={link.ref}>
          <button type="button" className="plain" onClick={() => props.onPick(link.sourceRef)}>
            {session.item(link.sourceRef)?.text}
          </button>{' '}
          <em>{link.relationType}</em>{' '}
          <button type="button" className="plain" onClick={() => props.onPick(link.targetRef)}>
            {session.item(link.targetRef)?.text}
          </button>{' '}
          <span className="quiet">({SOURCE_WORDS[link.source]})</span>{' '}
          <button
            type="button"
            aria-label={`Remove the link ${link.relationType}`}
            onClick={() => session.unlink(link)}
          >
            Remove
          </button>
        </li>
      ))}
    </ul>
  )
}
