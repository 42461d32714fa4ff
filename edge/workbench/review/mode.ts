import type { Label } from '#shared/domain/labels.ts'
import type { Span } from './spans.ts'
import type { WordCursor } from './word-cursor.ts'

/** What the reviewer is in the middle of. */
export type Mode =
  | { kind: 'browse' }
  /** A span is being chosen; with a cursor where that is done by keyboard. */
  | { kind: 'draft'; span: Span; label: Label; cursor: WordCursor | undefined }
  | { kind: 'link'; sourceRef: string }
  | { kind: 'correct' }

export const BROWSE: Mode = { kind: 'browse' }

export type OpenDialog =
  | { kind: 'help' | 'bulk' | 'print' | 'export' | 'finish' }
  | { kind: 'identical'; ref: string }
  | { kind: 'relation'; sourceRef: string; targetRef: string }
