import { pattern } from './identifier-patterns.ts'
import type { NameRun } from './identifier-runs.ts'
import { isNameOnly, isUnknown, type Word } from './identifier-words.ts'
import { CAPITAL, CLINICAL, COMMON, NAME, PLACE } from './names/kinds.ts'
import { wordSet } from './word-set.ts'

/** The last word of an organisation's name, whatever stands around it. */
const HEADS = wordSet(
  'hospital hospitals infirmary hospice clinic clinics university college academy institute school schools inc incorporated ltd limited llc llp plc corp corporation gmbh mbh kg ag bv nv oy ab srl sarl spa pty bank bancorp church parish cathedral synagogue mosque temple pharmacy drugstore foundation sons brothers bros partners associates company co university-hospital universität klinik krankenhaus klinikum ziekenhuis hôpital clinique',
)

/** The same in running text only: as headings these are other things. */
const SOFT_HEADS = wordSet(
  'group holdings industries enterprises solutions systems services consulting consultants logistics technologies technology software analytics insurance assurance mutual airlines airways freight shipping foods farms motors media press studios records labs laboratories imaging radiology diagnostics pharmaceuticals pharma medical center centre home homes house living village manor residence rehab rehabilitation care hotel inn resort restaurant cafe café market supermarket stores store shop bakery brewery union credit trust capital partners finance financial securities investments realty properties construction builders fabrication manufacturing mining steel energy electric power gas water telecom communications network networks council ministry department authority agency association society league club county school district library museum theatre theater gym fitness surgery practice facility health healthcare wellness dental orthodontics physiotherapy general memorial regional presbyterian methodist baptist surgical works mills bureau cooperative alliance federation packaging police sheriff state tech ed er preschool daycare kindergarten dialysis transport trucking plumbing roofing landscaping catering salon spa ambulance ltac ems',
)

/** Two words that are as sure as one of the first kind. */
const COMPOUNDS = new Set([
  'medical center',
  'medical centre',
  'nursing home',
  'care home',
  'assisted living',
  'senior living',
  'rehabilitation center',
  'rehabilitation centre',
  'rehab center',
  'health center',
  'health centre',
  'surgery center',
  'nursing facility',
  'care center',
  'care centre',
  'health system',
  'credit union',
  'school district',
  'urgent care',
  'police department',
  'fire department',
  'memory care',
  'family practice',
  'family medicine',
  'surgical center',
  'surgical centre',
  'dialysis center',
  'imaging center',
  'birth center',
  'dental practice',
  'veterinary clinic',
  'retirement community',
  'retirement home',
  'day care',
  'child care',
  'life insurance',
])

/** What precedes a name that ends so: "University of Lagos". */
const OPENERS = wordSet(
  'university universidad universidade université universität università college bank hospital institute school church academy hôpital clínica colegio banco ministry museum',
)
const JOINERS = wordSet(
  'of de del della di da do du des für for the and la las los van le saint st our lady',
)

/** Of a hospital's own wards and services, and of forms: no organisation by themselves. */
const GENERIC = wordSet(
  `the a an this that our my your his her their its at in from to for by with of and or general main local regional community private public national state city county university teaching primary secondary high middle elementary nursing medical law graduate grad business art music night day summer sunday preschool pre old new other another outside outpatient inpatient internal family emergency urgent intensive critical acute ambulatory surgical surgery pain wound cancer stroke heart vascular breast diabetes diabetic asthma allergy sleep memory eye dental ent gi gyn ob ob-gyn obgyn antenatal prenatal postnatal fracture anticoagulation coumadin warfarin travel trauma burn transplant dialysis infusion rehab rehabilitation rehabilitative skilled assisted home health care long term adult child children women men day-care psychiatric psychiatry psychology mental behavioral behavioural substance abuse addiction methadone physical occupational speech therapy cardiology cardiac neurology oncology radiology nephrology renal urology dermatology endocrinology endocrine gastroenterology hematology rheumatology pulmonary pulmonology orthopedic orthopaedic orthopedics podiatry ophthalmology pediatric paediatric pediatrics geriatric infectious disease liver kidney lung spine hand foot retina voice weight bariatric fertility genetics hypertension lipid heme hem onc pre-op preop preadmission walk-in medicine hospital clinic center centre family-practice practice follow-up follow up new patient note discharge summary consult evaluation study call contact visit see limited first second name unit section division`,
)

/** Words `from` to `to` of organisations by their last word: "Tanager Systems Inc.", "Oak Terrace Care Home". */
export function findOrganisations(words: Word[]): Omit<NameRun, 'sure'>[] {
  const found: Omit<NameRun, 'sure'>[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || !isCapital(word)) continue
    const end = plainlyCalled(words, i)
    if (end > i) {
      found.push({ from: i, to: end })
      i = end
      continue
    }
    if (OPENERS.has(word.lower)) {
      const to = opened(words, i)
      if (to > i) {
        found.push({ from: leftmost(words, i), to })
        continue
      }
    }
    const hard =
      HEADS.has(word.lower) || COMPOUNDS.has(`${words[i - 1]?.lower ?? ''} ${word.lower}`)
    if (!hard && !SOFT_HEADS.has(word.lower)) continue
    // KG, AG and BV are weights, antigens and infections too.
    if (word.text.length === 2 && !(word.shape === 'upper' && isPlainlyNamed(words[i - 1])))
      continue
    if (word.lower === 'state' && ((words[i - 1]?.kinds ?? 0) & PLACE) === 0) continue
    if (!hard && !word.prose && !isPlainlyNamed(words[i - 1]) && !isPlainlyNamed(words[i - 2]))
      continue
    const next = words[i + 1]
    if (
      next?.gap === ' ' &&
      isCapital(next) &&
      (HEADS.has(next.lower) || SOFT_HEADS.has(next.lower))
    )
      continue
    const from = leftmost(words, i)
    if (from < i && isNamed(words, from, i, hard)) found.push({ from, to: i })
  }
  return found
}

const isCapital = ({ shape, text, lower }: Word): boolean =>
  shape === 'title' || shape === 'upper' || (HEADS.has(lower) && text !== lower)

/**
 * "a cook at Olive Garden": plain words with capitals where somebody works, comes from or goes to; the last of them, or -1.
 * No clinical word and no ward's or service's is among them.
 */
function plainlyCalled(words: Word[], from: number): number {
  const before = words[from - 1]
  if (
    before === undefined ||
    words[from]?.gap !== ' ' ||
    !/^(?:at|to|from|attends|uses|joined)$/u.test(before.lower)
  )
    return -1
  let to = from - 1
  for (let i = from; i < words.length && i < from + 4; i++) {
    const word = words[i]
    if (word?.gap !== ' ' || word.shape !== 'title') break
    const plain =
      word.prose && (word.kinds & (CLINICAL | CAPITAL)) === 0 && !GENERIC.has(word.lower)
    if (!plain && !(i > from && HIGH.test(word.lower))) return -1
    to = i
    if (word.possessive) break
  }
  const next = words[to + 1]
  // What goes on in capitals is told by its last word.
  return to > from && !(next?.gap === ' ' && next.shape === 'upper') && !isHead(words[to]) ? to : -1
}

const HIGH = /^(?:high|middle|elementary)$/u
const isHead = (word: Word | undefined): boolean =>
  word !== undefined && (HEADS.has(word.lower) || SOFT_HEADS.has(word.lower))

/** "University of Lagos", "Bank of the West": the last capital after the joiners, or `i` where there is none. */
function opened(words: Word[], i: number): number {
  let last = i
  for (let k = i + 1; k < words.length && k < i + 7; k++) {
    const word = words[k]
    if (word?.gap !== ' ') break
    const joins = JOINERS.has(word.lower) && word.shape === 'lower'
    if (k === i + 1 && !joins) break
    if (!joins && !isCapital(word)) break
    if (!joins) last = k
    if (word.possessive) break
  }
  return last
}

function leftmost(words: Word[], head: number): number {
  let from = head
  for (let k = head - 1; k >= 0 && k > head - 8; k--) {
    const [word, after] = [words[k], words[k + 1]]
    if (word === undefined || after === undefined) break
    if (!/^[ ]$|^[ ]?&[ ]?$|^\.[ ]$|^,[ ]$/u.test(after.gap)) break
    if (after.gap === '. ' && word.shape !== 'initial' && word.lower !== 'st') break
    if (after.gap === ', ' && !/^(?:inc|ltd|llc|llp|plc)$/u.test(after.lower)) break
    if (isCapital(word) || word.shape === 'initial' || /^\d+(?:st|nd|rd|th)$/u.test(word.text)) {
      if (word.opens && k < from && isVerb(word)) break
      from = k
    } else if (!(JOINERS.has(word.lower) && k > 0 && isCapital(words[k - 1] ?? word))) break
    if (word.opens) break
  }
  while (
    from < head &&
    /^(?:the|a|an|at|in|from|to|our|my|his|her|their|this|that|and|of|for|by|with|i)$/u.test(
      words[from]?.lower ?? '',
    )
  )
    from++
  return from
}

const isVerb = ({ lower }: Word): boolean =>
  /^(?:call|contact|visit|see|call|transferred|admitted|discharged|seen|referred|sent|called|accepted|moved|follow|ask|tell|email|works|worked|retired|attends|lives)$/u.test(
    lower,
  )

/** Unknown, or a name and no word: in a heading only these make "Center" somebody's. */
const isPlainlyNamed = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.shape === 'title' &&
  word.gap === ' ' &&
  (isUnknown(word) || isNameOnly(word))

/** Something before the head says which one: a word that is not every hospital's. */
function isNamed(words: Word[], from: number, head: number, hard: boolean): boolean {
  const before = words.slice(from, head)
  const own = before.filter(
    ({ lower, kinds, shape }) =>
      !GENERIC.has(lower) &&
      !HEADS.has(lower) &&
      !SOFT_HEADS.has(lower) &&
      !JOINERS.has(lower) &&
      shape !== 'initial' &&
      (kinds & COMMON) === 0,
  )
  if (
    own.some(
      (word) => (hard || word.shape === 'title') && (isUnknown(word) || (word.kinds & NAME) !== 0),
    )
  )
    return true
  const first = before[0]
  if (first === undefined) return false
  const telling = before.filter(
    ({ lower, shape }) =>
      !GENERIC.has(lower) && !SOFT_HEADS.has(lower) && !HEADS.has(lower) && shape === 'title',
  )
  // Plain words with capitals: in running text, and two of them or a head that leaves no doubt.
  const last = words[head]
  if (last?.prose !== true) {
    return hard && telling.length > (CERTAIN.has(last?.lower ?? '') ? 0 : 1)
  }
  if (!telling.some(({ opens }) => !opens)) return false
  return telling.length > (hard ? 0 : 1) || !first.opens
}

const CERTAIN = wordSet(
  'hospital university inc ltd llc llp plc corp gmbh mbh bank hospice infirmary church academy',
)

/** Firms by a legal form that is nothing else: "Droppa s.r.o.", "Rossi, Verdi e Bianchi S.p.A.", "Falk & Partner mbH". */
export const FIRM_PATTERN = pattern(
  'organisation',
  "(?<![\\p{L}\\d])\\p{Lu}[\\p{L}\\d'’.-]{0,30}(?:(?:,[ ]|[ ](?:&|-|and|und|og|och|et|en|es|és|y|e|i|a)[ ]|[ ])\\p{Lu}[\\p{L}\\d'’.-]{0,30}){0,4},?[ ](?:s\\.r\\.o\\.|a\\.s\\.|v\\.o\\.s\\.|k\\.s\\.|d\\.o\\.o\\.|d\\.d\\.|[Ss]p\\. ?(?:z ?o\\. ?o|j|k)\\.|S\\.p\\.A\\.|S\\.r\\.l\\.|s\\.r\\.l\\.|S\\.A\\.(?:S\\.|R\\.L\\.)?|S\\.L\\.|SARL|EURL|SCOP|EIRELI|Ltda\\.?|Lda\\.?|GmbH(?: & Co\\.? (?:KG|OHG)(?:aA)?)?|OHG|e\\.V\\.|Oyj|ApS|A\\/S|Kft\\.?|Zrt\\.?|Nyrt\\.?|Kkt\\.?|Bt\\.|Tbk|e figli|et fils|& Co\\.?|& Cie\\.?)(?![\\p{L}\\d])",
  'g',
  /s\.r\.|a\.s\.|\.o\.|d\.d\.|k\.s\.|[Ss]p\.|S\.|SARL|EURL|SCOP|EIRELI|Ltda|Lda|GmbH|OHG|e\.V|Oyj|ApS|A\/S|Kft|Zrt|Nyrt|Kkt|Bt\.|Tbk|figli|fils|& C/u,
)
