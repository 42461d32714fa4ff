import type { DocumentStatus } from '#shared/domain/labels.ts'

/** Where somebody is in the list of notes, to come back to from a note. In memory only, and gone with the lock. */
export interface ListView {
  status: DocumentStatus | ''
  patientId: string
  filter: string
  /** The note that was opened last. */
  opened: string | undefined
}

export const FIRST_VIEW: ListView = { status: '', patientId: '', filter: '', opened: undefined }
