/** Names that diseases, signs, devices and operations bear: of a person only where something says so. */
export const EPONYMS = `
achilles adams addison adie albright allen alport alzheimer amsler angelman ann apgar apley arbor arnold
asherman asperger atlanta auer austin babinski bainbridge baker bakri balint balthazar bankart bard barlow
barnes barr barre barré barrett barthel bartholin bartter basedow batten battle bayley beau beck becker behcet
behçet bell bence bennett berger bernard bernstein bethesda bier bigelow billroth binet bishop bismuth bitot
blake blakemore blalock blumberg boas boerhaave borrmann bosniak boston bouchard bourneville bovie bowen bowman
boxer braden bragg brandt braunwald braxton breslow bright bristol broca brodie brown bruce brudzinski brugada
brugia brunner bryant buck budd buerger bunnell burkitt burow caldwell calot campbell caroli castleman ceap
celsius cesar chadwick chagas chance charcot charlson charnley cheyne chiari child chopart christmas churg
chvostek clark clavien cobb cochrane cockcroft colles columbia congo conn conners cooley coombs coopernail
corrigan courvoisier cowden cowper coxsackie crawford credé creutzfeldt crigler crohn cruveilhier cullen
curling cushing czerny dandy darier deauville debakey delphian denver dercum descemet devic dieulafoy dindo dix
dobhoff doppler douglas down dravet dressler dubin duchenne duke dukes dupuytren durkan duroziez eagle ebstein
edwards ehlers eisenmenger ellis elston epley epstein erb erlenmeyer eustachian evans ewing faber fabry
fahrenheit fallot fanconi farber felty fick finkelstein fisher fitz-hugh fogarty foley fontaine fontan forrest
foster fournier fowler framingham frank freiberg frey friedreich froment fuchs fuhrman gaenslen galeazzi ganz
garden gardner gartland gaucher gault gerota gigli gilbert glasgow gleason glisson goodell goodpasture goodsall
gorlin gottron gowers gram graves grawitz grey griess grocott guillain gunn gustilo guthrie guyon hachinski
haglund hallpike halsted hamilton hamman harris hartmann hartnup hashimoto hassall hawkins heberden hegar
heimlich heinz heller henle henoch hering hess hesselbach hetzer hickman hilgenreiner hill hinchey hippel
hirschberg hirschsprung hodgkin hoehn hoffman hoffmann hofmann hohmann holter homan homans hopkins horner
howell howship hudson humphry hunner hunt hunter huntington hurler hutchinson ishak ishihara jackson jaeger
janeway jarisch jefferson jobe johnson jones joseph kahn kanavel kaposi karnofsky kartagener kasabach kasai
katz kaufman kawasaki kayser kearns kegel keith keller kelly kerley kernig kienbock kienböck killip kimmelstiel
klatskin klebs kleihauer klinefelter klumpke koch kocher koebner koplik korotkoff korsakoff krabbe krebs
krukenberg kugelberg kupffer kussmaul lachman laennec lambert langerhans langhans lansky lasegue lasègue lauge
lauren laurence lawton leber lefort legg leiden leigh lemierre lennox leopold leriche lesch levine levy lewy
leydig lhermitte lichtman lisfranc lister littre littré loeffler lofgren löfgren lown ludwig lugano lugol
luschka lyme lynch machado maddox madelung maffucci mahaim malassez mallampati mallory marcus marfan marshall
martin mason masson mayo mcardle mcburney mccune mcgill mcmurray meckel meig meigs melkersson mendelson
menetrier menghini meniere ménière menkes merkel metavir meyer mikulicz miller milroy mitchell mobitz mohs
mondor monro monteggia montgomery moro morquio morris morse morton moses moynihan muehrcke muller müller
munchausen munro murphy neer nelson nicks niemann nissen noonan norwood ober oddi ogilvie ollier ommaya ondine
osgood osler oswestry ottawa pacini paget pancoast panner pap papanicolaou parinaud parkes parkinson parks
parry pasteur patau patrick pavlik pearson pendred penrose perthes peutz peyer peyronie pfannenstiel pfeiffer
phalen philadelphia pick pickwick pierre plummer pneumocystis poland pompe poncet poser pott potter potts
poupart prader pringle prinzmetal proteus pugh purkinje queckenstedt quervain quick quincke radovici rai ramsay
ramstedt rankin ranson rapoport rastelli rathke raven raynaud recklinghausen reed reiter rett rey reye reynolds
riedel riley ringer rinne rivero robin rockall roentgen rokitansky romberg rome rorschach rosenmuller roth
rouviere roux rovsing russell rutgeerts rutherford ryles salter sanders savary schamroth schatzker schatzki
scheie scheuermann schilling schirmer schlemm schmorl schober schwann seldinger sengstaken sertoli sever
sgarbossa shaken sheehan shenton shober shone shy siewert sims sister sjogren sjögren skene smith snellen
sokolow southwick spigelian spitz spurling stanford starling starr steele stein stensen sternberg stevens still
stokes stransky strasberg stroop sturge sudeck swan swyer sydenham syme takayasu takotsubo tanner taussig tay
terry thomas thompson thomsen tietze tilley timi tinel todani todd torres tourette towne trail treacher treitz
trendelenburg trousseau turcot turner unna usher valsalva van vanderbilt vater vaughan verner vincent vineland
virchow volkmann wada waldenstrom waldenström waldeyer wallenberg walters ward warthin waterhouse watson weber
wechsler wegener weil weiss welander wellens wells wenckebach werdnig werner wernicke wertheim wharton whipple
whitaker white wilcoxon willebrand williams wilms wilson winter wirsung wiskott wolff wood yahr yergason young
zarit zenker ziehl zollinger zubrod zung
`

/** Products, organisms, peoples, languages, services: written with a capital and no person or place. */
export const CAPITALS = `
abbott abilify abiotrophia abraxane acanthamoeba accu-chek accucheck accupril accutane ace achromobacter
acinetobacter aciphex actinomyces actonel actos adalat adcetris adderall adempas adenovirus adlyxin aduhelm
advair advantage advil aeromonas afinitor african afrin aggrenox aimovig ajovy alb albanian albuterol
alcaligenes aldactone aldara aldomet alecensa aleve algisite alimta alk allegra allevyn alloderm alphagan
altace alternaria alunbrig amaryl ambien ambulatory american amex amharic amoxil amplatzer anaerococcus
anaesthesia anaplasma anaprox ancylostoma androgel android anesthesia anesthesiology angiostrongylus anisakis
anoro antabuse anusol apidra apligraf apokyn appendix apriso aptiom aquacel arabic aranesp aricept arimidex
aristada arixtra armenian armour aromasin arthrotec asacol ascaris ascriptin asian asmanex aspergillus atacand
ativan atkins atripla atrovent aubagio augmentin auryxia austedo australian auvelity avandia avapro avastin
avelox avitene avodart avonex azilect azor azstarys azulfidine babesia bacillus bacteroides bactrim bactroban
bafiertam bair balamuthia balantidium banzel baptist baqsimi bartonella basaglar bavencio behavioral
behavioural belsomra benadryl bengali benicar benlysta bentyl betadine betapace betaseron bevespi bexsero
biaxin bicillin bifidobacterium biktarvy bili bilophila bingo bipap bipolaris bivona black blastocystis
blastomyces blenrep blincyto bluetooth boniva boost boostrix bordetella borrelia bosnian bosulif botox bougie
bougies bovie braftovi bravecto breo brilinta brintellix british briumvi briviact brixadi brovana broviac
brucella brukinsa buddhist bulgarian bumex burkholderia buspar bydureon byetta bystolic ca cabometyx caduet
calan calquence campral campylobacter camzyos canadian candida cantonese caplyta capnocytophaga capoten
carafate cardene cardiology cardiothoracic cardizem cards cardura casodex catapres category catholic caucasian
ceclor cefzil celebrex celexa cellcept cerner chantix chapter cheerios chikungunya chinese chlamydia christian
christianity christmas chryseobacterium cialis cipro citracal citrobacter cl clarinex claritin class cleocin
climara clinoril clonorchis clostridioides clostridium clozaril coban cobenfy coccidioides cogentin coke colace
colazal colcrys comamonas combigan combivent combivir cometriq comirnaty compazine concerta copaxone coreg
corgard corlanor cormack coronavirus corynebacterium cosentyx cosopt costco cotellic coumadin covaxin covid
coxiella cozaar cpap cr creat creole creon crestor criteria critical croatian cronobacter cryptococcus
cryptosporidium cubicin cunninghamella curvularia cutibacterium cycloset cyclospora cymbalta cyramza
cystoisospora cytomel cytotec cytoxan czech dacron daliresp danish daraprim darzalex daytrana dayvigo decadron
delftia delivery deltasone demadex demerol dengue depakene depakote depo depuy derm dermabond dermagraft
dermatology desyrel detrol dexcom dexilant diabeta diacomit diagnostic dialysis diamox dientamoeba dietetics
diflucan dilantin dilaudid diltia diovan diphyllobothrium dirofilaria ditropan diuril diwali dobhoff dolophine
doxil dramamine duexis dulcolax dulera dunkin duoderm duoneb duopa dupixent duragesic dutch dyazide east easter
ebola echinococcus edarbi edwardsiella effexor effient ehrlichia eikenella elavil elidel eliquis
elizabethkingia eloxatin elrexfio emend emergency emgality enbrel endo endocrinology endoscopy engerix english
enhertu ensure entamoeba enterobacter enterobius enterococcus entresto entyvio epclusa epic epidiolex epifix
epipen epivir epogen erbitux erivedge erleada erysipelothrix escherichia essure est estrace ethicon ethiopian
eucerin european evekeo evenity evista evoxac evrysdi evzio excel exelon exforge exkivity exophiala exxua eylea
ezetrol facebook family famvir fanapt fanta farsi farxiga fasciola fasenra faslodex feldene femara feraheme
fetal fiasp figure filipino filspari finegoldia finnish fintepla fioricet fitbit flagyl flexeril flomax flonase
floseal flovent floxin fludara fluzone focalin foley folotyn folstein fonsecaea foradil formica forteo fosamax
fosrenol fotivda fragmin francisella freestyle french fusarium fusobacterium fycompa gabitril gardasil
gardnerella garmin gastroenterology gatorade gattex gavilyte gavreto gazyva gelfoam gelport gemella general
geodon georgian geotrichum geriatrics german ghanaian gia giardia gilenya gilotrif gleevec gluc glucerna
glucophage glucotrol glucovance glyxambi gnathostoma gocovri goldmann golytely google gore goretex grade
granulicatella grav greek grifulvin groshong group guideline guidelines guinea gujarati gvoke gyn gynaecology
gynecology haematology haemophilus hafnia haitian halaven haldol halloween hamilton hampton hantavirus hanukkah
harmonic harvoni hasson havrix hb hct hebrew hectorol helicobacter hemashield hematology heme hemovac hepsera
herceptin hetlioz hgb hickman hindi hindu hispanic histoplasma hmong hosp hospice hoveround hoyer hugger
humalog humira humphrey humulin hungarian hycamtin hydrea hydrofera hymenolepis hytrin hyzaar ibrance iclusig
idhifa imbruvica imdur imfinzi imitrex imlygic imodium impella imuran inbrija inderal indian indocin infectious
infusion ingrezza injectafer inlyta inpatient inpefa inqovi inspra instagram intal intelence intensive internal
internet interventional intuniv invanz invega invokamet invokana iodosorb ipad iphone iressa irish isentress
islam isordil isosource istodax italian ixempra jackson jackson-pratt jakafi janumet januvia japanese jardiance
jehovah jelmyto jemperli jevity jevtana jewish juluca jynarque kadcyla kaletra kayexalate kazano keflex kenalog
kenyan keppra kerendia kerlix kesimpta keto keytruda kimmtrak kingella kirschner kisqali kisunla klebsiella
kleenex klonopin klor kloxxado kluyvera kocuria kombiglyze korean korsuva krazati kyleena kymriah kyprolis
labor labour lactobacillus lamictal lamisil langenbeck lanoxin lantidra lantus lasix lassa latin latina latino
latinx latuda leclercia legionella lego lehane leishmania lenvima leptospira leqembi leqvio lescol letairis
leuconostoc leuk leukeran levaquin level levemir levitra levoxyl levsin lexapro lexiscan libre librium libtayo
lichtheimia lidocaine lidoderm lifepak ligasure linzess lioresal lipitor listeria livalo loa lodine loestrin
lokelma lomentospora lomotil loniten lonsurf lopid lopressor lorbrena lortab losec lotensin lotrel lotrimin
lotronex lovaza lovenox lucemyra lucentis lumakras lumigan lumoxiti lumryz lunesta lupron lutathera lutheran
luvox lybalvi lynparza lyrica lyumjev macintosh macrobid macrodantin mag mahurkar malarone malassezia mandarin
mastercard maternal mavenclad mavik mavyret maxalt maxitrol maxzide mcdonald med medicaid medical medicare
medicine medigap medihoney mediterranean medrol meds medtronic megace mekinist mektovi mellaril menactra mental
menveo mepilex mepitel mestinon metamucil methergine methodist mevacor mexican mg miacalcin micardis micra
micro micrococcus micronase microsporidia microzide midol milrinone minipress miralax mirapex mircera mirena
mitraclip mobic moderna monjuvi monocryl monoferric monopoly moraxella morganella mormon motrin mounjaro
mountain movantik moviprep mucinex mucomyst mucor multaq muslim mvasi myambutol mycelex mychart mycobacterium
mycoplasma mydayis mylanta mylotarg myrbetriq mysoline na naegleria namenda naprosyn narcan nardil nasacort
nasonex navajo navane nayzilam nebulizer necator neisseria neonatal neoral neosporin nepali nephrology nepro
neratinib nerlynx nesina netflix neulasta neupogen neuro neurology neurontin neurosurgery newborn nexavar
nexium nexletol nexlizet nexplanon niaspan nicorette nigerian nile ninlaro nintendo nitrostat nizoral nocardia
nolvadex norco normodyne norovirus norpace north northera norvasc norvir norwegian nourianz novasure novolin
novolog noxafil nplate nubeqa nucala nuclear nucynta nulibry nulytely nuplazid nursing nurtec nutella nutrition
nuvaring nuvigil nylon oasis obstetrics occupational ochrobactrum ocrevus odefsey odomzo ofev omnipod onc
onchocerca oncology onfi ongentys onglyza onivyde opdivo operating ophthalmology opisthorchis opsumit optivar
oracea orencia oreo orgovyx orserdu ortho orthodox orthopaedics orthopedics osborn oseni osmolite osphena
otezla otolaryngology outlook outpatient oxtellar oxycontin ozempic ozurdex padcev paediatrics pain pakistani
paleo palliative pamelor pancreaze pantoea paracoccidioides paragard paragonimus paraplatin parlodel parnate
parsabiv part parvimonas parvovirus passover pasteurella path pathology paxil paxlovid paypal pedialyte
pediarix pediatrics peds peloton pemazyre penicillium pentasa pepcid pepsi peptamen peptoniphilus
peptostreptococcus percocet periactin peridex permcath permethrin persantine perseris persian pfizer pharm
pharmacy phase phenergan philips phlebotomy phos phoslo physical physiotherapy piqray plaquenil plasmodium
plavix playstation plegridy plendil plesiomonas pletal plt plts pluvicto pneumocystis pneumovax podiatry polish
polivy polysporin ponvory porphyromonas portrazza portuguese poteligeo pradaxa praluent prandin pratt pravachol
precedex precose preempt premarin prempro prevacid prevnar prevotella prezista prilosec primary prinivil
pristiq proair probuphine procardia procrit prograf prolene proleukin prolia prolift prometrium promogran
propecia propionibacterium proscar protestant proteus protocol protonix provenge proventil provera providencia
provigil prozac pseudomonas psych psychiatry psychology pulm pulmicort pulmonology pulsavac punjabi pyridium
qalsody qelbree qinlock qsymia qtern questran quillivant quinton qulipta quviviq qvar radicava radiology rads
ralstonia ramadan ranexa raoultella rapaflo rapamune rayaldee razadyne rebif reclast recovery reglan rehab
rehabilitation relafen relistor relpax relyvrio remeron remicade renagel renal renvela repatha requip
respiratory restasis restoril retacrit retevmo retrovir revatio reveal revlimid rexulti reyataz reyvow
rezvoglar rheumatology rhizopus rhodococcus rhodotorula rhogam rickettsia ridaura risperdal ritalin rituxan
robaxin robitussin rocephin roche rocky rogaine rollator roman romanian rotavirus rothia roxicodone rozerem
rozlytrek rubraca russian rybelsus rybrevant rydapt rytary rythmol sabril salmonella santyl saphris sarclisa
sarcocystis sarcoptes savella saxenda scedosporium schanz schistosoma scottish scrabble section sectral
segluromet semglee senokot sensipar sensititre septra serbian serevent seroquel serratia servo shewanella
shigella shiley shingrix siemens sikh silvadene silvasorb sinemet sinequan singulair skelaxin skype skyrizi
sleep slovak social soliqua soliris solu soma somali sonata soriatane south spanish spec speech sphingomonas
spinraza spiriva sporanox sporothrix spotify spravato sprite sprycel stage stalevo staphylococcus starbucks
starlix steglatro steinmann stelara stenotrophomonas stepdown steri stiolto stivarga strattera streptococcus
stribild strongyloides stryker styrofoam sublocade suboxone subutex sudoku sular sunosi surg surgery surgical
surgicel sustiva sutent swahili swedish sylvant symbicort symbyax symlin symproic synjardy synthes synthroid
table tabrecta taenia tafinlar tagalog tagamet tagrisso talaromyces talvey tamiflu tamil tapazole tarceva
tarpeyo tasigna taxol taxotere tazocin tazverik teams tecartus tecentriq tecfidera tecvayli teflon tegaderm
tegretol tele telemetry telugu temodar tenormin tepezza tepmetko tesio tessalon thanksgiving thoracic thorazine
tibsovo tikosyn timoptic tisseel tivicay tobradex tofranil topamax toprol toradol torisel toujeo toxocara
toxoplasma tracleer tracoe tradjenta trandate transesophageal transplant transthoracic trauma travatan trelegy
trental treponema tresiba tretinoin trevira trexall tribenzor tricare trichinella trichomonas trichophyton
trichosporon trichuris tricor trileptal trilipix trintellix triumeq trodelvy trop trudhesa trulicity trumenba
truseltiq truvada trypanosoma tsukamurella tums tupperware turalio turkish twinrix twitter tykerb tylenol type
tysabri tzield ubrelvy uceris ukrainian uloric ultracet ultram unasyn uniretic unithroid unna uno urdu
ureaplasma urgent uro urology uroxatral ursodiol uzedy vafseo valcyte valium valtoco valtrex vancocin vasc
vascepa vascular vaseline vasotec vectibix veillonella velcade velcro velphoro veltassa venclexta venofer
ventolin veress verquvo versajet verzenio vesicare vfend viagra vibramycin vibrio vicodin vicryl victoza
vietnamese viibryd vimpat viokace viread visa visine vistaril vitrakvi vivitrol vivonex vizimpro voltaren
votrient vraylar vumerity vyepti vytorin vyvanse vyxeos wakix watchman weetabix wegovy weissella welchol
wellbutrin wellens welsh west westermark whatsapp white wifi windows witness word wound wuchereria xalatan
xalkori xanax xarelto xbox xcopri xeljanz xeloda xenazine xenical xeroform xgeva xiaflex xifaxan xigduo xofigo
xolair xopenex xospata xtandi xultophy xywav xyzal yasmin yersinia yervoy yescarta yiddish yondelis youtube
zaltrap zanaflex zantac zarontin zaroxolyn zebeta zegalogue zejula zelboraf zelnorm zemplar zenpep zenzedi
zepatier zeposia zepzelca zestoretic zestril zetia zevalin ziac zika zimmer zio ziploc zithromax zituvio zocor
zofran zoladex zolgensma zoll zoloft zometa zomig zonegran zoom zostavax zosyn zovirax ztalmy zubsolv zurzuvae
zyban zykadia zyloprim zynlonta zyprexa zyrtec zytiga zyvox
`
