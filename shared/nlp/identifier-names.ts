import { GIVEN_NAMES } from './lexicon/given-names.ts'
import type { Span } from './types.ts'

// A name: capitalised or capital words, hyphens and apostrophes inside, initials and particles between.
const WORD = "\\p{Lu}(?:[\\p{L}\\p{M}]|['’-](?=\\p{L})){0,30}"
const PART = `(?:(?:van|von|de|del|della|der|den|la|le|da|dos|di|bin|al|el|ter|ten)[ \\t]){0,2}(?:\\p{Lu}\\.|${WORD})`
/** Not in capitals all through, as a heading may be. */
const CASED = "\\p{Lu}\\p{Ll}{1,20}(?:[-’'](?:\\p{Lu})?\\p{Ll}{1,20})?"
const NAME = `${PART}(?:[ \\t]${PART}){0,3}`
const SURNAME_FIRST = `${PART},[ \\t]{0,2}${PART}(?:[ \\t]${PART})?`
const CREDENTIALS =
  '(?:MD|M\\.D\\.|DO|D\\.O\\.|MBBS|RN|R\\.N\\.|BSN|LPN|NP|FNP|ARNP|APRN|PA|PA-C|CNM|PhD|Ph\\.D\\.|PharmD|RPh|LCSW|MSW|PsyD|DPM|DDS|FACC|FACS|FRCP|MRCP|RD|PT|DPT|OTR|CRNA)(?![\\p{L}])'

const PEOPLE =
  'attending(?: physician)?|referring (?:physician|provider)|referred by|primary care (?:physician|provider)|pcp|gp|provider|physician|surgeon|assistant(?: surgeon)?|first assistant|ana?esthesiologist|ana?esthetist|resident|fellow|intern|nurse|consultant|consulting physician|radiologist|pathologist|cardiologist|oncologist|author|signed|signed by|electronically signed(?: by)?|e-signed by|dictated by|transcribed by|reviewed by|cosigned by|co-signed by|attested by|interpreted by|read by|reported by|performed by|operator|cc|emergency contact|next of kin|nok|guardian|parent\\/guardian|contact|interpreter|informant|hcp|health care proxy|poa|sincerely|regards|discussed with|accompanied by|midwife|therapist|case manager|social worker|ordering provider'

const either = (source: string): string => `(?i:${source})`

/** Patterns whose group `name` is a person's name. Case tells a name from a word, so only labels ignore it. */
const PATTERNS: RegExp[] = [
  new RegExp(
    `(?<!\\p{L}|\\d[ ]?)(?:Dr|DR|Mr|MR|Mrs|MRS|Ms|Miss|Mx|Prof|Professor|Doctor|Nurse|Ward Sister|Rev|Fr|Sr|Sra|Herr|Frau|Madame|Señora?)\\.?[ \\t]{1,2}(?<name>${NAME})`,
    'gdu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:${either('patient name|pt name|name of patient|name|full name|last name|first name|surname|mother name|re')})[ \\t]{0,3}[:=][ \\t]{0,4}(?<name>${SURNAME_FIRST}|${NAME})`,
    'gdu',
  ),
  // "Patient: Denies pain" is no name; two capitalised words, or a surname before a comma, are.
  new RegExp(
    `(?<!\\p{L})(?:${either('patient|pt')})[ \\t]{0,3}[:=][ \\t]{0,4}(?<name>${SURNAME_FIRST}|${PART}(?:[ \\t]${PART}){1,3})`,
    'gdu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:${either(PEOPLE)})[ \\t]{0,3}(?:[:=,]|[ \\t]by)[ \\t\\r\\n]{0,6}(?:(?:Dr|Mr|Mrs|Ms|Prof)\\.?[ \\t])?(?<name>${SURNAME_FIRST}|${NAME})`,
    'gdu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:${either('signed by|dictated by|transcribed by|cosigned by|co-signed by|attested by|interpreted by|read by|reviewed by')})[ \\t]{1,3}(?:(?:Dr|Mr|Mrs|Ms|Prof)\\.?[ \\t])?(?<name>${SURNAME_FIRST}|${NAME})`,
    'gdu',
  ),
  new RegExp(
    `(?<![\\p{L}'’.-])(?<name>${PART}(?:[ \\t]${PART}){0,3}),[ \\t]{0,2}${CREDENTIALS}`,
    'gdu',
  ),
  new RegExp(`(?<![\\p{L}'’.-])(?<name>${PART}(?:[ \\t]${PART}){1,2})[ \\t]${CREDENTIALS}`, 'gdu'),
  new RegExp(
    `(?<!\\p{L})(?:wife|husband|partner|spouse|mother|father|sister|brother|son|daughter|friend|caregiver|carer|neighbor|neighbour|niece|nephew|aunt|uncle|fianc[eé]e?|grandson|granddaughter|roommate)(?:,[ \\t]|[ \\t]\\(?|[ \\t]named[ \\t])(?<name>\\p{Lu}\\p{Ll}{2,20}(?:[ \\t]\\p{Lu}\\p{Ll}{2,20})?)(?!\\p{L})`,
    'gdu',
  ),
  new RegExp(
    `(?<!\\p{L})(?<name>${WORD}(?:[ \\t]${WORD}){0,2})(?=[ \\t]is an?[ \\t](?:very[ \\t])?(?:pleasant[ \\t])?(?:\\d{1,3}|[a-z]{3,9}-year))`,
    'gdu',
  ),
  new RegExp(`\\/s\\/[ \\t]{0,3}(?<name>${NAME})`, 'gdu'),
  // Two capitalised words after somebody was addressed or spoken of.
  new RegExp(
    `(?<!\\p{L})(?:[Cc]ontact|[Cc]all|[Cc]alled|[Ss]poke (?:with|to)|[Dd]iscussed with|[Mm]et with|[Aa]ccompanied by|[Ss]een by|[Pp]atient,?|[Cc]lient,?|[Rr]esident,?|[Nn]amed)[ \\t](?<name>${CASED}(?:[ \\t]\\p{Lu}\\.)?[ \\t]${CASED})(?=[ \\t]*(?:[,.;()]|$|[ \\t]\\p{Ll}))`,
    'gdu',
  ),
]

/** Diseases, signs and devices keep the names that they were given. */
const EPONYMS = new Set(
  'parkinson alzheimer lewy crohn foley graves hashimoto addison cushing hodgkin huntington barrett raynaud sjogren sjögren meniere ménière bell guillain barre barré kawasaki down turner marfan wilson paget lyme whipple roux nissen mohs murphy mcburney homan homans babinski romberg glasgow holter doppler swan ganz colles wolff white kaposi burkitt behcet wegener charcot tourette asperger korsakoff wernicke gleason bishop apgar child pugh braden morse kernig brudzinski rovsing cullen virchow osler heberden bouchard baker dupuytren peyronie fallot eisenmenger ebstein leiden willebrand stevens johnson ringer mallory weiss zenker hirschsprung meckel chiari dix hallpike epley valsalva trendelenburg kussmaul cheyne stokes pap papanicolaou schirmer snellen weber rinne tinel phalen lachman mcmurray patrick'.split(
    ' ',
  ),
)

/** A capitalised word, for the list of given names to decide on, and what of a surname may come after it. */
const CAPITALISED = /(?<![\p{L}\p{M}'’.-])\p{Lu}\p{Ll}{1,14}(?![\p{L}\p{M}])/gu
const THEN_SURNAME = new RegExp(`(?:[ \\t]\\p{Lu}\\.)?[ \\t]${CASED}(?![\\p{L}\\p{M}])`, 'uy')

/** "Graves' disease" is no person, whatever stands before it. */
const NAMED_DISEASE =
  /^(?:['’]s?|s['’])?[ \t]+(?:eye |body )?(?:disease|syndrome|thyroiditis|lymphoma|dementia|palsy|sign|o?esophagus|contracture|fracture|cyst|tumou?r|anaemia|anemia|catheter|drain|forceps|test|score|scale|gaze|lines)\b/i

/** Capitalised words that stand where a name could and are none. */
const NOT_NAMES = new Set(
  'none no not unknown yes see self same as per the and or with without denies denied reports reported states stable alert awake seen was is has had will patient pt male female man woman physician provider doctor nurse team clinic hospital department emergency medicine medical center centre history exam examination assessment plan diagnosis date time mrn dob age sex gender address phone tel fax email room bed unit ward service cardiology neurology oncology surgery radiology nephrology psychiatry pediatrics paediatrics gynecology obstetrics icu ed er or pcp md do rn np pa phd january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday mother father wife husband son daughter brother sister positive negative normal pain fever cough chest blood diabetes hypertension type acute chronic severe mild moderate on at in of for to by from he she they his her it this that today call return follow discharge admit admission consult note summary report findings impression technique comparison indication procedure medications allergies a i if we you practitioner station qid tid bid tds qds prn qhs qam qpm qd od bd po iv im sc sl pr stat ot slp copd htn dm ckd cad chf mi cva ra uti'.split(
    ' ',
  ),
)

const TRAILING_CREDENTIAL = new RegExp(`[ \\t,]+${CREDENTIALS}.*$`, 'u')

/** Spans of people's names: where something marks them as names, and then wherever their parts recur capitalised. */
export function findNames(text: string): Span[] {
  const spans: Span[] = []
  const parts = new Set<string>()
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.['name'] ?? [0, 0]
      const span = trimName(text, start, end)
      if (span === undefined || NAMED_DISEASE.test(text.slice(span.end, span.end + 24))) continue
      spans.push(span)
      for (const part of text.slice(span.start, span.end).split(/[\s,.]+/u)) {
        if (part.length >= 3 && isNamePart(part) && !EPONYMS.has(bare(part)))
          parts.add(part.toLowerCase())
      }
    }
  }
  for (const { 0: given, index } of text.matchAll(CAPITALISED)) {
    if (!GIVEN_NAMES.has(given.toLowerCase())) continue
    THEN_SURNAME.lastIndex = index + given.length
    const end = THEN_SURNAME.test(text) ? THEN_SURNAME.lastIndex : index + given.length
    const span = trimName(text, index, end)
    if (span === undefined || NAMED_DISEASE.test(text.slice(span.end, span.end + 24))) continue
    spans.push(span)
  }
  if (parts.size > 0) {
    for (const match of text.matchAll(
      /(?<![\p{L}\p{M}'’-])\p{Lu}(?:[\p{L}\p{M}]|['’-](?=\p{L})){2,40}/gu,
    )) {
      const word = match[0].replace(/['’]s$/iu, '')
      if (parts.has(word.toLowerCase())) {
        spans.push({ start: match.index, end: match.index + word.length })
      } else if (
        word.includes('-') &&
        word.split('-').some((piece) => parts.has(piece.toLowerCase()))
      ) {
        spans.push({ start: match.index, end: match.index + word.length })
      }
    }
  }
  return spans
}

const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/\.$/, '')

const isNamePart = (word: string): boolean => /^\p{Lu}/u.test(word) && !NOT_NAMES.has(bare(word))

/** Cuts a match at the first word that cannot be of a name, and drops it when nothing is left. */
function trimName(text: string, start: number, end: number): Span | undefined {
  const name = text.slice(start, end).replace(TRAILING_CREDENTIAL, '')
  let length = 0
  let named = false
  for (const match of name.matchAll(/[^\s,]+/gu)) {
    const word = match[0].replace(/\.$/, '')
    if (NOT_NAMES.has(bare(word)) && !/^(?:a|i|do|may|or)$/i.test(word)) break
    length = match.index + match[0].length
    if (word.length > 1 && isNamePart(word)) named = true
  }
  return named ? { start, end: start + length } : undefined
}
