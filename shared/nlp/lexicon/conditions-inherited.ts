/**
 * Inherited, congenital and metabolic diseases whose names do not show by their form what they are, or that are known by
 * an abbreviation, in the notation of conditions.ts.
 */
export const INHERITED_CONDITIONS = `
# several systems
neurofibromatosis type 1|NF1|von Recklinghausen disease|von Recklinghausen's disease|peripheral neurofibromatosis = Q85.01
neurofibromatosis type 2|NF2|central neurofibromatosis = Q85.02
tuberous sclerosis complex = Q85.1
von Hippel-Lindau disease|von Hippel-Lindau syndrome|VHL disease|VHL syndrome|von Hippel-Lindau = Q85.83
ataxia telangiectasia|ataxia-telangiectasia|Louis-Bar syndrome = G11.3
DiGeorge syndrome|22q11 deletion syndrome|22q11.2 deletion syndrome|velocardiofacial syndrome|VCFS = D82.1
Prader-Willi syndrome|Prader-Willi = Q87.11
Angelman syndrome|Angelman = Q93.51
Williams syndrome|Williams-Beuren syndrome = Q93.82
Beckwith-Wiedemann syndrome|BWS! = Q87.3
Noonan syndrome = Q87.19
CHARGE association;CHARGE syndrome
VACTERL association|VATER association = Q87.26
Pierre Robin sequence|Pierre Robin syndrome|Robin sequence = Q87.0
Potter sequence|oligohydramnios sequence = Q60.6
fetal alcohol syndrome|fetal alcohol spectrum disorder = Q86.0
trisomy 13|Patau syndrome = Q91.7
trisomy 18|Edwards syndrome = Q91.3
triploidy = Q92.7
XYY syndrome
cri du chat syndrome|cri-du-chat syndrome = Q93.4
cat eye syndrome
hereditary hemorrhagic telangiectasia|HHT|Osler-Weber-Rendu disease|Osler-Weber-Rendu syndrome = I78.0
inborn error of metabolism|inborn errors of metabolism|inborn metabolic error = E88.9
birth defect;congenital malformation;multiple congenital anomalies
situs inversus|situs inversus totalis = Q89.3
dextrocardia = Q24.0
heterotaxy;heterotaxia
hydrops fetalis|fetal hydrops = P83.2
conjoined twins
low birth weight|low birthweight
mental handicap;Sertoli cell-only syndrome;conduction disturbance|conduction defect
short stature|growth failure = R62.52
growth retardation;growth delay;growth and mental retardation;blue rubber bleb nevus syndrome;micrognathia;hypertelorism;Aland Island eye disease
mental retardation;mentally retarded!;X-linked mental retardation|XLMR
learning disability|learning disabilities
global developmental delay|psychomotor retardation|psychomotor delay|developmental retardation = F88
gonadal dysgenesis|XY gonadal dysgenesis;sex reversal|XY sex reversal|XX sex reversal
ambiguous genitalia = Q56.4
CATCH22;DiGeorge anomaly
androgen resistance;thyroid hormone resistance|resistance to thyroid hormone;hormone resistance
androgen insensitivity|androgen insensitivity syndrome|testicular feminization = E34.50
congenital adrenal hyperplasia|21-hydroxylase deficiency|CAH = E25.0
cleft lip and palate|cleft lip with or without cleft palate|cleft lip/palate|orofacial cleft|orofacial clefts|oral cleft|oral clefts|facial cleft = Q37.9
neural tube defect|NTDs
gastroschisis = Q79.3
omphalocele|exomphalos = Q79.2
imperforate anus|anal atresia = Q42.3
esophageal atresia = Q39.0
biliary atresia = Q44.2
duodenal atresia;intestinal atresia;jejunal atresia
congenital diaphragmatic hernia|diaphragmatic hernia = Q79.0
Hirschsprung disease|Hirschsprung's disease|HSCR|aganglionic megacolon|congenital megacolon = Q43.1
congenital bilateral absence of the vas deferens;absence of the vas deferens|CBAVD
coarctation of the aorta|aortic coarctation = Q25.1
transposition of the great arteries|transposition of great vessels = Q20.3
hypoplastic left heart syndrome|hypoplastic left heart = Q23.4
truncus arteriosus|persistent truncus arteriosus = Q20.0
double outlet right ventricle = Q20.1
Ebstein anomaly|Ebstein's anomaly = Q22.5
pulmonary atresia = Q25.5
congenital heart defect;cardiac septal defect;septal defect;heart defect
supravalvular aortic stenosis|SVAS = Q25.3
# muscle, nerve, brain
Duchenne muscular dystrophy|DMD|Duchenne dystrophy|Duchenne's muscular dystrophy = G71.01
Becker muscular dystrophy|BMD!|Becker dystrophy = G71.01
myotonic dystrophy|dystrophia myotonica|Steinert disease = G71.11
myotonia congenita|Thomsen disease|myotonia = G71.12
paramyotonia congenita|paramyotonia = G71.19
facioscapulohumeral muscular dystrophy|FSHD|facioscapulohumeral dystrophy = G71.02
limb-girdle muscular dystrophy|LGMD = G71.03
Emery-Dreifuss muscular dystrophy|EDMD
oculopharyngeal muscular dystrophy|OPMD
congenital muscular dystrophy = G71.09
congenital myopathy;nemaline myopathy;central core disease
malignant hyperthermia|malignant hyperthermia susceptibility = T88.3XXA
periodic paralysis|hypokalemic periodic paralysis = G72.3
hyperkalemic periodic paralysis = G72.3
arthrogryposis|arthrogryposis multiplex congenita = Q74.3
Charcot-Marie-Tooth disease type 1A|CMT1A
Charcot-Marie-Tooth|CMT|CMT1|CMT2|hereditary motor and sensory neuropathy|HMSN|peroneal muscular atrophy = G60.0
hereditary neuropathy with liability to pressure palsies|HNPP = G60.0
spinal and bulbar muscular atrophy|Kennedy disease|Kennedy's disease|SBMA|spinobulbar muscular atrophy = G12.25
Friedreich ataxia|Friedreich's ataxia|FRDA = G11.11
spinocerebellar ataxia;SCA1;SCA2;SCA6;SCA7;SCA3
episodic ataxia;cerebellar ataxia;hereditary ataxia
dentatorubral-pallidoluysian atrophy|DRPLA
Machado-Joseph disease|MJD = G11.19
olivopontocerebellar atrophy|OPCA = G23.8
spastic paraplegia|hereditary spastic paraplegia|spastic paraparesis = G11.4
cerebral autosomal dominant arteriopathy with subcortical infarcts and leukoencephalopathy|CADASIL~ = I67.850
moyamoya disease|moyamoya syndrome|moyamoya = I67.5
prion disease;fatal familial insomnia;kuru;Gerstmann-Straussler-Scheinker disease|Gerstmann-Straussler-Scheinker syndrome
motor neuron disease|motor neurone disease|MND = G12.20
hereditary cerebral hemorrhage with amyloidosis
amyloid polyneuropathy|familial amyloid polyneuropathy = E85.1
Rett syndrome = F84.2
lissencephaly|agyria = Q04.3
agenesis of the corpus callosum|absence of the corpus callosum|callosal agenesis|corpus callosum agenesis = Q04.0
Dandy-Walker malformation|Dandy-Walker syndrome = Q03.1
Chiari malformation|Arnold-Chiari malformation = Q07.00
benign familial neonatal convulsions;febrile convulsions;infantile spasms;West syndrome
absence epilepsy;juvenile myoclonic epilepsy;progressive myoclonus epilepsy;Unverricht-Lundborg disease
dyslexia;reading disability;specific language impairment
leukodystrophy;metachromatic leukodystrophy|MLD
adrenoleukodystrophy|X-linked adrenoleukodystrophy|X-ALD = E71.529
# skin, bone, connective tissue
osteogenesis imperfecta|brittle bone disease = Q78.0
achondroplasia = Q77.4
epidermolysis bullosa|epidermolysis bullosa simplex = Q81.9
incontinentia pigmenti = Q82.3
xeroderma pigmentosum = Q82.1
pseudoxanthoma elasticum|PXE = Q82.8
cutis laxa = Q82.8
Ehlers-Danlos = Q79.60
oculocutaneous albinism = E70.329
ocular albinism = E70.319
OCA1;OCA2
piebaldism = E70.39
palmoplantar keratoderma;keratoderma
hypotrichosis|hypohidrotic ectodermal dysplasia|anhidrotic ectodermal dysplasia|EDA! = Q82.4
campomelic dysplasia;diastrophic dysplasia;thanatophoric dysplasia
multiple exostoses|hereditary multiple exostoses = Q78.6
fibrodysplasia ossificans progressiva = M61.10
clubfoot|club foot|talipes equinovarus = Q66.89
brachydactyly;split hand/split foot malformation|ectrodactyly
ectopia lentis = Q12.1
# blood and immune system
hemophilia B|Christmas disease|factor IX deficiency = D67
factor XI deficiency|hemophilia C = D68.1
von Willebrand's disease|VWD~
alpha-thalassemia|alpha thalassemia = D56.0
beta-thalassemia|beta thalassemia|thalassemia major|Cooley's anemia = D56.1
hereditary spherocytosis = D58.0
hereditary elliptocytosis = D58.1
Fanconi anemia|Fanconi's anemia = D61.09
Diamond-Blackfan anemia = D61.01
paroxysmal nocturnal hemoglobinuria|PNH = D59.5
chronic granulomatous disease|CGD = D71
severe combined immunodeficiency|SCID~|severe combined immune deficiency = D81.9
Wiskott-Aldrich syndrome = D82.0
X-linked agammaglobulinemia|XLA|Bruton agammaglobulinemia = D80.0
hemophagocytic lymphohistiocytosis|HLH = D76.1
autoimmune lymphoproliferative syndrome
protein C resistance;activated protein C resistance
hereditary angioedema|HAE = D84.1
familial Mediterranean fever = M04.1
# eye and ear
retinitis pigmentosa = H35.52
Leber congenital amaurosis|Leber's congenital amaurosis = H35.50
Leber hereditary optic neuropathy|Leber's hereditary optic neuropathy|LHON = H47.22
color blindness|color vision deficiency|colour blindness|red-green color blindness = H53.50
night blindness|congenital stationary night blindness|CSNB = H53.60
cone-rod dystrophy|cone dystrophy;macular dystrophy;corneal dystrophy;retinal dystrophy
optic atrophy|optic nerve atrophy = H47.20
congenital cataract = Q12.0
Usher syndrome = H35.53
hereditary deafness;nonsyndromic deafness;hereditary hearing loss
# metabolism
hyperphenylalaninemia = E70.1
maple syrup urine disease|MSUD = E71.0
glycogen storage disease|GSD! = E74.00
Pompe disease|Pompe's disease|acid maltase deficiency = E74.02
McArdle disease|McArdle's disease = E74.04
galactosemia = E74.21
hereditary fructose intolerance|fructose intolerance = E74.12
methylmalonic acidemia|methylmalonic aciduria = E71.120
propionic acidemia = E71.121
isovaleric acidemia = E71.110
medium-chain acyl-CoA dehydrogenase deficiency|MCAD deficiency|MCADD = E71.311
ornithine transcarbamylase deficiency|OTC deficiency = E72.4
urea cycle disorder|urea cycle defect = E72.20
Tay-Sachs disease|Tay-Sachs = E75.02
Sandhoff disease = E75.01
GM2 gangliosidosis;GM1 gangliosidosis
Niemann-Pick disease|Niemann-Pick = E75.249
Fabry disease|Fabry's disease = E75.21
Gaucher's disease
Krabbe disease|globoid cell leukodystrophy = E75.23
neuronal ceroid lipofuscinosis|Batten disease = E75.4
mucopolysaccharidosis = E76.3
Hurler syndrome = E76.01
Hunter syndrome = E76.1
Sanfilippo syndrome = E76.22
Lesch-Nyhan syndrome|Lesch-Nyhan disease = E79.1
Zellweger syndrome = E71.510
Refsum disease = G60.1
Menkes disease|Menkes syndrome = E83.09
cystinosis = E72.04
cystinuria = E72.01
homocystinuria = E72.11
alkaptonuria = E70.29
primary hyperoxaluria|hyperoxaluria = E72.53
acute intermittent porphyria|AIP! = E80.21
porphyria cutanea tarda;variegate porphyria;erythropoietic protoporphyria
alpha-1 antitrypsin deficiency|alpha 1-antitrypsin deficiency|alpha1-antitrypsin deficiency|AAT deficiency = E88.01
familial hypercholesterolemia = E78.01
abetalipoproteinemia;hypobetalipoproteinemia;Tangier disease
lipoprotein lipase deficiency;hyperlipoproteinemia
hypophosphatemic rickets|X-linked hypophosphatemia|XLH|vitamin D-resistant rickets = E83.31
hypophosphatasia = E83.39
nephrogenic diabetes insipidus;neurohypophyseal diabetes insipidus
maturity-onset diabetes of the young|MODY~ = E13.9
lipodystrophy|lipoatrophy = E88.1
hereditary hemochromatosis|HFE hemochromatosis = E83.110
aceruloplasminemia
Bartter syndrome;Gitelman syndrome;Liddle syndrome
Alport syndrome = Q87.81
nephronophthisis;medullary cystic disease
lysosomal storage disease|lysosomal storage disorder
mitochondrial disease;mitochondrial myopathy
Leigh syndrome|Leigh disease = G31.82
MELAS~ = E88.41
MERRF~ = E88.42
`
