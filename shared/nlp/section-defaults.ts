import type { Label } from '#shared/domain/labels.ts'
import type { RuledAssertion } from './apply-scopes.ts'
import type { Section } from './sections.ts'

/** A mention where it stands. */
export interface Placed {
  section: Section | undefined
  label: Label | undefined
  /** The mention's words, in lower case. */
  mention: string
  /** The sentence around it up to the mention, and at most 400 units of the whole of it. */
  before: string
  sentence: string
}

const DATED_ENTRY =
  /^[\s\-*•·–—]{0,6}(?:(?:\d{1,2}[-–/]){0,3}(?:19[5-9]|20[0-4])\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:19|20)\d\d)\b/i
const GOES_ON = /ongoing|current|present|continu|to date|still/i

/** What a drug did, seen from the drug: "penicillin (rash)", "sulfa: anaphylaxis". */
const REACTION = /[(:=→-]\s*[^,;]*$|\b(?:caus|develop|result|react|with|gave|gives|gets|got)\w*\s/i

/** Sets what the heading over a mention says of it, where no trigger has decided. */
export function applySection(ruled: RuledAssertion, placed: Placed): void {
  const kind = placed.section?.kind
  if (kind === 'family' && !ruled.explicit.experiencer) {
    ruled.experiencer = 'family'
    ruled.explicit.experiencer = true
    ruled.trigger ??= 'family history section'
  }
  if (ruled.explicit.temporality || ruled.assertion === 'negated') return
  if (kind === 'past' || kind === 'surgical') {
    if (placed.label !== 'Medication Statement' || isOverEntry(placed)) {
      ruled.temporality = 'historical'
      ruled.explicit.temporality = true
      ruled.trigger ??= 'past history section'
    }
  } else if (kind === 'allergies' && isReaction(placed)) ruled.temporality = 'historical'
}

/** "04/2024 - paclitaxel x12" in a history: given then, unless the entry says that it goes on. */
const isOverEntry = ({ section, sentence }: Placed): boolean =>
  section?.kind === 'past' && DATED_ENTRY.test(sentence) && !GOES_ON.test(sentence)

/** Under "Allergies" a rash or a swelling is what the drug did then; the allergy itself is there. */
function isReaction({ label, mention, before }: Placed): boolean {
  if (label === 'Medication Statement' || /allerg|intoleran/.test(mention)) return false
  return label === 'Clinical Finding' || REACTION.test(before)
}
