// The words that names of diseases are made of, for word-classes.ts. American spelling, singular.

/** Heads that name a disease by themselves and are not known by their ending. */
export const STRONG_HEADS = `
cancer tumor malignancy neoplasm polyp leukemia anemia dementia asthma ataxia autism albinism
diabetes epilepsy gout goiter goitre hernia hydrocephalus lupus scleroderma rickets influenza malaria
measles sepsis schizophrenia stroke tetanus tuberculosis blindness deafness dwarfism cretinism
gigantism parkinsonism alcoholism hypothyroidism hyperthyroidism hypogonadism hypoparathyroidism hyperparathyroidism
hyperaldosteronism hypoaldosteronism aldosteronism hypopituitarism hyperinsulinism hyperandrogenism
pseudohypoparathyroidism hermaphroditism pseudohermaphroditism cryptorchidism botulism
migraine glaucoma cataract aneurysm coloboma embolism thromboembolism infarction ischemia
preeclampsia eclampsia sclerosis cirrhosis fibrosis porphyria polyposis
paralysis hemolysis rhabdomyolysis epidermolysis spondylolysis hypertension hypotension
neurodegeneration demyelination immunodeficiency cardiomegaly exostosis synostosis craniosynostosis
keloid erythroderma strabismus clubfoot microphthalmia anophthalmia anencephaly holoprosencephaly lissencephaly
hypospadias exstrophy gastroschisis omphalocele myelomeningocele encephalocele syndactyly polydactyly
leprosy cholera plague typhoid anthrax rabies rubella mumps pertussis diphtheria poliomyelitis smallpox
psoriasis eczema urticaria vitiligo acne alopecia lymphoproliferation carcinomatosis
hemochromatosis galactosemia thalassemia agammaglobulinemia hypogammaglobulinemia
catatonia psychosis neurosis bulimia narcolepsy cataplexy kwashiorkor marasmus beriberi pellagra scurvy
endometriosis preterm infertility stillbirth
teratoma chordoma craniopharyngioma germinoma seminoma choriocarcinoma mesothelioma
nephrocalcinosis cystinosis cystinuria homocystinuria alkaptonuria phenylketonuria tyrosinosis
hemiplegia paraplegia quadriplegia tetraplegia diplegia ophthalmoplegia
retinoschisis choroideremia aniridia achromatopsia keratoconus amaurosis amblyopia myopia hyperopia
chorea hemiballismus dystonia akathisia athetosis choreoathetosis parkinsonism
`

/** Heads that need something before them or "of" after them to say which: not every syndrome is a disease's name. */
export const WEAK_HEADS = `
disease disorder syndrome illness deficiency defect failure insufficiency dysfunction abnormality anomaly malformation
infection injury disability retardation impairment degeneration dysgenesis agenesis intolerance hypersensitivity
intoxication poisoning cyst abscess ulcer hemorrhage thrombus stenosis atrophy hypertrophy necrosis
fracture contracture obstruction occlusion prolapse palsy dependence addiction lesion deformity
hematuria proteinuria seizure hypotonia hepatomegaly splenomegaly macrocephaly overgrowth regurgitation
`

/** What "of the breast" or "of glycosylation" may follow. */
export const OF_HEADS = `
cancer tumor neoplasm carcinoma adenocarcinoma sarcoma lymphoma malignancy melanoma metastasis
deficiency disorder disease defect atrophy hypoplasia aplasia agenesis dysplasia malformation anomaly degeneration
infection inflammation stenosis thrombosis fracture dystrophy abnormality dysfunction cyst
sclerosis fibrosis cirrhosis hyperplasia necrosis tuberculosis dysgenesis obstruction occlusion
`

/** Sites and systems, as nouns and adjectives. */
export const SITES = `
abdomen abdominal adrenal adrenocortical airway alveolar ampullary anal anorectal anus aorta aortic aortoiliac appendiceal
appendix arm arterial arteriovenous artery articular atrial atrioventricular auditory axial axillary biliary bile bladder blood
bone bowel brachial brain brainstem breast bronchial bronchus buccal bulbar bulbospinal bullous cardiac cardiofaciocutaneous
cardiopulmonary cardiovascular carotid carpal cartilage cell cellular cerebellar cerebellum cerebral cerebrovascular cervical
cervix chest cholinergic chorioretinal choroid choroidal chromosome ciliary cochlear colon colonic colorectal cone conjunctival
connective conotruncal corneal coronary cortical cranial craniofacial cutaneous dental dermal digestive duct ductal duodenal ear
ectodermal elastic endocrine endometrial endometrium epidermal epithelial erythrocyte esophageal esophagus extrapyramidal eye
eyelid facial fallopian fascial femoral femur finger foot forearm foregut frontal frontotemporal gallbladder ganglion gastric
gastroesophageal gastrointestinal genital genitourinary gingival gland glandular glomerular gonadal gut hair hand head heart
hematologic hematological hematopoietic hepatic hepatobiliary hepatocellular hepatosplenic hip humeral hypothalamic ileal
immune immunological intestinal intestine intracranial iris islet jaw jejunal joint kidney knee labyrinthine lacrimal larynx
laryngeal leg lens ligament limb lip liver lobar lobe lumbar lumbosacral lung lymph lymphatic lymphoid macular mammary mandibular
marrow maxillary mediastinal medulla membranous meningeal mesenteric metacarpal metaphyseal mitochondrial mitral motor
mouth mucosal muscle muscular musculoskeletal myeloid myocardial myocardium nail nasal nasopharyngeal nasopharynx neck neonatal
nephron nerve nervous neural neurocutaneous neuroendocrine neurogenic neurologic neurological neuromuscular neuron neuronal nigral
node nose occipital ocular oculocutaneous oculopharyngeal optic oral orbital organ oropharyngeal osseous otic outflow ovarian
ovary palatal palate pancreas pancreatic papillary parathyroid parietal parotid pelvic penile perianal pericardial
periodontal peripheral peritoneal peroxisomal pharyngeal pituitary placental plasma platelet pleural pontocerebellar portal
prostate prostatic pulmonary pyloric pyramidal radial rectal rectum renal reproductive respiratory retina retinal rod
rotator sacral salivary scalp scrotal sebaceous sensorineural sensory septal septum sinonasal sinus skeletal skin skull
small soft spermatic spinal spine spinobulbar spinocerebellar spleen splenic stem sternal stomach striatal striatonigral
subcutaneous submandibular sweat synovial system systemic tarsal temporal tendon testicular testis thoracic throat thumb
thymic thymus thyroid tibial tissue toe tongue tooth trabecular trachea tracheal tract tricuspid trophoblastic tubular
ulnar conduction shoulder elbow thigh calf ankle heel back rib umbilical ureter ureteral urethral urinary urogenital uroepithelial urothelial uterine uterus uveal vagina vaginal
valve valvular vascular vein venous ventricle ventricular vertebra vertebral vesical vessel vestibular vestibulocochlear
vision visual vitreoretinal vocal vulva vulvar wrist
cord corpus callosum vermis
behavior behavioral cognitive cognition conduct emotional intellectual learning memory mental mood personality
psychiatric psychotic sexual sleep speech language spectrum depressive affective anxiety bipolar panic tic
growth hearing development developmental metabolism metabolic lipid cholesterol glucose purine pyrimidine
wasting phosphate urea cycle copper storage glycogen lipoprotein mucopolysaccharide collagen bleeding clotting coagulation
 complement interstitial extramedullary mesangial
balance movement swallowing eating gait neurodevelopmental neurobehavioral neuropsychiatric neurometabolic
nutritional hormonal gestational pregnancy obstetric perinatal occupational environmental
`

/** What makes a disease a more particular one: how it is inherited, when it begins, how it runs, what it is made of. */
export const QUALITIES = `
hereditary familial inherited heritable sporadic congenital genetic autosomal dominant recessive dominantly recessively
maternally monogenic polygenic multifactorial chromosomal inborn acquired
neonatal infantile juvenile childhood pediatric adult senile presenile premature perinatal prenatal fetal postnatal
postpartum postmenopausal postoperative posttraumatic postinfectious
acute subacute chronic progressive idiopathic essential cryptogenic malignant benign premalignant precancerous metastatic
invasive noninvasive infiltrating disseminated multiple bilateral unilateral multifocal focal diffuse generalized partial complex
atypical combined mixed paroxysmal episodic periodic relapsing remitting intermittent transient persistent permanent
spastic flaccid obstructive restrictive nonsyndromic syndromic nonspecific opportunistic nosocomial
viral bacterial fungal parasitic protozoal mycobacterial streptococcal staphylococcal pneumococcal meningococcal
enteroviral adenoviral herpetic tuberculous syphilitic candidal virus
granulomatous suppurative purulent necrotizing ulcerative degenerative neurodegenerative demyelinating dysmyelinating
proliferative lymphoproliferative myeloproliferative exudative erosive destructive sclerosing fibrosing inflammatory
autoimmune autoinflammatory alloimmune allergic toxic alcoholic nonalcoholic ischemic hemorrhagic hemolytic aplastic
sideroblastic megaloblastic microcytic macrocytic hypochromic pernicious thrombotic thromboembolic embolic lacunar
follicular medullary lobular anaplastic undifferentiated squamous basal hairy mast germ mantle marginal zone
promyelocytic myeloid lymphoid lymphoblastic lymphocytic myelogenous myelocytic monocytic myelomonocytic granulocytic
myelodysplastic polycystic cystic multicystic serous mucinous endometrioid clear giant spindle transitional renal
nodular papillary verrucous pigmentary pigmentosa tubular villous solid superficial desmoplastic
infectious contagious communicable transmissible sexually transmitted zoonotic vector
metabolic mitochondrial lysosomal peroxisomal nutritional endocrine neurological psychiatric
motor sensory sensorimotor axonal distal proximal central peripheral anterior posterior lateral medial superior inferior
left right upper lower reversible irreversible nocturnal diurnal seasonal
atherosclerotic arteriosclerotic atherothrombotic hypertensive diabetic uremic hepatic cirrhotic rheumatic rheumatoid psoriatic
dilated hypertrophic noncompaction arrhythmogenic constrictive congestive ventricular
open closed angle tonic clonic myoclonic absence rolandic
thrombocytopenic hemophagocytic eosinophilic basophilic histiocytic plasmacytic
vitamin iron zinc iodine folate factor protein hormone enzyme cofactor coenzyme
perforated ruptured gangrenous strangulated incarcerated
spongy spongiform
cleft neural tube blepharophimosis imperfect
spondyloepiphyseal epiphyseal cleidocranial thanatophoric diastrophic campomelic rhizomelic acromelic mesomelic
non compulsive obsessive attention deficit hyperactivity stress traumatic post use
`

/** Latin after the noun: "polyposis coli", "ichthyosis congenita", "carcinoma in situ". */
export const LATIN_TAILS = `
congenita congenitum vulgaris gravis simplex bullosa imperfecta punctata pigmentosa pigmentosum vera fungoides nodosa
multiforme erythematosus universalis areata nervosa dystrophica fulminans letalis tarda neonatorum gravidarum obliterans
deformans ossificans coli major minor occulta bifida telangiectasia telangiectatica lutea melanogaster granulosus
perforans annulare planus pilaris rubra foliaceus acquisita hereditaria familiaris
`

/** Before "deficiency" and after "deficiency of" nearly any noun may stand, but none of these. */
export const VAGUE = `
this that these those such other another same new novel known unknown rare common frequent uncommon main major important
severe mild moderate profound slight marked advanced early late recurrent recent previous current present former typical
complete partial total isolated selective possible probable suspected apparent relative absolute specific
different various several many most some any all both each every no none few two three four five six seven eight nine ten
first second third single double underlying associated related certain particular similar human
patient patients child children adult adults woman women man men boy girl infant infants family families
mouse mice rat rats murine canine feline bovine animal model
study studies case cases result results method methods group groups year years age
gene genes protein proteins mutation mutations allele alleles variant variants locus chromosome dna rna mrna cdna
expression function functional structural clinical pathological histological radiological biochemical physiological biological
molecular cellular experimental statistical potential additional typical classical classic critical general original initial
final local normal abnormal special identical individual characteristic basic public economic academic electronic
historic historical diagnostic prognostic therapeutic symptomatic asymptomatic numerous obvious serious
necessary unnecessary internal external ordinary preliminary solitary temporary popular regular residual optimal minimal conventional global occasional
usual unusual actual annual ideal real equal dual legal moral social practical theoretical systematic automatic dramatic intrinsic
extrinsic homozygous heterozygous synonymous analogous continuous simultaneous spontaneous heterogeneous homogeneous
endogenous exogenous dangerous famous curious fatal lethal surgical medical radiographic microscopic gross
phenotypic genotypic allelic ethnic national international regional rural urban epidemic endemic pandemic sequential
multicentric hypothetical typical pathogenic nonpathogenic etiologic phenocopy optional seminal pivotal crucial marginal
substantial partial essentially clinic topic trial arrival removal survival approval interval signal journal hospital
material reveal appear clear near year far dollar scholar linear nuclear logistic graphic demographic mosaic fabric music
respective subsequent consequent prior former latter next last whole entire long short high low good poor better worse best
worst great small large big old young more less least very highly often usually also only not nor neither either
cause causes caused causing treat treated treating treatment prevent prevents reduce reduced increase increased
develop developed develops develops show showed shows suggest suggests indicate indicates include includes including
have has had is are was were be been being do does did may might can could will would should must
full core candidate parent overlap wild defined
who whom whose which what when where why how because if then than as at by for from in into of on onto to
with without within between among during after before since until under over about against through per via
and or but so yet while whereas although though however therefore thus hence
it its he his she her they their them we our us you your my me one there here
identified diagnosed confirmed described reported observed found affected unaffected involving involved
the a an
`

/** Modified by nothing but one of these a weak head still says too little. */
export const NOT_ENOUGH = `
acute chronic progressive adult childhood pediatric premature multiple complex generalized partial focal diffuse primary secondary
left right upper lower central mixed combined persistent transient permanent periodic episodic system small large soft cell
use non major minor idiopathic open closed bilateral unilateral essential factor protein hormone post stress virus
stem organ duct matter white clear solid superficial reversible irreversible acquired relapsing intermittent
growth development developmental distal proximal anterior posterior lateral medial superior inferior
specific nonspecific tract tissue node gland vessel valve perforated ruptured gangrenous strangulated incarcerated nervous soft balance language system systemic spectrum
`

/** Left of these the mention's own left edge is not theirs: a hyphen must join them to what they are about. */
export const JOINED = `
linked onset related associated induced dependent independent resistant refractory mediated responsive like acquired degree deficient limited prone
specific stage grade type
`
