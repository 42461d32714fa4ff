/** Further conditions by specialty, in the notation of conditions.ts. */
export const FURTHER_CONDITIONS = `
# infections
acquired immunodeficiency syndrome|acquired immune deficiency syndrome|HIV/AIDS = B20
HIV-1 infection;HIV disease progression;human immunodeficiency virus infection
hepatitis B virus infection;HBV infection;chronic hepatitis B virus infection
hepatitis C virus infection;HCV infection
chronic hepatitis;viral hepatitis
rheumatic fever|acute rheumatic fever = I00
scarlet fever = A38.9
yellow fever = A95.9
Q fever = A78
Lassa fever = A96.2
relapsing fever = A68.9
Rocky Mountain spotted fever = A77.0
hemorrhagic fever|viral hemorrhagic fever|dengue hemorrhagic fever = A99
Ebola virus disease|Ebola = A98.4
Zika virus infection;Zika fever
chikungunya = A92.0
West Nile virus infection|West Nile fever = A92.30
Japanese encephalitis = A83.0
monkeypox|mpox = B04
smallpox = B03
poliomyelitis|polio = A80.9
diphtheria = A36.9
leprosy|Hansen's disease|Hansen disease = A30.9
plague = A20.9
bubonic plague = A20.0
pneumonic plague = A20.2
anthrax = A22.9
cholera = A00.9
dysentery|shigellosis = A03.9
salmonellosis|Salmonella infection = A02.9
legionellosis|Legionnaires' disease = A48.1
leptospirosis = A27.9
brucellosis = A23.9
tularemia = A21.9
cat scratch disease|cat-scratch disease = A28.1
actinomycosis;nocardiosis
trachoma = A71.9
gas gangrene = A48.0
mucormycosis|zygomycosis = B46.5
cryptococcosis;coccidioidomycosis;blastomycosis;sporotrichosis
pneumocystosis|Pneumocystis carinii pneumonia|Pneumocystis jirovecii pneumonia = B59
cerebral malaria;falciparum malaria;Plasmodium falciparum malaria;Plasmodium vivax malaria
leishmaniasis|visceral leishmaniasis|kala-azar = B55.9
trypanosomiasis;sleeping sickness;Chagas disease|Chagas' disease
schistosomiasis;filariasis;onchocerciasis;river blindness;elephantiasis
hookworm infection;hookworm;ascariasis;strongyloidiasis;trichinosis;toxocariasis
echinococcosis;hydatid disease;hydatid cyst;neurocysticercosis;cysticercosis
amoebic liver abscess;cryptosporidiosis
head lice|pediculosis|body lice = B85.2
erysipelas = A46
herpes;herpes simplex encephalitis;herpes labialis;neonatal herpes
cytomegalovirus retinitis;CMV retinitis;cytomegalovirus pneumonia
roseola;roseola infantum;fifth disease;erythema infectiosum;parvovirus B19 infection
severe acute respiratory syndrome|SARS = J12.81
Middle East respiratory syndrome|MERS!
long COVID|post-COVID condition|post-acute sequelae of COVID-19 = U09.9
rotavirus infection;norovirus infection;rotavirus gastroenteritis;traveler's diarrhea
opportunistic infection;nosocomial infection;hospital-acquired infection;healthcare-associated infection
prosthetic valve endocarditis;endophthalmitis
neurosyphilis;congenital syphilis;late syphilis
chancroid;lymphogranuloma venereum
Whipple disease|Whipple's disease = K90.81
Reye syndrome|Reye's syndrome = G93.7
subacute sclerosing panencephalitis|SSPE = A81.1
progressive multifocal leukoencephalopathy|PML! = A81.2
sepsis syndrome;endotoxemia;septicemia|septicaemia
# heart and vessels
arterial thrombosis;coronary thrombosis;venous thrombosis;thrombosis;blood clot|blood clots
cerebral vein thrombosis;retinal artery occlusion;coronary artery occlusion;vascular occlusion
torsade de pointes;asystole
Brugada syndrome;catecholaminergic polymorphic ventricular tachycardia;short QT syndrome
arrhythmogenic right ventricular cardiomyopathy|ARVC|arrhythmogenic right ventricular dysplasia = I42.8
ventricular arrhythmia;cardiac arrhythmias
sudden cardiac arrest;sudden death;sudden infant death syndrome|sudden infant death|SIDS
left ventricular noncompaction
peripartum cardiomyopathy = O90.3
alcoholic cardiomyopathy = I42.6
cardiovascular disease|CVD = I25.10
cerebrovascular disease;cerebral hemorrhage;brain hemorrhage;cerebral ischemia;hypoxic-ischemic encephalopathy
intracranial aneurysm;brain aneurysm;cerebral arteriovenous malformation;cavernous angioma;cerebral cavernous malformation
carotid atherosclerosis;arteriosclerosis;arterial disease;vascular disease
fibromuscular dysplasia = I77.3
thromboangiitis obliterans|Buerger disease|Buerger's disease = I73.1
pulmonary heart disease;pulmonary vascular disease;pulmonary veno-occlusive disease
aortic root dilatation|aortic root dilation;annuloaortic ectasia
white coat hypertension;secondary hypertension;resistant hypertension;renovascular hypertension
portosystemic shunt;Budd-Chiari syndrome;veno-occlusive disease
hypertensive retinopathy
pulmonary stenosis;pulmonic stenosis;aortic valve disease;mitral valve disease
capillary leak syndrome;postural orthostatic tachycardia syndrome|POTS
# lungs
allergic asthma;exercise-induced asthma;occupational asthma;bronchial hyperreactivity;airway hyperresponsiveness
allergic bronchopulmonary aspergillosis = B44.81
hypersensitivity pneumonitis|farmer's lung|extrinsic allergic alveolitis = J67.9
primary ciliary dyskinesia|Kartagener syndrome|immotile cilia syndrome = Q34.8
cryptogenic organizing pneumonia;bronchiolitis obliterans;organizing pneumonia
black lung disease;coal workers' pneumoconiosis;berylliosis
respiratory distress syndrome|hyaline membrane disease|RDS! = P22.0
apnea of prematurity;central sleep apnea
altitude sickness;acute mountain sickness;mountain sickness
# gut and liver
nonalcoholic fatty liver;steatohepatitis;steatosis;fatty liver disease
alcoholic liver cirrhosis;hepatic fibrosis;liver fibrosis;congenital hepatic fibrosis
primary sclerosing cholangitis|PSC! = K83.01
Gilbert syndrome|Gilbert's syndrome;Crigler-Najjar syndrome;Dubin-Johnson syndrome
neonatal cholestasis;progressive familial intrahepatic cholestasis|PFIC
short bowel syndrome = K90.821
tropical sprue = K90.1
malabsorption|fat malabsorption = K90.9
lactase deficiency;sucrase-isomaltase deficiency
hereditary pancreatitis|pancreatic insufficiency|exocrine pancreatic insufficiency = K86.81
functional dyspepsia;nonulcer dyspepsia;Barrett esophagus
duodenitis;enteritis;ileitis;regional enteritis;enterocolitis;eosinophilic gastroenteritis
hepatopulmonary syndrome;hepatic coma;drug-induced hepatitis
Meckel's diverticulum|Meckel diverticulum = Q43.0
# kidney
Fanconi syndrome;renal Fanconi syndrome;Dent disease
IgA nephritis;mesangial proliferative glomerulonephritis;membranoproliferative glomerulonephritis;crescentic glomerulonephritis
steroid-resistant nephrotic syndrome;congenital nephrotic syndrome
kidney transplant rejection;allograft rejection;acute rejection;chronic rejection
reflux nephropathy;analgesic nephropathy;nephrogenic systemic fibrosis
hypocitraturia;hypercalciuria;nephrocalcinosis
autosomal recessive polycystic kidney disease|ARPKD;multicystic dysplastic kidney
Goodpasture syndrome|Goodpasture's syndrome|anti-GBM disease = M31.0
# hormones and nutrition
non-insulin-dependent diabetes mellitus|noninsulin-dependent diabetes mellitus|non-insulin-dependent diabetes = E11.9
insulin-dependent diabetes mellitus|insulin-dependent diabetes|autoimmune diabetes|juvenile-onset diabetes = E10.9
latent autoimmune diabetes in adults|LADA
neonatal diabetes;neonatal diabetes mellitus;steroid-induced diabetes
insulin resistance = E88.819
insulin resistance syndrome;glucose intolerance;impaired glucose tolerance
hyperinsulinemic hypoglycemia;congenital hyperinsulinism;hyperinsulinism;hyperinsulinemia
Graves ophthalmopathy;thyroid eye disease;thyroid-associated ophthalmopathy
thyroid dysgenesis;congenital hypothyroidism;subacute thyroiditis
isolated growth hormone deficiency|IGHD
growth hormone deficiency|GH deficiency|hypopituitary dwarfism = E23.0
precocious puberty;delayed puberty;hypogonadotropic hypogonadism;Kallmann syndrome
autoimmune polyendocrine syndrome;autoimmune polyglandular syndrome|APECED
adrenal crisis;adrenal hyperplasia;adrenocortical insufficiency
scurvy;vitamin C deficiency;beriberi;pellagra;rickets;kwashiorkor;marasmus
vitamin A deficiency;vitamin E deficiency;vitamin K deficiency;iodine deficiency;selenium deficiency;copper deficiency
iron overload;hemosiderosis;hypoferremia
premature ovarian failure;premature menopause
# nerves
acute disseminated encephalomyelitis|ADEM;autoimmune encephalitis;limbic encephalitis
chronic inflammatory demyelinating polyneuropathy|CIDP
Lambert-Eaton myasthenic syndrome;Lambert-Eaton syndrome;congenital myasthenic syndrome
temporal lobe epilepsy;partial epilepsy;generalized epilepsy;Lennox-Gastaut syndrome;Dravet syndrome;refractory epilepsy
complex partial seizures;partial seizures;absence seizures;grand mal;petit mal
drug-induced parkinsonism;Lewy body disease dementia;Pick disease|Pick's disease;Lewy body variant of Alzheimer disease;semantic dementia
paraplegia;quadriplegia;tetraplegia;diplegia;spastic diplegia
hemimegalencephaly;periventricular leukomalacia;porencephaly
intraventricular haemorrhage of prematurity;subependymal giant cell astrocytoma
neurotoxicity;neuropathic arthropathy;syringomyelia
familial hemiplegic migraine;hemiplegic migraine;vestibular migraine
burning mouth syndrome
blepharospasm;spasmodic torticollis;torticollis;writer's cramp;torsion dystonia
extrapyramidal disorder;Tourette's syndrome;Gilles de la Tourette syndrome;tics
stiff person syndrome;neuromyotonia
brain death;persistent vegetative state
chronic fatigue syndrome;myalgic encephalomyelitis|CFS!
sleep disorder;sleep apnea syndrome;hypersomnia;parasomnia;sleepwalking
# mind
alcohol use disorders;alcohol addiction;heroin addiction;drug addiction;cocaine addiction;cocaine dependence;heroin dependence
seasonal affective disorder;major depressive episode;treatment-resistant depression;bipolar depression;manic-depressive illness;manic depression
antisocial personality disorder;psychotic disorder;schizophreniform disorder;delusional disorder;paranoid schizophrenia
Asperger syndrome|Asperger's syndrome;pervasive developmental disorder;autistic disorder;autistic spectrum disorder|ASD!
separation anxiety disorder;agoraphobia;attention deficit disorder
alcohol and drug abuse
mental illness;mental disorder;psychiatric illness;psychiatric disorder;psychopathology
# joints, skin, immune system
Sjogren syndrome;Sjogren's disease;sicca syndrome
antiphospholipid antibody syndrome;lupus anticoagulant syndrome
CREST syndrome;limited scleroderma;morphea
reactive arthritis;Reiter syndrome|Reiter's syndrome;juvenile rheumatoid arthritis;Still disease;adult-onset Still's disease
Wegener granulomatosis|Wegener's granulomatosis;ANCA-associated vasculitis;eosinophilic granulomatosis with polyangiitis;Churg-Strauss syndrome
degenerative arthritis;hip dysplasia;developmental dysplasia of the hip;slipped capital femoral epiphysis;Perthes disease
Paget disease of bone;Paget disease|Paget's disease
Dupuytren contracture|Dupuytren's contracture = M72.0
pemphigus vulgaris;dermatitis herpetiformis;pityriasis rosea;lichen sclerosus
alopecia areata;androgenetic alopecia;pyoderma gangrenosum
ichthyosis;ichthyosis vulgaris;palmar hyperhidrosis;hyperhidrosis
drug hypersensitivity;drug eruption with eosinophilia;DRESS syndrome;hypersensitivity reaction;serum sickness
food allergies;milk allergy;egg allergy;insect venom allergy;allergic disease;atopy
primary immunodeficiency;IgA deficiency;hypogammaglobulinemia;complement deficiency;hyper-IgM syndrome;hyper IgE syndrome
organ failure;multiple organ failure;multiple organ dysfunction syndrome
# eyes and ears
primary open-angle glaucoma;open-angle glaucoma|POAG;angle-closure glaucoma;congenital glaucoma;ocular hypertension
retinopathy of prematurity;proliferative diabetic retinopathy;diabetic macular edema;central serous chorioretinopathy
keratoconus;corneal dystrophies;Fuchs endothelial corneal dystrophy;Fuchs dystrophy
sensorineural hearing loss;conductive hearing loss;presbycusis;sudden deafness;ototoxicity
nearsightedness;astigmatism;presbyopia;visual impairment;low vision
otosclerosis;vestibular dysfunction
# blood and toxicity
bone marrow failure;marrow failure;bone marrow aplasia;bone marrow suppression;myelosuppression;agranulocytosis
immune thrombocytopenic purpura|thrombocytopenic purpura;hemorrhagic disease of the newborn;vitamin K deficiency bleeding
hypereosinophilic syndrome;methemoglobinemia;sulfhemoglobinemia
hypoprothrombinemia;dysfibrinogenemia;afibrinogenemia;Glanzmann thrombasthenia;Bernard-Soulier syndrome
cardiotoxicity;hepatotoxicity;nephrotoxicity;drug toxicity;digoxin toxicity;lithium toxicity
lead poisoning;mercury poisoning;arsenic poisoning;cyanide poisoning;organophosphate poisoning;methanol poisoning
contrast-induced acute kidney injury;radiation pneumonitis;radiation proctitis;radiation injury
# women, pregnancy, newborns
recurrent miscarriage;recurrent pregnancy loss;spontaneous miscarriage;habitual abortion;pregnancy loss
preterm delivery;premature birth;premature labor;premature delivery
intrahepatic cholestasis of pregnancy;obstetric cholestasis;acute fatty liver of pregnancy
placenta accreta;fetal distress;birth asphyxia;perinatal asphyxia;birth trauma
male infertility;female infertility;azoospermia;oligospermia|oligozoospermia
uterine leiomyoma;uterine fibroids;leiomyomata
Rh disease;hemolytic disease of the newborn;kernicterus
`
