import { pattern, type IdentifierPattern } from './identifier-patterns.ts'

const ID_LABEL =
  "MRN|MR ?#|M\\.R\\.N\\.|URN|UMRN|HRN|EMRN|CRN|CHI(?: (?:number|no\\.?))?|medical record(?: (?:number|no\\.?|num))?|med\\.? rec\\.?|record(?: (?:number|no\\.?|id))?|unit (?:number|no\\.?)|patient (?:number|no\\.?)|hosp\\.?(?: (?:number|no\\.?|id))?|health ?card|chart|file (?:number|no\\.?)|acc|admission (?:number|no\\.?|id)|subscriber(?: ?id)?|claim(?: (?:number|no\\.?))?|prescription (?:number|no\\.?)|rx (?:number|no\\.?)|acct|account(?: (?:number|no\\.?))?|encounter(?: (?:number|no\\.?|id))?|visit(?: (?:number|no\\.?|id))?|CSN|FIN|HAR|accession(?: (?:number|no\\.?))?|specimen(?: (?:number|no\\.?|id))?|policy(?: (?:number|no\\.?))?|member(?: ?id)?(?: (?:number|no\\.?))?|group(?: (?:number|no\\.?|id))?|grp|insurance(?: (?:number|no\\.?|id))?|medicare(?: (?:number|no\\.?|id))?|medicaid(?: (?:number|no\\.?|id))?|(?:driver(?:['’]?s)?|driving) licen[cs]e(?: (?:number|no\\.?))?|licen[cs]e(?: (?:number|no\\.?))?|DL|DEA|NPI|NHS(?: (?:number|no\\.?))?|case(?: (?:number|no\\.?))|job|patient ?id|pt ?id|chart (?:number|no\\.?)|hospital (?:number|no\\.?)|serial(?: (?:number|no\\.?))?|S\\/N|device (?:id|identifier)|lot(?: (?:number|no\\.?))?|VIN|chassis(?: (?:number|no\\.?))?|passport(?: (?:number|no\\.?))?|tax (?:number|no\\.?|id)|TIN|EIN|NIN|national (?:insurance|id)(?: (?:number|no\\.?))?|identity card|SWIFT|BIC|routing(?: (?:number|no\\.?))?|sort code|order (?:number|no\\.?)|invoice(?: (?:number|no\\.?))?|tracking(?: (?:number|no\\.?))?|badge(?: (?:number|no\\.?))?|employee id|student id|user ?id|customer (?:number|no\\.?|id)|(?:license |number ?)?plate(?: (?:number|no\\.?))?|registration(?: (?:number|no\\.?))?|reg\\.? (?:number|no\\.?)|ref(?:erence)?(?: (?:number|no\\.?))?|IBAN|ID"

/** Ways to reach somebody, and the numbers and codes of records, accounts, cards, licences, vehicles and devices. */
export const NUMBER_PATTERNS: readonly IdentifierPattern[] = [
  pattern(
    'email',
    '(?=[^\\s(),;:<>])(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,120}\\.\\p{L}{2,24}',
    'g',
    /@/u,
  ),
  pattern('id', '(?<![\\p{L}\\p{N}@._-])@[A-Za-z][\\w.]{2,30}', 'g', /@/u),
  pattern('url', '\\b(?:https?:\\/\\/|ftp:\\/\\/|www\\.)[^\\s<>"]{2,300}(?<![.,;:)])'),
  pattern(
    'url',
    '(?<![\\p{L}\\p{N}@._-])(?:[a-z\\d](?:[a-z\\d-]{0,40}[a-z\\d])?\\.){1,4}(?:com|org|net|edu|gov|mil|info|biz|io|co|us|uk|ca|au|nz|ie|de|fr|it|es|pt|nl|be|ch|at|se|no|dk|fi|is|pl|cz|sk|hu|ro|bg|gr|ru|ua|jp|cn|kr|tw|hk|sg|in|za|ng|ke|br|mx|ar|cl|pe|eu|app|dev|me|tv|cc|xyz|online|site|shop|health|care|clinic)(?:\\/[^\\s<>"]{0,200})?(?![\\p{L}\\p{N}-])',
    'gi',
    /[\p{L}\d]\.\p{Ll}{2}/u,
  ),
  pattern(
    'ip',
    '(?<![\\d.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})(?![\\d.]\\d)',
  ),
  pattern(
    'ip',
    '(?<![0-9a-f:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![0-9a-f:])',
    'gi',
    /:[0-9a-f]{1,4}:/iu,
  ),
  // Compressed: one run of groups is left out.
  pattern(
    'ip',
    '(?<![\\p{L}\\p{N}:])(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})(?![\\p{L}\\p{N}:])',
    'gi',
    /::/u,
  ),
  pattern(
    'id',
    '(?<![0-9a-f:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![0-9a-f:-])',
    'gi',
    /[0-9a-f]{2}[:-][0-9a-f]{2}[:-]/iu,
  ),
  pattern('ssn', '(?<!\\d)\\d{3}[- ]\\d{2}[- ]\\d{4}(?!\\d)'),
  pattern(
    'ssn',
    '(?:SSN|social security(?: number| no\\.?)?)[ \\t]{0,3}[:#]?[ \\t]{0,3}(?<id>[\\d*xX-]{4,11})',
  ),
  pattern(
    'phone',
    '(?<![\\p{L}\\d/.-])(?:\\+?1[ .-]?)?\\(?\\d{3}\\)?[ .–-]{0,2}\\d{3}[ .–-]\\d{4}(?:[ ,]{0,2}(?:x|ext\\.?|extension)[ .]{0,2}\\d{1,6})?(?!\\d)',
  ),
  pattern('phone', '(?<![\\p{L}\\d/.])\\d{3}[-–.]\\d{3}[-–.]\\d{4}x\\d{1,6}(?!\\d)'),
  pattern('phone', '(?<![\\d/.-])\\d{3}[-–.]\\d{4}(?![\\d/-])'),
  // National numbers with their leading 0, in groups of any size.
  pattern(
    'phone',
    '(?<![\\p{L}\\d/.,-])\\(?0(?=(?:[ ()–-]{0,2}\\d){8,12}(?!\\d))\\d{0,5}\\)?(?:[ –-]{1,2}\\d{2,8}){1,5}(?![\\d/.,:]\\d|\\d)',
  ),
  pattern('phone', '(?<![\\p{L}\\d])\\(0\\d{0,4}\\)[ ]?\\d{2,4}(?:[ -]\\d{2,4}){1,4}(?!\\d)'),
  pattern(
    'phone',
    '(?<![\\p{L}\\d])(?:\\+|00)(?=(?:[ .()/–-]{0,2}\\d){8,15}(?!\\d))\\d{1,3}(?:[ .()/–-]{0,2}\\d{1,9}){1,7}(?!\\d)',
  ),
  pattern('phone', '(?<![\\p{L}\\d])\\(\\d{2,4}\\)[ ]?\\d{3,5}[- .]\\d{3,5}(?!\\d)'),
  pattern(
    'phone',
    '(?<![\\p{L}\\d.-])(?:\\d{2,4}\\.\\d{3}\\.\\d{3}|\\d{2,3}(?:-\\d{2,4}){3,4})(?![\\d.-]\\d|\\d)',
  ),
  pattern(
    'phone',
    '(?=\\d)(?<=\\b(?:call|ring|phone|text|reach|contact|dial|fax|message|mobile|number|tel|home|work|cell)\\b[^\\n\\d]{0,24})(?=(?:[ .-]?\\d){6,12}(?!\\d))\\d{2,5}(?:[ .-]\\d{2,5}){1,4}(?![\\d%]|[ ]?(?:mg|mcg|ml|mm|bpm)\\b)',
  ),
  pattern(
    'phone',
    '\\b(?:ext|extension|pager|beeper|bleep)\\b\\.?[ ]?(?:number|no\\.?|#)?[ ]?:?[ ]?(?<id>\\d{3,6})(?!\\d)',
  ),
  // "order #4471-882"
  pattern('id', '#[ ]?(?<id>\\d[\\d-]{3,15}\\d)(?![\\d%])'),
  pattern(
    'phone',
    '(?<=\\p{L}[ ]\\()(?=(?:[ .-]?\\d){6,12}\\))\\d{2,5}(?:[ .-]\\d{2,5}){1,4}(?=\\))',
    'g',
  ),
  pattern(
    'phone',
    '\\b(?:phone|tel(?:ephone)?|fax|mobile|cell|pager|beeper|ext|extension|contact no|call|ring|text|reach(?:ed)?(?: me| us| him| her| them)?(?: at| on)|whatsapp|number is)\\.?[ \\t]{0,3}(?:number|no\\.?|#)?[ \\t]{0,3}[:#]?[ \\t]{0,3}(?<id>\\+?[\\d(](?:[ ()–.-]?\\d){4,15}(?!\\d))(?![ ]?(?:mg|%))',
  ),
  pattern(
    'id',
    `\\b(?:${ID_LABEL})(?!\\p{L})[ \\t]{0,3}(?:number|no\\.?|num|#|id\\b)?[ \\t]{0,3}(?:[:#=]|is\\b|was\\b|,)?[ \\t]{0,3}(?<id>(?!(?:19|20)\\d\\d(?![\\p{L}\\d/-]))(?:[A-Z]{1,6}[-/ ]?(?=[\\d-]*\\d{2}))?\\d[\\p{L}\\d/-]{2,24}(?:[ ]\\d{3,5}(?![\\d/.])){0,3})`,
  ),
  // After a label that leaves no doubt, any code with digits in it.
  pattern(
    'id',
    '\\b(?:MRN|S\\/N|serial(?: (?:number|no\\.?))?|DEA|NPI|(?:license |number ?)?plate|registration(?: (?:number|no\\.?))?|passport|licen[cs]e|DL|member ?id|policy|CHI|VIN|medicare(?: id)?|chassis(?: (?:number|no\\.?))?)[ \\t]{0,2}(?:number|no\\.?|#)?[ \\t]{0,2}(?:[:#=,]|is\\b)?[ \\t]{0,2}(?<id>(?=[A-Z\\d -]{0,12}\\d)(?:[A-Z\\d]{1,20}-){0,4}[A-Z\\d]{2,20}(?:[ ](?=[A-Z]{0,3}\\d{0,9}(?![\\p{L}\\d]))[A-Z\\d]{3,9})?)(?![\\p{Ll}])',
    'g',
  ),
  // Payment cards in their printed groups, and international bank account numbers with and without theirs.
  pattern('id', '(?<![\\p{L}\\d-])\\d{4}(?:[ -]\\d{4}){2,3}(?:[ -]\\d{1,4})?(?![\\p{L}\\d-])'),
  pattern('id', '(?<![\\p{L}\\d-])3\\d{3}[ -]\\d{6}[ -]\\d{4,5}(?![\\p{L}\\d-])'),
  pattern(
    'id',
    '(?<![\\p{L}\\d])[A-Z]{2}\\d{2}(?=[A-Z\\d]{0,24}\\d{6})[A-Z\\d]{11,30}(?![\\p{L}\\d])',
    'g',
  ),
  pattern(
    'id',
    '(?<![\\p{L}\\d])[A-Z]{2}\\d{2}(?:[ ][A-Z\\d]{4}){2,7}(?:[ ][A-Z\\d]{1,3})?(?![\\p{L}\\d])',
    'g',
  ),
  pattern('id', '(?<![\\p{L}\\d.,/-])\\d{7,20}(?![\\p{L}\\d]|[.,]\\d)'),
  // Codes of capitals and digits, five digits at least: record, specimen and serial numbers, vehicles, new Medicare cards.
  pattern(
    'id',
    '(?=[A-Z\\d])(?<![\\p{L}\\d.,/-])(?!G\\d{1,2}P\\d)(?=(?:[A-Z/-]{0,8}\\d){5})(?=[\\d/-]{0,12}[A-Z])[A-Z\\d](?:[-/]?[A-Z\\d]){6,24}(?![\\p{L}\\d]|[.,]\\d)',
    'g',
  ),
  pattern(
    'id',
    '(?<![\\p{L}\\d])\\d[A-Z][A-Z\\d]\\d-?[A-Z][A-Z\\d]\\d-?[A-Z]{2}\\d{2}(?![\\p{L}\\d])',
    'g',
  ),
  pattern(
    'id',
    '(?<![\\p{L}\\d/.-])(?=[\\w-]{0,50}\\d{3})[\\p{L}\\d][\\w-]{2,50}\\.(?:jpe?g|png|gif|tiff?|bmp|heic|dcm|mov|mp4|pdf)(?![\\p{L}\\d])',
    'gi',
    /\.(?:jpe?g|png|gif|tiff?|bmp|heic|dcm|mov|mp4|pdf)/iu,
  ),
]
