import type { Folded } from './normalise.ts'
import type { Section } from './sections.ts'
import type { Tokens } from './tokens.ts'
import type { Mention } from './types.ts'
import { ICD_10_CM } from './code.ts'

const BEFORE =
  /\b(?:allerg(?:y|ic|ies) to|intoleran(?:t|ce) (?:to|of)|reaction to|anaphylaxis to)\s(?:[a-z]+(?:,| and| or|,? and)\s){0,3}$/
const AFTER = /^[ \t]?(?:allerg(?:y|ies|ic)|intolerance|-induced rash)\b/

const CLASSES: [RegExp, string, string][] = [
  [/cillin|augmentin|unasyn|zosyn|amoxicillin/, 'Z88.0', 'Allergy status to penicillin'],
  [/sulfa|sulfonamide|sulfamethoxazole|bactrim|septra/, 'Z88.2', 'Allergy status to sulfonamides'],
  [
    /opioid|morphine|codeine|oxycodone|hydrocodone|tramadol/,
    'Z88.5',
    'Allergy status to narcotic agent',
  ],
  [/aspirin|ibuprofen|naproxen|nsaid|acetaminophen/, 'Z88.6', 'Allergy status to analgesic agent'],
]

/**
 * A drug named as an allergen is no medication statement: reporting it as one would say that the patient takes it. It
 * becomes a condition with `attributes.substance`. Undefined for a drug that is not named as an allergen.
 */
export function allergenAt(
  folded: Folded,
  tokens: Tokens,
  match: { from: number; start: number; end: number; entry: { concept: { name: string } } },
  section: Section | undefined,
): (Partial<Mention> & Pick<Mention, 'label'>) | undefined {
  const before = folded.text.slice(Math.max(0, match.start - 60), match.start)
  const rawEnd = folded.ends[match.end - 1] ?? 0
  const after = folded.raw.slice(rawEnd, rawEnd + 20).toLowerCase()
  const tolerated = tokens.words
    .slice(Math.max(0, match.from - 3), match.from)
    .some((word) => word.startsWith('tolerat'))
  if (tolerated) return undefined
  const listed = section?.kind === 'allergies'
  if (!listed && !BEFORE.test(before) && !AFTER.test(after)) return undefined
  const substance = match.entry.concept.name
  const known = CLASSES.find(([pattern]) => pattern.test(substance))
  return {
    label: 'Clinical Condition',
    concept: `allergy to ${substance}`,
    attributes: { context: 'allergy', substance },
    codes:
      known === undefined
        ? []
        : [{ system: ICD_10_CM, code: known[1], display: known[2], score: 0.8, verified: false }],
  }
}
