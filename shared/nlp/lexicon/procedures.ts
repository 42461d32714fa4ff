/** Medical procedures - operations, imaging, tests, therapies - one concept a line: `canonical name|synonym|ABBREVIATION`. */
export const PROCEDURES = `
# heart and vessels
coronary artery bypass graft|CABG~|coronary artery bypass grafting|coronary bypass|bypass surgery
percutaneous coronary intervention|PCI|PTCA|coronary angioplasty
coronary stent placement|coronary stenting|drug-eluting stent|DES|stent placement|coronary stent|bare metal stent
cardiac catheterization|left heart catheterization|LHC|coronary angiography|coronary angiogram|cardiac cath|heart cath|cath
right heart catheterization|RHC
echocardiogram|echocardiography|TTE|transthoracic echocardiogram|echo
transesophageal echocardiogram|TEE
stress test|exercise stress test|nuclear stress test|stress echocardiogram|treadmill test|myocardial perfusion scan
electrocardiogram|EKG~|ECG~|12-lead EKG|12-lead ECG
Holter monitor|Holter|event monitor|ambulatory ECG monitoring
pacemaker placement|pacemaker|permanent pacemaker|PPM|pacemaker implantation
implantable cardioverter-defibrillator|AICD|ICD implantation|ICD placement|ICD!
cardioversion|electrical cardioversion|DC cardioversion|DCCV
catheter ablation|ablation|radiofrequency ablation|pulmonary vein isolation
aortic valve replacement|AVR|SAVR
transcatheter aortic valve replacement|TAVR~|TAVI
mitral valve repair|mitral valve replacement|MVR
carotid endarterectomy|CEA
angioplasty
angiography|angiogram
embolization
thrombectomy|mechanical thrombectomy
thrombolysis
IVC filter|IVC filter placement
AV fistula creation|arteriovenous fistula|AV fistula|AVF
femoral-popliteal bypass|fem-pop bypass
AAA repair|EVAR
cardiopulmonary resuscitation|CPR|chest compressions
defibrillation
intra-aortic balloon pump|IABP
extracorporeal membrane oxygenation|ECMO~
heart transplant|cardiac transplantation
pericardiocentesis
cardiac rehabilitation|cardiac rehab
telemetry|telemetry monitoring|cardiac monitoring
# gut
appendectomy|laparoscopic appendectomy|appendicectomy
cholecystectomy|laparoscopic cholecystectomy|lap chole
colonoscopy|screening colonoscopy
esophagogastroduodenoscopy|EGD~|upper endoscopy|gastroscopy|OGD
endoscopy
sigmoidoscopy|flexible sigmoidoscopy
ERCP~|endoscopic retrograde cholangiopancreatography
polypectomy
colectomy|hemicolectomy|right hemicolectomy|left hemicolectomy|sigmoid colectomy
colostomy
ileostomy
hernia repair|inguinal hernia repair|herniorrhaphy
gastric bypass|Roux-en-Y gastric bypass|bariatric surgery|sleeve gastrectomy
gastrectomy
Whipple procedure|pancreaticoduodenectomy|Whipple
splenectomy
exploratory laparotomy|laparotomy|ex-lap|ex lap
laparoscopy|diagnostic laparoscopy
lysis of adhesions
small bowel resection|bowel resection
hemorrhoidectomy
fundoplication|Nissen fundoplication
paracentesis
liver biopsy
liver transplant|liver transplantation|OLT
TIPS!|transjugular intrahepatic portosystemic shunt
feeding tube placement|PEG tube|PEG placement|gastrostomy tube|G-tube|percutaneous endoscopic gastrostomy
nasogastric tube|NG tube|NGT|NG decompression
esophagectomy
bowel preparation|bowel prep
band ligation|variceal banding
# lungs, airway, intensive care
intubation|endotracheal intubation|intubated
extubation|extubated
mechanical ventilation|ventilator support|ventilator
noninvasive ventilation|BiPAP~|NIPPV|non-invasive ventilation
CPAP~|continuous positive airway pressure
supplemental oxygen|oxygen therapy|home oxygen|home O2|high-flow nasal cannula|HFNC|nasal cannula
tracheostomy
bronchoscopy
thoracentesis
chest tube|chest tube placement|tube thoracostomy|thoracostomy
lobectomy|pneumonectomy
thoracotomy
VATS|video-assisted thoracoscopic surgery
spirometry|pulmonary function test|pulmonary function testing|PFTs|PFT
polysomnography|sleep study
central venous catheter|central line|central line placement|IJ central line
PICC line|PICC~|peripherally inserted central catheter
arterial line|arterial line placement
nebulizer treatment|nebulizer|nebulised therapy|nebs
chest physiotherapy
incentive spirometry
lung transplant
sedation|moderate sedation|conscious sedation|procedural sedation
general anesthesia|GETA
spinal anesthesia|epidural anesthesia|epidural
nerve block|regional block
blood transfusion|PRBC transfusion|transfusion|packed red blood cells|pRBCs|pRBC|PRBC
platelet transfusion
plasmapheresis|plasma exchange
fluid resuscitation|IV fluids|IVF|intravenous fluids|fluid bolus
spontaneous breathing trial|SBT
# imaging
chest X-ray|CXR~|chest radiograph|chest x ray|chest film|portable chest x-ray
X-ray|radiograph|plain film|XR
abdominal X-ray|KUB
CT head|head CT|CT of the head|non-contrast head CT|CT brain|NCCT head|CTH
CT chest|chest CT|CT of the chest|CT thorax
CT abdomen and pelvis|CT A/P|CT abdomen/pelvis|CT abdomen|abdominal CT|CTAP|CT abd/pelvis|CT of the abdomen and pelvis
CT angiography|CT angiogram|CTA|CTPA|CT pulmonary angiogram
computed tomography|CT|CT scan|CAT scan
magnetic resonance imaging|MRI~
MRI brain|brain MRI|MRI of the brain
MRI lumbar spine|lumbar MRI|MRI of the lumbar spine
MR angiography|MRA|magnetic resonance angiography
MRCP~
ultrasound|ultrasonography|sonogram|POCUS
abdominal ultrasound|right upper quadrant ultrasound|RUQ ultrasound|RUQ US|RUQUS
renal ultrasound
pelvic ultrasound|transvaginal ultrasound|TVUS
obstetric ultrasound|anatomy scan|anatomy ultrasound
lower extremity duplex|venous duplex|duplex ultrasound|Doppler ultrasound|LE Doppler|carotid duplex|carotid ultrasound|lower extremity Doppler
PET scan|PET-CT|PET/CT|positron emission tomography
bone scan
V/Q scan|VQ scan|ventilation-perfusion scan
DEXA scan|DEXA|DXA|bone density scan|bone density
mammogram|mammography|screening mammogram
barium swallow|modified barium swallow
HIDA scan
nuclear medicine scan
fluoroscopy
# nerves
lumbar puncture|LP|spinal tap
electroencephalogram|EEG~
electromyography|EMG|nerve conduction study
craniotomy
craniectomy
ventriculoperitoneal shunt|VP shunt
deep brain stimulation|DBS
laminectomy
spinal fusion|lumbar fusion
discectomy|microdiscectomy
epidural steroid injection|ESI
carpal tunnel release
electroconvulsive therapy|ECT
burr hole
aneurysm clipping|aneurysm coiling
# bones and joints
total knee arthroplasty|TKA|total knee replacement|TKR|knee replacement
total hip arthroplasty|THA|total hip replacement|THR|hip replacement
open reduction internal fixation|ORIF~|open reduction and internal fixation
closed reduction
arthroscopy|knee arthroscopy
ACL reconstruction
rotator cuff repair
arthrocentesis|joint aspiration
joint injection|steroid injection|corticosteroid injection|intra-articular injection
amputation|below-knee amputation|below knee amputation|BKA|above-knee amputation|AKA!|toe amputation
hemiarthroplasty
splinting|splint|casting|plaster cast
hip pinning
kyphoplasty|vertebroplasty
fasciotomy
physical therapy|physiotherapy
occupational therapy
speech therapy|speech-language pathology evaluation|swallow evaluation
# kidney and bladder
hemodialysis|dialysis|HD|renal replacement therapy
peritoneal dialysis|PD!
continuous renal replacement therapy|CRRT|CVVH
kidney transplant|renal transplant|kidney transplantation|renal transplantation
renal biopsy|kidney biopsy
nephrectomy|partial nephrectomy
cystoscopy
lithotripsy|ESWL
ureteral stent placement|ureteral stent
ureteroscopy
transurethral resection of the prostate|TURP~
prostatectomy|radical prostatectomy
nephrostomy tube|percutaneous nephrostomy
Foley catheter|Foley|urinary catheter|indwelling catheter|Foley catheter placement|bladder catheterization|urinary catheterization
vasectomy
circumcision
post-void residual|bladder scan|PVR
# women's health
cesarean section|C-section|cesarean delivery|caesarean section|c section|low transverse cesarean section|LTCS
vaginal delivery|spontaneous vaginal delivery|NSVD|SVD
hysterectomy|total abdominal hysterectomy|TAH|vaginal hysterectomy
oophorectomy|salpingo-oophorectomy|bilateral salpingo-oophorectomy|BSO|TAH-BSO
tubal ligation|BTL|bilateral tubal ligation
dilation and curettage|D&C
myomectomy
labor induction|induction of labor|IOL!
amniocentesis
nonstress test|non-stress test|NST
colposcopy
LEEP
Pap smear|Pap test|Pap|cervical smear
IUD placement|IUD insertion|intrauterine device|IUD
glucose tolerance test|OGTT|glucose challenge test
group B strep screen|GBS swab
mastectomy|bilateral mastectomy
lumpectomy|breast-conserving surgery
breast biopsy|core needle biopsy|core biopsy
sentinel lymph node biopsy|sentinel node biopsy
in vitro fertilization|IVF!
cell-free DNA screening|NIPT
# tumours, biopsies, skin
biopsy|excisional biopsy|skin biopsy|punch biopsy|shave biopsy
fine needle aspiration|FNA|fine-needle aspiration
bone marrow biopsy|bone marrow aspirate|bone marrow aspiration
bone marrow transplant|stem cell transplant|autologous stem cell transplant
chemotherapy|chemo|adjuvant chemotherapy|neoadjuvant chemotherapy|cycle of chemotherapy
radiation therapy|radiotherapy|XRT|radiation
immunotherapy
port placement|port-a-cath|Port-A-Cath|mediport|chemoport
resection|tumor resection|surgical resection
lymph node dissection|axillary lymph node dissection|lymphadenectomy
incision and drainage|I&D
debridement|wound debridement
skin graft
wound care|dressing change
suture repair|laceration repair|sutures
cryotherapy
Mohs surgery|Mohs
wound vac|negative pressure wound therapy
# head and neck, eyes
tonsillectomy|T&A|adenoidectomy|tonsillectomy and adenoidectomy
thyroidectomy|total thyroidectomy
parathyroidectomy
thyroid ultrasound
radioactive iodine therapy|radioactive iodine ablation
myringotomy|tympanostomy tubes|ear tubes
septoplasty
sinus surgery
cataract surgery|cataract extraction|phacoemulsification
LASIK
tooth extraction|dental extraction|wisdom tooth extraction|wisdom teeth removal
laryngoscopy
audiometry|audiogram|hearing test
dilated eye exam|retinal exam|fundoscopy|ophthalmoscopy
# laboratory
blood culture|BCx
urine culture|UCx
sputum culture
wound culture
stool culture
throat culture|rapid strep test|rapid strep
urinalysis|UA
complete blood count|CBC~
basic metabolic panel|BMP|chem 7
comprehensive metabolic panel|CMP
liver function tests|LFTs~|LFT
lipid panel|lipid profile
coagulation studies|coags
arterial blood gas|ABG~
venous blood gas|VBG
thyroid function tests|TFTs
iron studies
pregnancy test|urine pregnancy test|UPT|hCG
drug screen|urine drug screen|UDS|toxicology screen|tox screen
cardiac enzymes|serial troponins
fecal occult blood test|FOBT|FIT test|guaiac
PSA screening
HIV test|HIV screening
COVID test|COVID-19 test|COVID PCR|SARS-CoV-2 PCR|COVID swab
flu swab|influenza test|respiratory viral panel
genetic testing
skin prick test|allergy testing
tuberculin skin test|PPD
fingerstick glucose monitoring|glucose monitoring|continuous glucose monitor|CGM
blood pressure monitoring|home blood pressure monitoring
CSF analysis
type and screen|type and cross
24-hour urine collection
# prevention, counselling, other
influenza vaccine|flu vaccine|flu shot|influenza vaccination
COVID-19 vaccine|COVID vaccine|COVID booster|COVID-19 vaccination
pneumococcal vaccine|Prevnar|Pneumovax
Tdap|Tdap vaccine|tetanus shot|tetanus vaccine
MMR vaccine|MMR!
HPV vaccine
zoster vaccine|Shingrix|shingles vaccine
hepatitis B vaccine
vaccination|immunization
cognitive behavioral therapy|CBT|cognitive behavioural therapy
psychotherapy|talk therapy|counseling
smoking cessation counseling|smoking cessation
diabetes education|nutrition counseling|dietitian referral
acupuncture
massage therapy
insulin pump|insulin pump therapy
genetic counseling
hospice care|hospice
palliative care consultation|palliative care
diabetic foot exam|foot exam
newborn screening|newborn screen
phototherapy
allergen immunotherapy
# further
surgery|operation|surgical repair|surgical intervention
resuscitation
proning|prone positioning
coronary angiography and intervention
cholangiogram|intraoperative cholangiogram
ileocecal resection|ileocaecal resection
drain placement|percutaneous drainage|abscess drainage|drainage procedure
central venous line|dialysis catheter|tunneled catheter|PermCath
EMDR
safety plan
psychiatric hospitalization
detoxification|detox
home oxygen therapy
compression stockings
EGD with biopsy
capsule endoscopy
endoscopic ultrasound|EUS
liver elastography|FibroScan
DaT-SPECT|DaT scan
SPECT
MRI spine|MRI of the spine|MRI of the cervical spine|cervical MRI|MRI of the knee|MRI T-spine
CT of the neck|CT neck|CT spine|CT sinuses|CT urogram
carotid angiogram|cerebral angiogram|cerebral angiography
ventilator weaning
ureterolysis
bronchoalveolar lavage|BAL!
transbronchial biopsy
mediastinoscopy
pleurodesis
decortication
wedge resection
esophageal dilation
hemorrhoid banding
pancreatectomy|distal pancreatectomy
hepatectomy|liver resection
adrenalectomy
pyeloplasty
cystectomy
orchiectomy
hydrocelectomy
hysteroscopy
endometrial biopsy|endometrial ablation
salpingectomy
cerclage
external cephalic version
forceps delivery|vacuum delivery
vaginal birth after cesarean|VBAC
fetal monitoring
biophysical profile
chorionic villus sampling
RhoGAM injection
spinal surgery|back surgery|decompression
shoulder arthroplasty|total shoulder replacement
meniscectomy
bunionectomy
tendon repair
fixation|intramedullary nailing|intramedullary nail
external fixation
hardware removal
botulinum toxin injection|Botox injection
vagus nerve stimulator
spinal cord stimulator
nerve conduction studies
tilt table test
loop recorder|implantable loop recorder
left atrial appendage closure|Watchman
LVAD|left ventricular assist device
aortic aneurysm repair
embolectomy
vein stripping
fasciectomy
hyperbaric oxygen therapy
leukapheresis
CAR-T therapy
brachytherapy
stereotactic radiosurgery|Gamma Knife|SBRT
whole brain radiation
cyberknife
excision|wide local excision
thoracoscopy
keratoplasty|corneal transplant
trabeculectomy
vitrectomy
laser photocoagulation
cochlear implant
uvulopalatopharyngoplasty
rhinoplasty
dental work|root canal
echocardiogram with bubble study|bubble study
cardiac MRI
coronary CT angiography|coronary calcium score
D-dimer test
troponin testing
blood smear|peripheral smear
hemoglobin electrophoresis
ANA
HIV viral load
hepatitis panel|hepatitis serologies
stool studies|ova and parasites
C. difficile toxin|C. diff PCR
Legionella antigen
tumor markers
karyotype
renal replacement
bladder training
pulmonary rehabilitation
group therapy
dialectical behavior therapy|DBT
transcranial magnetic stimulation|TMS
light therapy
RSV vaccine
meningococcal vaccine
varicella vaccine
hepatitis A vaccine
rotavirus vaccine
tracheostomy care
enteral feeding|tube feeding|tube feeds
total parenteral nutrition|TPN
isolation precautions
`
