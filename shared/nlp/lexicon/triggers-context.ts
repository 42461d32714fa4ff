import type { TriggerGroup } from './triggers.ts'

/** When, on what condition, and whose. The notation is that of triggers-certainty.ts. */
export const TEMPORAL: readonly TriggerGroup[] = [
  {
    axes: ['historical'],
    direction: 'before',
    list: true,
    phrases: `
history of; history : of; h/o; hx; hx of; h/x of; pmh; pmhx; pmh of; pmhx of; antecedents of; <known|past|significant|relevant|prior> <pmh|pmhx>
<history|medical history|surgical history|psychiatric history|past history|past medical history|past surgical history|previous history|clinical history|personal history|pmh|pmhx|hx|background> <significant for|notable for|remarkable for|positive for|relevant for|important for|pertinent for>
<history|medical history|surgical history|psychiatric history|past history|past medical history|past surgical history|previous history|clinical history|personal history|pmh|pmhx|hx> <is|was|is also|was also|is otherwise|was otherwise|also> <significant for|notable for|remarkable for|positive for|relevant for|important for|pertinent for|significant only for|notable only for|remarkable only for|of>
<medical history|surgical history|psychiatric history|past history|past medical history|past surgical history|previous history|personal history|pmh|pmhx> <of|includes|included|including|include|consists of|consisted of|comprises|comprised|revealed|shows|showed>; history <includes|included|including|consisted of>
history : significant for; past medical history : significant for; background history of; background of; old history of; survivor of; <recovered|cured> <from|of>
<patient|pt|he|she|they> had been <treated|hospitalized|hospitalised|admitted|operated on|diagnosed|followed> <for|with>; had been <treated for|diagnosed with|diagnosed as having|operated on for|hospitalized for|hospitalised for|admitted for|vaccinated against|exposed to>
<nnn|a few|a couple of|one|a|some> <years|year|months|decades|decade> <earlier|previously|before|prior> <he|she|they|the patient|, he|, she|, they|, the patient>; <years|months|decades> <earlier|previously|before> <he|she|they|the patient|, he|, she|, the patient>; <years|year|months|decades> <before|prior to> <presentation|admission|referral|diagnosis|this admission> <he|she|, he|, she|the patient|, the patient>; <years|year|months|decades> ago <he|she|they|the patient|, he|, she|, they|, the patient>
last <month|year> <with|for>; previously <treated for|treated with|diagnosed with|diagnosed as|had|known to have|hospitalized for|hospitalised for|admitted for|suffered|suffered from|underwent>; <had|has> <previously|formerly|earlier|already> been <treated with|treated for|given|on|prescribed|diagnosed with|diagnosed as|hospitalized for|hospitalised for|admitted for|operated on for>; had previously <had|undergone|suffered|been diagnosed with|been treated for>; had formerly; formerly had; in the <past|remote past|distant past> <had|he had|she had|, he had|, she had>; had in the past; used to <have|get|suffer from>; had <suffered|suffered from|sustained>; had been <found to have|given a diagnosis of>`,
  },
  {
    axes: ['historical'],
    direction: 'before',
    list: true,
    initial: true,
    phrases: `
<years|year|months|decades|decade> <ago|earlier|previously|before|prior> ,; <years|year|months|decades|decade> <before|prior to> <presentation|admission|referral|diagnosis|this admission|the current admission|onset> ,; <years|year|months|decades|decade> <before|prior to> <presentation|admission|referral|diagnosis|this admission|the current admission|onset>
in <childhood|infancy|adolescence|youth|his youth|her youth|the past> ,; at <age nnn|the age of nnn|nnn years of age> ,`,
  },
  // Where a date is what says so. A drug that was begun then may go on.
  {
    axes: ['historical'],
    direction: 'before',
    only: 'event',
    reach: 12,
    phrases: `
in <yyyy|mmm yyyy|mmm of yyyy|early yyyy|late yyyy|mid yyyy|the year yyyy>; <in|until> <yyyy|mmm yyyy|mmm of yyyy> , when <he|she|the patient|they|it>; in <yyyy|mmm yyyy|mmm of yyyy> <he|she|they|the patient|, he|, she|, they|, the patient>
at <age nnn|the age of nnn|nnn years of age|age of nnn> <he|she|they|the patient|, he|, she|, they|, the patient>; at <age nnn|the age of nnn|nnn years of age> had; at <age nnn|the age of nnn> for; in <yyyy|mmm yyyy> for; <years|months> ago for`,
  },
  {
    axes: ['historical'],
    direction: 'after',
    only: 'event',
    reach: 8,
    list: true,
    phrases: `
in <yyyy|mmm yyyy|mmm of yyyy|mmm , yyyy|early yyyy|late yyyy|mid yyyy|the yyyy|the 1980s|the 1990s|the 2000s|the 1970s|the 1960s>; <around|circa|about|back in> <yyyy|mmm yyyy>; yyyy; mmm yyyy; mmm of yyyy; <nnn / yyyy|nnn / nnn / yyyy>; in <nnn / yyyy>
at <age nnn|the age of nnn|age of nnn|nnn years of age>; when <he|she> was <nnn|a child|a teenager|young|younger|a boy|a girl|a baby|an infant>; when <young|younger>; at <age nnn|the age of nnn> for; in <yyyy|mmm yyyy> for; <years|months> ago for`,
  },
  {
    axes: ['historical'],
    direction: 'after',
    only: 'event',
    reach: 8,
    list: true,
    overCommas: true,
    phrases:
      '( <yyyy|mmm yyyy|in yyyy|nnn / yyyy>; , <yyyy|mmm yyyy|in yyyy|in mmm yyyy|nnn / yyyy>',
  },
  {
    axes: ['historical'],
    direction: 'before',
    reach: 6,
    phrases:
      's/p; status post; status-post; st post; post status; underwent; <had|has|having> undergone; had a previous; last <episode|attack|bout> of; <resolution|disappearance|remission|regression> of; regression in',
  },
  { axes: ['historical'], direction: 'before', reach: 3, phrases: 'post' },
  {
    axes: ['historical'],
    direction: 'before',
    reach: 4,
    phrases:
      'prior; previous; previously; remote; old; resolved; healed; <prior|previous|remote> <episode|episodes|bout|bouts> of; childhood; past; past <episode|episodes> of; former; earlier; previously <seen|noted|described|reported|identified|demonstrated|documented|known|treated|diagnosed>',
  },
  {
    axes: ['historical'],
    direction: 'before',
    reach: 12,
    list: true,
    only: 'medication',
    phrases: `
stopped; discontinued; dc'd; d/c'd; held; holding; completed; finished; completed a course of; no longer <taking|on>; weaned off; off; previously on; formerly on; failed; tried; was on; was taking; had been <on|taking>; used to take; stopping; stopped taking; came off
<trials|past trials|prior trials|previous trials|medication trials> :; <trials|past trials|prior trials|trial> of; <previously|formerly> <treated with|received|took|given>; had been treated with; will <hold|stop|discontinue|d/c>; <withdrawal|discontinuation|cessation|completion> of`,
  },
  {
    axes: ['historical'],
    direction: 'before',
    reach: 6,
    list: true,
    only: 'planned',
    phrases:
      'had <received|taken|been given>; and had <received|taken|been given|been treated with|undergone>; had previously <received|taken|been given|tried>; <he|she|patient|pt> had <received|taken>',
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
in the <past|remote past|distant past>; <year|years|month|months|decade|decades> <ago|earlier|previously|before|prior>; in the <preceding|previous|prior> <year|years|decade|months>; <years|year|months|decades|decade> <before|prior to> <presentation|admission|referral|diagnosis|this admission|onset>; last <year|spring|summer|autumn|fall|winter>; the previous year; the year before; as a <child|teen|teenager|kid|youth|young adult|young man|young woman|baby|boy|girl|student>; in <childhood|infancy|adolescence|youth|early life|the neonatal period>; in <his|her|their> <early|mid|late> <twenties|thirties|forties|fifties|sixties|teens|20s|30s|40s|50s|60s>; in <his|her|their> <twenties|thirties|forties|fifties|teens|youth|childhood|20s|30s|40s|50s|infancy|adolescence>; during <childhood|infancy|adolescence>; during <her|his> <childhood|first pregnancy|previous pregnancy|last pregnancy>; in <a|her|the> <previous|prior|first|last> pregnancy
<has|have|had|now|since|subsequently> <resolved|cleared|subsided|disappeared|abated|vanished|faded|remitted|healed>; has since <resolved|cleared|subsided|healed>; <have|had|has> <completely|fully|spontaneously|now|largely> <resolved|cleared|disappeared|healed>; resolved; disappeared; regressed; <was|were> cured; subsided; vanished; remitted; abated; faded; went away; in remission; in <sustained|complete|full|clinical> remission; did not <recur|return|reappear>; has not <recurred|returned|reappeared>; was corrected; cleared <with|after|on|up|within|spontaneously|completely>`,
  },
  {
    axes: ['historical'],
    direction: 'after',
    reach: 8,
    list: true,
    overCommas: true,
    phrases:
      ', resolved; : resolved; : in remission; , now resolved; , since resolved; , healed; , in remission; , remote; , remotely; ( resolved; ( now resolved; ( healed; ( remote; ( in remission; ( in the past; , treated , in remission',
  },
  {
    axes: ['historical'],
    direction: 'after',
    reach: 4,
    overCommas: true,
    phrases:
      ', which <resolved|has resolved|had resolved|has since resolved|subsided|cleared|healed>',
  },
  {
    axes: ['historical'],
    direction: 'after',
    reach: 6,
    only: 'medication',
    phrases: `
<was|were|is|has been|have been|had been> <stopped|discontinued|held|completed|weaned|on hold|withdrawn|suspended|ceased|interrupted|tapered off>; withdrawn; discontinued; stopped; on hold; held; now stopped; , now stopped; , stopped; overdose`,
  },
  {
    axes: ['future'],
    direction: 'before',
    only: 'planned',
    list: true,
    phrases: `
will; plan; plan <for|to|is|is for|is to|will be>; plans <to|for>; the need for; <advised|decided|elected|agreed|consented|wishes|wants|hopes> to <have|undergo|perform|proceed with|start|begin|do>; advised; anticipate; anticipated; to perform; to start; to begin; to receive; to be started on; <candidate|evaluated|considered|worked up|evaluation> for <transplant|transplantation|surgery>; eligible for; in need of; follow up; followup; a control; repeat; planned; planning; scheduled; scheduled for; schedule; to undergo; going to; to have; recommend; recommended; recommends; arrange; arranged for; order; ordered; obtain; check; refer for; referred for; referral <for|to>
<start|begin|initiate|place|put> <him|her|patient|the patient|pt|them> on; will be <started on|placed on|put on|given|treated with|discharged on|admitted for|scheduled for>; waiting list for; waiting for; pending; awaiting; await; needs; needs to <have|undergo|get>; <will|may|might> <need|require>; should <have|undergo|receive|get>; must undergo; would benefit from; set up for; scheduled to <have|undergo|receive|start>; <is|are> to <have|undergo|receive|start|get>; return for; suggest; suggested; recheck; get; send; referral <for|to>; due for; <is|was> a candidate for; candidate for; start; begin; initiate; discussed starting; consider; consult; to be scheduled for; book; booked for; request; requested; listed for; would <add|start|consider|use|switch to|recommend>; <load|loading> with; add; proceed with; proceed to`,
  },
  {
    axes: ['future'],
    direction: 'after',
    only: 'planned',
    reach: 6,
    list: true,
    final: true,
    phrases: 'planned; scheduled; referral; requested; recommended; arranged; advised',
  },
  {
    axes: ['future'],
    direction: 'after',
    only: 'planned',
    reach: 6,
    phrases: `
pending; <is|was|are|were|has been|have been> <planned|scheduled|recommended|pending|requested|arranged|booked|ordered|advised|proposed|anticipated>; <is|are> being <planned|scheduled|arranged|organized|organised|considered|booked>; <will|may|might|would> be <introduced|added|initiated|needed|required|necessary|performed|obtained|done|repeated|scheduled|arranged|considered|started|given|sent|ordered|indicated>; <should|can|could> be <performed|obtained|done|repeated|scheduled|arranged|considered|started>; in the <future|near future|coming weeks>; in nnn <months|weeks|years|days|month|week|mo|wk|wks>; in <a|one> <month|week|year>; the <next|following> <day|week|month|year|morning>; on <monday|tuesday|wednesday|thursday|friday|saturday|sunday>; as an outpatient; tomorrow; next <week|month|visit|year>; to be <scheduled|arranged|done|performed|obtained|repeated|ordered|completed|taken|drawn|checked|sent|given|started|followed>; upcoming; ordered; due; overdue; in am; in the am; not yet done; : pending; to be resumed`,
  },
]

export const CONDITIONAL: readonly TriggerGroup[] = [
  {
    axes: ['conditional'],
    direction: 'before',
    list: true,
    phrases: `
if; only if; return <for|if|with>; return <immediately|promptly|sooner|earlier|here|back|again> <for|if|with>; return to <ed|er|the ed|the er|the emergency room|the emergency department|the hospital|the clinic|the office|clinic|hospital> <for|if|with>; return precautions; return precautions <for|including|include|given for>; come back <for|if|with>; call <for|if|with|back if|back for|911 if|911 for>; <call|contact|notify|inform> <us|me|the office|the clinic|your doctor|his doctor|her doctor|office|clinic|md|physician> <if|for|with|of>; seek <care|help|medical attention|attention> <for|if>; in <case|the event> of; should <she|he|you|they|the patient> <develop|have|experience|get|notice|present|become>; <if|should> there <is|are|be>; <whenever|as soon as> <she|he|you|they>; unless
<monitor|monitors|monitored|monitoring|watch|watched|watching|observe|observed|look out|watch out|vigilant|alert> <for|closely for|carefully for>; monitoring of; <surveillance|vigilance> for; on the lookout for; <reduce|reduces|decrease|lower|minimize|minimise|avoid|prevent|limit> the <risk|chance|likelihood> of; <warning signs|signs of worsening|red flags> of; <risk|risks|danger|chance> of; <at|increased|high|higher|low|elevated> risk <for|of>; risk for; risk factors for; risk factor for; <prophylaxis|prophylactic> <for|against>; to prevent; preventing; prevention of; for prevention of; prevents; to avoid; so as to avoid; to protect against; protection against; prevention against; preventive treatment for; to look for signs of; to report any; report any; instructed to report; seek help for; <predispose|predisposes|predisposing> to; vulnerable to; prone to; in danger of
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
      'would have been <required|needed|performed|indicated>; would be <the next step|necessary if>; if; only if; unless; in case of; in the event of; should <she|he|they|symptoms>',
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
<mother|father|brother|sister|son|daughter|uncle|aunt> , <aged|age> nnn ,; <mother|father|brother|sister|son|daughter|uncle|aunt> , nnn years old ,; half-brother; half-sister; <first|second> <degree relative|degree relatives|cousin|cousins>; <great|great-> <grandmother|grandfather|aunt|uncle|grandparents>; <mother|father|brother|sister|son|daughter|grandmother|grandfather|aunt|uncle|cousin> <had|has|with|died of|died from|suffered from|diagnosed with|is positive for|positive for|affected by|affected with>; twin brother; twin sister; stepmother; mat.; pat.`,
  },
  {
    axes: ['negated', 'family'],
    direction: 'before',
    list: true,
    phrases: `
no <family|known family|significant family|relevant family|other family|contributory family|notable family> <history|hx|h/o>; no <family|known family|significant family|relevant family|other family|contributory family|notable family> <history|hx|h/o> of; no <one|other member|other members|family member|family members|other family members|relative|relatives> <in the family|in her family|in his family|of the family|has|have|had|with|was affected by|were affected by|is affected by>; no one in <the|his|her> family <has|had|with|suffers from>; no <fhx|fh>; no <fhx|fh> of; <denies|denies any> <family history|fhx>; <denies|denies any> family history of; negative family history of; <family history|fam hx|family hx|fhx|fh> <negative|neg> for; <family history|fam hx|family hx|fhx|fh> is negative for; no personal or family history of`,
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
<donor|wife|husband> , aged nnn ,; roommate; housemate; wife; husband; spouse; partner; girlfriend; boyfriend; coworker; co-worker; colleague; friend; neighbor; neighbour; donor; classmate; classmates; fiance; caregiver`,
  },
  {
    axes: ['other'],
    direction: 'before',
    list: true,
    only: 'problem',
    phrases: 'sick <contacts|contact> with; exposure to; exposed to; contact with',
  },
]
