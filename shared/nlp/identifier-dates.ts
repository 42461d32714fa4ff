import { pattern, type IdentifierPattern } from './identifier-patterns.ts'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const MONTHS_CASED =
  'January|February|March|April|May|June|July|August|September|October|November|December'
const YEAR = "(?:'\\d\\d|(?:19|20)\\d\\d)"
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?'
const WEEKDAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun)\\.?,?[ \\t]{1,2}(?:the[ ])?'
const NINETY = '(?<id>9\\d|1[0-2]\\d)'

/** Dates finer than a year, and ages over 89. A year alone is no identifier. */
export const DATE_PATTERNS: readonly IdentifierPattern[] = [
  pattern(
    'date',
    '(?<![\\d/.-])\\d{4}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])(?:T\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d{1,6})?(?:Z|[+-]\\d\\d:?\\d\\d)?)?(?!\\d)',
  ),
  pattern(
    'date',
    '(?<![\\d/.-])(?:0?[1-9]|[12]\\d|3[01])([-/.])(?:0?[1-9]|[12]\\d|3[01])\\1(?:(?:19|20)\\d\\d|\\d\\d)(?![\\d/-]|\\.\\d)',
  ),
  pattern('date', '(?<![\\d/.-])(?:0?[1-9]|1[0-2])[-/](?:19|20)\\d\\d(?![\\d/-])'),
  pattern(
    'date',
    '(?<![\\d/.-])(?<!(?:score|moca|mmse|gcs|slums|recall|pain|strength|power|apgars?|rated|scale|ecog|barthel)[^\\n]{0,12})(?<id>0[1-9]\\/(?:0[1-9]|[12]\\d|3[01])|1[0-2]\\/(?:0[1-9]|[12]\\d|3[01]))(?![\\d/%]|[.]\\d|[ ]?(?:points?|pain|strength|tab|mm|mg))',
  ),
  pattern(
    'date',
    '\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|on|since|dated?|from|until|till|by|through|thru|starting|expires|seen|admitted|discharged|today|tomorrow|yesterday|dob|doa|dos|due|edd|lmp|restart(?:ed)?|resumed?|started?|begin|began|stopped|labs?|visit|appt|appointment|clinic|week of|cxr|ct|mri|last seen)[ \\t:(]{1,3}(?<id>(?:0?[1-9]|1[0-2])\\/(?:0?[1-9]|[12]\\d|3[01]))(?![\\d/]|[ ]?(?:tab|pill|cap|dose|strength|cup|amp|bottle|mg|of))',
  ),
  pattern(
    'date',
    `(?:\\b${WEEKDAY})?\\b${MONTH}[ \\t]{1,2}(?:the[ ])?${DAY}(?!\\d|\\.\\d|[ \\t]?(?:mg|mcg|%))(?:,?[ \\t]{1,2}${YEAR}(?!\\d))?`,
  ),
  pattern(
    'date',
    `(?:\\b${WEEKDAY}|\\bthe[ ])?(?<!\\d)${DAY}(?:[ \\t]of)?[ \\t.-]{1,2}${MONTH}(?:,?[ \\t-]{1,2}(?:${YEAR}|\\d\\d)(?!\\d))?(?!\\p{L})`,
  ),
  pattern('date', `\\b${MONTH}(?:,?[ \\t]{1,2}|[ \\t]of[ \\t]|-)${YEAR}(?!\\d)`),
  pattern(
    'date',
    `\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ll]ast|[Nn]ext|[Tt]his|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Ff]rom|[Ff]or|[Oo]f|[Bb]efore|[Aa]fter|[Tt]hrough|[Bb]etween|[Dd]ue)[ -](?:early[ -]|late[ -]|mid[ -]?)?(?<id>${MONTHS_CASED})(?![\\p{L}'’-]|[ ]\\p{Lu})`,
    'g',
  ),
  pattern(
    'date',
    '\\b(?:dob|d\\.o\\.b\\.|date of birth|birth ?date|born(?: on)?)[ \\t]{0,3}[:#]?[ \\t]{0,3}(?<id>\\d[\\d/. -]{2,12}\\d)',
  ),
  pattern(
    'age',
    `(?<!\\d)${NINETY}(?=[ \\t-]{0,2}(?:years?|yrs?|y)(?:[ \\t/-]{0,2}(?:old|o)\\b|\\.?o\\.?\\b|[ \\t]of[ \\t]age|(?=[ \\t,]{0,2}(?:male|female|man|woman|[MF]\\b))))`,
  ),
  pattern(
    'age',
    `\\b(?:aged?|turn(?:ed|s|ing)?|lived to(?: be)?|died at|passed away at)[ \\t]{0,2}[:=]?[ \\t]{0,2}${NINETY}(?![\\d%/]|\\.\\d)`,
  ),
  pattern(
    'age',
    `\\b(?:(?:s?he|who|patient|mother|father|grandmother|grandfather|wife|husband)[ ]|M(?:r|r?s)\\.?[ ]\\p{Lu}[\\p{L}-]{1,30}[ ])(?:is|was)[ ](?:now[ ])?${NINETY}(?=[.,;!?](?!\\d)|\\s*$|[ ](?:and|now|but)\\b)`,
    'gim',
  ),
  pattern(
    'age',
    '(?<![\\d./])(?<id>9\\d|10\\d)(?=[ ]?(?:yo|y\\.o\\.|y\\/o|M|F)\\b)(?![ ]?[MF][^\\s,.;:])',
    'g',
  ),
]
