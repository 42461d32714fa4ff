import { rawSpan, type Folded } from './normalise.ts'

// Each pattern reads folded text at one place and takes at most a few dozen characters.
const FILLER =
  /(?:[\s,;:(–-]+|\b(?:tablets?|tabs?|capsules?|caps?|extended[- ]release|delayed[- ]release|long[- ]acting|xl|er|xr|sr|cr|ec|la|cd|sa|ir|odt|dr|mr|hcl|oral solution|solution|suspension|syrup|cream|ointment|gel|patch|nasal spray|inhaler|hfa|mdi|nebs?|sodium|potassium|succinate|tartrate|besylate|calcium|of|dose|drip|gtt|infusion|was|given|started|to|increased|decreased|home)\b){1,6}/y
const STRENGTH =
  /\d{1,5}(?:\.\d{1,3})?\s?(?:units?|mg|mcg|μg|iu)\/(?:\d{1,2}(?:\.\d)? ?ml|ml|actuation|puff|spray|inhalation|dose|tab(?:let)?)(?![\p{L}\p{N}])/uy
const DOSE =
  /(?:\d{1,6}(?:[.,]\d{1,4})?(?:\s?[-/]\s?\d{1,6}(?:[.,]\d{1,4})?)?|one|two|half)\s?(?:mg\/kg\/(?:day|dose|h(?:r|our)?)|(?:mg|mcg|μg)\/24 ?h(?:r|rs|ours?)?|(?:mg|mcg|μg|g|ml|units?|u|meq)\/(?:kg\/min|kg\/h(?:r)?|kg|min|h(?:r|our)?|ml|day)|milligrams?|micrograms?|grams?|mg|mcg|μg|ug|gm|g|units?|iu|u|meq|mmol|ml|l|%|puffs?|sprays?|drops?|gtts?|tablets?|tabs?|capsules?|caps?|patch(?:es)?)(?![\p{L}\p{N}])/uy
const ROUTE =
  /(?:p\.o\.|po|by mouth|orally|oral|i\.v\.|ivpb|ivp|iv push|iv|intravenous(?:ly)?|i\.m\.|im|intramuscular(?:ly)?|s\.c\.|sc|sq|subq|sub-?q|subcut|subcutaneous(?:ly)?|sl|sublingual(?:ly)?|pr|per rectum|rectal(?:ly)?|inhaled|inhalation|inh|intranasal(?:ly)?|nasal|topical(?:ly)?|transdermal|td|ophthalmic|pv|vaginal(?:ly)?|ng|via peg|via g-tube|nebulized|nebulised|it|intrathecal|pca)(?![\p{L}\p{N}])/uy
const FREQUENCY =
  /(?:once(?=$|[^\p{L} ]| (?:in|at|now|then|and|po|iv|only|prn|on)\b|\s?$)|(?:once(?=[ /](?:a |per |every |day|daily|week|month))|twice|one time|two times|three times|four times|1x|2x|3x)(?: (?:a|per|every))?[ /]?(?:day|daily|week|weekly|month)?|b\.i\.d\.|b\.d\.|o\.d\.|t\.d\.s\.|q\.d\.s\.|t\.i\.d\.|q\.i\.d\.|q\.d\.|q\.h\.s\.|bid|tid|qid|qdaily|qday|qd|qhs|qam|qpm|qod|qwk|qweek|q\s?\d{1,2}(?:-\d{1,2})?\s?(?:hours|hour|hrs|hr|h|min|weeks|wks|days|months?|mths?|mos?|d|w)?|every (?:other day|morning|evening|night|day|week|month|\d{1,2}(?:-\d{1,2})? (?:hours|hrs|days|weeks|months|minutes))|daily|nightly|weekly|monthly|at bedtime|at night|before meals|with meals|after meals|each morning|in the morning|in the evening|ac|stat|x1|continuous(?:ly)?|nocte|mane|od|bd|tds|qds)(?![\p{L}\p{N}])/uy
const AS_NEEDED = /(?:prn|p\.r\.n\.|as needed)(?![\p{L}\p{N}])/uy

const take = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** What a combined tablet holds, "25/100"; of a single ingredient it would be a date or a fraction. */
const COMBINED =
  /\d{1,4}(?:\.\d{1,2})?\/\d{1,4}(?:\.\d{1,2})?(?:\/\d{1,4})?(?: ?(?:mg|mcg|μg))?(?![\p{L}\p{N}/])(?! (?:tab|cap))/uy
/** "600 mg/800 IU": one dose for each of two ingredients. */
const SECOND_DOSE =
  /\s?\/\s?\d{1,6}(?:\.\d{1,3})?\s?(?:mg|mcg|μg|g|units?|iu|meq)(?![\p{L}\p{N}/])/uy

/**
 * The dose, route and frequency written right after a medication's name, as the note has them. `from` is the offset in
 * the folded text where the name ends; `combined` says that the product has several ingredients.
 */
export function readDosage(
  folded: Folded,
  from: number,
  combined: boolean,
): Record<string, string> {
  const attributes: Record<string, string> = {}
  const parts: [string, RegExp][] = [
    ['strength', STRENGTH],
    ...(combined ? [['strength', COMBINED] satisfies [string, RegExp]] : []),
    ['dose', DOSE],
    ['route', ROUTE],
    ['frequency', FREQUENCY],
    ['asNeeded', AS_NEEDED],
  ]
  let at = from
  for (let step = 0; step < 9; step++) {
    at = take(FILLER, folded.text, at)
    const part = parts.find(
      ([name, pattern]) => attributes[name] === undefined && take(pattern, folded.text, at) > at,
    )
    if (part === undefined) break
    const [name, pattern] = part
    let end = take(pattern, folded.text, at)
    if (name === 'dose') end = take(SECOND_DOSE, folded.text, end)
    const span = rawSpan(folded, at, end)
    attributes[name] = folded.raw.slice(span.start, span.end).replace(/\s+/g, ' ')
    at = end
  }
  return attributes
}
