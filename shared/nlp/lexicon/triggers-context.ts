import type { TriggerGroup } from './triggers.ts'

/** When, on what condition, and whose. The notation is that of triggers-certainty.ts. */
export const TEMPORAL: readonly TriggerGroup[] = [
  {
    axes: ['historical'],
    direction: 'before',
    list: true,
    phrases: `
history of; h/o; hx; hx of; <past|prior|remote|distant|known|medical|personal|previous|significant|extensive> history of; <history|medical history|past medical history|pmh|pmhx> <significant for|notable for|is significant for|is notable for|includes|of|remarkable for|positive for>
history : significant for; past medical history : significant for; <past|past medical|medical|previous> history <included|including>; had been treated for; <patient|pt|he|she|they> had been <treated|hospitalized|admitted|operated on> for; <two|three|four|five|six|ten|many|several|a few> <years|months> <earlier|previously|before> <he|she|the patient|, he|, she|, the patient>; <two|three|four|five|six|ten|many|several|a few> <years|months> ago <he|she|the patient|, he|, she|, the patient> <had|suffered|underwent>; <years|months|decades> <earlier|previously|before> <he|she|they|the patient|, he|, she|, the patient>; <years|months|decades> ago <he|she|the patient|, he|, she|, the patient> <had|suffered|underwent>; last <month|year> <with|for>; previously <treated for|diagnosed with|had|known to have>; had previously had; in the past <had|he had|she had>`,
  },
  {
    axes: ['historical'],
    direction: 'before',
    reach: 6,
    phrases:
      's/p; status post; status-post; underwent; <had|has> undergone; had a previous; recovered from',
  },
  { axes: ['historical'], direction: 'before', reach: 3, phrases: 'post' },
  {
    axes: ['historical'],
    direction: 'before',
    reach: 4,
    phrases:
      'prior; previous; previously; remote; old; resolved; healed; <prior|previous> episode of; childhood; past episode of; former',
  },
  {
    axes: ['historical'],
    direction: 'before',
    reach: 12,
    list: true,
    only: 'medication',
    phrases: `
stopped; discontinued; dc'd; d/c'd; held; holding; completed; finished; completed a course of; no longer <taking|on>; weaned off; off; previously on; formerly on; failed; tried; was on; was taking; had been <on|taking>; used to take; stopping; stopped taking; came off
<trials|past trials|prior trials|previous trials|medication trials> :; <trials|past trials|prior trials|trial> of; treated with`,
  },
  // An order to stop: under a condition nothing has been stopped yet, which is for assert.ts to know.
  {
    axes: ['historical'],
    direction: 'before',
    reach: 12,
    list: true,
    only: 'medication',
    phrases: 'stop; discontinue; d/c; hold; wean off; withhold; stop taking',
  },
  {
    axes: ['historical'],
    direction: 'after',
    reach: 8,
    list: true,
    phrases: `
in the past; <year|years|month|months|decades|several years|many years> <ago|earlier|previously|before|prior>; <many|several|a few|two|three|four|five|six|ten|20|10|5|3|2> <years|months|decades> <ago|earlier|previously|prior>; last year; as a <child|teen|teenager|kid|youth|young adult|baby>; in <childhood|infancy|adolescence|youth>; in <his|her|their> <twenties|thirties|forties|fifties|teens|youth|childhood|20s|30s|40s|50s>
<has|have|had|now|since|subsequently> <resolved|cleared|subsided|disappeared|abated>; resolved; disappeared; subsided; went away; in remission; in sustained remission`,
  },
  {
    axes: ['historical'],
    direction: 'after',
    reach: 8,
    list: true,
    overCommas: true,
    phrases:
      ', resolved; , now resolved; , healed; , in remission; ( resolved; ( now resolved; ( healed; ( remote; ( in remission; ( in the past; , treated , in remission',
  },
  {
    axes: ['historical'],
    direction: 'after',
    reach: 6,
    only: 'medication',
    phrases: `
<was|were|is|has been|have been> <stopped|discontinued|held|completed|weaned|on hold>; discontinued; stopped; on hold; held; now stopped; , now stopped; , stopped; overdose`,
  },
  {
    axes: ['future'],
    direction: 'before',
    only: 'planned',
    list: true,
    phrases: `
will; plan; plan <for|to|is>; plans to; planned; planning; scheduled; scheduled for; schedule; to undergo; going to; to have; recommend; recommended; recommends; arrange; arranged for; order; ordered; obtain; check; refer for; referred for; referral <for|to>
pending; awaiting; await; needs; due for; candidate for; start; begin; initiate; discussed starting; consider; consult; to be scheduled for; book; booked for; request; requested; listed for; would <add|start|consider|use|switch to|recommend>; <load|loading> with; add; proceed with; proceed to; repeat`,
  },
  {
    axes: ['future'],
    direction: 'after',
    only: 'planned',
    reach: 6,
    phrases: `
pending; <is|was|are|were> <planned|scheduled|recommended|pending>; tomorrow; next <week|month|visit|year>; to be <scheduled|arranged|done|performed>; upcoming; ordered; due; overdue; in am; in the am; not yet done; : pending; to be resumed`,
  },
]

export const CONDITIONAL: readonly TriggerGroup[] = [
  {
    axes: ['conditional'],
    direction: 'before',
    list: true,
    phrases: `
if; only if; return <for|if>; return to <ed|er|the ed|the er|the emergency room|the emergency department|the hospital|the clinic|the office|clinic|hospital> <for|if|with>; return precautions; return precautions <for|including|include|given for>; come back <for|if>; call <for|if>; seek <care|help|medical attention|attention> <for|if>; in <case|the event> of; should <she|he|you|they> <develop|have|experience|get>; unless
<monitor|monitoring|watch|observe|look out|watch out> for; <warning signs|signs of worsening|red flags> of; <risk|risks|danger|chance> of; <at|increased|high|higher|low|elevated> risk <for|of>; risk for; risk factors for; risk factor for; <prophylaxis|prophylactic> <for|against>; to prevent; prevention of; for prevention of; prevents
risks <including|include|included|incl|incl.|such as|discussed|are|were>; risks , <including|such as>; risks benefits and alternatives; <complications|side effects|adverse effects|potential complications|possible complications> <including|include|such as>; possible side effects include; consent <discussed|obtained|signed|given>; consent <discussed|obtained|signed|given> , including; consented for
warned <re|re:|about|of|regarding>; warned re :; <counseled|counselled|educated|advised|cautioned> <on|about|regarding>; precautions <for|including>; without which; predisposed to; could develop; may develop; would develop`,
  },
  {
    axes: ['conditional'],
    direction: 'before',
    reach: 6,
    phrases: 'prn for; as needed for; prn; p.r.n.; as needed',
  },
  {
    axes: ['conditional'],
    direction: 'after',
    reach: 5,
    phrases: 'precautions; prophylaxis; screening',
  },
  // "CT if worse": what is planned hangs on what follows.
  {
    axes: ['conditional'],
    direction: 'after',
    list: true,
    reach: 14,
    only: 'planned',
    phrases:
      'if; only if; unless; in case of; in the event of; should <she|he|they|symptoms>; performed',
  },
]

export const EXPERIENCER: readonly TriggerGroup[] = [
  {
    axes: ['family'],
    direction: 'before',
    list: true,
    phrases: `
<family|fam> <history|hx|h/o>; <family|fam> <history|hx> <of|significant for|notable for|positive for|remarkable for|includes>; fhx; fh; fh of; fhx of; <her|his|their> family; family members; family member; relatives
mother; father; mom; mum; dad; mommy; daddy; sister; sisters; brother; brothers; sibling; siblings; parent; parents; aunt; aunts; uncle; uncles; grandmother; grandfather; grandparent; grandparents; grandma; grandpa; cousin; cousins; niece; nephew; son; daughter; daughters; sons; maternal; paternal; mgm; mgf; pgm; pgf
half-brother; half-sister; twin brother; twin sister; stepmother; mat.; pat.`,
  },
  {
    axes: ['negated', 'family'],
    direction: 'before',
    list: true,
    phrases: `
no <family|known family|significant family> <history|hx|h/o>; no <family|known family|significant family> <history|hx|h/o> of; no <fhx|fh>; no <fhx|fh> of; <denies|denies any> <family history|fhx>; <denies|denies any> family history of; negative family history of; <family history|fam hx|family hx|fhx|fh> <negative|neg> for; <family history|fam hx|family hx|fhx|fh> is negative for; no personal or family history of`,
  },
  {
    axes: ['family'],
    direction: 'after',
    reach: 12,
    list: true,
    phrases: `
in <his|her|the|a|an|their|my> <mother|father|mom|mum|dad|sister|brother|uncle|aunt|son|daughter|cousin|grandmother|grandfather|family|maternal|paternal|parents|siblings|sisters|brothers>; in <mother|father|mom|dad|sister|brother|uncle|aunt|son|daughter|cousin|grandmother|grandfather|maternal|paternal|parents|siblings|both parents|one sibling|first degree relatives>
like <his|her|my|their> <mother|father|mom|mum|dad|sister|brother|grandmother|grandfather|aunt|uncle>; runs in the family; ( <mother|father|sister|brother|mom|dad> )`,
  },
  {
    axes: ['other'],
    direction: 'before',
    list: true,
    phrases: `
roommate; housemate; wife; husband; spouse; partner; girlfriend; boyfriend; coworker; co-worker; colleague; friend; neighbor; neighbour; donor; classmate; classmates; fiance; caregiver`,
  },
  {
    axes: ['other'],
    direction: 'before',
    list: true,
    only: 'problem',
    phrases: 'sick <contacts|contact> with; exposure to; exposed to; contact with',
  },
]
