import { SOURCES } from './lexicon/terms.ts'

/** Few letters apart and both real: a note that says one never means the other. */
const PAIRS = `
ileum ilium|ileal iliac|abduction adduction|abducted adducted|abductor adductor|afferent efferent
perineal peroneal|perineal peritoneal|perineum peritoneum|perineum peroneum|humerus humorous|mucus mucous
malleolus malleus|arthritis arteritis|ureter urethra|ureteral urethral|ureteric urethral|ureteritis urethritis
dysphagia dysphasia|aphagia aphasia|dysphonia dysphoria|dysphoria euphoria|dystonia dysphonia|dysplasia dysphasia
palpation palpitation|palpations palpitations|atrial arterial|atria arteria|carpal tarsal|facial fascial|face fascia
callus callous|radicle radical|vesical vesicle|sycosis psychosis|psychosis sicosis|neurosis necrosis|necrosis nephrosis
lipoma lymphoma|myoma myeloma|lipedema lymphedema|glioma glaucoma|sarcoma sarcoid|osteoporosis osteopetrosis
hypoxia hypoxemia|anuria dysuria|enuresis diuresis|uremia anemia|myositis myelitis|neuritis nephritis
cholangitis cholecystitis|gastritis gastric|colitis coxitis|keratosis ketosis|ketosis keratitis|cystitis cystic
costal coastal|sacral sacrum|lumbar lumber|dorsal dural|buccal faucal|palatine palate|brachial bronchial
brachial branchial|bronchial branchial|trachea trachoma|tracheal trochlear|cervical vertical|rectal renal
labial tibial|axial apical|axillary maxillary|lingual inguinal|mental dental|nasal basal|basal nasal|aural oral
corneal coronal|coronal corneal|plural pleural|viral vital|serous serious|tenia tinea|pityriasis psoriasis
benign malign|increased decreased|increase decrease|increasing decreasing|proximal distal|stable unstable
regular irregular|reactive nonreactive|effusion infusion|effusion perfusion|infusion perfusion|affect effect
affusion effusion|infarct infection|infection injection|infected injected|discharge dischargeable|elusive illusive
patent patient|scirrhous cirrhosis|cirrhosis scirrhous|hepatic herpetic|varicose various|prostate prostrate
prostration prostatism|resection reception|dilation dilution|dilatation dilution|excision incision|incised excised
oncology ontology|neurology urology|neurologic urologic|nephrology neurology|anterior interior|interior inferior
anterior inferior|posterior prior|superior inferior|internal external|interval internal|medial median
medial medical|media medial|mild mid|lateral bilateral|unilateral bilateral|acute cute|sever severe|several severe
asthma asthenia|tumor humor|tumour humour|gait gout|goiter loiter|hernia hernial|polio polyp|rales rates
prednisone prednisolone|prednisone methylprednisolone|hydroxyzine hydralazine|clonidine clonazepam|clonidine quinidine
chlorpromazine chlorpropamide|chlorpromazine clomipramine|glipizide glyburide|vinblastine vincristine
daunorubicin doxorubicin|daunorubicin idarubicin|doxorubicin idarubicin|quinine quinidine|sulfadiazine sulfasalazine
cefazolin cefoxitin|cefuroxime cefotaxime|cefotaxime cefoxitin|ceftriaxone ceftazidime|cyclosporine cycloserine
penicillin penicillamine|dopamine dobutamine|nifedipine nimodipine|nifedipine nicardipine|nimodipine nisoldipine
amlodipine felodipine|nicardipine nimodipine|lamotrigine lamivudine|lamictal lamisil|celebrex celexa|celebrex cerebyx
celexa zyprexa|zantac xanax|zantac zyrtec|zyrtec zyprexa|losartan valsartan|metformin metronidazole|tramadol trazodone
tramadol toradol|morphine hydromorphone|oxycodone oxycontin|hydrocodone oxycodone|ephedrine epinephrine
epinephrine norepinephrine|fentanyl sufentanil|sufentanil alfentanil|guaifenesin guanfacine|buspirone bupropion
amiodarone amrinone|amiloride amlodipine|carboplatin cisplatin|carboplatin oxaliplatin|rifampin rifaximin
rifampin rifabutin|paroxetine fluoxetine|fluoxetine duloxetine|paroxetine pioglitazone|risperidone ropinirole
levothyroxine liothyronine|mesalamine methenamine|acetazolamide acetohexamide|azathioprine azithromycin
tolazamide tolbutamide|terbinafine terbutaline|medroxyprogesterone methylprednisolone|folic folinic|retinol retinal
lorazepam alprazolam|lorazepam clonazepam|lorazepam temazepam|diazepam lorazepam|diazepam ditropan|tizanidine tiagabine
cetirizine sertraline|furosemide torsemide|enalapril lisinopril|captopril enalapril|nitroprusside nitroglycerin
erythromycin clarithromycin|erythromycin azithromycin|vancomycin gentamicin|kanamycin vancomycin|bleomycin neomycin
infliximab rituximab|adalimumab denosumab|warfarin heparin|insulin inulin|fluconazole fluorouracil|thiamine tolazine
ketorolac ketotifen|ketamine ketorolac|propofol propanolol|pyridoxine pyridium|simvastatin lovastatin
pravastatin atorvastatin|rosuvastatin atorvastatin|omeprazole esomeprazole|lansoprazole rabeprazole
citalopram escitalopram|cetirizine levocetirizine|albuterol levalbuterol|floxacin ofloxacin|ofloxacin levofloxacin
thyroid hyoid|hyoid thyroid|sternal scrotal|tonsil tensile|renin rennin|lactose lactase|maltose maltase|sucrose sucralose
`

/** Short words that change everything and are never a slip for one another. */
const SHORT = `
no not now nor non on or of off in is as at an and any all but by for to too two the with was has had nil new old
left right both up low high low l r lt rt bil
rul rll rml lul lll ruq rlq luq llq rue lue rle lle bue ble od os ou ad as au
i ii iii iv v vi vii viii ix x xi xii
mg mcg ug ng g kg gm ml l dl cl mm cm m km um iu meq mmol mol umol u s h hr hrs min sec ms d wk mo yr
qd qod qid qhs qam qpm bid tid prn po pr im sc sq sl ac pc hs od stat
hip lip rib eye ear arm leg toe jaw gum lid lap sac fat bag rash rush pain gain mass mast hand head heel knee
foot back neck face nose nail vein skin bone burn born gout gait cold coma acne anal oral renal liver lung
male female mild wild hot hit he she his her ill all low slow age ago day
igg iga igm ige tsh fsh hcg alt ast alp ggt bun bnp crp esr ptt inr rbc wbc hdl ldl hiv hbv hcv hpv hsv cmv ebv rsv
rv lv ra la rca lca lcx lad rvh lvh rbbb lbbb avr mvr tvr ar tr ps as rr hr bp na ca cl cr co fe mg po ph bs bm nt nd
np md rn pa do ot pt st oa cf hd pd bx dx fx hx rx sx tx cc wt ht ed er ir ob pe vt vf vs af at av sa ns nc ng og tb
pft lft pth tsh mcv mch hav fev fvc bph gerd pcr pci cbc bmp cmp abg vbg eeg ecg ekg emg egd ett ett tee tte nstemi stemi
cll cml all aml mds mgus nhl sle ssc pbc psc uc cd ibd ibs pcos pkd ckd aki esrd rta atn gbm nf tsc vhl dmd bmd sma
als ms mi mr ct pt pe dvt tia cva cad cabg copd chf htn dm uti uri gi gu
`

/** Words of one kind, a group a line, that say another thing each: none is a slip for another, wherever it stands. */
const KINDS = `
left right both bilateral bil l r b lt rt
rul rll rml lul lll|ruq rlq luq llq|rue lue rle lle bue ble|od os ou|ad as au
i ii iii iv v vi vii viii ix x xi xii
mg mcg ug ng g gm kg|ml dl cl l|mm cm m km um nm|ms s sec min h hr hrs d day wk week mo month yr year|am pm
qd qod qid bid tid qhs qam qpm prn|po pr im iv sc sq sl|up down|on off|high low|he she|his her|male female
hip lip rib|leg lid toe|hand head|heel knee|foot back|face neck|nail nose|renal anal oral nasal|gum arm
igg iga igm ige|alt ast alp|hdl ldl|hav hbv hcv hiv hpv hsv hhv|cll cml aml all|rca lca lcx lad|rv lv ra la|rvh lvh
rbbb lbbb|pft lft tft|vt vf|ckd aki|dmd bmd|tee tte|tsh fsh lh|rbc wbc|bun bnp|ptt inr|ct mri mr pet|ecg eeg emg
cad cvd pad|dvt pvd|copd cap|als ms|mi ms mr|ar as|ibd ibs|pci pcr|pbc psc|tia mia|hr rr|ra oa|sle ssc|nhl mm|uc cd
`

/** Words between words: whatever a slip makes of one, the mention around it means the same. */
export const LINKING: ReadonlySet<string> = new Set(
  'of in to if and or with for the is was are were at by as from that this has have had be been'.split(
    ' ',
  ),
)

/** Everyday words of five letters and more that are one letter from another. */
const EVERYDAY = `
clear clean small smell stall great treat right light night fight might sight tight weight height eight heart heard
heat chest chess cheek check blood flood floor brain drain train grain strain stain other mother brother bother father
where there these those three while white write quite quiet sleep steep steps slept state stage staff stiff store stone
stool spool spine swine spike smoke broke stroke strike taste waste waist wrist thigh think thing thick throat threat
breath breathe breast breasts beast bread break broad bowel towel vowel tower power lower lowered slower flower
found round wound sound bound mound mouth month south north tooth teeth sense dense tense house mouse hours years tears
changes changed change chance range orange charge large barge marked market parked walks talks works words worse worst
nurse purse curse cause pause because since sinus minus value valve solve involve active native motive acting action
section suction station nation ration ratio patch batch match watch catch patches stomach stitch switch
lesion legion region reason season person prison poison point joint print paint faint saint pains gains loss boss
block clock black slack track trace place plate plane plain sprain spasm span spoon tablet table cable stable unable
labor later water eater bladder ladder gladder platelet rested tested teased rising raising raised praised
severe several sudden sodden moderate moderates after alter enter center renter inner liner finer fever never lever
sever given driven liver river fiber fibre other order older elder shoulder should could would wound
`

/** What reverses a word when exchanged at its beginning. */
const REVERSED: [string, string][] = [
  ['hyper', 'hypo'],
  ['tachy', 'brady'],
  ['inter', 'intra'],
  ['macro', 'micro'],
  ['ante', 'anti'],
  ['pre', 'post'],
  ['pre', 'pro'],
  ['supra', 'infra'],
  ['super', 'sub'],
  ['endo', 'exo'],
  ['ecto', 'endo'],
  ['peri', 'para'],
  ['poly', 'oligo'],
  ['eu', 'dys'],
  ['uni', 'bi'],
  ['hemi', 'semi'],
  ['leuko', 'leio'],
  ['in', 'ex'],
]

/** What a leading `a` or `an` negates; before other words it is a letter like any other. */
const NEGATED_BY_A =
  /^(?:febrile|symptomatic|typical|septic|vascular|icteric|rhythmi|troph|tonic|phasi|pn(?:o)?ea|cellular|menorrh|mnesi|symmetr|synchron|plasti|plasia|kine[st]i|praxi|biotic|chromatic|cyanotic|esthe|emi[ac]|oxi[ac]|hidrosis|uri[ac]|aerobic|alges)/
const NEGATING = ['un', 'in', 'im', 'ir', 'il', 'non', 'dis', 'de']

const pairs = PAIRS.trim()
  .split(/[|\n]/)
  .map((pair) => pair.split(' '))
const rivals = new Map<string, string[]>()
for (const pair of pairs) {
  for (const word of pair) {
    rivals.set(word, [...(rivals.get(word) ?? []), ...pair.filter((other) => other !== word)])
  }
}
const common = new Set(`${SHORT} ${EVERYDAY}`.trim().split(/\s+/))
const kinds = KINDS.trim()
  .split(/[|\n]/)
  .map((kind) => new Set(kind.split(' ')))
const NEGATIONS = new Set(['no', 'not', 'nor', 'non', 'none', 'nil', 'without', 'never'])

let lexicon: { terms: Set<string>; abbreviations: Set<string> } | undefined

/** The words of the lexicon, in lower case: written out and abbreviated. */
function lexiconWords(): { terms: Set<string>; abbreviations: Set<string> } {
  if (lexicon !== undefined) return lexicon
  lexicon = { terms: new Set(), abbreviations: new Set() }
  for (const lines of Object.values(SOURCES)) {
    for (const [word] of lines.matchAll(/[a-z]{3,}/gi)) {
      const kind = word === word.toUpperCase() ? 'abbreviations' : 'terms'
      lexicon[kind].add(word.toLowerCase())
    }
  }
  return lexicon
}

/** True for a word that is known to be one: such a word is not another one mistyped. */
export function isRealWord(word: string): boolean {
  const { terms, abbreviations } = lexiconWords()
  return common.has(word) || rivals.has(word) || terms.has(word) || abbreviations.has(word)
}

/** True for two words that a note may well hold in each other's place, where each means something of its own. */
export function areRivals(a: string, b: string): boolean {
  const { terms, abbreviations } = lexiconWords()
  return (
    (terms.has(a) && terms.has(b)) ||
    (abbreviations.has(a) && abbreviations.has(b)) ||
    kinds.some((kind) => kind.has(a) && kind.has(b)) ||
    ((NEGATIONS.has(a) || NEGATIONS.has(b)) && isRealWord(a) && isRealWord(b))
  )
}

/** Words of another meaning that look like this one. */
export const lookalikesOf = (word: string): readonly string[] => rivals.get(word) ?? []

/** What this word becomes when its beginning is reversed, whether or not there is such a word. */
export const reversalsOf = (word: string): string[] =>
  REVERSED.flatMap(([a, b]) => [
    ...(word.startsWith(a) ? [b + word.slice(a.length)] : []),
    ...(word.startsWith(b) ? [a + word.slice(b.length)] : []),
  ])

/** True for `febrile` and `afebrile`, `remarkable` and `unremarkable`, where `within` accepts what is left as equal. */
export function isNegation(
  a: string,
  b: string,
  within: (a: string, b: string) => boolean,
): boolean {
  const [whole, stem] = a.length > b.length ? [a, b] : [b, a]
  for (const head of ['a', 'an']) {
    const rest = whole.slice(head.length)
    if (whole.startsWith(head) && NEGATED_BY_A.test(rest) && within(rest, stem)) return true
  }
  return NEGATING.some(
    (head) =>
      whole.startsWith(head) &&
      whole.length - head.length >= 4 &&
      within(whole.slice(head.length), stem),
  )
}
