/**
 * Clinical conditions, one concept a line: `canonical name|synonym|ABBREVIATION = ICD-10-CM code`.
 * The notation is described in notation.ts. Codes are candidates for a person to confirm.
 */
export const CONDITIONS = `
# heart and vessels
essential hypertension|hypertension|HTN~|high blood pressure|hypertensive disease|arterial hypertension|uncontrolled hypertension = I10
hypertensive urgency = I16.0
hypertensive emergency|malignant hypertension = I16.1
hypertensive heart disease = I11.9
pulmonary hypertension|pulmonary arterial hypertension|PAH|pHTN = I27.20
hypotension = I95.9
orthostatic hypotension|postural hypotension = I95.1
heart failure|congestive heart failure|CHF~|cardiac failure|HF|decompensated heart failure|ADHF|congestive cardiac failure|CCF = I50.9
systolic heart failure|heart failure with reduced ejection fraction|HFrEF~ = I50.20
diastolic heart failure|heart failure with preserved ejection fraction|HFpEF~ = I50.30
acute on chronic systolic heart failure = I50.23
acute on chronic diastolic heart failure = I50.33
right heart failure|right-sided heart failure = I50.810
cor pulmonale = I27.81
cardiomyopathy = I42.9
dilated cardiomyopathy = I42.0
ischemic cardiomyopathy = I25.5
hypertrophic cardiomyopathy|hypertrophic obstructive cardiomyopathy|HOCM|HCM = I42.2
takotsubo cardiomyopathy|stress cardiomyopathy = I51.81
coronary artery disease|CAD~|coronary disease|premature coronary disease|coronary atherosclerosis|coronary heart disease|atherosclerotic heart disease|ischemic heart disease|IHD = I25.10
angina pectoris|angina|stable angina = I20.9
unstable angina = I20.0
acute coronary syndrome|ACS = I24.9
myocardial infarction|MI|heart attack|acute myocardial infarction|AMI = I21.9
ST elevation myocardial infarction|STEMI~|ST-segment elevation myocardial infarction = I21.3
non-ST elevation myocardial infarction|NSTEMI~|non-STEMI|non-ST-segment elevation myocardial infarction = I21.4
old myocardial infarction = I25.2
atrial fibrillation|AF|afib|a-fib|a fib|AFib = I48.91
paroxysmal atrial fibrillation|PAF|paroxysmal AF = I48.0
persistent atrial fibrillation = I48.19
permanent atrial fibrillation = I48.21
atrial flutter|aflutter|a-flutter = I48.92
supraventricular tachycardia|SVT|PSVT|paroxysmal supraventricular tachycardia = I47.10
ventricular tachycardia|VT|v-tach|vtach|NSVT|nonsustained ventricular tachycardia = I47.20
ventricular fibrillation|VF|v-fib|vfib = I49.01
cardiac arrest|PEA arrest = I46.9
sick sinus syndrome|SSS = I49.5
complete heart block|third-degree AV block|third degree heart block = I44.2
first-degree AV block|first degree AV block = I44.0
left bundle branch block|LBBB~ = I44.7
right bundle branch block|RBBB~ = I45.10
long QT syndrome|QT prolongation|prolonged QT = I45.81
Wolff-Parkinson-White syndrome|WPW = I45.6
aortic stenosis|aortic valve stenosis = I35.0
aortic regurgitation|aortic insufficiency|aortic valve regurgitation = I35.1
mitral regurgitation|mitral insufficiency|mitral valve regurgitation = I34.0
mitral valve prolapse|MVP = I34.1
mitral stenosis = I05.0
tricuspid regurgitation = I36.1
infective endocarditis|endocarditis|bacterial endocarditis = I33.0
pericarditis|acute pericarditis = I30.9
pericardial effusion = I31.39
cardiac tamponade|pericardial tamponade|tamponade = I31.4
myocarditis = I51.4
peripheral arterial disease|peripheral vascular disease|PAD|PVD = I73.9
carotid stenosis|carotid artery stenosis = I65.29
abdominal aortic aneurysm|AAA = I71.40
thoracic aortic aneurysm = I71.20
aortic dissection = I71.00
deep vein thrombosis|deep venous thrombosis|deep-vein thrombosis|DVT~ = I82.409
pulmonary embolism|pulmonary embolus|pulmonary emboli|PE = I26.99
venous thromboembolism|VTE
superficial thrombophlebitis|thrombophlebitis = I80.9
varicose vein|varicosity = I83.90
chronic venous insufficiency|venous insufficiency|venous stasis = I87.2
Raynaud's phenomenon|Raynaud's disease|Raynaud's syndrome = I73.00
cardiogenic shock = R57.0
rheumatic heart disease = I09.9
atrial septal defect = Q21.10
ventricular septal defect = Q21.0
patent foramen ovale|PFO = Q21.12
tetralogy of Fallot = Q21.3
left ventricular hypertrophy|LVH = I51.7
# breathing
chronic obstructive pulmonary disease|COPD~|chronic obstructive lung disease|COAD = J44.9
COPD exacerbation|acute exacerbation of COPD|AECOPD|exacerbation of COPD = J44.1
emphysema = J43.9
chronic bronchitis = J42
acute bronchitis|bronchitis = J20.9
asthma|bronchial asthma|reactive airway disease = J45.909
asthma exacerbation|exacerbation of asthma = J45.901
bronchiectasis = J47.9
bronchiolitis = J21.9
pneumonia|PNA~|bronchopneumonia|lobar pneumonia = J18.9
community-acquired pneumonia|CAP = J18.9
hospital-acquired pneumonia|HAP
ventilator-associated pneumonia = J95.851
aspiration pneumonia|aspiration pneumonitis = J69.0
interstitial lung disease|ILD = J84.9
idiopathic pulmonary fibrosis|IPF = J84.112
pulmonary fibrosis = J84.10
sarcoidosis = D86.9
pleural effusion = J90
pneumothorax = J93.9
tension pneumothorax = J93.0
hemothorax = J94.2
empyema = J86.9
lung abscess = J85.2
pulmonary edema = J81.1
acute respiratory failure|respiratory failure = J96.00
acute hypoxic respiratory failure|acute hypoxemic respiratory failure|hypoxic respiratory failure = J96.01
chronic respiratory failure = J96.10
acute respiratory distress syndrome|ARDS = J80
obstructive sleep apnea|OSA|sleep apnea = G47.33
upper respiratory infection|upper respiratory tract infection|URI|URTI|common cold = J06.9
sinusitis|acute sinusitis = J01.90
chronic sinusitis = J32.9
allergic rhinitis|hay fever|seasonal allergies = J30.9
pharyngitis|acute pharyngitis = J02.9
streptococcal pharyngitis|strep throat|strep pharyngitis = J02.0
tonsillitis = J03.90
laryngitis = J04.0
croup = J05.0
epiglottitis = J05.10
pulmonary tuberculosis|tuberculosis|TB = A15.0
latent tuberculosis|LTBI = Z22.7
atelectasis = J98.11
pulmonary nodule|lung nodule = R91.1
# infection
sepsis = A41.9
severe sepsis = R65.20
septic shock = R65.21
bacteremia = R78.81
cellulitis = L03.90
abscess|skin abscess = L02.91
urinary tract infection|UTI~ = N39.0
pyelonephritis|acute pyelonephritis = N10
cystitis|acute cystitis = N30.00
influenza|flu = J11.1
COVID-19|covid|coronavirus disease|SARS-CoV-2 infection|covid infection = U07.1
HIV infection|HIV|HIV positive
HIV disease|AIDS! = B20
hepatitis A = B15.9
hepatitis B|HBV|chronic hepatitis B = B18.1
hepatitis C|HCV|chronic hepatitis C = B18.2
herpes zoster|shingles = B02.9
herpes simplex|HSV infection|cold sore = B00.9
genital herpes = A60.00
infectious mononucleosis|mononucleosis|mono! = B27.90
syphilis = A53.9
gonorrhea = A54.9
chlamydia|chlamydial infection = A74.9
meningitis = G03.9
bacterial meningitis = G00.9
viral meningitis = A87.9
encephalitis = G04.90
osteomyelitis = M86.9
septic arthritis = M00.9
necrotizing fasciitis = M72.6
Clostridioides difficile infection|Clostridium difficile infection|C. difficile|C. diff|C diff|CDI|C. diff colitis = A04.72
viral gastroenteritis = A08.4
gastroenteritis|acute gastroenteritis = K52.9
otitis media|acute otitis media|AOM|ear infection = H66.90
otitis externa = H60.90
conjunctivitis|pink eye = H10.9
oral candidiasis|oral thrush|thrush = B37.0
vulvovaginal candidiasis|vaginal candidiasis|vaginal yeast infection|yeast infection = B37.31
onychomycosis = B35.1
tinea pedis|athlete's foot = B35.3
Lyme disease = A69.20
malaria = B54
MRSA infection|MRSA = A49.02
impetigo = L01.00
scabies = B86
pertussis|whooping cough = A37.90
measles = B05.9
chickenpox|varicella = B01.9
hand, foot and mouth disease = B08.4
Helicobacter pylori infection|H. pylori infection|H. pylori|H pylori = B96.81
viral syndrome|viral illness|viral infection = B34.9
neutropenic fever|febrile neutropenia = D70.9
diverticulitis = K57.92
# hormones and metabolism
type 2 diabetes mellitus|type 2 diabetes|type II diabetes|type II diabetes mellitus|T2DM~|DM2~|DM II|DM type 2|T2D|NIDDM~|adult-onset diabetes|DMII = E11.9
type 1 diabetes mellitus|type 1 diabetes|type I diabetes|T1DM~|DM1~|DM type 1|T1D|IDDM~|juvenile diabetes|type I diabetes mellitus = E10.9
diabetes mellitus|diabetes|DM|diabetic! = E11.9
prediabetes|pre-diabetes = R73.03
impaired fasting glucose = R73.01
gestational diabetes|gestational diabetes mellitus|GDM|A1GDM|A2GDM|GDMA1|GDMA2 = O24.419
diabetic ketoacidosis|DKA~ = E11.10
hyperosmolar hyperglycemic state|HHS = E11.00
diabetic neuropathy|diabetic peripheral neuropathy = E11.40
diabetic nephropathy|diabetic kidney disease = E11.21
diabetic retinopathy = E11.319
diabetic foot ulcer = E11.621
hypothyroidism|underactive thyroid = E03.9
hyperthyroidism|thyrotoxicosis = E05.90
Graves' disease|Graves disease = E05.00
Hashimoto's thyroiditis|Hashimoto's|Hashimoto's disease|Hashimoto thyroiditis|autoimmune thyroiditis = E06.3
goiter|goitre = E04.9
thyroid nodule = E04.1
hyperlipidemia|HLD~|dyslipidemia = E78.5
hypercholesterolemia|high cholesterol = E78.00
hypertriglyceridemia = E78.1
mixed hyperlipidemia = E78.2
obesity|obese = E66.9
morbid obesity|severe obesity|class III obesity = E66.01
overweight = E66.3
metabolic syndrome = E88.810
malnutrition = E46
vitamin D deficiency = E55.9
vitamin B12 deficiency|B12 deficiency = E53.8
hyponatremia = E87.1
hypernatremia = E87.0
hypokalemia = E87.6
hyperkalemia = E87.5
hypocalcemia = E83.51
hypercalcemia = E83.52
hypomagnesemia = E83.42
hypophosphatemia = E83.39
dehydration|volume depletion = E86.0
hypovolemia = E86.1
metabolic acidosis|lactic acidosis = E87.20
hypoglycemia = E16.2
Cushing's syndrome = E24.9
Cushing's disease = E24.0
adrenal insufficiency = E27.40
Addison's disease = E27.1
hyperparathyroidism = E21.3
secondary hyperparathyroidism of renal origin|secondary hyperparathyroidism = N25.81
hypopituitarism = E23.0
diabetes insipidus = E23.2
SIADH~ = E22.2
polycystic ovary syndrome|polycystic ovarian syndrome|PCOS~ = E28.2
gout = M10.9
hemochromatosis = E83.119
# kidney and urinary tract
acute kidney injury|AKI~|acute renal failure|ARF|acute kidney failure = N17.9
acute tubular necrosis|ATN = N17.0
chronic kidney disease|CKD~|chronic renal insufficiency|chronic renal failure = N18.9
chronic kidney disease stage 3|CKD stage 3|CKD 3|CKD stage III|CKD3 = N18.30
chronic kidney disease stage 3a|CKD stage 3a|CKD 3a|CKD G3a = N18.31
chronic kidney disease stage 3b|CKD stage 3b|CKD 3b|CKD G3b = N18.32
chronic kidney disease stage 4|CKD stage 4|CKD 4|CKD stage IV|CKD G4 = N18.4
end-stage renal disease|end stage renal disease|ESRD~|ESKD|end-stage kidney disease = N18.6
nephrotic syndrome = N04.9
glomerulonephritis = N05.9
IgA nephropathy = N02.B9
nephrolithiasis|kidney stone|renal calculus|renal stone|renal calculi = N20.0
ureterolithiasis|ureteral stone|ureteral calculus = N20.1
hydronephrosis|hydroureteronephrosis|pelvocaliectasis = N13.30
polycystic kidney disease|polycystic kidneys|polycystic kidney|autosomal dominant polycystic kidney disease|ADPKD = Q61.3
benign prostatic hyperplasia|BPH~|benign prostatic hypertrophy|enlarged prostate = N40.0
prostatitis = N41.9
erectile dysfunction = N52.9
overactive bladder|OAB = N32.81
neurogenic bladder = N31.9
renal artery stenosis = I70.1
anemia of chronic kidney disease|renal anemia = D63.1
epididymitis = N45.1
# gut and liver
gastroesophageal reflux disease|GERD~|acid reflux|gastro-oesophageal reflux disease|GORD = K21.9
esophagitis = K20.90
Barrett's esophagus = K22.70
achalasia = K22.0
gastritis = K29.70
peptic ulcer disease|peptic ulcer|PUD = K27.9
gastric ulcer = K25.9
duodenal ulcer = K26.9
gastrointestinal hemorrhage|gastrointestinal bleed|GI bleed|GIB|GI bleeding|upper GI bleed|UGIB|lower GI bleed|LGIB|gastrointestinal bleeding = K92.2
gastroparesis = K31.84
irritable bowel syndrome|IBS = K58.9
Crohn's disease|Crohn's|Crohn's ileitis = K50.90
ulcerative colitis = K51.90
inflammatory bowel disease|IBD = K52.9
celiac disease|coeliac disease = K90.0
diverticulosis = K57.90
appendicitis = K37
acute appendicitis = K35.80
small bowel obstruction|SBO~|bowel obstruction|intestinal obstruction = K56.609
ileus = K56.7
ischemic colitis = K55.9
colitis = K52.9
hemorrhoid|internal hemorrhoid|external hemorrhoid = K64.9
anal fissure = K60.2
colon polyp|colonic polyp|polyp of colon = K63.5
hiatal hernia = K44.9
inguinal hernia = K40.90
umbilical hernia = K42.9
ventral hernia|incisional hernia = K43.9
cirrhosis|liver cirrhosis|hepatic cirrhosis|cirrhosis of the liver = K74.60
alcoholic cirrhosis = K70.30
hepatic encephalopathy = K76.82
nonalcoholic fatty liver disease|NAFLD~|fatty liver|hepatic steatosis|MASLD = K76.0
nonalcoholic steatohepatitis|NASH = K75.81
alcoholic hepatitis = K70.10
autoimmune hepatitis = K75.4
hepatitis = K75.9
esophageal varices = I85.00
portal hypertension = K76.6
spontaneous bacterial peritonitis = K65.2
peritonitis = K65.9
cholelithiasis|gallstone|gallstones = K80.20
acute cholecystitis = K81.0
cholecystitis = K81.9
choledocholithiasis = K80.50
cholangitis = K83.09
primary biliary cholangitis|primary biliary cirrhosis = K74.3
acute pancreatitis|pancreatitis = K85.90
chronic pancreatitis = K86.1
gallstone pancreatitis = K85.10
eosinophilic esophagitis = K20.0
# brain and nerves
cerebrovascular accident|stroke|CVA = I63.9
ischemic stroke|cerebral infarction|cerebral infarct|acute ischemic stroke|lacunar infarct|lacunar infarction|brain infarct = I63.9
hemorrhagic stroke|intracerebral hemorrhage|ICH|intracranial hemorrhage = I61.9
subarachnoid hemorrhage|SAH = I60.9
subdural hematoma|SDH = I62.00
transient ischemic attack|TIA~ = G45.9
cerebral aneurysm = I67.1
epilepsy|seizure disorder = G40.909
status epilepticus = G40.901
migraine|migraine headache = G43.909
migraine with aura = G43.109
tension headache|tension-type headache = G44.209
cluster headache = G44.009
Parkinson's disease|Parkinson's = G20.A1
parkinsonism = G20.C
Alzheimer's disease|Alzheimer's|Alzheimer's dementia = G30.9
dementia = F03.90
vascular dementia = F01.50
Lewy body dementia|dementia with Lewy bodies|Lewy body disease|DLB! = G31.83
mild cognitive impairment|MCI = G31.84
delirium = R41.0
metabolic encephalopathy|toxic metabolic encephalopathy = G93.41
encephalopathy = G93.40
multiple sclerosis|relapsing-remitting multiple sclerosis|RRMS = G35
amyotrophic lateral sclerosis|ALS! = G12.21
myasthenia gravis = G70.00
Guillain-Barre syndrome = G61.0
peripheral neuropathy|polyneuropathy = G62.9
carpal tunnel syndrome = G56.00
trigeminal neuralgia = G50.0
Bell's palsy|facial nerve palsy = G51.0
postherpetic neuralgia = B02.29
sciatica = M54.30
essential tremor = G25.0
restless legs syndrome|restless leg syndrome|RLS = G25.81
cerebral palsy = G80.9
hydrocephalus = G91.9
traumatic brain injury|TBI = S06.9XAA
concussion = S06.0X0A
Huntington's disease = G10
narcolepsy = G47.419
insomnia = G47.00
benign paroxysmal positional vertigo|BPPV = H81.10
Meniere's disease = H81.09
febrile seizure = R56.00
neuropathy = G62.9
# mind
major depressive disorder|MDD~|major depression|clinical depression = F32.9
depression|depressive disorder = F32.A
recurrent major depressive disorder = F33.9
generalized anxiety disorder|generalised anxiety disorder|GAD = F41.1
anxiety disorder = F41.9
panic disorder = F41.0
panic attack = F41.0
post-traumatic stress disorder|PTSD~ = F43.10
obsessive-compulsive disorder|OCD = F42.9
bipolar disorder|bipolar affective disorder = F31.9
bipolar I disorder|bipolar 1 disorder|bipolar I|bipolar type 1|bipolar 1
bipolar II disorder|bipolar II|bipolar 2 disorder|bipolar type 2|bipolar 2 = F31.81
schizophrenia = F20.9
schizoaffective disorder = F25.9
psychosis = F29
attention deficit hyperactivity disorder|ADHD~|attention-deficit/hyperactivity disorder = F90.9
autism spectrum disorder|autism = F84.0
borderline personality disorder = F60.3
anorexia nervosa = F50.00
bulimia nervosa|bulimia = F50.20
adjustment disorder = F43.20
alcohol use disorder|alcohol dependence|alcoholism|AUD = F10.20
alcohol abuse = F10.10
alcohol withdrawal = F10.939
alcohol intoxication = F10.929
delirium tremens = F10.231
opioid use disorder|opioid dependence|OUD = F11.20
opioid overdose
cocaine abuse|cocaine use disorder = F14.10
cannabis use disorder = F12.10
tobacco use disorder|nicotine dependence|tobacco dependence = F17.200
tobacco use = Z72.0
postpartum depression = F53.0
# blood
anemia = D64.9
iron deficiency anemia|IDA|iron-deficiency anaemia = D50.9
iron deficiency = E61.1
pernicious anemia = D51.0
hemolytic anemia = D58.9
aplastic anemia = D61.9
anemia of chronic disease = D63.8
sickle cell disease|sickle cell anemia = D57.1
sickle cell trait = D57.3
thalassemia = D56.9
thrombocytopenia = D69.6
immune thrombocytopenia|idiopathic thrombocytopenic purpura|ITP = D69.3
thrombotic thrombocytopenic purpura|TTP = M31.19
heparin-induced thrombocytopenia|HIT = D75.829
disseminated intravascular coagulation|DIC = D65
leukopenia = D72.819
neutropenia = D70.9
pancytopenia = D61.818
leukocytosis = D72.829
thrombocytosis = D75.839
polycythemia vera = D45
hemophilia A = D66
von Willebrand disease = D68.00
factor V Leiden = D68.51
antiphospholipid syndrome = D68.61
coagulopathy = D68.9
# tumours
breast cancer|breast ca|breast carcinoma|carcinoma of breast|mammary carcinoma|carcinoma of the breast|cancer of the breast|invasive ductal carcinoma = C50.919
ductal carcinoma in situ|DCIS = D05.10
lung cancer|lung ca|lung carcinoma|carcinoma of the lung|cancer of the lung|lung adenocarcinoma|bronchogenic carcinoma = C34.90
non-small cell lung cancer|NSCLC~|non-small cell lung carcinoma = C34.90
small cell lung cancer|SCLC|small cell lung carcinoma = C34.90
colon cancer|colon ca|colon carcinoma|colon adenocarcinoma|colonic carcinoma|cancer of the colon|carcinoma of the colon = C18.9
colorectal cancer|CRC! = C19
rectal cancer = C20
prostate cancer|prostate ca|prostatic carcinoma|carcinoma of the prostate|cancer of the prostate|prostate carcinoma|prostate adenocarcinoma = C61
pancreatic cancer|pancreatic adenocarcinoma = C25.9
gastric cancer|stomach cancer = C16.9
esophageal cancer = C15.9
hepatocellular carcinoma|HCC = C22.0
liver cancer = C22.9
renal cell carcinoma|RCC|kidney cancer = C64.9
bladder cancer|urothelial carcinoma = C67.9
ovarian cancer|ovarian carcinoma = C56.9
cervical cancer = C53.9
endometrial cancer|endometrial carcinoma = C54.1
uterine cancer = C55
thyroid cancer|papillary thyroid carcinoma = C73
melanoma|malignant melanoma = C43.9
basal cell carcinoma|BCC = C44.91
squamous cell carcinoma|SCC! = C44.92
glioblastoma|glioblastoma multiforme|GBM = C71.9
brain tumor = D49.6
meningioma = D32.9
lymphoma = C85.90
Hodgkin lymphoma|Hodgkin's lymphoma|Hodgkin's disease = C81.90
non-Hodgkin lymphoma|non-Hodgkin's lymphoma|NHL = C85.90
diffuse large B-cell lymphoma|DLBCL = C83.30
multiple myeloma = C90.00
acute myeloid leukemia|AML = C92.00
chronic myeloid leukemia|CML = C92.10
acute lymphoblastic leukemia = C91.00
chronic lymphocytic leukemia|CLL = C91.10
leukemia = C95.90
myelodysplastic syndrome|MDS = D46.9
metastatic disease|metastasis|metastases = C79.9
bone metastasis|bone metastases|osseous metastases|bony metastases = C79.51
brain metastasis|brain metastases = C79.31
liver metastasis|liver metastases|hepatic metastases = C78.7
lung metastasis|lung metastases|pulmonary metastases = C78.00
malignancy|malignant neoplasm|cancer|carcinoma = C80.1
uterine fibroid|fibroids|leiomyoma = D25.9
lipoma = D17.9
hemangioma = D18.00
# bones, joints, immune system
osteoarthritis|degenerative joint disease|DJD|OA! = M19.90
knee osteoarthritis|osteoarthritis of the knee = M17.9
rheumatoid arthritis = M06.9
psoriatic arthritis = L40.50
ankylosing spondylitis = M45.9
systemic lupus erythematosus|lupus|SLE = M32.9
Sjogren's syndrome = M35.00
scleroderma|systemic sclerosis = M34.9
polymyalgia rheumatica|PMR = M35.3
giant cell arteritis|temporal arteritis|GCA = M31.6
fibromyalgia = M79.7
osteoporosis = M81.0
osteopenia = M85.80
spinal stenosis = M48.00
lumbar spinal stenosis = M48.061
herniated disc|disc herniation|herniated nucleus pulposus = M51.9
degenerative disc disease|DDD = M51.9
lumbar radiculopathy = M54.16
cervical radiculopathy = M54.12
scoliosis = M41.9
rotator cuff tear = M75.100
adhesive capsulitis|frozen shoulder = M75.00
plantar fasciitis = M72.2
bursitis = M71.9
tendinitis|tendonitis = M77.9
rhabdomyolysis = M62.82
hip fracture|fractured hip|femoral neck fracture = S72.009A
vertebral compression fracture|compression fracture = M48.50XA
rib fracture = S22.39XA
distal radius fracture|Colles fracture = S52.509A
ankle fracture = S82.899A
clavicle fracture = S42.009A
fracture
ankle sprain = S93.409A
compartment syndrome = T79.A0XA
vasculitis = I77.6
arthritis = M19.90
anterior cruciate ligament tear|ACL tear = S83.519A
meniscal tear|meniscus tear = S83.209A
# skin
psoriasis = L40.9
atopic dermatitis = L20.9
contact dermatitis = L25.9
dermatitis|eczema = L30.9
acne|acne vulgaris = L70.0
rosacea = L71.9
seborrheic dermatitis = L21.9
urticaria|hives = L50.9
angioedema = T78.3XXA
anaphylaxis|anaphylactic shock|anaphylactic reaction = T78.2XXA
actinic keratosis = L57.0
pressure ulcer|decubitus ulcer|pressure injury|bed sore = L89.90
venous stasis ulcer|venous ulcer = I83.009
alopecia = L65.9
vitiligo = L80
hidradenitis suppurativa = L73.2
Stevens-Johnson syndrome = L51.1
# eye and ear
glaucoma = H40.9
cataract = H26.9
macular degeneration|age-related macular degeneration|AMD = H35.30
retinal detachment = H33.20
dry eye syndrome|dry eye disease = H04.129
hearing loss|loss of hearing|hearing impairment|deafness = H91.90
cerumen impaction = H61.20
uveitis = H20.9
# women's health, pregnancy, children
preeclampsia|pre-eclampsia = O14.90
eclampsia = O15.9
HELLP syndrome = O14.20
gestational hypertension|gest HTN|gHTN|GHTN|pregnancy-induced hypertension|PIH! = O13.9
ectopic pregnancy = O00.90
miscarriage|spontaneous abortion = O03.9
placenta previa = O44.00
placental abruption = O45.90
preterm labor = O60.00
hyperemesis gravidarum = O21.0
postpartum hemorrhage|PPH = O72.1
endometriosis = N80.9
pelvic inflammatory disease|PID = N73.9
bacterial vaginosis = N76.0
ovarian cyst = N83.209
menopause = Z78.0
infertility = N97.9
neonatal jaundice|neonatal hyperbilirubinemia = P59.9
prematurity|preterm birth = P07.30
Down syndrome|trisomy 21 = Q90.9
failure to thrive = R62.51
Kawasaki disease = M30.3
cystic fibrosis = E84.9
intussusception = K56.1
pyloric stenosis = Q40.0
developmental delay = R62.50
# status
drug allergy|medication allergy
food allergy|peanut allergy
# heart, vessels: further
left ventricular dysfunction|LV dysfunction|systolic dysfunction|left ventricular systolic dysfunction|LV systolic dysfunction
diastolic dysfunction
right ventricular dysfunction|RV dysfunction|right heart strain|RV strain
demand ischemia|type 2 myocardial infarction|type II myocardial infarction|supply-demand mismatch
myocardial ischemia|cardiac ischemia|ischemia
left main disease|three-vessel disease|multivessel disease|multivessel coronary artery disease
atherosclerosis
valvular heart disease|valve disease
bicuspid aortic valve
congenital heart disease
heart block|AV block|atrioventricular block
second-degree AV block|second degree AV block|Mobitz
bundle branch block
junctional rhythm
multifocal atrial tachycardia|atrial tachycardia
premature atrial contractions|PACs
arrhythmia|cardiac arrhythmia|dysrhythmia = I49.9
torsades de pointes
restrictive cardiomyopathy = I42.5
hypertensive cardiomyopathy
cardiac amyloidosis
aneurysm
aortic aneurysm = I71.9
pseudoaneurysm
popliteal aneurysm
critical limb ischemia|limb ischemia|acute limb ischemia
mesenteric ischemia
arterial occlusion
subclavian steal syndrome
phlebitis
lymphedema|lymphoedema = I89.0
shock
hypovolemic shock = R57.1
hemorrhagic shock
vasovagal syncope|vasovagal episode
sudden cardiac death
heart disease|cardiac disease
coronary vasospasm|vasospasm
infarct|infarction
mural thrombus|LV thrombus|left ventricular thrombus
carotid artery disease|carotid disease
valvular regurgitation
endocardial cushion defect
# lungs: further
hypercapnic respiratory failure|hypercapnia
acute on chronic respiratory failure
pneumonitis
pneumococcal pneumonia
bacterial pneumonia
viral pneumonia
atypical pneumonia
right lower lobe pneumonia
left lower lobe pneumonia
parapneumonic effusion
chronic lung disease|lung disease
restrictive lung disease
obstructive lung disease
pneumoconiosis
silicosis
asbestosis
pleurisy|pleuritis
hemoptysis syndrome
pulmonary hemorrhage|diffuse alveolar hemorrhage
bronchospasm = J98.01
respiratory infection|respiratory tract infection|lower respiratory tract infection|chest infection|LRTI
bronchopulmonary dysplasia|BPD!
respiratory syncytial virus infection|RSV infection|RSV|RSV bronchiolitis
mucus plugging|mucous plugging
vocal cord dysfunction|vocal cord paralysis
nasal polyps|nasal polyposis
peritonsillar abscess
deviated septum|deviated nasal septum
pulmonary infarct|pulmonary infarction
obesity hypoventilation syndrome
# infection: further
infection
bacterial infection
fungal infection|candidiasis|candidemia
fungemia
aspergillosis
cryptococcal meningitis
toxoplasmosis
cytomegalovirus infection|CMV infection|CMV
Epstein-Barr virus infection|EBV infection
histoplasmosis
Pneumocystis pneumonia|PCP pneumonia|PJP
wound infection|surgical site infection|surgical wound infection
line infection|catheter-related bloodstream infection|CLABSI|central line infection
soft tissue infection|skin infection
urosepsis
tubo-ovarian abscess
intra-abdominal abscess
liver abscess
pelvic abscess
intraabdominal abscess
abdominal abscess
epidural abscess|spinal epidural abscess
brain abscess
dental abscess|dental infection
mastoiditis
periorbital cellulitis|preseptal cellulitis
orbital cellulitis = H05.019
discitis|diskitis
prosthetic joint infection
gangrene
folliculitis
paronychia
tinea corporis
tinea cruris
tinea versicolor
ringworm
molluscum contagiosum
human papillomavirus infection|HPV infection|genital warts
trichomoniasis
mumps
rubella
dengue|dengue fever
typhoid fever
hepatitis E
hepatitis D
tetanus
botulism
rabies
giardiasis
amebiasis
parasitic infection
sexually transmitted infection|STI|STD
fever of unknown origin|FUO
systemic inflammatory response syndrome|SIRS
toxic shock syndrome
hand-foot-mouth disease
bloodstream infection
multiorgan failure|multi-organ failure|multisystem organ failure
# hormones, metabolism: further
retinopathy|background retinopathy
nephropathy
diabetic foot infection
hypoglycemic episode|hypoglycaemic episode|hypo!
steroid-induced hyperglycemia|stress hyperglycemia
multinodular goiter|MNG!
thyroid disease
thyroiditis
thyroid storm
myxedema
primary hypothyroidism
subclinical hypothyroidism = E02
subclinical hyperthyroidism
hyperaldosteronism|primary aldosteronism
pheochromocytoma
acromegaly
prolactinoma|hyperprolactinemia
pituitary adenoma|pituitary tumor = D35.2
hypogonadism
hypoparathyroidism
primary hyperparathyroidism = E21.0
hypoalbuminemia
hypermagnesemia
hyperphosphatemia
hyperammonemia
electrolyte abnormality|electrolyte imbalance|electrolyte disturbance
metabolic alkalosis
respiratory acidosis
respiratory alkalosis
acidosis
refeeding syndrome
protein-calorie malnutrition|severe malnutrition
folate deficiency
thiamine deficiency
zinc deficiency
lactose intolerance
amyloidosis
porphyria
Wilson's disease = E83.01
Gaucher disease
phenylketonuria|PKU = E70.0
pseudogout|CPPD
autonomic dysfunction|autonomic neuropathy|dysautonomia
# kidney: further
membranous nephropathy
minimal change disease
focal segmental glomerulosclerosis|FSGS
lupus nephritis
contrast nephropathy|contrast-induced nephropathy|contrast-associated acute kidney injury
acute interstitial nephritis|interstitial nephritis|AIN!
hypertensive nephrosclerosis|hypertensive nephropathy|nephrosclerosis
cardiorenal syndrome
hepatorenal syndrome = K76.7
obstructive uropathy
renal failure|kidney failure|renal insufficiency|renal impairment
kidney disease|renal disease
renal cyst|kidney cyst|renal cysts
renal mass|kidney mass
renal colic = N23
ureteral obstruction
vesicoureteral reflux
urethral stricture
stress incontinence|stress urinary incontinence = N39.3
bladder stone
bladder outlet obstruction
chronic kidney disease stage 1|CKD stage 1
chronic kidney disease stage 2|CKD stage 2|CKD 2 = N18.2
chronic kidney disease stage 5|CKD stage 5|CKD 5 = N18.5
orchitis|epididymo-orchitis
hydrocele
varicocele
phimosis
testicular torsion
undescended testis|cryptorchidism
renal tubular acidosis
rhabdomyosarcoma
# gut: further
bile leak
biliary obstruction|biliary colic
cholestasis
bile duct injury|common bile duct injury
gallbladder disease
gallbladder polyp
shock liver|ischemic hepatitis
acute liver failure|hepatic failure|liver failure|fulminant hepatic failure
liver disease|chronic liver disease
drug-induced liver injury
hepatic mass|liver mass|liver lesion
liver cyst|hepatic cyst
portal vein thrombosis
alcoholic liver disease
pancreatic mass
pancreatic pseudocyst|pancreatic cyst
bowel perforation|perforated viscus|intestinal perforation|perforation
large bowel obstruction
volvulus
hernia
adhesions
Mallory-Weiss tear
esophageal stricture
esophageal perforation
esophageal ulcer
gastric outlet obstruction
peptic stricture
small intestinal bacterial overgrowth|SIBO
microscopic colitis
proctitis
anal fistula|perianal abscess|perirectal abscess|fistula
rectal prolapse
fecal impaction
acute diverticulitis|sigmoid diverticulitis
toxic megacolon
pseudomembranous colitis
pouchitis
esophageal dysmotility
hepatitis B carrier
# nerves: further
progressive supranuclear palsy|PSP
normal pressure hydrocephalus|NPH!
REM sleep behavior disorder|REM sleep behaviour disorder|RBD!
Parkinson's disease dementia|PD dementia
frontotemporal dementia
corticobasal degeneration
multiple system atrophy
Creutzfeldt-Jakob disease
cognitive decline|cognitive impairment|neurocognitive disorder
major neurocognitive disorder
cord compression|spinal cord compression
cauda equina syndrome
spinal cord injury
myelopathy|cervical myelopathy
radiculopathy
transverse myelitis
neuromyelitis optica
optic neuritis = H46.9
brain injury
anoxic brain injury
hypoxic brain injury
anoxic encephalopathy
cerebral edema|brain edema
brain herniation|uncal herniation
epidural hematoma
intraventricular hemorrhage
arteriovenous malformation|AVM!
cerebral venous thrombosis|venous sinus thrombosis
seizures disorder
generalized tonic-clonic seizure|grand mal seizure|GTC
chorea
dystonia
tardive dyskinesia
neuroleptic malignant syndrome
serotonin syndrome
extrapyramidal symptoms|EPS!
movement disorder
neuropathic pain
small fiber neuropathy
mononeuropathy
foot drop
ulnar neuropathy|cubital tunnel syndrome
brachial plexopathy
complex regional pain syndrome
spinal muscular atrophy
muscular dystrophy = G71.00
myopathy
myositis
polymyositis
dermatomyositis
Charcot-Marie-Tooth disease
septic encephalopathy
Wernicke encephalopathy|Wernicke's encephalopathy
idiopathic intracranial hypertension|pseudotumor cerebri
chronic migraine
neurofibromatosis
tuberous sclerosis
vestibular neuritis
labyrinthitis
hemifacial spasm
vertebrobasilar insufficiency
post-concussive syndrome|postconcussion syndrome
cerebral atrophy|generalized atrophy
# mind: further
suicide attempt|attempted suicide
suicide|completed suicide
acetaminophen overdose|paracetamol overdose|Tylenol overdose
overdose|drug overdose
mood disorder
personality disorder
dysthymia|persistent depressive disorder
social anxiety disorder|social phobia
specific phobia|phobia
eating disorder
binge eating disorder
somatic symptom disorder|somatization disorder
conversion disorder|functional neurological disorder
dissociative disorder
acute stress disorder
mania
manic episode
bipolar mania
hypomania
hypomanic episode
depressive episode
substance use disorder|substance abuse|drug abuse|polysubstance abuse|drug dependence
methamphetamine use disorder|methamphetamine abuse|stimulant use disorder
opioid withdrawal
benzodiazepine withdrawal
withdrawal seizure|alcohol withdrawal seizure
intellectual disability
oppositional defiant disorder
conduct disorder
Tourette syndrome|tic disorder
catatonia
gender dysphoria
# blood: further
anemia of critical illness|anemia of acute illness
blood loss anemia|acute blood loss anemia
megaloblastic anemia|macrocytic anemia|microcytic anemia|normocytic anemia
hypercoagulable state|thrombophilia
protein C deficiency
protein S deficiency
hemolysis
eosinophilia
lymphopenia
essential thrombocythemia
myelofibrosis
G6PD deficiency
hemophilia
sickle cell crisis|vaso-occlusive crisis
monoclonal gammopathy|MGUS
graft-versus-host disease|graft versus host disease|GVHD
tumor lysis syndrome
thrombotic microangiopathy
hemolytic uremic syndrome
polycythemia
transfusion reaction
bleeding disorder|bleeding diathesis
# tumours: further
adenocarcinoma
tumor|neoplasm
sarcoma
osteosarcoma
liposarcoma
head and neck cancer
laryngeal cancer
oropharyngeal cancer
tongue cancer
testicular cancer|seminoma
vulvar cancer
anal cancer
cholangiocarcinoma
gallbladder cancer
neuroendocrine tumor|carcinoid tumor|carcinoid
gastrointestinal stromal tumor|GIST
mesothelioma
thymoma
astrocytoma
glioma
oligodendroglioma
acoustic neuroma|vestibular schwannoma|schwannoma
neuroblastoma
Wilms tumor
retinoblastoma
skin cancer
Merkel cell carcinoma
Kaposi sarcoma
mycosis fungoides
follicular lymphoma
mantle cell lymphoma
Waldenstrom macroglobulinemia
medullary thyroid cancer|medullary thyroid carcinoma
adrenal adenoma|adrenal mass
adenoma|tubular adenoma
local recurrence|tumor recurrence|disease recurrence|cancer recurrence
peritoneal carcinomatosis
leptomeningeal disease|leptomeningeal carcinomatosis
malignant pleural effusion
malignant ascites
superior vena cava syndrome
granuloma
teratoma|dermoid cyst
invasive lobular carcinoma
metastatic breast cancer
cyst
# bones and immune system: further
osteonecrosis|avascular necrosis
osteonecrosis of the jaw
osteomalacia
Paget's disease of bone
stress fracture
pathologic fracture|pathological fracture
humerus fracture
radius fracture
ulnar fracture
tibial fracture
fibula fracture
femur fracture
pelvic fracture
wrist fracture
skull fracture
nasal fracture
facial fracture
sternal fracture
vertebral fracture
metatarsal fracture
scaphoid fracture
patella fracture
mandible fracture
orbital fracture
degenerative disease|degenerative changes|degenerative change
spondylosis|cervical spondylosis|lumbar spondylosis
spondylolisthesis
spondyloarthropathy
disc bulge|disc protrusion|disk herniation|herniated disk
foraminal stenosis|neural foraminal stenosis
kyphosis
dislocation|shoulder dislocation|hip dislocation
subluxation
sprain
muscle strain
tendon rupture|Achilles tendon rupture|Achilles tendinitis
tendinopathy|tenosynovitis|De Quervain tenosynovitis
epicondylitis|lateral epicondylitis|tennis elbow
trigger finger
ganglion cyst
Baker's cyst|Baker cyst
hallux valgus|bunion
costochondritis = M94.0
temporomandibular joint disorder|TMJ disorder|TMJ dysfunction
gouty arthritis
inflammatory arthritis
polyarthritis
juvenile idiopathic arthritis
mixed connective tissue disease|connective tissue disease
Behcet's disease|Behcet disease
granulomatosis with polyangiitis
polyarteritis nodosa
Takayasu arteritis
IgA vasculitis|Henoch-Schonlein purpura
autoimmune disease|autoimmune disorder
immunodeficiency|immune deficiency|common variable immunodeficiency
Charcot joint|Charcot deformity|Charcot foot
sarcopenia
graft rejection|transplant rejection
# skin, eyes, ears: further
erythema nodosum
erythema multiforme
toxic epidermal necrolysis
drug rash|drug eruption
pemphigus|bullous pemphigoid
lichen planus
keloid
epidermal cyst|sebaceous cyst
seborrheic keratosis
wart|plantar wart
diaper dermatitis|diaper rash
burn|second-degree burn
frostbite
ingrown toenail
lipohypertrophy
keratitis
corneal ulcer
corneal abrasion
blepharitis
chalazion|stye|hordeolum
pterygium
strabismus
amblyopia
vitreous hemorrhage
retinal vein occlusion
central retinal artery occlusion
blindness
myopia
tympanic membrane perforation
otitis media with effusion
cholesteatoma
nasal obstruction
dental caries
gingivitis
periodontitis
stomatitis
oral ulcers
mucositis
parotitis
sialadenitis
# women, pregnancy, children: further
decreased fetal movement|↓ fetal movement|↓ fetal mvmt|decreased FM|reduced fetal movement|decreased fetal mvmt|reduced fetal movements = O36.8190
premature rupture of membranes|PROM|PPROM|preterm premature rupture of membranes
chorioamnionitis
endometritis
mastitis
intrauterine growth restriction|fetal growth restriction|IUGR|FGR
oligohydramnios
polyhydramnios
intrauterine fetal demise|stillbirth|IUFD
missed abortion
threatened abortion
incomplete abortion
Rh incompatibility
cervical insufficiency
cervical dysplasia|CIN
adenomyosis
endometrial hyperplasia
abnormal uterine bleeding|AUB
postmenopausal bleeding
uterine prolapse
pelvic organ prolapse
cystocele
rectocele
ovarian torsion
hydrosalpinx
premature ovarian insufficiency
atrophic vaginitis|vaginitis
premenstrual syndrome
neonatal sepsis
neonatal respiratory distress syndrome
necrotizing enterocolitis
patent ductus arteriosus|PDA!
cleft palate
cleft lip
spina bifida
congenital anomaly|congenital abnormality
Turner syndrome
Klinefelter syndrome
fragile X syndrome
Marfan syndrome
Ehlers-Danlos syndrome
enuresis
colic|infantile colic
speech delay
# injury and poisoning
carbon monoxide poisoning
anaphylactoid reaction
heat exhaustion
near drowning
blunt trauma
penetrating trauma
gunshot wound
stab wound
GSW
crush injury
contusion
pulmonary contusion
splenic laceration
liver laceration
retroperitoneal hemorrhage|retroperitoneal bleeding|retroperitoneal bleed|retroperitoneal hematoma
postoperative ileus
wound dehiscence|dehiscence
anastomotic leak
seroma
foreign body|foreign body ingestion
latex allergy
infusion reaction
allergic reaction
`
