import { rawSpan, type Folded } from './normalise.ts'

/** A measured value after its name: where it ends in the folded text, and what it says. */
export interface MeasuredValue {
  end: number
  value: string
  unit: string | undefined
}

const LINK =
  /\s?(?:\([a-z ]{1,15}\)\s?)?(?:(?:level|today|of|was|is|at|now|on admission|measured)\s)?(?:\s?[:=]\s?)?(?:(?:was|is|of|at|to)\s)?/y
const NUMBER =
  /(?:<=|>=|<|>|≤|≥|~)?\s?\d{1,6}(?:[.,]\d{1,3})?(?:\s?\/\s?\d{1,4}(?:\.\d)?|\s?-\s?\d{1,4}(?:\.\d{1,2})?)?(?![\d\p{L}])/uy
const NUMBER_WITH_UNIT =
  /(?:<=|>=|<|>|≤|≥|~)?\s?\d{1,6}(?:[.,]\d{1,3})?(?:\s?\/\s?\d{1,4}(?:\.\d)?|\s?-\s?\d{1,4}(?:\.\d{1,2})?)?/y
const UNIT =
  /\s?(%|mm ?hg|bpm|\/min|°\s?[cf]|deg(?:rees)? ?[cf]|[cf](?![\p{L}\p{N}])|kg\/m2|kg|lbs?|pounds|cm|inches|in(?![\p{L}\p{N}])|mg\/dl|mg\/l|mg\/g|mg\/mmol|g\/dl|g\/l|mmol\/mol|mmol\/l|meq\/l|mol\/l|μmol\/l|umol\/l|nmol\/l|pg\/ml|ng\/ml|ng\/dl|ng\/l|μg\/l|mcg\/l|iu\/l|u\/l|miu\/l|μiu\/ml|miu\/ml|ml\/min(?:\/1\.73 ?m2)?|ml\/h(?:r|our)?|ml|fl|mm\/h(?:r)?|x ?10\^?\d|k\/(?:ul|μl)|10\*9\/l|x10e\d\/l|cmh2o|cm h2o)(?![\p{L}\p{N}])/uy
const SUBSTANCE =
  /\s?(?:mg|g|gm|mcg|μg|meq|units?|iu|tabs?|tablets?|capsules?|puffs?)(?![\p{L}\p{N}/])/uy
/** A date is not a value. */
const DATE_LIKE = /\d{1,2}\/\d{1,2}\/\d{2}/y

const ends = (pattern: RegExp, text: string, at: number): number | undefined => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

const LIMIT = /[<>≤≥]/
const SETS_LIMIT =
  /\b(?:if|when|whenever|until|till|unless|once|while|for|goal|target|targets?|keep|maintain|above|below|parameters|hold|titrate|aim)\b[^.;\n]{0,60}$/i

/**
 * Whether a value is a limit somebody set ("transfuse if Hgb < 7", "MAP >= 65" in a plan) and nothing that was measured.
 * `before` is the note's text up to the mention; a laboratory does report "eGFR > 60", so a sign alone does not decide.
 */
export const isLimit = (value: string, before: string, inPlan: boolean): boolean =>
  LIMIT.test(value) && (inPlan || SETS_LIMIT.test(before.slice(-80)))

/** Reads the value that follows a measurement's name at `from` in the folded text; undefined when there is none. */
export function readValue(folded: Folded, from: number, name: string): MeasuredValue | undefined {
  const { text } = folded
  const start = ends(LINK, text, from) ?? from
  if (ends(DATE_LIKE, text, start) !== undefined) return undefined
  let end = ends(NUMBER, text, start)
  end ??= ends(NUMBER_WITH_UNIT, text, start)
  if (end === undefined) return undefined
  const value = text.slice(start, end).trim()
  if (ends(SUBSTANCE, text, end) !== undefined && name !== 'urine output') return undefined
  // A letter is potassium or temperature only where the value could be one.
  if (name.length === 1 && !/^\d{1,3}\.\d/.test(value)) return undefined
  if (name === 't' && !/^(?:3[3-9]|4[0-2]|9\d|10\d)/.test(value)) return undefined
  UNIT.lastIndex = end
  const unit = UNIT.exec(text)
  if (unit === null) {
    return ends(NUMBER, text, start) === undefined ? undefined : { end, value, unit: undefined }
  }
  const unitEnd = UNIT.lastIndex
  const place = rawSpan(folded, unitEnd - (unit[1]?.length ?? 0), unitEnd)
  return { end: unitEnd, value, unit: folded.raw.slice(place.start, place.end) }
}
