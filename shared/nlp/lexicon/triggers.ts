import { PhraseTrie } from './trie.ts'

/**
 * The context algorithm's trigger phrases. After W. W. Chapman et al., "A simple algorithm for identifying negated
 * findings and diseases in discharge summaries" (J Biomed Inform 2001) and H. Harkema et al., "ConText: an algorithm
 * for determining negation, experiencer, and temporal status from clinical reports" (J Biomed Inform 2009); the phrases
 * are our own.
 */
export type Axis =
  | 'negated'
  | 'possible'
  | 'historical'
  | 'future'
  | 'conditional'
  | 'family'
  | 'other'

export interface Trigger {
  phrase: string
  /** Empty for a phrase that only looks like a trigger, and so hides the one inside it. */
  axes: readonly Axis[]
  direction: 'before' | 'after' | 'ends' | 'none'
  /** How many tokens it reaches; Infinity is to the end of its clause. */
  reach: number
  /** Whether it reaches over the commas of a list. */
  list: boolean
  /** Counts only where the clause ends right after it: "PE likely." but not "likely PE". */
  final: boolean
  /** What it can concern, where not everything: medications, or what can be planned (medications and procedures). */
  only?: 'medication' | 'planned'
}

interface Group extends Partial<Omit<Trigger, 'phrase'>> {
  phrases: string
}

const GROUPS: Group[] = [
  {
    axes: ['negated'],
    direction: 'before',
    list: true,
    phrases:
      "no|denies|denied|denying|deny|without|w/o|negative for|neg for|no need for|no indication for|not a candidate for|no evidence on ct of|no evidence of|no evidence for|without evidence of|no evidence|no sign of|no signs of|no signs or symptoms of|no symptoms of|no history of|no hx of|no h/o|no prior history of|no past history of|no known history of|without history of|no prior|no previous|free of|absence of|absent|never had|never|not have|does not have|did not have|do not have|has not had|have not had|had no|has no|have no|with no|no complaints of|no complaint of|no reports of|no report of|not experiencing|does not report|did not report|doesn't have|didn't have|hasn't had|no further|no more|no longer has|no longer having|no new|no acute|no active|no recent|no current|no significant|no obvious|no clear|no definite|no overt|no gross|no focal|no apparent|nor|neither|negative|fails to reveal|failed to reveal|did not reveal|does not show|did not show|not show|shows no|showed no|reveals no|revealed no|rules out|ruled out|ruled out for|rules out for|r/o'd for|not demonstrate|no radiographic evidence of|not appear to have|not complain of|not endorse|does not endorse|unremarkable for|not demonstrate any|not see any|no longer|without any|lack of|lacks",
  },
  { axes: ['negated'], direction: 'before', reach: 5, phrases: 'not|non' },
  { axes: ['negated'], direction: 'before', reach: 3, phrases: '(-)|[-]|-ve' },
  {
    axes: ['negated'],
    direction: 'after',
    phrases:
      'is ruled out|was ruled out|were ruled out|are ruled out|been ruled out|ruled out|has been excluded|was excluded|is excluded|not present|is absent|are absent|was absent|not seen|not identified|not appreciated|not noted|not demonstrated|not detected|not visualized|not found|was negative|is negative|are negative|were negative|have resolved without|was not seen|is denied|are denied|denied by patient|not evident|not felt|not palpable|not observed|not elicited|not indicated|not required|not needed',
  },
  {
    axes: ['negated'],
    direction: 'after',
    final: true,
    phrases:
      'negative|absent|denied|none|: no|: none|: negative|: neg|: denies|: denied|: absent|: not present|- no|- none|- denies|- negative|(-)',
  },
  {
    axes: ['negated'],
    direction: 'before',
    reach: 6,
    only: 'medication',
    phrases:
      'not taking|not on|never started|never took|declined|declines|refused|refuses|avoid|avoiding|do not take|do not use|contraindicated|intolerant of',
  },
  {
    axes: ['possible'],
    direction: 'before',
    list: true,
    phrases:
      "cannot rule out|can not rule out|can't rule out|could not rule out|cannot exclude|can not exclude|could not exclude|unable to rule out|not rule out|not exclude|rule out|r/o|to rule out|differential|differential includes|differential diagnosis includes|ddx|ddx includes|ddx:|concern for|concerns for|concerned for|concerning for|worrisome for|suspicious for|suspicion for|suspicion of|suspect|suspects|suspected|worry for|worried about|question of|questionable|evaluate for|eval for|evaluation for|workup for|work-up for|work up for|assess for|screen for|versus|vs|vs.|consider|considering|may represent|may reflect|might represent|could represent|could reflect|suggestive of|suggesting|suggests|consistent with possible|compatible with possible|not certain if|unclear if|unclear whether|uncertain whether|query|equivocal for|presumed|presumptive|possibility of|can not completely rule out|cannot completely exclude|less likely|unlikely to be|unlikely|doubt|low suspicion for|high suspicion for|probable early|either",
  },
  {
    axes: ['possible'],
    direction: 'before',
    phrases:
      'possible|possibly|probable|probably|likely|most likely|very likely|may have|might have|may be|might be|could be|could have|appears to have|appears to be|seems to be|maybe|perhaps|potential|potentially|favor|favors|favour|working diagnosis of|provisional diagnosis of|likely due to|most likely due to|probably due to|possibly due to|likely secondary to|most likely secondary to|possibly secondary to|probably secondary to|likely from|likely related to|?',
  },
  {
    axes: ['possible'],
    direction: 'after',
    phrases:
      'cannot be ruled out|can not be ruled out|could not be ruled out|not ruled out|not been ruled out|cannot be excluded|can not be excluded|could not be excluded|not excluded|is possible|are possible|remains possible|is suspected|was suspected|is likely|is most likely|is probable|less likely|is unlikely|unlikely|seems unlikely|is less likely|is a possibility|is a consideration|is considered|remains on the differential|not entirely excluded|is questionable|may be present|must be ruled out|should be ruled out|needs to be ruled out',
  },
  {
    axes: ['possible'],
    direction: 'after',
    final: true,
    phrases:
      'likely|possible|probable|suspected|considered|?|questionable|doubtful|most likely|- r/o|to be excluded',
  },
  { axes: ['possible'], direction: 'after', reach: 6, phrases: 'vs|vs.|versus' },
  {
    axes: ['historical'],
    direction: 'before',
    list: true,
    phrases:
      'history of|h/o|hx of|hx|past history of|prior history of|remote history of|distant history of|known history of|medical history of|medical history significant for|history significant for|history notable for|history includes|history is significant for|pmh of|pmh significant for|pmhx of|past medical history of|past medical history significant for|past medical history includes|personal history of',
  },
  {
    axes: ['historical'],
    direction: 'before',
    reach: 6,
    phrases: 's/p|status post|post|status-post|underwent|had undergone|has undergone',
  },
  {
    axes: ['historical'],
    direction: 'before',
    reach: 4,
    phrases:
      'prior|previous|previously|remote|old|resolved|healed|prior episode of|previous episode of|childhood',
  },
  {
    axes: ['historical'],
    direction: 'before',
    reach: 12,
    list: true,
    only: 'medication',
    phrases:
      "stop|stopped|discontinue|discontinued|d/c|dc'd|d/c'd|hold|held|holding|completed|finished|no longer taking|no longer on|weaned off|off|previously on|failed|tried|was on|had been on",
  },
  {
    axes: ['historical'],
    direction: 'after',
    reach: 8,
    phrases:
      'in the past|years ago|year ago|months ago|month ago|decades ago|as a child|in childhood|has resolved|have resolved|had resolved|now resolved|since resolved|in remission|last year|many years ago|several years ago|in her twenties|in his twenties|resolved',
  },
  {
    axes: ['historical'],
    direction: 'after',
    reach: 4,
    only: 'medication',
    phrases:
      'was stopped|was discontinued|discontinued|stopped|was held|is on hold|on hold|held|has been stopped',
  },
  {
    axes: ['future'],
    direction: 'before',
    only: 'planned',
    list: true,
    phrases:
      'will|plan|plan for|plan to|plans to|planned|planning|scheduled for|schedule|scheduled|to undergo|going to|to have|recommend|recommended|recommends|arrange|arranged for|order|ordered|obtain|check|refer for|referred for|referral for|referral to|pending|awaiting|await|needs|due for|candidate for|start|begin|initiate|discussed starting|consider|consult|to be scheduled for|book|booked for|request|requested|listed for',
  },
  {
    axes: ['future'],
    direction: 'after',
    only: 'planned',
    reach: 6,
    phrases:
      'pending|is planned|was planned|is scheduled|is recommended|tomorrow|next week|next month|to be scheduled|is pending|upcoming|ordered',
  },
  {
    axes: ['conditional'],
    direction: 'before',
    list: true,
    phrases:
      'if|return for|return if|return to ed for|come back for|come back if|call for|call if|seek care for|seek care if|in case of|in the event of|should she develop|should he develop|should you develop|should they develop|unless|monitor for|monitoring for|watch for|watch out for|observe for|look out for|warning signs of|signs of worsening|risk of|risks of|at risk for|at risk of|increased risk for|high risk for|high risk of|risk for|risk factors for|risk factor for|prophylaxis for|prophylaxis against|to prevent|prevention of|for prevention of|return precautions for|return precautions including|precautions for|risks including|risks include|possible side effects include|side effects including|side effects include|counseled on|educated on',
  },
  {
    axes: ['conditional'],
    direction: 'before',
    reach: 6,
    phrases: 'prn for|as needed for|prn|p.r.n.|as needed',
  },
  {
    axes: ['conditional'],
    direction: 'after',
    reach: 5,
    phrases: 'precautions|prophylaxis|screening',
  },
  {
    axes: ['family'],
    direction: 'before',
    list: true,
    phrases:
      'family history of|family history|family hx of|family hx|fam hx|fhx|fh of|fh|family history significant for|family history notable for|family history positive for|mother|father|mom|mum|dad|sister|sisters|brother|brothers|sibling|siblings|parent|parents|aunt|aunts|uncle|uncles|grandmother|grandfather|grandparent|grandparents|grandma|grandpa|cousin|cousins|niece|nephew|son|daughter|daughters|sons|maternal|paternal|mgm|mgf|pgm|pgf|half-brother|half-sister|twin brother|twin sister|relatives|family members|family member',
  },
  {
    axes: ['negated', 'family'],
    direction: 'before',
    list: true,
    phrases:
      'no family history of|no family history|no family hx of|no fhx of|denies family history of|denies any family history of|negative family history of|no known family history of|no fh of',
  },
  {
    axes: ['family'],
    direction: 'after',
    reach: 12,
    phrases:
      'in mother|in father|in his mother|in his father|in her mother|in her father|in sister|in brother|in his sister|in his brother|in her sister|in her brother|in the mother|in the father|in a sister|in a brother|in both parents|in parents|in grandmother|in grandfather|in maternal|in paternal|in his maternal|in her maternal|in his paternal|in her paternal|in a maternal|in a paternal|in his family|in her family|in the family|runs in the family|in an uncle|in an aunt|in uncle|in aunt|in a cousin|in his son|in her son|in his daughter|in her daughter|in one sibling|in siblings|( mother )|( father )|( sister )|( brother )',
  },
  {
    axes: ['other'],
    direction: 'before',
    list: true,
    phrases:
      'roommate|housemate|wife|husband|spouse|partner|girlfriend|boyfriend|coworker|co-worker|colleague|friend|neighbor|neighbour|donor|classmate|classmates|fiance|sick contacts with|sick contact with|exposure to|exposed to|contact with',
  },
  {
    direction: 'none',
    phrases:
      "no increase|no change|no changes|no significant change|no interval change|no significant interval change|not only|not necessarily|without difficulty|without incident|without complication|without complications|gram negative|gram-negative|no further workup|no longer than|not cause|not drain|not limited to|no improvement|no relief|without relief|without improvement|with no improvement|not improved|not improving|not responding to|not controlled|not well controlled|poorly controlled|not resolved|not tolerated|not tolerating|negative margins|double negative|triple negative|hormone negative|mother of|father of|year old|years old|yr old|yo|y/o|old records|past week|past day|past days|past month|past few days|past several days|past two days|past three days|over the past|in the past week|in the past month|last night|last week|last dose|last seen|post-op|postoperative|post op day|pod|post nasal|social history|previously well|previously healthy|past medical history|past surgical history|more likely to|if possible|as possible|when possible|where possible|as soon as possible|no problem|no problems with|not sure|no doubt|without doubt|off and on|on and off|took off|days off|check in|will follow|will monitor|in order to|in order|last menstrual period|old male|old female|old man|old woman|no one|not yet|not just|no known drug allergies|may 1|may 2|when asked|when he|when she|when seen|when lying|when walking|when standing|when climbing|when i|even if|as if|what if|negative inspiratory|non st|non st elevation|non st segment elevation|non small|non small cell|non hodgkin|non hodgkins|non hodgkin's|non smoker|non productive|non alcoholic|never smoker|never smoked|no acute distress|in no acute distress|non insulin|non invasive|non stress|non compliance|non adherence|non steroidal|non contrast|non obstructive",
  },
  {
    direction: 'ends',
    phrases:
      'after|following|within|, safe|continue|cont|continued|resume|resumed|restart|restarted|increase|increased|switch to|switched to|changed to|replaced with|replaced by|add|added|since|until|while|during|despite|on|by|, quit|, tolerating|, tolerated|, taking|, started|but|however|except|except for|aside from|apart from|other than|although|though|yet|nevertheless|still has|still|now with|now has|now|and has|and had|and reports|and reported|and endorses|and is|and was|and noted|and complains|and presents|he has|she has|patient has|pt has|they have|he had|she had|patient had|he reports|she reports|patient reports|pt reports|reports|endorses|endorsing|complains of|c/o|complaining of|positive for|presents|presents with|presented|presented with|presenting with|presenting|p/w|who presents|who presented|secondary to|due to|because of|because|caused by|as a cause of|as the cause of|attributed to|which|, who|, he|, she|, patient|, pt|, with|, is|, was|, has|, had|, reports|, notes|, positive|, mild|, moderate|, severe|, now|, new|, worsening|, stable|(+)|+|+ve|admits to|admits|admitted with|admitted for|admitted|here for|here with|comes in|came in|today|currently|found to have|noted to have|developed|treated with|managed with|is on|on exam|then',
  },
]

function readGroups(): Trigger[] {
  const read: Trigger[] = []
  for (const { phrases, ...group } of GROUPS) {
    for (const phrase of phrases.split('|')) {
      read.push({
        axes: [],
        direction: 'none',
        reach: Infinity,
        list: false,
        final: false,
        ...group,
        phrase,
      })
    }
  }
  return read
}

let built: PhraseTrie<Trigger> | undefined

/** The triggers by their phrase; of one phrase the entries that count only at the end of a clause come first. */
export function triggers(): PhraseTrie<Trigger> {
  if (built !== undefined) return built
  const trie = new PhraseTrie<Trigger>()
  const all = readGroups()
  for (const trigger of all.toSorted((a, b) => Number(b.final) - Number(a.final))) {
    trie.add(trigger.phrase, trigger)
  }
  built = trie
  return trie
}

/** What a change of the rules is recognised by. */
export const TRIGGER_TEXT: string = GROUPS.map((group) => group.phrases).join('\n')
