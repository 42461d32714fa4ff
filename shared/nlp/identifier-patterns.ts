export type IdentifierCategory =
  | 'phone'
  | 'email'
  | 'url'
  | 'ip'
  | 'ssn'
  | 'id'
  | 'date'
  | 'age'
  | 'postcode'
  | 'address'
  | 'name'

/** The group `id`, where a pattern has one, is the identifier; otherwise the whole match is. All quantifiers are bounded. */
export interface IdentifierPattern {
  category: IdentifierCategory
  pattern: RegExp
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const MONTHS_CASED =
  'January|February|March|April|May|June|July|August|September|October|November|December'
const YEAR = "(?:'\\d\\d|(?:19|20)\\d\\d)"
const STATES =
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC'
const STREET =
  'Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Circle|Cir|Place|Pl|Way|Terrace|Ter|Parkway|Pkwy|Highway|Hwy|Square|Sq|Trail|Loop|Row|Close|Crescent'
const ID_LABEL =
  'MRN|MR ?#|M\\.R\\.N\\.|URN|UMRN|HRN|EMRN|CRN|CHI(?: (?:number|no\\.?))?|medical record(?: (?:number|no\\.?|num))?|med\\.? rec\\.?|record(?: (?:number|no\\.?|id))?|unit (?:number|no\\.?)|patient (?:number|no\\.?)|hosp\\.?(?: (?:number|no\\.?|id))?|chart|file (?:number|no\\.?)|acc|admission (?:number|no\\.?|id)|subscriber(?: ?id)?|claim(?: (?:number|no\\.?))?|prescription (?:number|no\\.?)|acct|account(?: (?:number|no\\.?))?|encounter(?: (?:number|no\\.?|id))?|visit (?:number|no\\.?|id)|CSN|FIN|HAR|accession(?: (?:number|no\\.?))?|specimen (?:number|no\\.?|id)|policy(?: (?:number|no\\.?))?|member(?: ?id)?(?: (?:number|no\\.?))?|group (?:number|no\\.?)|insurance(?: (?:number|no\\.?|id))?|medicare(?: (?:number|no\\.?|id))?|medicaid(?: (?:number|no\\.?|id))?|licen[cs]e(?: (?:number|no\\.?))?|DEA|NPI|NHS(?: (?:number|no\\.?))?|case (?:number|no\\.?)|patient ?id|pt ?id|chart (?:number|no\\.?)|hospital (?:number|no\\.?)|serial(?: (?:number|no\\.?))?|device (?:id|identifier)|lot(?: (?:number|no\\.?))?|VIN|passport(?: (?:number|no\\.?))?|plate|ref(?:erence)?(?: (?:number|no\\.?))?|ID'

const make = (category: IdentifierCategory, source: string, flags = 'gi'): IdentifierPattern => ({
  category,
  pattern: new RegExp(source, `${flags}du`),
})

export const IDENTIFIER_PATTERNS: readonly IdentifierPattern[] = [
  make(
    'email',
    '(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,120}\\.\\p{L}{2,24}',
  ),
  make('url', '\\b(?:https?:\\/\\/|www\\.)[^\\s<>"]{2,300}'),
  make(
    'ip',
    '(?<![\\d.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})(?![\\d.]\\d)',
  ),
  make('ip', '(?<![0-9a-f:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![0-9a-f:])'),
  make('ssn', '(?<!\\d)\\d{3}[- ]\\d{2}[- ]\\d{4}(?!\\d)'),
  make(
    'ssn',
    '(?:SSN|social security(?: number| no\\.?)?)[ \\t]{0,3}[:#]?[ \\t]{0,3}(?<id>[\\d*xX-]{4,11})',
  ),
  make(
    'phone',
    '(?<![\\p{L}\\d/.-])(?:\\+?1[ .-]?)?\\(?\\d{3}\\)?[ .–-]{0,2}\\d{3}[ .–-]\\d{4}(?:[ ,]{0,2}(?:x|ext\\.?|extension)[ .]{0,2}\\d{1,6})?(?!\\d)',
  ),
  make('phone', '(?<![\\d/.-])\\d{3}[-–.]\\d{4}(?![\\d/-])'),
  make('phone', '(?<![\\p{L}\\d/.,-])0\\d{2,4}[ -]\\d{3,4}[ -]\\d{3,4}(?![\\d/])'),
  make(
    'phone',
    '(?<![\\p{L}\\d])\\+(?=(?:[ .()–-]{0,2}\\d){8,15}(?!\\d))\\d{1,3}(?:[ .()–-]{0,2}\\d{1,5}){2,6}(?!\\d)',
  ),
  make(
    'phone',
    '\\b(?:phone|tel(?:ephone)?|fax|mobile|cell|pager|beeper|ext|extension|contact no)\\.?[ \\t]{0,3}(?:number|no\\.?|#)?[ \\t]{0,3}[:#]?[ \\t]{0,3}(?<id>\\+?[\\d(][\\d() .–-]{2,22}\\d)',
  ),
  make(
    'id',
    `\\b(?:${ID_LABEL})(?!\\p{L})[ \\t]{0,3}(?:number|no\\.?|num|#)?[ \\t]{0,3}(?:[:#=]|is\\b|was\\b)?[ \\t]{0,3}(?<id>(?!(?:19|20)\\d\\d(?![\\p{L}\\d/-]))(?:[A-Z]{1,6}[-/]?)?\\d[\\p{L}\\d/-]{2,24}(?:[ ]\\d{3,4}(?![\\d/.])){0,3})`,
  ),
  // A payment card in its printed groups, and an international bank account number.
  make('id', '(?<![\\p{L}\\d-])\\d{4}(?:[ -]\\d{4}){3}(?![\\p{L}\\d-])'),
  make(
    'id',
    '(?<![\\p{L}\\d])[A-Z]{2}\\d{2}(?=[A-Z\\d]{0,24}\\d{6})[A-Z\\d]{11,30}(?![\\p{L}\\d])',
    'g',
  ),
  make('id', '(?<![\\p{L}\\d.,/-])\\d{7,20}(?![\\p{L}\\d]|[.,]\\d)'),
  make(
    'date',
    '(?<![\\d/.-])\\d{4}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])(?:T\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d{1,6})?(?:Z|[+-]\\d\\d:?\\d\\d)?)?(?!\\d)',
  ),
  make(
    'date',
    '(?<![\\d/.-])(?:0?[1-9]|[12]\\d|3[01])([-/.])(?:0?[1-9]|[12]\\d|3[01])\\1(?:(?:19|20)\\d\\d|\\d\\d)(?![\\d/-]|\\.\\d)',
  ),
  make('date', '(?<![\\d/.-])(?:0?[1-9]|1[0-2])\\/(?:19|20)\\d\\d(?![\\d/])'),
  make(
    'date',
    '(?<![\\d/.-])(?<!(?:score|moca|mmse|gcs|slums|recall|pain|strength|power|apgars?|rated|scale|ecog|barthel)[^\\n]{0,12})(?<id>0[1-9]\\/(?:0[1-9]|[12]\\d|3[01])|1[0-2]\\/(?:0[1-9]|[12]\\d|3[01]))(?![\\d/%]|[.]\\d|[ ]?(?:points?|pain|strength|tab|mm|mg))',
  ),
  make(
    'date',
    '\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|on|since|dated?|from|until|till|by|through|thru|starting|seen|admitted|discharged|dob|doa|dos|due|edd|lmp|restart(?:ed)?|resumed?|started?|begin|began|stopped|labs?|visit|appt|appointment|clinic|week of|cxr|ct|mri|last seen)[ \\t:(]{1,3}(?<id>(?:0?[1-9]|1[0-2])\\/(?:0?[1-9]|[12]\\d|3[01]))(?![\\d/]|[ ]?(?:tab|pill|cap|dose|strength|cup|amp|bottle|mg|of))',
  ),
  make(
    'date',
    `\\b${MONTH}[ \\t]{1,2}(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?!\\d|\\.\\d|[ \\t]?(?:mg|mcg|%))(?:,?[ \\t]{1,2}${YEAR}(?!\\d))?`,
  ),
  make(
    'date',
    `(?<!\\d)(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?:[ \\t]of)?[ \\t-]${MONTH}(?:,?[ \\t-]{1,2}(?:${YEAR}|\\d\\d)(?!\\d))?(?!\\p{L})`,
  ),
  make('date', `\\b${MONTH}(?:,?[ \\t]{1,2}|[ \\t]of[ \\t])${YEAR}(?!\\d)`),
  make(
    'date',
    '\\b(?:dob|d\\.o\\.b\\.|date of birth|born(?: on)?)[ \\t]{0,3}[:#]?[ \\t]{0,3}(?<id>\\d[\\d/. -]{2,12}\\d)',
  ),
  make(
    'age',
    '(?<!\\d)(?<id>9\\d|1[0-2]\\d)(?=[ \\t-]{0,2}(?:years?|yrs?|y)(?:[ \\t/-]{0,2}(?:old|o)\\b|\\.?o\\.?\\b|[ \\t]of[ \\t]age|(?=[ \\t,]{0,2}(?:male|female|man|woman|[MF]\\b))))',
  ),
  make(
    'age',
    '\\b(?:aged?|turned)[ \\t]{0,2}[:=]?[ \\t]{0,2}(?<id>9\\d|1[0-2]\\d)(?![\\d%/]|\\.\\d)',
  ),
  make(
    'age',
    '(?<![\\d./])(?<id>9\\d|10\\d)(?=[ ]?(?:yo|y\\.o\\.|y\\/o|M|F)\\b)(?![ ]?[MF][^\\s,.;:])',
    'g',
  ),
  make('postcode', `\\b(?:${STATES})[ ,]{1,3}(?<id>\\d{5}(?:-\\d{4})?)(?!\\d)`, 'g'),
  make(
    'postcode',
    '\\b(?:zip(?: ?code)?|post ?code|postal code|PLZ)[ \\t]{0,3}[:#]?[ \\t]{0,3}(?<id>[A-Z]{0,2}\\d(?:[\\dA-Z -]{1,9}[\\dA-Z]))',
  ),
  make(
    'postcode',
    '(?<![\\p{L}\\d])[A-Z]{1,2}\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\d])',
    'g',
  ),
  make(
    'address',
    `(?<![\\p{L}\\d.,/-])\\d{1,6}[A-Za-z]?[ \\t](?:[NSEW]{1,2}\\.?[ \\t])?(?:[\\p{Lu}\\d][\\p{L}\\d'’.-]{0,24}[ \\t]){1,4}(?:${STREET})(?![\\p{L}])\\.?(?:,?[ \\t](?:Apt|Apartment|Unit|Suite|Ste|Floor|Fl|#)\\.?[ \\t]?#?[\\p{L}\\d-]{1,8})?(?:,[ \\t](?!(?:Tel|Phone|Ph|DOB|MRN|Fax|Email|Cell)\\b)(?:\\p{Lu}[\\p{L}'’.-]{1,24}[ \\t]?){1,3}(?:,?[ \\t](?:${STATES})(?:[ \\t]\\d{5}(?:-\\d{4})?)?|(?=[,.;\\s]|$)))?`,
    'g',
  ),
  make(
    'address',
    `\\b(?:[Ll]ives?|[Ll]iving|[Ll]ived|[Rr]esid(?:es|ing|ed)|[Mm]oved|[Bb]orn|[Rr]aised|[Rr]elocated|[Hh]ospital|[Cc]linic)[ \\t](?:[a-z]{1,10}[ \\t]){0,3}?(?:in|near|from|to|outside)[ \\t](?<id>(?!(?:${MONTHS_CASED}|The|ICU|ED|ER)\\b)\\p{Lu}\\p{Ll}{2,20}(?:[ \\t]\\p{Lu}\\p{Ll}{2,20})?)(?:,[ \\t](?:${STATES}|\\p{Lu}\\p{Ll}{3,13})(?!\\p{L}))?`,
    'g',
  ),
  // A named place of care says where its patients are. What stands before a capital at most names it.
  make(
    'address',
    "(?<![\\p{L}\\d'’.-])(?!(?:The|This|That|Our|His|Her|Their|An?|At|In|To|From)[ \\t])\\p{Lu}\\p{Ll}{2,20}(?:['’]s)?(?:[ \\t]\\p{Lu}\\p{Ll}{1,20}){0,3}[ \\t](?:Hospital|Medical Center|Nursing Home|Hospice)(?!\\p{L})",
    'g',
  ),
  make('address', '\\bP\\.?[ ]?O\\.?[ ]?Box[ \\t]\\d{1,8}'),
  make(
    'address',
    '^[ \\t]{0,8}(?:home |mailing )?address[ \\t]{0,3}:[ \\t]{0,3}(?<id>\\S[^\\r\\n]{2,150})',
    'gim',
  ),
]
