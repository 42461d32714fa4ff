/**
 * Medications, one ingredient or product a line: `generic name|Brand|ABBREVIATION = RxNorm ingredient code`.
 * A code stands only where it is certain: a wrong one is worse than none.
 */
export const MEDICATIONS = `
# heart, vessels, blood pressure
lisinopril|Zestril|Prinivil = 29046
enalapril|Vasotec = 3827
ramipril|Altace = 35296
benazepril|Lotensin = 18867
captopril = 1998
quinapril|Accupril = 35208
fosinopril
perindopril
losartan|Cozaar = 52175
valsartan|Diovan = 69749
irbesartan|Avapro = 83818
candesartan|Atacand = 214354
olmesartan|Benicar = 321064
telmisartan|Micardis = 73494
sacubitril-valsartan|sacubitril/valsartan|Entresto
amlodipine|Norvasc = 17767
nifedipine|Procardia|Adalat = 7417
felodipine
nicardipine
clevidipine
diltiazem|Cardizem = 3443
verapamil|Calan = 11170
metoprolol|metoprolol succinate|metoprolol tartrate|Lopressor|Toprol|Toprol XL|Toprol-XL = 6918
carvedilol|Coreg = 20352
atenolol|Tenormin = 1202
bisoprolol = 19484
nebivolol|Bystolic
propranolol|Inderal = 8787
labetalol|Trandate = 6185
esmolol
nadolol
sotalol
hydralazine = 5470
clonidine|Catapres = 2599
doxazosin|Cardura
prazosin|Minipress
terazosin
minoxidil
furosemide|Lasix|frusemide = 4603
bumetanide|Bumex = 1808
torsemide|Demadex = 38413
hydrochlorothiazide|HCTZ~|Microzide = 5487
lisinopril-hydrochlorothiazide|lisinopril/HCTZ~|Zestoretic
losartan-hydrochlorothiazide|losartan/HCTZ~|Hyzaar
chlorthalidone = 2409
indapamide
metolazone|Zaroxolyn
spironolactone|Aldactone = 9997
eplerenone|Inspra
triamterene
acetazolamide|Diamox
amiodarone|Pacerone = 703
digoxin|Lanoxin = 3407
flecainide
propafenone
dofetilide|Tikosyn
dronedarone|Multaq
adenosine
lidocaine|Lidoderm|lignocaine = 6387
atropine = 1223
nitroglycerin|NTG|Nitrostat|GTN|glyceryl trinitrate = 4917
isosorbide mononitrate|Imdur|ISMN
isosorbide dinitrate|Isordil
ranolazine|Ranexa
ivabradine
atorvastatin|Lipitor = 83367
rosuvastatin|Crestor = 301542
simvastatin|Zocor = 36567
pravastatin|Pravachol = 42463
lovastatin
pitavastatin
ezetimibe|Zetia = 341248
fenofibrate|Tricor = 8703
gemfibrozil|Lopid
niacin
evolocumab|Repatha
alirocumab|Praluent
icosapent ethyl|Vascepa
omega-3 fatty acids|fish oil
midodrine
norepinephrine|Levophed|noradrenaline = 7512
epinephrine|EpiPen|adrenaline = 3992
phenylephrine|Neo-Synephrine
vasopressin
dopamine = 3628
dobutamine
milrinone
# clotting
aspirin|ASA|acetylsalicylic acid|Ecotrin|baby aspirin = 1191
clopidogrel|Plavix = 32968
ticagrelor|Brilinta = 1116632
prasugrel|Effient = 613391
dipyridamole
warfarin|Coumadin|Jantoven = 11289
apixaban|Eliquis = 1364430
rivaroxaban|Xarelto = 1114195
dabigatran|Pradaxa
edoxaban
heparin|unfractionated heparin|UFH|heparin drip|heparin gtt = 5224
enoxaparin|Lovenox|LMWH|low molecular weight heparin = 67108
dalteparin
fondaparinux
argatroban
bivalirudin
alteplase|tPA|TPA
tenecteplase|TNK
tranexamic acid|TXA
vitamin K|phytonadione
protamine
# diabetes, thyroid, hormones
metformin|Glucophage|metformin XR = 6809
glipizide|Glucotrol = 4821
glyburide|glibenclamide = 4815
glimepiride|Amaryl = 25789
gliclazide
pioglitazone|Actos = 33738
sitagliptin|Januvia = 593411
linagliptin|Tradjenta = 1100699
saxagliptin
empagliflozin|Jardiance = 1545653
dapagliflozin|Farxiga|Forxiga = 1488564
canagliflozin|Invokana = 1373458
liraglutide|Victoza|Saxenda = 475968
semaglutide|Ozempic|Wegovy|Rybelsus = 1991302
dulaglutide|Trulicity = 1551291
exenatide|Byetta
tirzepatide|Mounjaro
insulin|sliding scale insulin|insulin drip|insulin gtt
insulin glargine|Lantus|Basaglar|Toujeo|glargine = 274783
insulin detemir|Levemir
insulin degludec|Tresiba|degludec
insulin lispro|Humalog|lispro = 86009
insulin aspart|Novolog|NovoRapid|aspart = 51428
NPH insulin|Humulin N|Novolin N
regular insulin|Humulin R
glucagon
dextrose|D50|D50W
levothyroxine|Synthroid|Levoxyl|thyroxine = 10582
liothyronine|Cytomel
methimazole|Tapazole
propylthiouracil|PTU
prednisone|Deltasone = 8640
prednisolone = 8638
methylprednisolone|Solu-Medrol|Solumedrol|Medrol = 6902
dexamethasone|Decadron = 3264
hydrocortisone|Solu-Cortef = 5492
fludrocortisone
betamethasone
triamcinolone|Kenalog
testosterone
estradiol
conjugated estrogens|Premarin
progesterone
medroxyprogesterone|Depo-Provera
norethindrone
oral contraceptive|oral contraceptive pill|OCPs|birth control pill
levonorgestrel|Mirena
clomiphene
letrozole|Femara = 72965
anastrozole|Arimidex = 84857
exemestane
tamoxifen = 10324
finasteride|Proscar = 25025
dutasteride
octreotide
desmopressin|DDAVP
cabergoline
alendronate|Fosamax = 46041
risedronate
ibandronate
zoledronic acid|Zometa|Reclast
denosumab|Prolia|Xgeva
calcitriol
cinacalcet|Sensipar
# pain and inflammation
acetaminophen|Tylenol|APAP~|paracetamol = 161
ibuprofen|Advil|Motrin = 5640
naproxen|Aleve|Naprosyn = 7258
ketorolac|Toradol = 35827
diclofenac|Voltaren = 3355
meloxicam|Mobic = 41493
celecoxib|Celebrex = 140587
indomethacin|Indocin
NSAID|nonsteroidal anti-inflammatory drug|non-steroidal anti-inflammatory drug
opioid|opioids!
morphine|MS Contin = 7052
hydromorphone|Dilaudid = 3423
oxycodone|OxyContin|Roxicodone = 7804
oxycodone-acetaminophen|oxycodone/acetaminophen|Percocet
hydrocodone = 5489
hydrocodone-acetaminophen|hydrocodone/acetaminophen|Norco|Vicodin
fentanyl|fentanyl patch = 4337
codeine = 2670
tramadol|Ultram = 10689
methadone = 6813
buprenorphine|Subutex = 1819
buprenorphine-naloxone|buprenorphine/naloxone|Suboxone
naloxone|Narcan = 7242
naltrexone|Vivitrol
gabapentin|Neurontin = 25480
pregabalin|Lyrica = 187832
cyclobenzaprine|Flexeril = 21949
methocarbamol|Robaxin
baclofen = 1292
tizanidine|Zanaflex = 57258
capsaicin
colchicine|Colcrys = 2683
allopurinol|Zyloprim = 519
febuxostat|Uloric
sumatriptan|Imitrex = 37418
rizatriptan|Maxalt
erenumab|Aimovig
# mind and nerves
sertraline|Zoloft = 36437
fluoxetine|Prozac = 4493
citalopram|Celexa = 2556
escitalopram|Lexapro = 321988
paroxetine|Paxil = 32937
venlafaxine|Effexor = 39786
desvenlafaxine|Pristiq
duloxetine|Cymbalta = 72625
bupropion|Wellbutrin = 42347
mirtazapine|Remeron = 15996
trazodone = 10737
amitriptyline|Elavil = 704
nortriptyline = 7531
doxepin
vortioxetine
lithium|lithium carbonate = 6448
lamotrigine|Lamictal = 28439
valproate|valproic acid|Depakote|divalproex|sodium valproate
carbamazepine|Tegretol = 2002
oxcarbazepine|Trileptal = 32624
levetiracetam|Keppra = 114477
phenytoin|Dilantin = 8183
fosphenytoin
topiramate|Topamax = 38404
lacosamide|Vimpat = 623400
zonisamide
phenobarbital = 8134
ethosuximide
quetiapine|Seroquel = 51272
olanzapine|Zyprexa = 61381
risperidone|Risperdal = 35636
aripiprazole|Abilify = 89013
ziprasidone|Geodon
haloperidol|Haldol = 5093
clozapine|Clozaril = 2626
paliperidone|Invega
lurasidone|Latuda
chlorpromazine
prochlorperazine|Compazine
lorazepam|Ativan = 6470
diazepam|Valium = 3322
alprazolam|Xanax = 596
clonazepam|Klonopin = 2598
chlordiazepoxide|Librium
midazolam|Versed = 6960
temazepam
zolpidem|Ambien = 39993
eszopiclone|Lunesta
melatonin
hydroxyzine|Atarax|Vistaril
buspirone|Buspar
methylphenidate|Ritalin|Concerta = 6901
amphetamine-dextroamphetamine|Adderall
lisdexamfetamine|Vyvanse
atomoxetine|Strattera
guanfacine
donepezil|Aricept = 135447
memantine|Namenda = 6719
rivastigmine|Exelon
galantamine
carbidopa-levodopa|carbidopa/levodopa|levodopa/carbidopa|Sinemet|co-careldopa
levodopa = 6375
ropinirole|Requip = 72302
pramipexole|Mirapex = 746741
rasagiline
entacapone
benztropine|Cogentin = 1424
pyridostigmine|Mestinon
riluzole
ocrelizumab|Ocrevus
natalizumab
interferon beta
glatiramer|Copaxone
varenicline|Chantix
nicotine patch|nicotine replacement|nicotine gum
disulfiram|Antabuse
acamprosate
# anaesthesia and intensive care
propofol|Diprivan = 8782
ketamine = 6130
dexmedetomidine|Precedex
etomidate
rocuronium
succinylcholine
vecuronium
cisatracurium
bupivacaine|Marcaine
ropivacaine
sevoflurane
neostigmine
sugammadex
albumin 25%|IV albumin
normal saline|NS bolus|0.9% saline|0.9% NaCl
lactated Ringer's|lactated ringers
sodium bicarbonate
calcium gluconate
magnesium sulfate
# lungs and allergy
albuterol|Ventolin|ProAir|Proventil|salbutamol = 435
levalbuterol|Xopenex
ipratropium|Atrovent = 7213
ipratropium-albuterol|ipratropium/albuterol|albuterol/ipratropium|DuoNeb|Duoneb|Combivent
tiotropium|Spiriva = 69120
umeclidinium
salmeterol
formoterol
fluticasone|Flovent|Flonase = 41126
fluticasone-salmeterol|fluticasone/salmeterol|Advair
budesonide|Pulmicort = 19831
budesonide-formoterol|budesonide/formoterol|Symbicort
fluticasone-umeclidinium-vilanterol|Trelegy
beclomethasone
mometasone
montelukast|Singulair = 88249
theophylline = 10438
roflumilast
omalizumab|Xolair
benzonatate|Tessalon
guaifenesin|Mucinex
dextromethorphan
pseudoephedrine|Sudafed
cetirizine|Zyrtec = 20610
loratadine|Claritin = 28889
fexofenadine|Allegra
diphenhydramine|Benadryl = 3498
nintedanib|Ofev
pirfenidone
# infection
amoxicillin|Amoxil = 723
amoxicillin-clavulanate|amoxicillin/clavulanate|Augmentin|co-amoxiclav
ampicillin = 733
ampicillin-sulbactam|ampicillin/sulbactam|Unasyn
penicillin|penicillins|PCN~|penicillin G|benzathine penicillin
penicillin V|penicillin VK = 7984
nafcillin
oxacillin
dicloxacillin
flucloxacillin
piperacillin-tazobactam|piperacillin/tazobactam|Zosyn|pip-tazo|pip/tazo
cephalexin|Keflex = 2231
cefazolin|Ancef
cefuroxime
cefdinir|Omnicef
ceftriaxone|Rocephin = 2193
ceftazidime
cefepime|Maxipime = 20481
cefpodoxime
cephalosporin
meropenem|Merrem = 29561
ertapenem|Invanz
imipenem
aztreonam
vancomycin|vanc|vanco|Vancocin = 11124
linezolid|Zyvox = 190376
daptomycin
clindamycin|Cleocin = 2582
doxycycline = 3640
minocycline
tetracycline
azithromycin|Zithromax|Z-pak|Z-Pak = 18631
clarithromycin|Biaxin = 21212
erythromycin = 4053
ciprofloxacin|Cipro = 2551
levofloxacin|Levaquin = 82122
moxifloxacin
gentamicin
tobramycin
amikacin
metronidazole|Flagyl = 6922
nitrofurantoin|Macrobid = 7454
fosfomycin
trimethoprim-sulfamethoxazole|trimethoprim/sulfamethoxazole|TMP-SMX~|TMP/SMX~|Bactrim|Septra|co-trimoxazole|SMX-TMP
trimethoprim = 10829
sulfonamide|sulfa|sulfa drugs|sulfa antibiotics
sulfamethoxazole = 10180
rifampin|rifampicin = 9384
isoniazid|INH = 6038
pyrazinamide
ethambutol
rifaximin|Xifaxan
fluconazole|Diflucan = 4450
voriconazole
micafungin
amphotericin B
nystatin = 7597
terbinafine
clotrimazole
ketoconazole
acyclovir|Zovirax = 281
valacyclovir|Valtrex = 73645
ganciclovir
oseltamivir|Tamiflu = 260101
nirmatrelvir-ritonavir|nirmatrelvir/ritonavir|Paxlovid
remdesivir|Veklury = 2284718
bictegravir-emtricitabine-tenofovir|Biktarvy
tenofovir
emtricitabine-tenofovir|Truvada|Descovy
dolutegravir
sofosbuvir-velpatasvir|Epclusa
entecavir
ivermectin
permethrin
mupirocin|Bactroban
# gut
omeprazole|Prilosec = 7646
pantoprazole|Protonix = 40790
esomeprazole|Nexium = 283742
lansoprazole|Prevacid = 17128
famotidine|Pepcid = 4278
ranitidine|Zantac = 9143
sucralfate|Carafate
calcium carbonate|Tums
ondansetron|Zofran = 26225
metoclopramide|Reglan = 6915
promethazine|Phenergan = 8745
scopolamine
docusate|Colace = 82003
senna|Senokot|sennosides
polyethylene glycol|MiraLAX|Miralax
bisacodyl|Dulcolax = 1596
lactulose = 6218
loperamide|Imodium = 6468
simethicone
psyllium|Metamucil
bismuth subsalicylate|Pepto-Bismol
dicyclomine|Bentyl
mesalamine|mesalazine|Asacol|Lialda = 52582
sulfasalazine = 9524
ursodiol|ursodeoxycholic acid = 62427
pancrelipase|Creon
vedolizumab|Entyvio
# immune system and tumours
methotrexate|MTX = 6851
hydroxychloroquine|Plaquenil = 5521
leflunomide|Arava
azathioprine|Imuran = 1256
mycophenolate|mycophenolate mofetil|CellCept|Cellcept
tacrolimus|Prograf = 42316
cyclosporine|ciclosporin = 3008
sirolimus
adalimumab|Humira = 327361
etanercept|Enbrel = 214555
infliximab|Remicade = 191831
rituximab|Rituxan = 121191
tocilizumab|Actemra
secukinumab|Cosentyx
ustekinumab|Stelara
tofacitinib|Xeljanz
upadacitinib|Rinvoq
dupilumab|Dupixent
belimumab
intravenous immunoglobulin|IVIG~
cyclophosphamide|Cytoxan = 3002
doxorubicin|Adriamycin = 3639
paclitaxel|Taxol = 56946
docetaxel|Taxotere = 72962
carboplatin = 40048
cisplatin = 2555
oxaliplatin = 32592
fluorouracil|5-FU = 4492
capecitabine|Xeloda = 194000
gemcitabine = 12574
irinotecan
pemetrexed
etoposide = 4179
vincristine = 11202
bleomycin
temozolomide = 37776
trastuzumab|Herceptin = 224905
pertuzumab
bevacizumab|Avastin = 253337
pembrolizumab|Keytruda = 1547545
nivolumab|Opdivo = 1597876
atezolizumab
imatinib|Gleevec = 282388
osimertinib|Tagrisso
ibrutinib
lenalidomide|Revlimid
bortezomib
palbociclib|Ibrance
leuprolide|Lupron
enzalutamide
abiraterone
hydroxyurea = 5552
filgrastim|Neupogen
pegfilgrastim|Neulasta
FOLFOX
FOLFIRI
R-CHOP
# kidney, bladder, blood, vitamins
tamsulosin|Flomax = 77492
oxybutynin|Ditropan = 32675
tolterodine = 119565
solifenacin
mirabegron|Myrbetriq
sildenafil|Viagra = 136411
tadalafil|Cialis = 358263
phenazopyridine|Pyridium
sevelamer|Renvela
sodium polystyrene sulfonate|Kayexalate
patiromer
sodium zirconium cyclosilicate|Lokelma
epoetin alfa|Epogen|Procrit|erythropoietin
darbepoetin|Aranesp
ferrous sulfate|iron sulfate|iron supplement = 24947
iron sucrose|IV iron
folic acid|folate = 4511
cyanocobalamin|vitamin B12
cholecalciferol|vitamin D3 = 2418
vitamin D
ergocalciferol
thiamine|vitamin B1
multivitamin|MVI|multivitamins
prenatal vitamin
potassium chloride|KCl|K-Dur|Klor-Con = 8591
potassium supplement
magnesium oxide
calcium supplement|calcium citrate
zinc sulfate
# eye and skin
latanoprost|Xalatan
timolol
brimonidine
artificial tears
tretinoin|Retin-A
isotretinoin|Accutane
benzoyl peroxide
clobetasol
hydrocortisone cream
# pregnancy
oxytocin|Pitocin = 7824
misoprostol|Cytotec
methylergonovine|Methergine
terbutaline
nitrous oxide
Rho(D) immune globulin|RhoGAM
# classes
beta blocker|beta-blocker
ACE inhibitor|ACEi
calcium channel blocker
statin
proton pump inhibitor|PPI
diuretic|diuretics
antibiotic|antibiotics|abx|antibiotic therapy|antimicrobials
anticoagulant|anticoagulants|anticoagulation!
SSRI
oral steroids|systemic steroids
antihistamine
chemotherapy agent
# further
calcium carbonate/vitamin D|calcium carbonate-vitamin D|calcium/vitamin D|calcium-vitamin D|calcium with vitamin D
epoetin|Retacrit
finerenone|Kerendia
fulvestrant|Faslodex
ribociclib|Kisqali
abemaciclib|Verzenio
CDK4/6 inhibitor
pimavanserin|Nuplazid
droxidopa|Northera
estrogen|estrogens|hormone replacement therapy|HRT
PNV|prenatal vitamins|prenatal vitamin with iron
SGLT2 inhibitor|SGLT2i|SGLT-2 inhibitor
GLP-1 agonist|GLP-1 receptor agonist|GLP-1 RA|GLP-1
DPP-4 inhibitor
sulfonylurea
biguanide
PCSK9 inhibitor
oral contraceptives|OCP|COCP|combined oral contraceptive
benzodiazepine|benzos
SNRI
tricyclic antidepressant|TCA!
antidepressant
antipsychotic|neuroleptic|antipsychotics|neuroleptics
anticonvulsant|antiepileptic|AED!
antiemetic|antiemetics
laxative|stool softener
pressor|vasopressor|pressors|vasopressors
inotrope
thiazide|thiazide diuretic
loop diuretic
ARB
angiotensin receptor blocker
β-blocker|beta blockade
nitrate|nitrates
antiplatelet|dual antiplatelet therapy|DAPT
DOAC|NOAC|direct oral anticoagulant
bisphosphonate
steroid|steroids|corticosteroid|corticosteroids|glucocorticoid|inhaled corticosteroid|ICS!
bronchodilator
LABA
LAMA
decongestant
antifungal
antiviral|antiretroviral therapy|antiretrovirals|HAART
macrolide
fluoroquinolone
aminoglycoside
carbapenem
immunosuppressant|immunosuppression
biologic|biologics
muscle relaxant
analgesic|analgesics
narcotic|narcotics
triptan
dopamine agonist
MAO inhibitor|MAOI
stimulant
sleeping pill
thyroid hormone
aromatase inhibitor
checkpoint inhibitor
insulin pump insulin
intravenous contrast|IV contrast|iohexol|gadolinium
free water
lactated ringer
half normal saline
azithro
ceftaroline|Teflaro
cefotaxime
cefoxitin
cefixime
cefadroxil
tigecycline
colistin
chloramphenicol
pentamidine
atovaquone
dapsone
posaconazole
isavuconazole
caspofungin
anidulafungin
griseofulvin
lamivudine
abacavir
efavirenz
raltegravir
darunavir
zidovudine
ribavirin
hydroxychloroquine sulfate
chloroquine
artemether-lumefantrine
primaquine
albendazole
mebendazole
praziquantel
chlorhexidine
povidone-iodine
silver sulfadiazine
saline nasal spray
oxymetazoline|Afrin
azelastine
olopatadine
ketotifen
levocetirizine|Xyzal
desloratadine
chlorpheniramine
codeine-guaifenesin
acetylcysteine|N-acetylcysteine|NAC!
dornase alfa
ivacaftor
vilanterol
aclidinium
glycopyrrolate
indacaterol
mepolizumab|Nucala
benralizumab|Fasenra
trimethobenzamide
granisetron
aprepitant
dronabinol
megestrol
methylnaltrexone
linaclotide|Linzess
lubiprostone|Amitiza
prucalopride
hyoscyamine
glycerin suppository
magnesium citrate|milk of magnesia
budesonide capsule
balsalazide
golimumab|Simponi
certolizumab|Cimzia
abatacept|Orencia
anakinra
sarilumab
guselkumab|Tremfya
risankizumab|Skyrizi
ixekizumab|Taltz
apremilast|Otezla
baricitinib
teriflunomide
fingolimod
dimethyl fumarate|Tecfidera
alemtuzumab
eculizumab
thymoglobulin|antithymocyte globulin
basiliximab
everolimus
belatacept
ifosfamide
melphalan
busulfan
bendamustine
cytarabine
daunorubicin
epirubicin
idarubicin
mitoxantrone
vinorelbine
vinblastine
cabazitaxel
eribulin
topotecan
dacarbazine
decitabine
azacitidine
venetoclax
acalabrutinib
zanubrutinib
dasatinib
nilotinib
erlotinib
gefitinib
afatinib
sunitinib
sorafenib
pazopanib
axitinib
cabozantinib
lenvatinib
regorafenib
olaparib|Lynparza
niraparib
rucaparib
ipilimumab|Yervoy
durvalumab|Imfinzi
cemiplimab
cetuximab
panitumumab
ramucirumab
daratumumab|Darzalex
carfilzomib
pomalidomide
thalidomide
ado-trastuzumab emtansine|T-DM1|Kadcyla
trastuzumab deruxtecan|Enhertu
goserelin
degarelix
apalutamide
darolutamide
bicalutamide
raloxifene
teriparatide|Forteo
romosozumab
calcitonin
torsemide oral
tolvaptan
bumetanide drip
chlorothiazide
amiloride
aliskiren
azilsartan
trandolapril
moexipril
guanabenz
methyldopa
nitroprusside
nesiritide
vericiguat
inclisiran
bempedoic acid
colestipol
cholestyramine
colesevelam
cilostazol
pentoxifylline
ticlopidine
cangrelor
eptifibatide
tirofiban
abciximab
andexanet alfa
idarucizumab
prothrombin complex concentrate|Kcentra
aminocaproic acid
desmopressin acetate
hydroxocobalamin
iron dextran
ferric carboxymaltose|Injectafer
ferric gluconate
ferumoxytol
romiplostim
eltrombopag
deferasirox
levomilnacipran
milnacipran
fluvoxamine|Luvox
clomipramine
imipramine
desipramine
phenelzine
tranylcypromine
selegiline
vilazodone
esketamine
brexpiprazole|Rexulti
cariprazine|Vraylar
asenapine
iloperidone
perphenazine
fluphenazine
thioridazine
loxapine
droperidol
oxazepam
triazolam
clorazepate
ramelteon
suvorexant|Belsomra
doxylamine
modafinil|Provigil
armodafinil
dextroamphetamine
phentermine
valbenazine
deutetrabenazine|tetrabenazine
amantadine
trihexyphenidyl
apomorphine
rotigotine
safinamide
opicapone
perampanel
brivaracetam
clobazam
rufinamide
felbamate
vigabatrin
primidone
cannabidiol
carisoprodol
metaxalone
dantrolene
orphenadrine
etodolac
nabumetone
piroxicam
ketoprofen
oxymorphone
tapentadol
meperidine
remifentanil
sufentanil
nalbuphine
butorphanol
butalbital|Fioricet
ergotamine
eletriptan
zolmitriptan
naratriptan
rimegepant|Nurtec
ubrogepant
galcanezumab
fremanezumab
onabotulinumtoxinA|Botox|botulinum toxin
probenecid
pegloticase
rasburicase
dorzolamide
travoprost
bimatoprost
cyclopentolate
prednisolone acetate
moxifloxacin eye drops
aflibercept|Eylea
ranibizumab
adapalene
azelaic acid
imiquimod
calcipotriene
tacrolimus ointment
triamcinolone cream
betamethasone valerate
mometasone cream
nystatin swish
ciclopirox
selenium sulfide
minoxidil topical
hydroquinone
nifedipine XL
magnesium supplement
zinc
vitamin C
ascorbic acid
vitamin E
vitamin A
vitamin B6
pyridoxine
niacinamide
biotin
coenzyme Q10
turmeric
probiotic
potassium phosphate|potassium citrate
sodium chloride tablets
carboprost|Hemabate
dinoprostone|Cervidil
clomid
letrozole fertility
ulipristal
etonogestrel|Nexplanon
drospirenone
norgestimate
mifepristone
terlipressin
flumazenil
physostigmine
activated charcoal
`
