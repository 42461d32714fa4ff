import type { TriggerGroup } from './triggers.ts'

/** What only looks like a trigger, and what ends or interrupts a scope. The notation is that of triggers-certainty.ts. */
export const PSEUDO: readonly TriggerGroup[] = [
  {
    direction: 'none',
    phrases: `
no <increase|change|changes|significant change|interval change|significant interval change|suspicious change|decrease|improvement|relief|doubt|problem|problems with|one>; not <tolerate|control|explain|affect|interfere with|respond to|itch|treat|only|necessarily|just|yet|sure|drain|cause|limited to|changed|improved|improving|responding to|controlled|well controlled|resolved|tolerated|tolerating|relieved|bothered by|worse|worsening|able to be>; poorly controlled
has not <improved|resolved|changed|been well controlled|been controlled>; no longer than; no further workup; no relief of; no change in; no increase in; not relieved by; no cause <of|for>; no explanation for; not <recall|remember|know|say|tell> <when|how|why|where|whether>
without <difficulty|incident|complication|relief|improvement|doubt|further|any further|change|radiation>; with no improvement
gram <negative|neg>; negative <margins|inspiratory|pressure|predictive value>; <double|triple|hormone|her2|er> negative; rh <negative|neg>; coagulase negative; seronegative
diagnosed <with|as having>; <mother|father> of <nnn|one|a|healthy|the child|twins>; maternal <age|blood|serum|fetal|milk>; paternal age; family <physician|doctor|medicine|practice|practitioner|meeting|planning|therapy|conference|discussion|support|medical|practitioner's>; daughter <cells|lesions>; sister <chromatid|chromatids|hospital>; <year|years|yr|yrs|month|months|mo|week|weeks|wk|day|days|hour> old; <prior|previous|old> <study|studies|exam|examination|film|films|radiograph|radiographs|scans|imaging|records|report|reports|tracing|tracings>; yo; y/o; old <records|male|female|man|woman|lady|gentleman>; <past|last> <week|day|days|month|night|year|weeks|hours|months|nnn days|nnn hours|nnn weeks|nnn months>; <over|in|for|during> the past; last <dose|seen|menstrual period|visit>; since <yyyy|mmm yyyy|mmm|age nnn>; past <nnn|few|several> <days|weeks|hours|months>; <past|last> nnn; earlier <today|this|in the|on|that>; previous <day|evening|night|morning>; old <age>; in the past <week|month|few days|day>; past the
<brief|short|acute> history of; history of present illness; history and physical; social history; past medical history; past surgical history; previously <well|healthy>; prior to; previous to; prior authorization
post <op|operative|operatively|procedure|procedural|void|traumatic|prandial|prandially|menopausal|tussive|partum|natal|mortem|herpetic|viral|infectious|concussive|nasal|obstructive|streptococcal>; post-op day; postoperative; pod
more likely to; <if|as|when|where> possible; as soon as possible; off and on; on and off; took off; days off; check in; will <follow|monitor|continue>; in order to; in order; instead of <increasing|decreasing|stopping|changing>
when <asked|he|she|seen|lying|walking|standing|climbing|i>; even if; as if; what if; may nnn; vs :
non <st|st elevation|st segment elevation|small|hodgkin|hodgkins|hodgkin's|smoker|productive|alcoholic|insulin|invasive|stress|compliance|compliant|adherence|adherent|steroidal|contrast|obstructive|ischemic|healing|union|specific>
not without; not <exclude the possibility|rule out the possibility>; no longer than; no less than; no more than; no sooner; no matter; with no further; no reason <to|for>; no later than; no <difference|differences> in; no <worsening|progression|enlargement|growth|change> <of|in>; no <new|significant|further|major|marked|appreciable|substantial|noticeable|clear|definite> <change|changes|increase|decrease|growth|progression|worsening|improvement|reduction|resolution> <in|of|from>; no <improvement|resolution|reduction> <in|of|from>; rule out protocol; ruled in; ruled in for; without contrast; w/ and w/o contrast; with and without; with or without; w/o contrast; no man; not uncommon; not infrequently; not unlike; denies that; negative pressure; declined to; cannot walk; history obtained from; history limited by`,
  },
]

export const ENDS: readonly TriggerGroup[] = [
  {
    direction: 'ends',
    phrases: `
but; however; in whom; except; except for; except with; aside from; apart from; other than; outside of; outside the; besides; although; though; yet; nevertheless; still; still has; with the exception of
<now|, now|, and> with; now has; now; and <has|had|reports|reported|endorses|is|was|noted|complains|presents|continues|remains|admits|developed|does have|did have|there is|there was|the patient|the patient has>; <he|she|they|it|patient|pt|who|there> <has|had|have|reports|is|was|remains|continues|also>
<patient|pt|he|she|but> <reports|endorses|complains of|presents>; reports; endorses; endorsing; complains of; c/o; complaining of; positive for; pos for; presents; presents with; presented; presented with; presenting with; presenting; p/w; who <presents|presented>
secondary to; due to; because of; because; caused by; as <a|the> <cause|source|reason|etiology|origin> of; attributed to; which; , who; , he; , she; , patient; , pt; , with; , is; , was; , has; , had; , reports; , notes; , positive; , mild; , moderate; , severe; , now; , new; , worsening; , stable; , continues; , there; , although; , showed
<day|days|day's|days'|week|weeks|week's|hour|hours|month|months|d|wk|hr|mo> history of; <day|days|week|weeks|hour|hours> <'|' s> history of; (+); +; +ve; admits to; admits; admitted <with|for|to>; admitted; and <confirmed|showed|shows|revealed|demonstrated|established|found|identified|disclosed|confirms|suggested>; , making; , suggesting; , indicating; , thus; , so; , hence; , thereby; , leaving; , causing; so that; whereas; while the; only; here for; here with; comes in; came in; today; currently; found to have; noted to have; developed; on exam; then; made; makes; does have; did have; is still; continues to have; given; as evidenced by; consistent with; and the`,
  },
  // These speak of a drug or a course of events, and say nothing of a condition that was set.
  {
    direction: 'ends',
    keeps: 'conditional',
    phrases: `
, safe; safe for; , tolerating; , tolerated; , taking; , started; , quit; continue; cont; continued; continues; resume; resumed; restart; restarted; increase; increased; reduce; switch to; switched to; changed to; replaced with; replaced by; replaces; start; started; add; added; treated with; managed with; is on; will; <he|she|they|it|patient|pt> <would|will|could|may|might>`,
  },
  // "Chest pain on exertion, dyspnea": the scope is only interrupted, to the next comma or "or".
  {
    direction: 'pauses',
    phrases: `
<found|seen|noted|observed|detected|identified|present|evident|visible|demonstrated> <in|on|at|within|by|during>
on; by; after; following; within; since; until; while; during; despite; before; with; from; in setting of; in the setting of; for; status post; s/p`,
  },
]
