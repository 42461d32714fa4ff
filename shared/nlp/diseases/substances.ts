// What a body can lack, store or make wrong.
import { gapAfter, written, type NoteWords } from '../extract-words.ts'
import { VAGUE } from '../lexicon/word-classes.ts'

export const PROCESS =
  /^(?:metabolism|synthesis|biosynthesis|transport|oxidation|glycosylation|cycle|function|development|phosphorylation|closure|division|differentiation|adhesion|degradation|storage|coagulation|formation|rotation|fixation|regulation|secretion)$/

const SUBSTANCE =
  /^[a-z]{2,}(?:ase|in|ine|ol|ose|one|ide|gen|ium|yl)$|^(?:acid|acyl|density|alpha|beta|gamma|delta|factor|enzyme|complement|protein|hormone|receptor|component|chain|subunit|inhibitor|co|coa|cofactor|cytochrome|apo|zinc|iron|copper|iodine|folate|coenzyme|subtype|ligand|transporter|carrier|channel)$/

const NO_SUBSTANCE =
  /(?:^|re|con|ob|ex|per|main|sus)tain$|^(?:explain|remain|again|train|pain|skin|main|begin|within|determine|examine|combine|define|decline|routine|medicine|undermine|alone|done|gone|provide|decide|side|aside|beside|inside|outside|wide|guide|reside|control|protocol|symbol|person|disease|increase|decrease|phase|release|base|case|dose|nose|close|loose|purpose|expose|vinyl)$/

/** What may lack or be made wrong: substances, by their endings, and the numbers and letters in the names of enzymes. */
export function isSubstance(note: NoteWords, i: number): boolean {
  const word = note.tokens.words[i] ?? ''
  if (((note.tokens.classes[i] ?? 0) & VAGUE) !== 0) return false
  if (/^\d{1,2}$|^[a-z]$|^[ivx]{1,4}$|^[a-z]+\d+[a-z]?$/.test(word)) return true
  if (SUBSTANCE.test(word) && !NO_SUBSTANCE.test(word)) return true
  if (word.endsWith('ate')) return SUBSTANCE.test(note.tokens.words[i + 1] ?? '')
  return /^[A-Z][A-Z0-9]+$/.test(written(note, i, i + 1)) || /^-$/.test(gapAfter(note, i))
}
