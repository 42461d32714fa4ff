import { pattern, type IdentifierPattern } from './identifier-patterns.ts'

const STATES =
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC'
const STREET =
  'Street|St|Str|Avenue|Ave|Av|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Circle|Cir|Place|Pl|Way|Terrace|Ter|Parkway|Pkwy|Highway|Hwy|Square|Sq|Trail|Loop|Row|Close|Crescent|Cres|Mews|Gardens|Grove|Alley|Pike|Turnpike|Freeway|Expressway|Quay|Wharf|Walk|Plaza|Esplanade|Promenade'
/** What streets are called as well, where a house number of three digits or more stands before. */
const STREET_TOO =
  'Branch|Bridge|Brook|Bypass|Canyon|Causeway|Cliff|Common|Corner|Course|Cove|Creek|Crossing|Dale|Dam|Divide|Estate|Extension|Falls?|Ferry|Fields?|Flats?|Ford|Forest|Forge|Fork|Fort|Glen|Green|Harbors?|Haven|Heights|Hills?|Hollow|Inlet|Islands?|Isle|Junctions?|Keys?|Knolls?|Lakes?|Landing|Locks?|Lodge|Mall|Manors?|Meadows?|Mills?|Mission|Motorway|Mount|Mountains?|Neck|Orchard|Oval|Overpass|Park|Pass|Passage|Path|Pines?|Plains?|Points?|Ports?|Prairie|Ramp|Ranch|Rapids?|Rest|Ridges?|River|Roads|Route|Run|Shoals?|Shores?|Skyway|Springs?|Spurs?|Squares|Station|Stravenue|Stream|Streets|Summit|Throughway|Trace|Track|Trafficway|Tunnel|Underpass|Unions?|Valleys?|Via|Viaduct|Views?|Villages?|Ville|Vista|Walks|Wall|Ways|Wells?'
const UNIT =
  '(?:Apt|Apartment|Unit|Suite|Ste|Flat|Floor|Fl|Room|Rm|#)\\.?[ \\t]?#?[\\p{L}\\d-]{1,8}'
const CAP = "[\\p{Lu}\\d][\\p{L}\\d'’.-]{0,24}"
/** Streets whose kind comes first. */
const FIRST =
  'Rue|Boulevard|Avenue|Via|Viale|Corso|Piazza|Calle|Avenida|Av\\.|Paseo|Plaza|Carrer|Rua|Travessa|Chemin|Impasse|Quai|Place|Allée|Cours|Ulica|ul\\.|Ul\\.|Ulitsa|Strada|Bulevardul'
const SMALL =
  "(?:de|des|du|la|las|los|le|les|del|della|delle|dei|di|da|do|das|dos|d['’]|l['’]|van|der)"

const AFTER_STREET = `(?:,?[ \\t]${UNIT})?(?:,[ \\t](?!(?:Tel|Phone|Ph|DOB|MRN|Fax|Email|Cell)\\b)(?:\\p{Lu}[\\p{L}'’.-]{1,24}[ \\t]?){1,3}(?:,?[ \\t](?:${STATES})(?:[ \\t]\\d{5}(?:-\\d{4})?)?|(?=[,.;\\s]|$)))?`

/** Streets, post boxes, postcodes, and towns that a verb of living tells. */
export const ADDRESS_PATTERNS: readonly IdentifierPattern[] = [
  pattern('postcode', `\\b(?:${STATES})[ ,]{1,3}(?<id>\\d{5}(?:-\\d{4})?)(?!\\d)`, 'g'),
  pattern(
    'postcode',
    '\\b(?:zip(?: ?code)?|post ?code|postal code|PLZ)[ \\t]{0,3}(?:[:#]|is\\b)?[ \\t]{0,3}(?<id>[A-Z]{0,2}\\d(?:[\\dA-Z -]{1,9}[\\dA-Z]))',
  ),
  pattern('postcode', '(?<![\\p{L}\\d.-])\\d{5}-\\d{4}(?![\\d-])'),
  pattern(
    'postcode',
    '(?<![\\p{L}\\d])[A-Z]{1,2}\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\d])',
    'g',
  ),
  pattern(
    'postcode',
    '(?<![\\p{L}\\d])[ABCEGHJ-NPRSTVXY]\\d[A-Z][ -]\\d[A-Z]\\d(?![\\p{L}\\d])',
    'g',
  ),
  pattern(
    'address',
    `(?:(?<![\\p{L}\\d])${UNIT},[ ])?(?<![\\p{L}\\d.,/-])\\d{1,6}[A-Za-z]?(?:-\\d{1,4})?,?[ \\t](?:(?:[NSEW]{1,2}\\.?|North|South|East|West)[ \\t])?(?:${CAP}[ \\t]){1,4}(?:${STREET})(?![\\p{L}])\\.?${AFTER_STREET}`,
    'g',
  ),
  pattern(
    'address',
    `(?<![\\p{L}\\d.,/-])\\d{3,6}[ \\t](?:\\p{Lu}[\\p{L}'’-]{1,24}[ \\t]){1,2}(?:${STREET_TOO})s?(?![\\p{L}])${AFTER_STREET}`,
    'g',
  ),
  pattern(
    'address',
    `(?<![\\p{L}\\d.,/-])\\d{1,2}[A-Za-z]?[ \\t](?:\\p{Lu}[\\p{L}'’-]{1,24}[ \\t]){1,2}(?:${STREET_TOO})s?(?=,[ ]\\p{Lu})${AFTER_STREET}`,
    'g',
  ),
  pattern(
    'address',
    '(?<![\\p{L}\\d])(?:Interstate|Highway|Hwy|Route|Exit|State Road|County Road|Autobahn|Motorway|Junction)[ ](?:[A-Z]{1,2}-?)?\\d{1,4}[A-Z]?(?![\\p{L}\\d])',
    'g',
  ),
  // A town before its British postcode.
  pattern(
    'address',
    '(?<![\\p{L}\\d])\\p{Lu}\\p{Ll}{2,20}(?:[ -]\\p{Lu}\\p{Ll}{2,20}){0,2},?[ ](?=[A-Z]{1,2}\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\d]))',
    'g',
    /[A-Z\d] \d[ABD-HJLNP-UW-Z]{2}/u,
  ),
  // "Corvane, OR 97399"
  pattern(
    'address',
    `(?<![\\p{L}\\d])\\p{Lu}[\\p{L}'’.-]{2,20}(?:[ ]\\p{Lu}[\\p{L}'’.-]{1,20}){0,2}(?=,?[ ](?:${STATES})[ ,]{1,2}\\d{5}(?!\\d))`,
    'g',
    /[A-Z]{2}[ ,]{1,2}\d{5}/u,
  ),
  // Without a number the kind of street has to be one that is nothing else.
  pattern(
    'address',
    `(?=[\\p{Lu}\\d])(?<![\\p{L}\\d'’-])(?!(?:The|This|That|On|At|In|From|To|Cross|A|Main Problem)[ \\t])(?:\\p{Lu}[\\p{L}'’.-]{1,24}|\\d{1,3}(?:st|nd|rd|th))(?:[ \\t](?:\\p{Lu}[\\p{L}'’.-]{0,24}|\\d{1,3}(?:st|nd|rd|th))){0,2}[ \\t](?:Street|Avenue|Road|Boulevard|Lane|Highway|Terrace|Crescent|Parkway|Rd|Ave|Blvd|Hwy)(?![\\p{L}])`,
    'g',
    /Street|Avenue|Road|Boulevard|Lane|Highway|Terrace|Crescent|Parkway|Rd|Ave|Blvd|Hwy/u,
  ),
  pattern('address', `(?<![\\p{L}\\d])(?:${UNIT})(?=,[ ]\\d)`, 'g'),
  pattern(
    'address',
    `(?<![\\p{L}\\d])(?:\\d{1,5}(?:bis|ter)?,?[ ])?(?:${FIRST})[ ](?:${SMALL}[ ]?){0,3}\\p{Lu}[\\p{L}'’-]{1,24}(?:[ ](?:${SMALL}[ ]){0,2}\\p{Lu}[\\p{L}'’-]{1,24}){0,3}(?:,?[ ](?:n[º°.]?[ ]?)?\\d{1,5}[A-Za-z]?(?![\\p{L}\\d]))?`,
    'g',
    /Rue|Boulevard|Avenue|Via|Viale|Corso|Piazza|Calle|Avenida|Av\.|Paseo|Plaza|Carrer|Rua|Travessa|Chemin|Impasse|Quai|Place|Allée|Cours|Ulica|[uU]l\.|Ulitsa|Strada|Bulevardul/u,
  ),
  pattern(
    'address',
    '(?<![\\p{L}\\d])\\p{Lu}[\\p{L}-]{2,30}(?:stra(?:ß|ss)e|str\\.|allee|platz|gasse|damm|ufer|chaussee|gatan|vägen|veien|gata|gade|vej|straat|laan|plein|kade|katu|tie|utca|weg)[ ]\\d{1,3}[A-Za-z]?(?![\\p{L}\\d])',
    'g',
    /(?:stra(?:ß|ss)e|str\.|allee|platz|gasse|damm|ufer|chaussee|gatan|vägen|veien|gata|gade|vej|straat|laan|plein|kade|katu|tie|utca|weg) \d/u,
  ),
  pattern(
    'address',
    '(?<![\\p{L}\\d])\\p{Lu}[\\p{L}-]{1,30}[ -](?:\\p{Lu}[\\p{L}-]{1,30}[ -])?(?:Str|Straße|Strasse|Allee|Weg|Platz|Gasse|Ring|Väg|Gata|Gatan|Gate|Vei|Utca|utca|út|tér|köz|Sokak|Sokağı|Cad|Caddesi|Cd|Sk|Nám|nám|ulica)\\.?[ ]\\d{1,4}[A-Za-z]?(?![\\p{L}\\d])',
    'g',
    /(?:Str|Straße|Strasse|Allee|Weg|Platz|Gasse|Ring|Väg|Gata|Gatan|Gate|Vei|[uU]tca|út|tér|köz|Sokak|Sokağı|Cad|Caddesi|Cd|Sk|[nN]ám|ulica)\.? \d/u,
  ),
  // Wherever somebody says that an address comes: words with capitals and then a number.
  pattern(
    'address',
    "\\b(?:[Aa]ddress(?: is| to)?|[Ll]iv(?:es?|ed|ing) (?:at|on|in)|(?:[Gg]o|[Ss]end|[Ss]ent|[Ss]hip|[Ss]hipped|[Dd]eliver|[Dd]elivered|[Pp]ost|[Mm]ail|[Mm]ailed)(?: it| this| them| that)? to|[Ll]ocated at|[Rr]esid(?:es?|ed|ing) (?:at|on|in)|[Mm]oved to)[ ](?<id>\\p{Lu}[\\p{L}.'’-]{1,30}(?:[ ](?:\\p{Ll}{1,4}[ ])?\\p{L}[\\p{L}.'’-]{1,30}){0,4},?[ ](?:no\\.?[ ]|n[º°][ ]?)?\\d{1,4}[A-Za-z]?(?:\\/\\d{1,3})?)(?![\\p{L}\\d])",
    'g',
  ),
  pattern(
    'address',
    `\\b(?:[Ll]ives?|[Ll]iving|[Ll]ived|[Rr]esid(?:es|ing|ed)|[Mm]oved|[Bb]orn|[Rr]aised|[Rr]elocated|[Hh]ospital|[Cc]linic)[ \\t](?:[a-z]{1,10}[ \\t]){0,3}?(?:in|near|from|to|outside)[ \\t](?<id>(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|The|ICU|ED|ER)\\b)\\p{Lu}\\p{Ll}{2,20}(?:[ \\t]\\p{Lu}\\p{Ll}{2,20})?)(?:,[ \\t](?:${STATES}|\\p{Lu}\\p{Ll}{3,13})(?!\\p{L}))?`,
    'g',
  ),
  // "12 Elm Street, 04109 Leipzig"
  pattern(
    'address',
    '(?<=\\p{L},[ ]|\\d,[ ])\\d{5}[ ](?!Units?\\b|IU\\b|Cells\\b)\\p{Lu}\\p{Ll}[\\p{L}-]{1,24}(?:[ ]\\p{Lu}[\\p{L}-]{1,24})?',
    'g',
  ),
  pattern('address', '\\bP\\.?[ ]?O\\.?[ ]?Box[ \\t]\\d{1,8}'),
  pattern(
    'address',
    '^[ \\t]{0,8}(?:home |mailing |patient )?address[ \\t]{0,3}:[ \\t]{0,3}(?<id>\\S(?:(?![ ]{3}|\\t)[^\\r\\n]){2,150})',
    'gim',
  ),
]

/** A number beside a town is its postcode: before it in Europe, after it and its state in America. */
export const BESIDE_TOWN = {
  before: /(?<![\p{L}\d.,/-])(?:[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2})?(?=[ ]{1,2}$)/u,
  after:
    /^(?:,?[ ][A-Z]{2})?,?[ ]{1,2}(?:\d{4,5}(?:-\d{4})?|\d{3} \d{2,3})(?![\p{L}\d]|[.,]\d|[ ]?(?:mg|%))/u,
}
