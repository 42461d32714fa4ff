/**
 * What notes give values for. `name|synonym = unit`: the unit is what is assumed by nobody and only documents the line.
 * A mention is made only where a number follows; a single letter counts only in upper case with a decimal.
 */
export const MEASUREMENTS = `
blood pressure|BP~|B/P~ = mmHg
heart rate|HR|pulse|pulse rate = /min
respiratory rate|RR|resp rate|resps = /min
temperature|temp|Tmax|T = C
oxygen saturation|SpO2~|O2 sat|O2 sats|O2 saturation|sats|SaO2~|pulse ox|pulse oximetry = %
weight|wt = kg
height|ht = cm
body mass index|BMI~ = kg/m2
white blood cell count|WBC~|white count|white blood cells|white cell count = 10*9/L
hemoglobin|Hgb~|Hb|haemoglobin = g/dL
hematocrit|Hct~ = %
platelet count|platelets|Plt~|plts = 10*9/L
mean corpuscular volume|MCV~ = fL
sodium|Na = mmol/L
potassium|K = mmol/L
chloride|Cl = mmol/L
bicarbonate|HCO3~|bicarb = mmol/L
blood urea nitrogen|BUN~|urea = mg/dL
creatinine|Cr|serum creatinine|creat = mg/dL
estimated glomerular filtration rate|eGFR~|GFR = mL/min/1.73m2
glucose|Glu~|gluc|blood glucose|blood sugar|fasting glucose|fingerstick glucose|fingerstick|FSBG = mg/dL
hemoglobin A1c|HbA1c~|A1c~|HgbA1c~|Hgb A1c|glycated hemoglobin = %
calcium|Ca|corrected calcium = mg/dL
magnesium|Mg = mg/dL
phosphorus|phosphate|Phos~ = mg/dL
albumin|Alb~|serum albumin = g/dL
total bilirubin|bilirubin|T bili|Tbili~|bili = mg/dL
aspartate aminotransferase|AST = U/L
alanine aminotransferase|ALT = U/L
alkaline phosphatase|ALP|alk phos = U/L
lipase = U/L
lactate|lactic acid = mmol/L
troponin|troponin I|troponin T|TnI|TnT|hs-TnT|hs-TnI|hs-Tn|hsTnT|hsTnI|hs-troponin|high-sensitivity troponin|trop = ng/L
BNP~|brain natriuretic peptide = pg/mL
NT-proBNP~|proBNP~ = pg/mL
D-dimer = ng/mL
C-reactive protein|CRP~ = mg/L
erythrocyte sedimentation rate|ESR = mm/h
procalcitonin = ng/mL
INR~|international normalized ratio
TSH~|thyroid stimulating hormone = mIU/L
free T4 = ng/dL
total cholesterol|cholesterol = mg/dL
LDL cholesterol|LDL~|LDL-C = mg/dL
HDL cholesterol|HDL~ = mg/dL
triglycerides|TG = mg/dL
ferritin = ng/mL
PSA~|prostate specific antigen = ng/mL
ejection fraction|LVEF~|EF|left ventricular ejection fraction = %
pH
pCO2~|PaCO2~ = mmHg
pO2~|PaO2~ = mmHg
FiO2~ = %
Glasgow Coma Scale|GCS~
pain score|pain scale
uric acid = mg/dL
creatine kinase|CK|CPK = U/L
urine albumin-creatinine ratio|UACR|ACR = mg/g
CA 19-9|CA-125
carcinoembryonic antigen|CEA = ng/mL
vitamin B12 level|B12|vitamin B12 = pg/mL
transferrin saturation|TSAT = %
fibrinogen = mg/dL
urine protein-creatinine ratio|UPCR = mg/mg
absolute neutrophil count|ANC = 10*9/L
25-OH vitamin D|25-OH vit D|vitamin D level = ng/mL
cortisol = nmol/L
ammonia = umol/L
gamma-glutamyl transferase|GGT = U/L
LDH~|lactate dehydrogenase = U/L
amylase = U/L
PTT~|aPTT~|partial thromboplastin time = s
prothrombin time = s
mean gradient = mmHg
peak flow = L/min
FEV1
ECOG~
APGAR|Apgar|Apgars
JVP = cm
QTc~ = ms
SBP~|systolic blood pressure = mmHg
DBP~ = mmHg
STOP-BANG
RASS
MELD~|MELD-Na
CHA2DS2-VASc
NIHSS~
TIMI score
procalcitonin level = ng/mL
osmolality|serum osmolality = mOsm/kg
haptoglobin = mg/dL
reticulocyte count|retic = %
mean corpuscular hemoglobin|MCH
red cell distribution width|RDW = %
neutrophils = %
lymphocytes = %
eosinophils = %
bands = %
CA 27.29|CA 15-3 = U/mL
alpha-fetoprotein|AFP = ng/mL
estradiol level = pg/mL
testosterone level = ng/dL
digoxin level = ng/mL
vancomycin trough = ug/mL
lithium level = mmol/L
anion gap = mmol/L
central venous pressure|CVP = mmHg
mean arterial pressure|MAP = mmHg
urine output|UOP = mL
fundal height = cm
fetal heart rate|FHR = /min
PHQ-9~|PHQ9
GAD-7~
MoCA~
MMSE~
parathyroid hormone|PTH = pg/mL
tidal volume = mL
PEEP = cmH2O
`
