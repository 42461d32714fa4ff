import type { Api } from '../api/client.ts'
import type { KeySettings } from '../keys/settings.ts'
import type { OpenDialog } from '../review/mode.ts'
import type { NoteSession } from '../review/session.ts'
import type { Snapshot } from '../review/snapshot.ts'
import { BulkDialog } from './BulkDialog.tsx'
import { DisclosureDialog } from './DisclosureDialog.tsx'
import { FinishDialog } from './FinishDialog.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { IdenticalDialog } from './IdenticalDialog.tsx'
import { RelationDialog } from './RelationDialog.tsx'

export interface DialogProps {
  session: NoteSession
  snapshot: Snapshot
  onClose: () => void
}

/** The dialog that is open. */
export function Dialogs(
  props: DialogProps & {
    dialog: OpenDialog
    api: Api
    settings: KeySettings
    onSettings: (settings: KeySettings) => void
    onLeave: () => void
  },
) {
  const { dialog, session, snapshot, onClose } = props
  const common = { session, snapshot, onClose }
  switch (dialog.kind) {
    case 'help':
      return (
        <HelpDialog settings={props.settings} onSettings={props.onSettings} onClose={onClose} />
      )
    case 'bulk':
      return <BulkDialog {...common} />
    case 'identical':
      return <IdenticalDialog {...common} itemRef={dialog.ref} />
    case 'relation':
      return (
        <RelationDialog {...common} sourceRef={dialog.sourceRef} targetRef={dialog.targetRef} />
      )
    case 'print':
    case 'export':
      return <DisclosureDialog {...common} api={props.api} kind={dialog.kind} />
    default:
      return <FinishDialog {...common} onLeave={props.onLeave} />
  }
}
