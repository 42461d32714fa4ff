// Names of diseases by how they are built: a head ("syndrome", "-itis"), what makes it a particular disease before it
// ("X-linked", "renal", "Becker"), its type or site after it, and heads that share their modifiers ("breast and ovarian
// cancer"). docs/annotation-guidelines.md says what belongs to a mention.
import {
  crossesParagraph,
  gapAfter,
  isCondition,
  written,
  type Candidate,
  type NoteWords,
} from './extract-words.ts'
import {
  ADJECTIVE,
  JOINED,
  LATIN_TAIL,
  NOT_ENOUGH,
  OF_HEAD,
  QUALITY,
  SITE,
  STRONG_HEAD,
  VAGUE,
  WEAK_HEAD,
} from './lexicon/word-classes.ts'

const MODIFIER = SITE | QUALITY | ADJECTIVE
const HEAD = STRONG_HEAD | WEAK_HEAD
/** A longer name is none. */
const LONGEST = 14

/** Said of cells, vessels and guts these make a kind of disease; of anything else they are a size. */
const KINDS = new Set(
  'small large giant clear spindle round t b nk plasma white gray grey'.split(' '),
)
const KIND_OF = /^(?:cell|vessel|bowel|intestin|fib|duct|matter|round)/
/** Before the name of a tumor they tell where it began or how far it got, not which it is. */
const ORDER = new Set(['primary', 'secondary'])
const TUMORS =
  /(?:cancer|tumor|carcinoma|malignancy|neoplasm|sarcoma|lymphoma|melanoma|metastasis)$/
const NAMED_AFTER =
  /^(?:disease|syndrome|disorder|anomaly|malformation|deformity|palsy|ataxia|dystrophy|tumor|lymphoma|sarcoma|anemia|thyroiditis|encephalopathy|neuropathy|nephropathy|retinopathy|myopathy|hernia|cyst|fracture|ulcer|chorea|contracture|disability|amaurosis|porphyria|macroglobulinemia|thrombasthenia|trait|virus|infection)$/
const PARTICLES = new Set(['von', 'van', 'der', 'den', 'de', 'la', 'le', 'du', 'st', 'mc', 'mac'])
const TYPE = /^(?:type|subtype|group|class|form|variant|complementation|stage|grade)s?$/
const DESIGNATOR = /^(?:[ivx]{1,4}[a-e]?|\d{1,2}[a-z]?|[a-h]|alpha|beta)$/
/** Diseases whose kinds are numbered without the word "type". */
const NUMBERED =
  /^(?:ataxia|neurofibromatosis|neoplasia|paraplegia|dystrophy|paraganglioma|glycogenosis|mucopolysaccharidosis|diabetes)$/
/** What happens at once is not acute: the word tells it from an old one. */
const COURSE = /^(?:sub)?acute$|^chronic$/
const EVENTS = /^(?:fracture|hemorrhage|bleed|infarct|infarction|dislocation|abnormality|injury)$/
/** Heads that another disease may stand before: "bone marrow failure syndrome". */
const GENERIC = /^(?:disease|disorder|syndrome|illness|complex|infection)$/
const PROCESS =
  /^(?:metabolism|synthesis|biosynthesis|transport|oxidation|glycosylation|cycle|function|development|phosphorylation|closure|division|differentiation|adhesion|degradation|storage|coagulation|formation|rotation|fixation|regulation|secretion)$/
const CONJUNCTION = new Set(['and', 'or'])

const MIND = new Set(
  'mental intellectual emotional personality mood anxiety depressive psychotic bipolar panic behavioral cognitive'.split(
    ' ',
  ),
)

/** What stands on both sides of "and" must be of one kind. */
type Kind = 'site' | 'mind' | 'quality' | 'name' | undefined

/**
 * Candidates for names of diseases: those built around a head, and known conditions with what belongs to them on either
 * side. A known condition that nothing belongs to is not repeated.
 */
export function findDiseases(note: NoteWords, known: readonly Candidate[]): Candidate[] {
  const { tokens, count } = note
  const found: Candidate[] = []
  const add = (from: number, to: number): void => {
    const start = tokens.starts[from] ?? 0
    const end = tokens.ends[to - 1] ?? 0
    if (to - from > LONGEST || crossesParagraph(note.folded, start, end)) return
    found.push({ from, to, start, end })
  }
  for (const condition of known) {
    if (!isCondition(condition)) continue
    const { from } = leftEdge(note, condition.from, condition.to - 1)
    const to = rightEdge(note, condition.to)
    if (from !== condition.from || to !== condition.to) add(from, to)
  }
  for (let head = 0; head < count; head++) {
    const classes = tokens.classes[head] ?? 0
    if ((classes & HEAD) === 0) continue
    const { from, specific } = leftEdge(note, head, head)
    const to = rightEdge(note, head + 1)
    const weak = (classes & STRONG_HEAD) === 0
    if (weak && !specific && !saysOfWhat(note, head + 1, to)) continue
    add(from, to)
  }
  return found
}

/** "Deficiency of phenylalanine hydroxylase" needs nothing before it; "disease type 2" does. */
const saysOfWhat = ({ tokens }: NoteWords, from: number, to: number): boolean =>
  to > from && tokens.words[from] === 'of'

interface Edge {
  from: number
  /** Something says which disease it is. */
  specific: boolean
}

/** How far to the left of `from` the words belong to the disease whose head is the token `head`. */
function leftEdge(note: NoteWords, from: number, head: number): Edge {
  const edge: Edge = { from, specific: false }
  while (edge.from > 0 && head - edge.from < LONGEST) {
    const before = modifierBefore(note, edge.from, head)
    if (before !== undefined) {
      edge.from = before.from
      edge.specific ||= before.specific
      continue
    }
    const joint = conjunctBefore(note, edge.from, head)
    if (joint === undefined || edge.from === head) break
    edge.from = joint
    edge.specific = true
    break
  }
  return edge
}

/** The modifier that ends right before the token `at`. */
function modifierBefore(note: NoteWords, at: number, head: number): Edge | undefined {
  const { words, classes } = note.tokens
  const i = at - 1
  const word = words[i] ?? ''
  const own = classes[i] ?? 0
  if (isBreak(note, i)) return undefined
  const name = nameBefore(note, at, head)
  if (name !== undefined) return { from: name, specific: true }
  if ((own & JOINED) !== 0) return joinedBefore(note, i)
  if (DESIGNATOR.test(word) && TYPE.test(words[i - 1] ?? ''))
    return { from: i - 1, specific: false }
  if (KINDS.has(word))
    return KIND_OF.test(words[at] ?? '') ? { from: i, specific: true } : undefined
  if (ORDER.has(word)) {
    return TUMORS.test(nounAt(note, head)) ? undefined : { from: i, specific: false }
  }
  if ((own & VAGUE) !== 0) return undefined
  if (COURSE.test(word) && EVENTS.test(nounAt(note, head))) return undefined
  const compound = (own & HEAD) !== 0 && GENERIC.test(nounAt(note, head)) && !hasLineBreak(note, i)
  if ((own & MODIFIER) !== 0 || compound) {
    return { from: i, specific: (own & NOT_ENOUGH) === 0 && (own & WEAK_HEAD) === 0 }
  }
  if (nounAt(note, head) === 'deficiency' && isSubstance(note, i)) {
    return { from: i, specific: true }
  }
  return undefined
}

/** A word in the singular. */
const nounAt = ({ tokens }: NoteWords, i: number): string =>
  tokens.singulars[i] ?? tokens.words[i] ?? ''

/** A full stop, a bracket, a line's end with the next one a new item: nothing belongs over it. */
function isBreak(note: NoteWords, i: number): boolean {
  if (/[^\s/-]/.test(gapAfter(note, i))) return true
  return i + 1 < note.count && hasLineBreak(note, i) && isCapital(note, i + 1)
}

function hasLineBreak({ folded, tokens }: NoteWords, i: number): boolean {
  const end = folded.ends[(tokens.ends[i] ?? 1) - 1] ?? 0
  const next = folded.starts[tokens.starts[i + 1] ?? 0] ?? end
  return next > end + 1
    ? /[\n\r]/.test(folded.raw.slice(end, next))
    : /[\n\r]/.test(folded.raw.charAt(end))
}

/** "HIV-associated", "late-onset": all that hyphens hold together. */
function joinedBefore(note: NoteWords, i: number): Edge | undefined {
  let from = i
  while (from > 0 && i - from < LONGEST && gapAfter(note, from - 1) === '-') from--
  if (from === i) return undefined
  const when = /^(?:onset|stage|grade)$/.test(note.tokens.words[i] ?? '')
  return { from, specific: !when && ((note.tokens.classes[from] ?? 0) & VAGUE) === 0 }
}

/** What may lack: nearly any noun, and the numbers and letters in the names of enzymes. */
function isSubstance({ tokens }: NoteWords, i: number): boolean {
  const word = tokens.words[i] ?? ''
  const classes = tokens.classes[i] ?? 0
  if ((classes & VAGUE) !== 0) return false
  if (/^\d{1,2}$/.test(word) || /^[a-z]$|^[ivx]{1,4}$/.test(word)) return true
  return word.length >= 2 && /^[a-z0-9]+$/.test(word) && !/(?:ed|ly)$/.test(word)
}

/**
 * Where the name of a person or an acronym starts that ends right before the token `at`: "Von Hippel-Lindau disease",
 * "Alzheimer's disease", "MELAS syndrome".
 */
function nameBefore(note: NoteWords, at: number, head: number): number | undefined {
  const { words } = note.tokens
  const next = nounAt(note, at)
  let last = at - 1
  let possessive = false
  if (words[last] === "'") {
    last--
    possessive = true
  } else if (words[last] === 's' && words[last - 1] === "'") {
    last -= 2
    possessive = true
  }
  if (last < 0) return undefined
  if (!possessive && !NAMED_AFTER.test(next) && !NAMED_AFTER.test(nounAt(note, head)))
    return undefined
  if (!possessive && /^(?:disease|syndrome)$/.test(next) && isAcronym(note, last)) return last
  if (!isName(note, last)) return undefined
  let from = last
  while (from > 0 && last - from < LONGEST) {
    const gap = gapAfter(note, from - 1)
    const hyphenated = gap === '-' && isCapital(note, from - 1)
    const particle = PARTICLES.has(words[from - 1] ?? '')
    if (!hyphenated && !particle) break
    from--
  }
  const compound = possessive || from < last
  // The first word of a sentence has its capital from there.
  if (!compound && startsSentence(note, from) && !/^(?:disease|syndrome)$/.test(next)) {
    return undefined
  }
  return from
}

const isCapital = (note: NoteWords, i: number): boolean => /^\p{Lu}/u.test(written(note, i, i + 1))

function isName(note: NoteWords, i: number): boolean {
  const classes = note.tokens.classes[i] ?? 0
  if ((classes & (VAGUE | MODIFIER | HEAD | JOINED)) !== 0) return false
  const word = written(note, i, i + 1)
  return /^\p{Lu}[\p{Ll}\p{M}]+(?:\p{Lu}\p{Ll}+)?$/u.test(word) && !/(?:ed|ing|ly)$/.test(word)
}

function isAcronym(note: NoteWords, i: number): boolean {
  if (((note.tokens.classes[i] ?? 0) & VAGUE) !== 0) return false
  return /^[A-Z][A-Z0-9]{2,7}$/.test(written(note, i, i + 1))
}

const startsSentence = (note: NoteWords, i: number): boolean => {
  if (i === 0) return true
  const previous = note.tokens.words[i - 1] ?? ''
  if (/^[.!?:;]$/.test(previous)) return true
  return hasLineBreak(note, i - 1)
}

/** The start of what shares the head through "and", "or", a slash, and a list before them. */
function conjunctBefore(note: NoteWords, at: number, head: number): number | undefined {
  const { words } = note.tokens
  const kind = kindOf(note, at)
  if (kind === undefined) return undefined
  let i = at - 1
  if (words[i] === '/') i--
  else if (CONJUNCTION.has(words[i] ?? '')) {
    i--
    if (words[i] === '/' && words[i - 1] === 'and') i -= 2
    if (words[i] === ',') i--
  } else return undefined
  let from = runOf(note, i + 1, head, kind)
  while (from !== undefined && words[from - 1] === ',' && head - from < LONGEST) {
    const earlier = runOf(note, from - 1, head, kind)
    if (earlier === undefined) break
    from = earlier
  }
  return from
}

/** Where a run of modifiers starts that ends before `end`, its last one of the kind asked for. */
function runOf(note: NoteWords, end: number, head: number, kind: Kind): number | undefined {
  const last = end - 1
  if (last < 0 || isBreak(note, last - 1 < 0 ? 0 : last - 1)) return undefined
  const named = kind === 'name' ? nameAt(note, last) : undefined
  if (named === undefined && kindOf(note, last) !== kind) return undefined
  let from = named ?? last
  while (from > 0 && head - from < LONGEST) {
    const before = modifierBefore(note, from, head)
    if (before === undefined) break
    from = before.from
  }
  return from
}

function nameAt(note: NoteWords, last: number): number | undefined {
  if (!isCapital(note, last)) return undefined
  let from = last
  while (last - from < LONGEST && gapAfter(note, from - 1) === '-' && isCapital(note, from - 1)) {
    from--
  }
  return from
}

function kindOf(note: NoteWords, i: number): Kind {
  const classes = note.tokens.classes[i] ?? 0
  if ((classes & HEAD) !== 0) return undefined
  if (MIND.has(note.tokens.words[i] ?? '')) return 'mind'
  if ((classes & (SITE | ADJECTIVE)) !== 0) return 'site'
  if ((classes & VAGUE) !== 0) return undefined
  if ((classes & QUALITY) !== 0) return 'quality'
  return isName(note, i) ? 'name' : undefined
}

/** How far to the right of `to` the words belong to the disease that ends there. */
function rightEdge(note: NoteWords, to: number): number {
  const { words, classes } = note.tokens
  let edge = to
  const touches = (): boolean => !isBreak(note, edge - 1) && edge < note.count
  while (touches() && ((classes[edge] ?? 0) & LATIN_TAIL) !== 0) edge++
  if (touches() && words[edge] === 'in' && words[edge + 1] === 'situ') edge += 2
  const head = nounAt(note, to - 1)
  if (
    touches() &&
    ((classes[to - 1] ?? 0) & STRONG_HEAD) !== 0 &&
    /^(?:complex|trait)$/.test(words[edge] ?? '')
  ) {
    edge++
  }
  if (touches() && words[edge] === 'of' && ((classes[to - 1] ?? 0) & OF_HEAD) !== 0) {
    edge = objectEnd(note, edge + 1, head) ?? edge
  }
  return typeEnd(note, edge, head)
}

/** "type 1", "types I and II", and of some diseases the bare number. */
function typeEnd(note: NoteWords, at: number, head: string): number {
  const { words } = note.tokens
  let next = at
  if (TYPE.test(words[at] ?? '') && !isBreak(note, at - 1)) next = at + 1
  else if (!NUMBERED.test(head) || !/^\d{1,2}[a-z]?$/.test(words[at] ?? '') || !isLabel(note, at))
    return at
  let end = at
  while (
    next < note.count &&
    next - at < LONGEST &&
    DESIGNATOR.test(words[next] ?? '') &&
    !isBreak(note, next - 1)
  ) {
    end = next + 1
    const more = words[end] ?? ''
    if (!CONJUNCTION.has(more) && more !== ',' && more !== '/') break
    next = more === ',' && CONJUNCTION.has(words[end + 1] ?? '') ? end + 2 : end + 1
  }
  return end
}

/** A number that counts or measures something is no type: "diabetes 2 years ago", "ataxia 3/5". */
const isLabel = (note: NoteWords, at: number): boolean =>
  !/^\s?[%/.,]?\d|^\s?(?:%|\/|year|month|week|day|hour|time|patient|case|yr|mo)/.test(
    note.folded.text.slice(note.tokens.ends[at] ?? 0),
  ) && !/[\n\r]/.test(written(note, at - 1, at + 1))

/** Where the object of "of" ends that starts at `at`; undefined where it says no site, substance or process. */
function objectEnd(note: NoteWords, at: number, head: string): number | undefined {
  const { words, classes } = note.tokens
  let i = at
  if (words[i] === 'the') i++
  const start = i
  let end: number | undefined
  const substance = head === 'deficiency' || head === 'defect'
  for (; i < note.count && i - start < 6; i++) {
    if (i > start && isBreak(note, i - 1)) break
    const own = classes[i] ?? 0
    const word = words[i] ?? ''
    if (CONJUNCTION.has(word) && end === i && i > start) {
      // "of the breast and ovary": both are sites.
      if (((classes[i - 1] ?? 0) & SITE) === 0 || ((classes[i + 1] ?? 0) & SITE) === 0) break
      continue
    }
    if (PROCESS.test(word)) {
      end = i + 1
      break
    }
    if ((own & VAGUE) !== 0) break
    if ((own & SITE) !== 0) end = i + 1
    else if (substance && isSubstance(note, i)) end = i + 1
    else if ((own & (ADJECTIVE | QUALITY)) === 0 && !PROCESS.test(words[i + 1] ?? '')) break
  }
  return end
}
