import type { AnnotationStatus, DocumentStatus, Label, Source } from '#shared/domain/labels.ts'
import type { Item } from './item.ts'

/** Short names, and the letter that always comes with a label's colour. */
export const LABEL_WORDS: Record<Label, { letter: string; name: string; css: string }> = {
  'Clinical Condition': { letter: 'C', name: 'Condition', css: 'condition' },
  'Medication Statement': { letter: 'M', name: 'Medication', css: 'medication' },
  'Clinical Finding': { letter: 'F', name: 'Finding', css: 'finding' },
  'Medical Procedure': { letter: 'P', name: 'Procedure', css: 'procedure' },
}

export const STATUS_WORDS: Record<AnnotationStatus, string> = {
  suggested: 'To review',
  accepted: 'Accepted',
  rejected: 'Rejected',
  corrected: 'Corrected',
}

export const SOURCE_WORDS: Record<Source, string> = {
  human: 'Person',
  llm: 'Model',
  lexicon: 'Lexicon',
}

export const NOTE_STATUS_WORDS: Record<DocumentStatus, string> = {
  processing: 'Being analysed',
  ready_for_review: 'Ready for review',
  in_progress: 'In progress',
  reviewed: 'Reviewed',
  failed: 'Analysis failed',
}

/** The chips of an assertion; none for what is present, now, in the patient. */
export function chipsOf(item: Item): { short: string; words: string }[] {
  const chips: { short: string; words: string }[] = []
  if (item.assertion === 'negated') chips.push({ short: 'NEG', words: 'Negated' })
  if (item.assertion === 'possible') chips.push({ short: 'POSS', words: 'Possible' })
  if (item.experiencer === 'family') chips.push({ short: 'FAM', words: 'Family' })
  if (item.experiencer === 'other') chips.push({ short: 'OTHER', words: 'Somebody else' })
  if (item.temporality === 'historical') chips.push({ short: 'HIST', words: 'Historical' })
  if (item.temporality === 'future') chips.push({ short: 'FUT', words: 'Future' })
  if (item.conditional) chips.push({ short: 'IF', words: 'Conditional' })
  return chips
}

/** The name of an item's code, where the suggestion brought one. */
export const displayOf = (item: Item): string | undefined =>
  item.codes?.find(({ code }) => code === item.conceptCode)?.display

export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** What is said aloud of an item. */
export function spokenItem(item: Item, position: number, all: number): string {
  const chips = chipsOf(item).map(({ words }) => words.toLowerCase())
  return [
    `${position} of ${all}`,
    LABEL_WORDS[item.label].name,
    item.text === '' ? '' : item.text,
    ...chips,
    STATUS_WORDS[item.status].toLowerCase(),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** `5 min`, `3 h`, `2 d`: how long ago. */
export function age(iso: string, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(iso)) / 60_000))
  if (minutes < 1) return 'now'
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`
}
