/**
 * Clinical findings - symptoms, signs, results and social history - one concept a line:
 * `canonical name|synonym|ABBREVIATION = ICD-10-CM code`. Codes stand where a symptom has one.
 */
export const FINDINGS = `
# general
fever|febrile|pyrexia|subjective fever = R50.9
chills|rigors|rigor|shaking chills = R68.83
night sweats|night sweat = R61
diaphoresis|diaphoretic|excessive sweating|sweating = R61
fatigue|tiredness|exhaustion = R53.83
malaise = R53.81
weakness|generalized weakness|generalised weakness = R53.1
weight loss|unintentional weight loss = R63.4
weight gain = R63.5
loss of appetite|decreased appetite|poor appetite|anorexia|reduced appetite|poor oral intake|decreased oral intake|poor PO intake|decreased PO intake = R63.0
lethargy|lethargic = R53.83
afebrile|no fever or chills!
in no acute distress|no acute distress|NAD
ill-appearing|toxic-appearing
well-appearing|well appearing
cachexia|cachectic = R64
pain = R52
acute distress
dry mucous membranes
hypothermia = R68.0
hemodynamically stable
hemodynamically unstable|hemodynamic instability
jaundice|jaundiced|icterus|icteric = R17
pallor|pale conjunctiva = R23.1
cyanosis|cyanotic = R23.0
lymphadenopathy|swollen lymph nodes|enlarged lymph nodes|adenopathy = R59.1
poor feeding = R63.39
irritability|fussiness|fussy = R45.4
deconditioning|deconditioned
frailty|frail = R54
# heart and lungs
chest pain|CP|chest discomfort = R07.9
chest pressure|chest tightness = R07.89
pleuritic chest pain = R07.81
palpitations = R00.2
dyspnea|breathlessness|dyspnoeic = R06.00
shortness of breath|SOB~|difficulty breathing|trouble breathing|short of breath = R06.02
dyspnea on exertion|DOE|exertional dyspnea|SOBOE|shortness of breath on exertion = R06.09
orthopnea = R06.01
paroxysmal nocturnal dyspnea|PND = R06.09
cough = R05.9
productive cough|cough productive of sputum
dry cough|nonproductive cough|non-productive cough
chronic cough = R05.3
hemoptysis|coughing up blood = R04.2
wheezing|wheeze|expiratory wheezes = R06.2
stridor = R06.1
tachypnea|tachypneic = R06.82
hypoxia|hypoxemia|hypoxic = R09.02
increased work of breathing|respiratory distress|accessory muscle use|retractions|subcostal retractions|recession|subcostal recession|intercostal recession|intercostal retractions|nasal flaring|grunting
crackles|rales|bibasilar crackles|crepitations|creps|basal crackles|bibasilar rales|fine crackles|coarse crackles
rhonchi
decreased breath sounds|diminished breath sounds
clear to auscultation bilaterally|lungs clear|CTAB|CTA bilaterally|clear to auscultation
apnea = R06.81
snoring = R06.83
tachycardia|tachycardic|sinus tachycardia = R00.0
bradycardia|bradycardic|sinus bradycardia = R00.1
irregular heart rhythm|irregularly irregular|irregular rhythm
regular rate and rhythm|RRR
normal sinus rhythm|NSR|sinus rhythm
heart murmur|murmur|systolic murmur|diastolic murmur = R01.1
gallop|S3 gallop
rub|friction rub|pericardial rub
jugular venous distension|JVD~|elevated JVP|raised JVP|jugular venous distention
peripheral edema|lower extremity edema|leg swelling|leg edema|pedal edema|LE edema|ankle edema|ankle swelling|pitting edema = R60.0
edema|swelling = R60.9
syncope|passed out|loss of consciousness|LOC|fainting = R55
presyncope|near syncope|near-syncope|lightheadedness|light-headedness|lightheaded = R42
claudication
elevated blood pressure|elevated BP = R03.0
ST elevation|ST segment elevation|ST-elevation
ST depression|ST segment depression
T wave inversion|T-wave inversion
premature ventricular contractions|PVCs
elevated troponin|troponin elevation = R79.89
cardiomegaly|enlarged heart = I51.7
reduced ejection fraction
wall motion abnormality|hypokinesis|akinesis|dyskinesis|regional wall motion abnormality|global hypokinesis|lateral hypokinesis
sore throat|throat pain|odynophagia = R07.0
hoarseness|hoarse voice = R49.0
nasal congestion|congestion|stuffy nose = R09.81
rhinorrhea|runny nose = J34.89
sneezing = R06.7
epistaxis|nosebleed|nose bleed = R04.0
postnasal drip = R09.82
loss of smell|anosmia = R43.0
# gut
abdominal pain|belly pain|abd pain|stomach pain|stomach ache = R10.9
epigastric pain|epigastric discomfort = R10.13
right upper quadrant pain|RUQ pain = R10.11
left upper quadrant pain|LUQ pain = R10.12
right lower quadrant pain|RLQ pain = R10.31
left lower quadrant pain|LLQ pain = R10.32
suprapubic pain
abdominal tenderness|tenderness to palpation|TTP! = R10.819
tenderness|tender
rebound tenderness|rebound
guarding
Murphy's sign|Murphy sign
McBurney's point tenderness
abdominal distension|abdominal distention|distended abdomen = R14.0
bloating = R14.0
nausea = R11.0
vomiting|emesis|throwing up = R11.10
nausea and vomiting|nausea/vomiting|N/V~|nausea with vomiting = R11.2
hematemesis|vomiting blood = K92.0
melena|black stools|tarry stools|black tarry stools = K92.1
hematochezia|bright red blood per rectum|BRBPR|rectal bleeding|blood in stool|bloody stools = K92.1
diarrhea|loose stools|watery stools|watery diarrhea = R19.7
constipation|constipated = K59.00
heartburn = R12
dyspepsia|indigestion = R10.13
dysphagia|difficulty swallowing|trouble swallowing = R13.10
early satiety = R68.81
flatulence = R14.3
fecal incontinence = R15.9
ascites = R18.8
hepatomegaly = R16.0
splenomegaly = R16.1
hepatosplenomegaly|organomegaly = R16.2
asterixis
elevated liver enzymes|transaminitis|elevated LFTs|elevated transaminases = R74.01
bowel sounds present|normoactive bowel sounds|normal bowel sounds
free air
free fluid
# kidney, bladder, reproduction
dysuria|burning with urination|painful urination|burning on urination = R30.0
urinary frequency|frequency of urination = R35.0
urinary urgency = R39.15
hematuria|blood in urine = R31.9
gross hematuria = R31.0
nocturia = R35.1
polyuria = R35.89
oliguria|decreased urine output|low urine output = R34
anuria = R34
urinary retention = R33.9
urinary incontinence = R32
flank pain|CVA tenderness|costovertebral angle tenderness = R10.9
proteinuria = R80.9
microalbuminuria|albuminuria = R80.9
pelvic pain = R10.2
vaginal bleeding = N93.9
heavy menstrual bleeding|menorrhagia = N92.0
amenorrhea = N91.2
dysmenorrhea = N94.6
vaginal discharge = N89.8
dyspareunia = N94.10
breast lump|breast mass = N63.0
nipple discharge = N64.52
hot flashes|hot flash = N95.1
contractions|uterine contractions
leakage of fluid|rupture of membranes
fetal movement|good fetal movement
pregnancy|pregnant|intrauterine pregnancy|IUP
testicular pain = N50.819
scrotal swelling
polydipsia = R63.1
polyphagia = R63.2
heat intolerance
cold intolerance
uremia|uremic symptoms
# nerves and mind
headache|HA|cephalgia = R51.9
dizziness|dizzy|giddiness = R42
vertigo = R42
confusion|confused|disorientation|disoriented = R41.0
altered mental status|AMS|change in mental status|altered level of consciousness = R41.82
memory loss|forgetfulness|memory impairment = R41.3
seizure|convulsion|tonic-clonic seizure = R56.9
tremor|resting tremor = R25.1
numbness = R20.0
tingling|paresthesia|pins and needles = R20.2
numbness and tingling
focal weakness|focal neurological deficit|focal deficit|focal neurologic deficit
left-sided weakness|right-sided weakness|left sided weakness|right sided weakness|unilateral weakness
hemiparesis|hemiplegia = G81.90
facial droop|facial weakness = R29.810
slurred speech|dysarthria = R47.1
aphasia = R47.01
ataxia = R27.0
gait instability|unsteady gait|gait abnormality|gait disturbance|shuffling gait = R26.9
fall|recurrent falls|falls|frequent falls|mechanical fall|fell
blurred vision|blurry vision = H53.8
double vision|diplopia = H53.2
vision loss|loss of vision|visual loss = H54.7
visual changes|vision changes|change in vision
photophobia = H53.14
phonophobia
neck stiffness|stiff neck|nuchal rigidity|meningismus = R29.1
tinnitus|ringing in ears = H93.19
ear pain|otalgia = H92.09
eye pain = H57.10
red eye|eye redness
papilledema = H47.10
nystagmus = H55.00
rigidity|cogwheel rigidity
bradykinesia
alert and oriented|A&O x3|AOx3|A&Ox3|AAOx3|AOx4|A&Ox4
cranial nerves intact|CN II-XII intact
hyperreflexia
saddle anesthesia
hallucinations|visual hallucinations|auditory hallucinations = R44.3
delusions
paranoia|paranoid ideation
suicidal ideation|SI|suicidal thoughts|suicidality = R45.851
homicidal ideation|HI!|homicidal thoughts = R45.850
self-harm|self harm
anxiety|anxious = F41.9
depressed mood|low mood|sad mood = R45.89
anhedonia = R45.84
agitation|agitated = R45.1
difficulty sleeping|trouble sleeping|poor sleep|sleep disturbance = G47.9
daytime sleepiness|somnolence|somnolent|drowsiness|drowsy = R40.0
panic
insight fair
racing thoughts
decreased concentration|poor concentration|difficulty concentrating = R41.840
flat affect|blunted affect
aura
# muscles, bones, skin
back pain|low back pain|lower back pain|LBP = M54.50
neck pain = M54.2
joint pain|arthralgia = M25.50
joint swelling = M25.40
joint stiffness|morning stiffness|stiffness = M25.60
knee pain = M25.569
hip pain = M25.559
shoulder pain = M25.519
ankle pain = M25.579
leg pain|calf pain = M79.606
arm pain|left arm pain = M79.603
foot pain = M79.673
myalgia|muscle aches|muscle pain|body aches|myalgias = M79.10
muscle spasm|muscle cramps|leg cramps = M62.838
bone pain
deformity
decreased range of motion|limited range of motion|reduced ROM
crepitus
effusion|joint effusion
calf tenderness
Homans sign|Homan's sign
rash|skin rash|maculopapular rash|exanthem = R21
pruritus|itching|itchy = L29.9
erythema|redness|erythematous = L53.9
bruising|ecchymosis|easy bruising = R23.3
petechiae = R23.3
purpura = D69.2
skin lesion|lesion = L98.9
ulceration|ulcer|foot ulcer
wound
laceration
purulent drainage|purulent discharge|drainage
warmth
induration
fluctuance
blisters|vesicles
dry skin|xerosis = L85.3
hair loss = L65.9
digital clubbing|clubbing = R68.3
hematoma
hemorrhage|bleeding|active bleeding
mass|palpable mass
nodule
hair thinning
tophi
tophus
malar rash
scar
# imaging, laboratory
consolidation|infiltrate|airspace opacity|opacity|lobar consolidation
ground-glass opacity|ground glass opacities|ground-glass opacities
pulmonary vascular congestion|vascular congestion
mass effect
midline shift
acute intracranial abnormality
calcification
stenosis
thrombus
filling defect
lymph node enlargement
bowel wall thickening
fat stranding
pneumoperitoneum
hyperglycemia|elevated glucose|high blood sugar = R73.9
elevated creatinine
anion gap acidosis|anion gap metabolic acidosis
elevated white count|elevated WBC
pyuria
bacteriuria = R82.71
ketonuria = R82.4
glucosuria = R81
positive blood culture|positive blood cultures
leukocyte esterase positive
elevated inflammatory markers
azotemia
left shift
elevated lactate
supratherapeutic INR = R79.1
hyperuricemia = E79.0
acute abnormality|acute process|acute cardiopulmonary process|acute cardiopulmonary abnormality
# living
current smoker|active smoker|smoker|smokes|tobacco smoker|still smoking|smoking
former smoker|ex-smoker|quit smoking = Z87.891
never smoker|nonsmoker|non-smoker|never smoked
alcohol use|drinks alcohol|EtOH use|ETOH
illicit drug use|drug use|recreational drug use|IVDU|intravenous drug use|IV drug use
marijuana use|cannabis use
sexually active
homelessness|homeless = Z59.00
lives alone = Z60.2
full code
DNR|DNI|DNR/DNI = Z66
medication noncompliance|medication nonadherence|nonadherence|noncompliance|poor adherence = Z91.148
# allergy and status
no known drug allergies|NKDA~|no known allergies|NKA|no known medication allergies
sick contact|sick contacts|ill contacts
recent travel|travel history
recent surgery
immunocompromised|immunosuppressed
hypervolemia|volume overload|fluid overload|hypervolemic = E87.70
euvolemia|euvolemic
withdrawal symptoms
trauma|head trauma|head injury
adverse drug reaction
side effect
# further
akathisia = G25.71
anhedonic
nightmares
pressured speech
grandiosity
flight of ideas
insomnia symptoms
early morning awakening
hopelessness
self-injurious behavior
tearfulness|tearful
unresponsive|unresponsiveness|obtunded|comatose|coma
wasting|muscle wasting|muscle atrophy
gait ataxia|dysmetria|intention tremor
weakness of the leg|leg weakness|arm weakness|limb weakness|muscle weakness|proximal muscle weakness
hypotonia|muscular hypotonia|floppiness
hypomimia|hypophonia|micrographia
myoclonus
fasciculations
clonus
spasticity
Babinski sign|positive Babinski
pronator drift
sensory loss|loss of sensation|decreased sensation|hypoesthesia
anisocoria
ptosis
visual field defect
hemianopia
scotoma
floaters
gaze palsy|vertical gaze palsy
loss of balance|imbalance
meningeal signs|meningeal irritation
Kernig sign
Brudzinski sign
foamy urine
urgency
hesitancy
weak stream
dribbling
groin pain|inguinal pain
groin swelling
breast pain
breast tenderness
bladder incontinence
bowel incontinence
bowel or bladder incontinence
incontinence
metallic taste
rectal pain|anal pain
tenesmus
belching|eructation
regurgitation
globus sensation
hiccups
abdominal cramping|abdominal cramps|cramping
abdominal mass
pulsatile mass
abdominal bruit|bruit|carotid bruit|bruits
hernia defect
Rovsing sign
psoas sign
obturator sign
caput medusae|spider angiomata|spider nevi
palmar erythema
weight change|change in weight
fevers and chills
hot and cold intolerance
thirst
polymyalgia
swollen joint|swollen joints
leg ulcer|venous leg ulcer
mottling|mottled skin
cool extremities|cold extremities
delayed capillary refill
diminished pulses|absent pulses|decreased pulses
thrill
vegetation|valvular vegetation
heave|parasternal heave
third heart sound|S3
fourth heart sound|S4
elevated jugular venous pressure
hepatojugular reflux
pulsus paradoxus
Kussmaul breathing
air hunger
chest wall tenderness|chest wall pain
pleural rub
egophony
dullness to percussion
barking cough|whooping
apneic episodes|apnea spells
sputum production|purulent sputum|increased sputum
facial pain
facial swelling
sinus pressure
sinus pain
sinus tenderness
periorbital edema|periorbital swelling|eye swelling|facial edema
tonsillar exudate|exudate|tonsillar hypertrophy
mouth sores|mouth ulcers
dry mouth
dry eyes
toothache
dental pain
tooth pain
gum bleeding
thyromegaly|enlarged thyroid|thyroid enlargement
lymphadenitis
cervical lymphadenopathy
axillary lymphadenopathy
inguinal lymphadenopathy
mediastinal lymphadenopathy
hilar lymphadenopathy
organ enlargement
gynecomastia
hirsutism
galactorrhea
striae
skin thickening
nail changes
dry patches
plaques
papules
pustules
macules
nodules
excoriations
scaling
crusting
jaundiced skin
wheal|welts
acanthosis nigricans
spasm|cramps|cramp
swelling of the knee
knee swelling
knee effusion
locking|giving way
limp|limping|antalgic gait
trigger points
bony tenderness|point tenderness|spinal tenderness|midline tenderness
chest tube output
blood loss
active bleeding site|oozing
pus|purulence
eschar
necrosis
granulation tissue
# imaging and results: further
infiltrates|pulmonary infiltrate|pulmonary infiltrates|patchy opacity|bilateral opacities|pulmonary opacity
interstitial markings|interstitial edema
hyperinflation|flattened diaphragms
widened mediastinum|mediastinal widening
pneumomediastinum
subcutaneous emphysema
pleural thickening
bronchial wall thickening
septal thickening
honeycombing
tree-in-bud
cavitary lesion|cavitation
air bronchograms
hemorrhagic transformation
white matter disease|white matter hyperintensities|white matter changes|small vessel disease|chronic microvascular changes
atrophy
edema of the bone marrow|bone marrow edema
hyperdensity
hypodensity
enhancement
restricted diffusion
dilated loops of bowel|air-fluid levels
biliary dilatation|biliary dilation|ductal dilatation|ductal dilation|bile duct dilatation
gallbladder wall thickening|pericholecystic fluid
free fluid in the pelvis
calculus|stone|calculi
cystic lesion
hypertrophy
dilated left atrium|left atrial enlargement|right atrial enlargement
regional wall motion abnormalities
Q waves|pathologic Q waves|pathological Q waves
ST changes|ST segment changes|ST-T changes|nonspecific ST-T changes|ischemic changes
ectopy
soft tissue swelling
suspicious findings|suspicious lesion
abnormality|abnormalities
protein in urine|urinary casts|muddy brown casts
nitrite positive
M-spike
anisocytosis
increased creatinine|rising creatinine
lytic lesion|sclerotic lesion
`
