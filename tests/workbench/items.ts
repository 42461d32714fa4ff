import type { Item } from '#edge/workbench/review/item.ts'
import type { Annotation } from '#edge/workbench/api/types.ts'

export const TEXT = 'No chest pain.\r\nTakes aspirin 💊 daily; mother had a stroke.\nEnd'

export function annotation(
  id: string,
  start: number,
  end: number,
  changes: Partial<Annotation> = {},
): Annotation {
  return {
    id,
    documentId: 'note-1',
    text: TEXT.slice(start, end),
    label: 'Clinical Condition',
    startOffset: start,
    endOffset: end,
    source: 'lexicon',
    status: 'suggested',
    confidence: 0.97,
    assertion: 'positive',
    temporality: 'current',
    experiencer: 'patient',
    conditional: false,
    conceptCode: 'R07',
    version: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...changes,
  }
}

export const item = (
  ref: string,
  start: number,
  end: number,
  changes: Partial<Annotation> = {},
): Item => ({
  ...annotation(ref, start, end, changes),
  ref,
})
