import type { RelationType } from '#shared/domain/relationship.ts'

/** What a mention can be in a relationship. A `test` finds something out, a `treatment` does something about it. */
export type Kind = 'medication' | 'treatment' | 'test' | 'condition' | 'finding' | 'measurement'

/** What stands between two mentions, in lower case and single spaces, and what it says of them. */
export interface RelationCue {
  before: readonly Kind[]
  after: readonly Kind[]
  gap: RegExp
  /** What must stand right before the first mention. */
  opens?: RegExp
  /** What must follow the second mention. */
  follows?: RegExp
  type: RelationType
  /** Whether the mention that comes first is the source. */
  sourceFirst: boolean
  /** Says something of the last mention before it only: of "HTN, T2DM and CAD s/p CABG" the CAD alone was operated on. */
  nearest?: true
  confidence: number
}

/** Up to four words that qualify what follows; none that begins another thought. */
const QUALIFIED = String.raw`(?:(?!(?:\d+|days?|weeks?|months?|years?|hours?|now|and|but|who|which|with|without|no|not|denies|then|since|while|if|prevention|prophylaxis|allergy)\b)[a-z'’/-]+\s){0,4}$`
/** The same after the result of a test, which may deny. */
const RESULT = String.raw`(?:(?!(?:and|but|who|which|then|since|while|if|for)\b)[a-z'’/-]+\s){0,5}$`
/** What stands between a medication's name and the reason for it: dose, route, frequency. */
const DOSED = String.raw`^[^;:!?()]{0,70}?\b`

const cue = (...parts: string[]): RegExp => new RegExp(parts.join(''))

const PROBLEMS = ['condition', 'finding'] as const
const AGENTS = ['medication', 'treatment'] as const

/** Between a drug and the next for the same disease: ", anticoagulated with ", " 20 mg daily and ". */
export const MORE_TREATMENT =
  /^[^;:!?()]{0,50}(?:,|\band|\bplus)\s(?:(?!(?:no|not|without|denies|for|stopped|held)\b)[a-z-]+\s){0,3}?(?:(?:with|on|by)\s)?$/
/** Between what a test was done for and what it found. */
export const THEN_SHOWED =
  /^\)?,?\s?(?:and\s|which\s|that\s|it\s|has\s){0,2}(?:showed|revealed|demonstrated|confirmed|identified|found|disclosed|detected|excluded|ruled out)\s(?:(?:no|a|an|the|evidence|of|new|mild|moderate|severe|small|large|acute|any)\s){0,4}$/

/** The first that fits decides. */
export const RELATION_CUES: readonly RelationCue[] = [
  {
    before: AGENTS,
    after: PROBLEMS,
    gap: cue(
      DOSED,
      String.raw`(?:relieved|relieves|improved|improves|resolved|resolves|controlled|controls|alleviated|alleviates|helped|helps|reduced|reduces|suppressed|suppresses|cured|reversed|prevents|treats|stopped)\s`,
      QUALIFIED,
    ),
    type: 'treats',
    sourceFirst: true,
    confidence: 0.75,
  },
  {
    // "For hypertension she takes amlodipine", "to treat the cellulitis, cefazolin was begun"
    before: PROBLEMS,
    after: AGENTS,
    opens:
      /\b(?:for|to treat|to control|to manage|to relieve)\s(?:(?:the|her|his|their|this|presumed|suspected|acute|chronic|severe)\s){0,3}$/,
    gap: /^\)?,?\s?(?:(?:she|he|they|we|the patient|patient|pt)\s)?(?:(?:is|was|has been|currently|also|now|were)\s){0,2}(?:(?:takes|takes only|taking|take|on|uses|using|receives|received|receiving|given|gave|started|started on|begun on|prescribed|treated with|managed with|continue|continues)\s)?(?:(?:a|an|the|her|his|oral|iv|home|daily|course|trial|of)\s){0,3}$/,
    type: 'treats',
    sourceFirst: false,
    confidence: 0.7,
  },
  {
    before: AGENTS,
    after: PROBLEMS,
    gap: cue(
      DOSED,
      String.raw`(?:for|to treat|to control|to manage|to relieve|to help with|against|targeting)\s`,
      QUALIFIED,
    ),
    type: 'treats',
    sourceFirst: true,
    confidence: 0.85,
  },
  {
    before: ['medication'],
    after: PROBLEMS,
    // With a dose it is the reason; without one it may be what the drug did: "fluoxetine (hypomania)".
    gap: /^[^()]{0,30}\d\s?(?:mg|mcg|g|units?|ml|meq|%|puffs?|tabs?|tablets?)\b[^()]{0,40}\((?:for )?$/,
    follows: /^\)/,
    type: 'treats',
    sourceFirst: true,
    confidence: 0.65,
  },
  {
    before: PROBLEMS,
    after: AGENTS,
    gap: cue(
      String.raw`^\)?,?\s?[(:–-]?\s?(?:(?:is|was|were|has been|have been|being|currently|previously|now|well|surgically|medically|successfully|initially|adequately|remains|which|that)\s){0,4}`,
      String.raw`(?:treated|managed|controlled|maintained|rate[- ]controlled|anticoagulated|suppressed|removed|resected|excised|drained|repaired|corrected|reversed|relieved|cured|stabilized|improved|improving|resolved|relieved|responded|responding|responsive|treatment)\s(?:with|on|by|to|using|after|via)\s`,
      QUALIFIED,
    ),
    type: 'treats',
    sourceFirst: false,
    confidence: 0.85,
  },
  {
    // Not of a finding: "a rash on amoxicillin" is what the drug did; nor of what is only looked for.
    before: ['condition'],
    after: ['medication'],
    opens: /(?<!\b(?:for|risk of|causes?|develop(?:ed|s)?)\s)$/,
    gap: /^\)?\s?[(–-]?\s?(?:(?:currently|now|stable|controlled|well[- ]controlled|maintained|still|is|was)\s){0,3}on\s(?:(?:home|chronic|long[- ]term|daily|a|her|his|oral|iv)\s){0,3}$/,
    type: 'treats',
    sourceFirst: false,
    nearest: true,
    confidence: 0.65,
  },
  {
    // "# HTN: continue lisinopril", "AF - start apixaban"
    before: PROBLEMS,
    after: AGENTS,
    gap: /^\)?\s?(?::|[–—-]|\.)\s?(?:(?:will|plan to|we|also|please|now|stable|controlled|well[- ]controlled|at goal|above goal)[\s,;]{1,2}){0,3}(?:continue|cont\.?|continued|start|started|starting|resume|resumed|increase|increased|uptitrate|decrease|decreased|reduce|restart|add|added|begin|began|given|give|gave|switch to|switched to|on|trial of|treat with|initiate|initiated|empiric|schedule|scheduled for|refer for)\s(?:(?:home|empiric|iv|po|oral|on|with|his|her|the|a|dose of|low[- ]dose|high[- ]dose)\s){0,3}$/,
    type: 'treats',
    sourceFirst: false,
    confidence: 0.7,
  },
  {
    // "HTN: amlodipine 5 mg"; without a dose it may be an allergen.
    before: ['condition'],
    after: ['medication'],
    gap: /^\)?\s?(?::|[–—-]{1,2})\s$/,
    follows: /^(?:\s?[a-z]{2,12}){0,2}\s(?:\d|prn|daily|bid|tid|weekly|nightly|one|two)/,
    type: 'treats',
    sourceFirst: false,
    confidence: 0.6,
  },
  {
    before: ['condition', 'finding'],
    after: ['treatment'],
    gap: cue(
      String.raw`^\)?,?\s?\(?\s?(?:(?:is|was|has been|and|who|which|is now|surgically)\s){0,3}(?:s\/p|status[- ]post|requiring|required|underwent|repaired with|corrected with)\s`,
      QUALIFIED,
    ),
    type: 'treats',
    sourceFirst: false,
    nearest: true,
    confidence: 0.75,
  },
  {
    before: ['test'],
    after: PROBLEMS,
    gap: cue(
      String.raw`^[^;:!?]{0,50}?\b(?:for|to evaluate(?: for)?|to assess(?: for)?|to rule out|to r\/o|to exclude|to look for|rule out|r\/o|evaluating|looking for|because of|in view of)\s`,
      QUALIFIED,
    ),
    type: 'evaluates',
    sourceFirst: true,
    confidence: 0.85,
  },
  {
    before: ['test'],
    after: PROBLEMS,
    gap: cue(
      String.raw`^[^;!?]{0,50}?\b(?:showed|shows|showing|revealed|reveals|revealing|demonstrated|demonstrates|demonstrating|positive for|negative for|pos for|neg for|concerning for|consistent with|c\/w|notable for|significant for|remarkable for|suggestive of|suggests|suggesting|confirmed|confirms|confirming|excluded|excludes|ruled out|identified|found|with|without|no evidence of)\s`,
      RESULT,
    ),
    type: 'evaluates',
    sourceFirst: true,
    confidence: 0.75,
  },
  {
    before: ['test'],
    after: PROBLEMS,
    gap: cue(String.raw`^\)?\s?(?::|[–—-])\s?`, RESULT),
    type: 'evaluates',
    sourceFirst: true,
    confidence: 0.7,
  },
  {
    before: PROBLEMS,
    after: ['test'],
    gap: /^\)?,?\s?\(?\s?(?:(?:is|was|were|been|has been|not|as)\s){0,3}(?:(?:evaluated|investigated|assessed|imaged|worked up|followed|monitored|shown|detected|seen|noted|found|identified|confirmed|diagnosed|excluded|ruled out|demonstrated|evident|visible|present|proven|documented)\s)?(?:on|by|per|via|with|in)\s(?:(?:the|a|an|recent|prior|today's|repeat|admission|initial|bedside|her|his|formal|outside)\s){0,3}$/,
    type: 'evaluates',
    sourceFirst: false,
    confidence: 0.75,
  },
  {
    before: ['finding', 'measurement'],
    after: ['condition'],
    gap: cue(
      String.raw`^\)?,?\s?(?:(?!(?:no|not|without)\b)[a-z'’-]+\s){0,4}?(?:suggestive of|suggesting|suggests?|consistent with|c\/w|concerning for|compatible with|indicative of|indicating|worrisome for|suspicious for|in keeping with|raises? concern for|raising (?:concern|suspicion) for|(?:a |an )?(?:signs?|symptoms?|features?|findings|evidence|manifestations?) of|typical of|characteristic of|diagnostic of|classic for|reflecting|representing|represents?|pointing to|points to)\s`,
      QUALIFIED,
    ),
    type: 'suggests',
    sourceFirst: true,
    confidence: 0.85,
  },
  {
    before: ['finding', 'measurement'],
    after: ['condition'],
    gap: cue(
      String.raw`^\)?,?\s?(?:(?!(?:no|not|without)\b)[a-z'’-]+\s){0,3}?(?:due to|secondary to|2\/2|attributed to|caused by|because of|from|explained by|in the setting of|i\/s\/o|likely|probable|probably|possibly|\?)\s`,
      QUALIFIED,
    ),
    type: 'suggests',
    sourceFirst: true,
    confidence: 0.7,
  },
  {
    before: ['condition'],
    after: ['finding', 'measurement'],
    gap: cue(
      String.raw`^\)?,?\s?\(?(?:(?:is|was|diagnosis|suspected|likely)\s){0,3}(?:given|based on|supported by|evidenced by|presenting with|presented with|manifested by|manifesting as|characterized by|as shown by|in light of|suggested by)\s`,
      QUALIFIED,
    ),
    type: 'suggests',
    sourceFirst: false,
    confidence: 0.7,
  },
]
