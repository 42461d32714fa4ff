import { NOT_NAMES, TITLES } from './identifier-cues.ts'
import { readName } from './identifier-marks.ts'
import type { NameRun } from './identifier-runs.ts'
import { isKnown, isNameOnly, type Word } from './identifier-words.ts'
import type { Span } from './types.ts'

/** `sure`: what follows is a name whatever it looks like. `person`: a name, where it does not look like other words. */
type Field = 'sure' | 'person' | 'initial' | 'organisation' | 'place' | 'region' | 'user'

const FIELDS = new Map<string, Field>()
const fields = (field: Field, labels: string): void => {
  for (const label of labels.split('|')) FIELDS.set(label, field)
}
fields(
  'sure',
  `patient name|patient's name|pt name|name of patient|name|full name|last name|first name|family name|given name|given names|forename|forenames|forename s|surname|maiden name|mother's name|mother name|father's name|father name|legal name|preferred name|last|first|alias|aka|spouse name|guarantor name|subscriber name|contact name|physician name|provider name|client name|account holder|cardholder|cardholder name|beneficiary|customer name`,
)
fields(
  'person',
  `patient|pt|re|client|attending|attending physician|referring physician|referring provider|referred by|primary care physician|primary care provider|pcp|gp|provider|physician|surgeon|operating surgeon|assistant|assistant surgeon|first assistant|anesthesia|anesthesiologist|anaesthesiologist|anesthetist|anaesthetist|resident|fellow|intern|nurse|scrub nurse|circulating nurse|consultant|consulting physician|radiologist|pathologist|cardiologist|oncologist|author|signed|signed by|electronically signed|electronically signed by|e-signed by|dictated by|transcribed by|reviewed by|cosigned by|co-signed by|attested by|interpreted by|read by|reported by|performed by|verified by|operator|cc|copies to|copy to|emergency contact|next of kin|nok|guardian|parent|parent guardian|guarantor|contact|interpreter|informant|historian|hcp|health care proxy|poa|sincerely|regards|discussed with|accompanied by|midwife|therapist|case manager|social worker|ordering provider|ordering physician|prescriber|supervisor|manager|technologist|technician|requested by|ordered by|admitting physician|discharging physician|mother|father|wife|husband|spouse|partner|son|daughter|sister|brother|caregiver|carer|friend|insured|policy holder|policyholder|subscriber|from|to|attn|attention|sender|recipient|user|employee|student|tenant|landlord|agent|dentist|optometrist|counsellor|counselor|pharmacist|chaplain|hospitalist|proceduralist|endoscopist|sonographer|perfusionist|requesting|requested|copy|admitting|discharging|member|scheduled with|performing|collected by|approved by|entered by|checked by|witness|witnessed by|escort|companion|visitor|victim|witness name|on call|oncall|covering|caller|speaker|host|applicant|buyer|seller|passenger|owner|lender|borrower|payee|bill to|ship to|sold to|by`,
)
fields('initial', 'mi|middle|middle name|middle initial|initials|initial')
fields(
  'organisation',
  `employer|company|hospital|facility|clinic|pharmacy|school|insurance|insurer|insurance company|payer|payor|carrier|health plan|bank|organisation|organization|practice|place of work|workplace|referring hospital|referring facility|site|institution|laboratory|nursing home|church|congregation|university|college`,
)
fields(
  'place',
  'city|town|village|county|suburb|district|parish|municipality|place of birth|birthplace|birth place|hometown|residence|city state zip|city/state/zip',
)
fields('region', 'state|country|province|country of birth|nationality country')
fields(
  'user',
  'username|user name|user id|userid|login|login name|login id|user|handle|screen name|account name|skype|twitter|instagram|telegram|facebook',
)

export interface FieldSpan extends Span {
  category: 'organisation' | 'address' | 'region' | 'id'
}

export interface Fields {
  names: NameRun[]
  spans: FieldSpan[]
}

/** What labels announce: "Attending: J. Roe", "Employer: ...", "City: ...". */
export function findFields(text: string, words: Word[]): Fields {
  const found: Fields = { names: [], spans: [] }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    const next = words[i + 1]
    if (word === undefined || next === undefined) continue
    const plain = next.gap === ' '
    const dashed = !plain && /^[ \t]{1,3}[-–—][ \t]{1,3}$/u.test(next.gap)
    const spoken = plain && /^(?:is|was|are)$/u.test(next.lower)
    const labelled =
      dashed ||
      (!plain &&
        /^\(?s?\)?[ \t.#]{0,4}[:=][ \t\r\n]{0,6}$|^[ \t]?#[ \t]?$|^[ ]?\.{3,40}[ ]?$/u.test(
          next.gap,
        ))
    const bare = word.opens || words[i - 1]?.opens === true || words[i - 2]?.opens === true
    const open = bare && /^[ \t]{1,3}$/u.test(next.gap)
    if (!labelled && !open && !spoken) continue
    const field = fieldAt(words, i, text)
    if (field === undefined) continue
    if (spoken && !labelled) {
      if (field === 'user') addValue(text, words, i + 2, field, found)
      continue
    }
    if (dashed && field !== 'sure' && field !== 'person') continue
    if (!labelled && !(field === 'sure' || (field === 'person' && word.opens) || field === 'user'))
      continue
    if (field === 'sure' || field === 'person')
      addName(words, i + 1, field, labelled && !dashed, found)
    else if (field === 'initial') {
      if (/^\p{Lu}{1,3}$|^\p{Lu}\p{Ll}+$/u.test(next.text) && !isKnown(next))
        found.names.push({ from: i + 1, to: i + 1, sure: false })
    } else addValue(text, words, i + 1, field, found)
  }
  return found
}

/** The longest label that ends with word `i`, of at most four words on its line. */
function fieldAt(words: Word[], i: number, text: string): Field | undefined {
  const end = words[i]?.end ?? 0
  let field = FIELDS.get(written(words[i], text))
  for (let k = i - 1; k >= 0 && k > i - 4; k--) {
    if (!/^[ ]$|^\/$/u.test(words[k + 1]?.gap ?? '')) break
    const label = text.slice(words[k]?.start, end).toLowerCase().replace(/’/gu, "'")
    field = FIELDS.get(label) ?? field
  }
  return field
}

const written = (word: Word | undefined, text: string): string =>
  word === undefined ? '' : text.slice(word.start, word.end).toLowerCase()

function addName(
  words: Word[],
  at: number,
  field: 'sure' | 'person',
  labelled: boolean,
  found: Fields,
): void {
  let from = at
  while (TITLES.has(words[from]?.lower ?? '') && from < at + 3) from++
  const first = words[from]
  if (first === undefined || NOT_NAMES.has(first.lower)) return
  const sure = field === 'sure' && labelled
  const to = readName(words, from, { anyFirst: sure, small: sure, comma: true })
  if (to < from) return
  const parts = words.slice(from, to + 1)
  // "Contact: Isolation", "Mother Graves": one word that is no known name needs a label that leaves no choice.
  const enough =
    sure ||
    from > at ||
    (labelled && !isKnown(first)) ||
    (parts.length > 1 && parts.some((part) => !isKnown(part)) && !parts.some(isKnown)) ||
    parts.some(isNameOnly)
  if (enough) found.names.push({ from, to, sure: true })
}

/** A value goes to the next label, column or line; of a user, one word with a digit or a sign in it, or after a colon. */
function addValue(text: string, words: Word[], at: number, field: Field, found: Fields): void {
  const first = words[at]
  if (first === undefined || /[\r\n]/u.test(first.gap)) return
  const line = text.slice(first.start, first.start + 120)
  if (field === 'user') {
    const value =
      /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,40}/u.exec(line)?.[0].replace(/[.-]+$/u, '') ?? ''
    if (/[\d_@.]/u.test(value) || (/[:=]/u.test(first.gap) && !isKnown(first))) {
      found.spans.push({ start: first.start, end: first.start + value.length, category: 'id' })
    }
    return
  }
  if (first.shape === 'lower' || NOT_NAMES.has(first.lower)) return
  const value =
    /^(?:(?![ ]{2}|\t|[|;,\r\n]|[ ]\p{L}{2,20}(?:[ ]\p{L}{2,12}){0,2}[ ]?[:#]|\.[ ]|\.$|[ ][-–][ ]|[ ][(]).){1,80}/u
      .exec(line)?.[0]
      .trimEnd() ?? ''
  if (value.length < 2) return
  const category = field === 'place' ? 'address' : field === 'region' ? 'region' : 'organisation'
  if (category === 'region' && value.length < 3) return
  found.spans.push({ start: first.start, end: first.start + value.length, category })
}
