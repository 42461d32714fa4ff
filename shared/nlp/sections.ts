/** What a part of a note is about. `other` is a heading that was seen but not recognised. */
export type SectionKind =
  | 'complaint'
  | 'history'
  | 'past'
  | 'problems'
  | 'surgical'
  | 'family'
  | 'social'
  | 'review'
  | 'medications'
  | 'allergies'
  | 'exam'
  | 'results'
  | 'assessment'
  | 'instructions'
  | 'other'

/** UTF-16 offsets. The heading is `[start, headingEnd)`, what stands under it `[headingEnd, end)`. */
export interface Section {
  kind: SectionKind
  start: number
  headingEnd: number
  end: number
}

const HEADINGS: Record<Exclude<SectionKind, 'other'>, string> = {
  complaint:
    'cc|chief complaint|presenting complaint|reason for visit|reason for consultation|reason for consult|reason for admission|indication|indications|clinical indication|clinical history|pc',
  history:
    'hpi|history of present illness|history of presenting illness|history of presenting complaint|present illness|interval history|subjective|s|hospital course|ed course|brief hospital course|history|interim history|course|24h events|24 hour events|overnight events|events overnight|background',
  past: 'pmh|pmhx|pmx|past medical history|past history|medical history|past medical hx|pmhx/pshx|pmh/psh|past medical/surgical history|past medical and surgical history|past medical & surgical history|previous medical history|prior medical history|significant past medical history|comorbidities|past illnesses|childhood illnesses|past psychiatric history|psychiatric history|past ob history|obstetric history|oncologic history|past oncologic history|birth history|past psych hx|past psych history|psych hx|psych history|medical hx|past history|pmh/psh|significant history|oncology history|cancer history|ob history|gyn history|obgyn history|past gynecologic history',
  problems:
    'problem list|active problems|active problem list|chronic conditions|chronic problems|current problems|ongoing problems',
  surgical:
    'psh|pshx|past surgical history|surgical history|past surgical hx|surgical hx|prior surgeries|previous surgeries|previous operations|past operations|past procedures|operations|surgeries',
  family:
    'fh|fhx|fam hx|family history|family hx|family medical history|fmhx|fmh|family psych hx|family psychiatric history|family|family & social history|family hx/social hx',
  social:
    'sh|shx|soc hx|social history|social hx|habits|social|substance use|substance use history',
  review: 'ros|review of systems|systems review|systemic enquiry',
  medications:
    'meds|medications|medication|current medications|current meds|home medications|home meds|outpatient medications|discharge medications|discharge meds|medications on admission|admission medications|medication list|drugs|drug history|dh|rx|infusions|drips|infusions / scheduled|infusions/scheduled|scheduled medications|scheduled meds|inpatient medications|inpatient meds|current inpatient medications|prn meds|prn medications|current medication|present treatment|current treatment|regular medications|pre-admission medications|prior to admission medications|pta meds|prescriptions',
  allergies:
    'allergies|allergy|all|drug allergies|medication allergies|known allergies|food allergies|allergies/intolerances|allergies and intolerances|allergies & intolerances|intolerances|intolerance|drug intolerances|medication intolerances|sensitivities|drug sensitivities|adrs|adverse reactions|adverse drug reactions|allergies/adverse reactions',
  exam: 'pe|physical exam|physical examination|exam|examination|o/e|on examination|objective|o|mental status exam|mental status examination|mse|vitals|vital signs|vs|neuro exam|neurological examination|neurologic exam|physical',
  results:
    'labs|laboratory data|laboratory results|laboratory|lab results|results|data|investigations|imaging|studies|diagnostic studies|diagnostics|findings|microbiology|micro|pathology|radiology|ekg|ecg|echo|bloods|pertinent results|comparison|technique|exam type|procedure|specimen|specimens',
  assessment:
    'a/p|ap|a&p|a|p|assessment|plan|assessment and plan|assessment & plan|assessment/plan|impression|impression and plan|impression/plan|imp|diagnosis|diagnoses|discharge diagnosis|discharge diagnoses|final diagnosis|principal diagnosis|admission diagnosis|admitting diagnosis|secondary diagnoses|preoperative diagnosis|postoperative diagnosis|pre-op diagnosis|post-op diagnosis|conclusion|conclusions|recommendations|medical decision making|mdm|mdm / ed course|summary|formulation|problems|disposition|dispo|follow-up|follow up|followup|post-operative diagnosis|pre-operative diagnosis|plan of care|opinion|discharge plan|working diagnosis',
  instructions:
    'discharge instructions|patient instructions|instructions|return precautions|safety net|safety-netting|advice',
}

const kindOf = new Map<string, SectionKind>()
for (const [kind, names] of Object.entries(HEADINGS)) {
  for (const name of names.split('|')) kindOf.set(name, kind as SectionKind)
}

const RELATIVE =
  /^(?:maternal|paternal|mother|father|mom|mum|dad|sister|brother|sibling|parent|aunt|uncle|grand|cousin|son|daughter|child|family)/i
/** Parts of an examination or a plan, and so no sections of their own. */
const BODY_SYSTEMS = new Set(
  'neuro,neurologic,neurological,resp,respiratory,pulm,pulmonary,cardio,cardiac,cardiovascular,gi,abdomen,genitourinary,renal,heme,heme/onc,hematology,onc,infectious,infectious disease,endo,endocrine,musculoskeletal,psych,psychiatric,derm,skin,heent,head,eyes,ears,nose,throat,neck,chest,lungs,heart,extremities,general,constitutional,lymph,goals,access,vent,lines,prophylaxis,nutrition'.split(
    ',',
  ),
)
const OF_ONE_LINE: ReadonlySet<SectionKind> = new Set(['family', 'past', 'surgical'])
const LONGEST = 50
const DECORATION = /^[\s#*_>=~-]{0,8}(?:\d{1,2}[.)][ \t]+)?[*_]{0,3}/

interface Line {
  start: number
  end: number
  shouting: boolean
}

interface Heading {
  kind: SectionKind
  start: number
  end: number
  /** True when text follows the heading on its own line. */
  inline: boolean
}

/** The sections of a note in order; what precedes the first heading is in none. Linear in the text's length. */
export function findSections(text: string): Section[] {
  const headings = findHeadings(text)
  const sections: Section[] = []
  for (const [i, heading] of headings.entries()) {
    let end = headings[i + 1]?.start ?? text.length
    // "FH: father MI." is a line of its own; what comes after a blank line is no longer about the family.
    if (heading.kind === 'allergies' || (heading.inline && OF_ONE_LINE.has(heading.kind))) {
      const blank = text.slice(heading.end, end).search(/\S[^\S\n]*\n[ \t]*\r?\n/)
      if (blank >= 0) end = heading.end + blank + 1
    }
    sections.push({ kind: heading.kind, start: heading.start, headingEnd: heading.end, end })
  }
  return sections
}

function findHeadings(text: string): Heading[] {
  const headings: Heading[] = []
  const shouting = isShouting(text)
  let lineStart = 0
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart)
    const lineEnd = newline < 0 ? text.length : newline
    headingsOfLine(text, { start: lineStart, end: lineEnd, shouting }, headings)
    lineStart = lineEnd + 1
  }
  return headings
}

/** A text in capitals, where they do not mark a heading. */
function isShouting(text: string): boolean {
  const letters = text.slice(0, 4_000).replaceAll(/[^A-Za-z]/g, '')
  return letters.length > 0 && letters.replaceAll(/[a-z]/g, '').length > letters.length * 0.7
}

function headingsOfLine(text: string, { start, end, shouting }: Line, headings: Heading[]): void {
  if (end - start <= LONGEST + 20) {
    const whole = text.slice(start, end)
    const name = bare(whole)
    const kind = kindOf.get(name.toLowerCase())
    if (kind !== undefined && (name.length > 3 || name === name.toUpperCase())) {
      if (name.length > 1 && !whole.includes(':')) {
        headings.push({ kind, start, end, inline: false })
        return
      }
    }
    if (!shouting && /^[A-Z][A-Z &/,()-]{5,}$/.test(name) && !whole.includes(':')) {
      headings.push({ kind: 'other', start, end, inline: false })
      return
    }
  }
  let colon = text.indexOf(':', start)
  while (colon >= 0 && colon < end) {
    const found = headingBefore(text, { start, end, shouting }, colon)
    if (found !== undefined) headings.push(found)
    colon = text.indexOf(':', colon + 1)
  }
}

const bare = (heading: string): string =>
  heading
    .replace(DECORATION, '')
    .replace(/[\s*_:=-]+$/, '')
    .trim()

function headingBefore(
  text: string,
  { start, end: lineEnd, shouting }: Line,
  colon: number,
): Heading | undefined {
  const windowStart = Math.max(start, colon - LONGEST)
  const window = text.slice(windowStart, colon)
  // Mid-line, a heading follows the end of something: a full stop, a semicolon, a bar, a tab or a wide gap.
  const parts = /(?:^|[.;|\t][ \t]*|[ ]{2,})([^.;|\t:]*)$/.exec(window)
  const candidate = parts?.[1] ?? ''
  const atLineStart =
    windowStart + (window.length - candidate.length) <= start + 8 && windowStart === start
  const name = bare(candidate)
  if (name === '') return undefined
  const offset = windowStart + window.length - candidate.length
  const inline = text.slice(colon + 1, Math.min(lineEnd, colon + 200)).trim() !== ''
  const place = { start: offset, end: colon + 1, inline }
  const kind = kindOf.get(name.toLowerCase())
  if (kind !== undefined) {
    if (name.length === 1 && !(atLineStart && name === name.toUpperCase())) return undefined
    if (!atLineStart && name.length > 3 && !/^[A-Z]/.test(name)) return undefined
    return { kind, ...place }
  }
  if (!atLineStart || RELATIVE.test(name) || BODY_SYSTEMS.has(name.toLowerCase())) return undefined
  const shouted = !(shouting && inline) && /^[A-Z][A-Z &/-]{3,}$/.test(name)
  const alone = !inline && /^[A-Z][A-Za-z &/,'()-]{2,}$/.test(name)
  return shouted || alone ? { kind: 'other', ...place } : undefined
}

/** The section that holds the offset, or undefined. `sections` as `findSections` gives them. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const section = sections[middle]
    if (section !== undefined && section.start <= offset) low = middle + 1
    else high = middle
  }
  const section = sections[low - 1]
  return section !== undefined && offset < section.end ? section : undefined
}
