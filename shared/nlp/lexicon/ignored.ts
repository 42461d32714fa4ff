/** Phrases that contain a term and do not mean it. They win by their length and make no mention. */
export const IGNORED = `
stroke volume|heat stroke|stroke center|stroke unit|stroke alert|stroke code|code stroke
heart failure clinic|pain clinic|pain service|pain management|pain control|cancer center|cancer clinic|cancer screening|cancer institute
asthma action plan|diabetic diet|diabetes clinic|diabetes center|diabetes association|heart association|lung association
seizure precautions|fall precautions|suicide precautions|bleeding precautions|aspiration precautions|fall risk
depression screening|depression screen|anxiety screen|tuberculosis screening
pregnancy category|stress ulcer|stress ulcer prophylaxis|deep tendon reflexes
mass index|bone mass|body mass|muscle mass|lean mass|mass general
hearing aid|pain medication|pain medications|pain meds|pain med|painkiller|pain scale|pain score
blood pressure medication|blood pressure medications|blood pressure cuff|blood thinner
cough drops|cold drinks
infection control|infection prevention|infectious disease
chest wall|back to bed
allergy clinic|allergy list|allergy testing
weight bearing as tolerated|WBAT
echo chamber|cast iron|rub your
wound healing well|well healed scar|surgical scar|surgical scars
fall semester|fall season
CT surgery|cardiothoracic surgery
MI-2|PE tubes
lead level|ulcer prophylaxis
DVT prophylaxis|VTE prophylaxis|PE prophylaxis|GI prophylaxis
pain free|pain-free
drainage bag|drainage tube
lesion size
exam room
movement disorders clinic|movement disorder clinic|suicide risk|suicide hotline|suicide prevention|suicide screening|infection risk|stroke risk|cancer risk|bleeding risk|fracture risk|wound care clinic|surgery clinic|surgery consult|general surgery|surgery team|orthopedic surgery|vascular surgery|plastic surgery
insulin sensitivity|insulin requirement|insulin teaching
penicillin sensitive|methicillin sensitive|methicillin resistant
oxygen saturation|oxygen requirement
statin intolerance
tumor suppressor|tumor suppressors|tumor suppression|tumor necrosis factor|tumor necrosis factors|tumor marker|tumor markers|tumor antigen|tumor initiation|tumor promoter|cancer antigen
carcinoma cell line|hepatitis B virus|hepatitis C virus|hepatitis A virus|herpes simplex virus|influenza virus|influenza vaccine|measles virus|leukemia virus|sarcoma virus|rabies virus|hepatitis vaccine|rubella virus
cystic fibrosis transmembrane conductance regulator|retinitis pigmentosa GTPase regulator|myotonic dystrophy protein kinase
human immunodeficiency virus|leukemia inhibitory factor|defects in the gene|malaria parasite|malaria parasites|tuberculosis bacilli
dialysis center|dialysis unit|dialysis access|dialysis chair
`
