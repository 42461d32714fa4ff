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
chvostek clark clavien cobb cochrane cockcroft colles columbia conn conners cooley coombs coopernail corrigan
courvoisier cowden cowper coxsackie crawford credé creutzfeldt crigler crohn cruveilhier cullen curling cushing
czerny dandy darier deauville debakey delphian denver dercum descemet devic dieulafoy dindo dix dobhoff doppler
douglas down dravet dressler dubin duchenne duke dukes dupuytren durkan duroziez eagle ebstein edwards ehlers
eisenmenger ellis elston epley epstein erb erlenmeyer eustachian evans ewing faber fabry fahrenheit fallot
fanconi farber felty fick finkelstein fisher fitz-hugh fogarty foley fontaine fontan forrest foster fournier
fowler framingham frank freiberg frey friedreich froment fuchs fuhrman gaenslen galeazzi ganz garden gardner
gartland gaucher gault gerota gigli gilbert glasgow gleason glisson goodell goodpasture goodsall gorlin gottron
gowers gram graves grawitz grey griess grocott guillain gunn gustilo guthrie guyon hachinski haglund hallpike
halsted hamilton hamman harris hartmann hartnup hashimoto hassall hawkins heberden hegar heimlich heinz heller
henle henoch hering hess hesselbach hetzer hickman hilgenreiner hill hinchey hippel hirschberg hirschsprung
hodgkin hoehn hoffman hoffmann hofmann hohmann holter homan homans hopkins horner howell howship hudson humphry
hunner hunt hunter huntington hurler hutchinson ishak ishihara jackson jaeger janeway jarisch jefferson jobe
johnson jones kahn kanavel kaposi karnofsky kartagener kasabach kasai katz kaufman kawasaki kayser kearns kegel
keith keller kelly kerley kernig kienbock kienböck killip kimmelstiel klatskin klebs kleihauer klinefelter
klumpke koch kocher koebner koplik korotkoff korsakoff krabbe krebs krukenberg kugelberg kupffer kussmaul
lachman laennec lambert langerhans langhans lansky lasegue lasègue lauge lauren laurence lawton leber lefort
legg leiden leigh lemierre lennox leopold leriche lesch levine levy lewy leydig lhermitte lichtman lisfranc
lister littre littré loeffler lofgren löfgren lown ludwig lugano lugol luschka lyme lynch maddox madelung
maffucci mahaim malassez mallampati mallory marcus marfan marshall martin mason masson mayo mcardle mcburney
mccune mcgill mcmurray meckel meig meigs melkersson mendelson menetrier menghini meniere ménière menkes merkel
metavir meyer mikulicz miller milroy mitchell mobitz mohs mondor monro monteggia montgomery moro morquio morris
morse morton moses moynihan muehrcke muller müller munchausen munro murphy neer nelson nicks niemann nissen
noonan norwood ober oddi ogilvie ollier ommaya ondine osgood osler oswestry ottawa pacini paget pancoast panner
pap papanicolaou parinaud parkes parkinson parks parry pasteur patau patrick pavlik pearson pendred penrose
perthes peutz peyer peyronie pfannenstiel pfeiffer phalen philadelphia pick pickwick pierre plummer
pneumocystis poland pompe poncet poser pott potter potts poupart prader pringle prinzmetal proteus pugh
purkinje queckenstedt quervain quick quincke radovici rai ramsay ramstedt rankin ranson rapoport rastelli
rathke raven raynaud recklinghausen reed reiter rett rey reye reynolds riedel riley ringer rinne rivero robin
rockall roentgen rokitansky romberg rome rorschach rosenmuller roth rouviere roux rovsing russell rutgeerts
rutherford ryles salter sanders savary schamroth schatzker schatzki scheie scheuermann schilling schirmer
schlemm schmorl schober schwann seldinger sengstaken sertoli sever sgarbossa shaken sheehan shenton shober
shone shy siewert sims sister sjogren sjögren skene smith snellen sokolow southwick spigelian spitz spurling
stanford starling starr steele stein stensen sternberg stevens still stokes stransky strasberg stroop sturge
sudeck swan swyer sydenham syme takayasu takotsubo tanner taussig tay terry thomas thompson thomsen tietze
tilley timi tinel todani todd torres tourette towne trail treacher treitz trendelenburg trousseau turcot turner
unna usher valsalva van vanderbilt vater vaughan verner vincent vineland virchow volkmann wada waldenstrom
waldenström waldeyer wallenberg walters ward warthin waterhouse watson weber wechsler wegener weil weiss
welander wellens wells wenckebach werdnig werner wernicke wertheim wharton whipple whitaker white wilcoxon
willebrand williams wilms wilson winter wirsung wiskott wolff wood yahr yergason young zarit zenker ziehl
zollinger zubrod zung
`

/** Products, organisms, peoples, languages, services: written with a capital and no person or place. */
export const CAPITALS = `
abbott abilify accu-chek accucheck accupril accutane ace acinetobacter aciphex actinomyces actonel actos adalat
adderall adempas adenovirus advair advil aeromonas african afrin aggrenox aimovig alb albanian albuterol
alcaligenes aldactone aldara aldomet aleve alimta alk allegra alloderm alphagan altace amaryl ambien ambulatory
american amex amharic amoxil amplatzer anaesthesia anaplasma anaprox androgel android anesthesia anesthesiology
anoro antabuse anusol apidra appendix apriso aquacel arabic aranesp aricept arimidex arixtra armenian armour
aromasin arthrotec asacol ascaris ascriptin asian asmanex aspergillus atacand ativan atripla atrovent augmentin
australian avandia avapro avastin avelox avitene avodart avonex azilect azor azulfidine babesia bacillus
bacteroides bactrim bactroban bair baptist bartonella basaglar behavioral behavioural belsomra benadryl bengali
benicar benlysta bentyl betadine betapace betaseron bevespi biaxin bicillin bifidobacterium biktarvy bili bipap
black blastomyces bluetooth boniva boost boostrix bordetella borrelia bosnian botox bovie braftovi breo
brilinta brintellix british brovana brucella buddhist bulgarian bumex burkholderia buspar bydureon byetta
bystolic ca caduet calan campral campylobacter canadian candida cantonese capnocytophaga capoten carafate
cardene cardiology cardiothoracic cardizem cards cardura casodex catapres category catholic caucasian ceclor
cefzil celebrex celexa cellcept cerner chantix chapter chikungunya chinese chlamydia christian christianity
christmas cialis cipro citracal citrobacter cl clarinex claritin class cleocin climara clinoril clostridioides
clostridium clozaril coban coccidioides cogentin colace colazal colcrys combigan combivent combivir comirnaty
compazine concerta copaxone coreg corgard coronavirus corynebacterium cosentyx cosopt coumadin covaxin covid
coxiella cozaar cpap cr creat creole crestor criteria critical croatian cryptococcus cryptosporidium cubicin
cutibacterium cyclospora cymbalta cytomel cytotec cytoxan czech dacron daliresp danish daraprim decadron
delivery deltasone demadex demerol dengue depakene depakote depo depuy derm dermabond dermatology desyrel
detrol dexcom dexilant diabeta diagnostic dialysis diamox dietetics diflucan dilantin dilaudid diltia diovan
ditropan diuril diwali dobhoff dolophine doxil dramamine duexis dulcolax dulera duoneb dupixent duragesic dutch
dyazide east easter ebola edarbi effexor effient ehrlichia eikenella elavil elidel eliquis eloxatin emend
emergency emgality enbrel endo endocrinology endoscopy engerix english ensure entamoeba enterobacter enterobius
enterococcus entresto entyvio epclusa epic epipen epivir epogen erbitux erleada escherichia essure estrace
ethicon ethiopian eucerin european evista evoxac excel exelon exforge eylea ezetrol facebook family famvir
farsi farxiga fasenra feldene femara feraheme fetal figure filipino finnish fioricet fitbit flagyl flexeril
flomax flonase floseal flovent floxin fluzone focalin foley foradil formica forteo fosamax fosrenol fragmin
francisella freestyle french fusarium fusobacterium gabitril gardasil gardnerella garmin gastroenterology
gatorade gattex gavilyte gelfoam gelport general geodon georgian geriatrics german ghanaian gia giardia gilenya
gleevec gluc glucerna glucophage glucotrol glucovance golytely google gore goretex grade greek grifulvin group
guideline guidelines guinea gujarati gyn gynaecology gynecology haematology haemophilus haitian haldol
halloween hantavirus hanukkah harmonic harvoni hasson havrix hb hct hebrew helicobacter hemashield hematology
heme hemovac hepsera herceptin hgb hickman hindi hindu hispanic histoplasma hmong hosp hospice hoveround hoyer
hugger humalog humira humulin hungarian hycamtin hydrea hytrin hyzaar ibrance imbruvica imdur imitrex imodium
impella imuran inderal indian indocin infectious infusion inpatient inspra instagram intal intelence intensive
internal internet interventional intuniv invanz invega invokana ipad iphone irish isentress islam isordil
italian jackson jackson-pratt janumet januvia japanese jardiance jehovah jevity jewish juluca kadcyla kaletra
kayexalate keflex kenalog kenyan keppra kerendia kerlix keytruda kingella klebsiella kleenex klonopin klor
kombiglyze korean kyleena labor labour lactobacillus lamictal lamisil lanoxin lantus lasix lassa latin latina
latino latinx latuda legionella lego leishmania leptospira lescol letairis leukeran levaquin level levemir
levitra levoxyl levsin lexapro lexiscan libre librium lidocaine lidoderm ligasure linzess lioresal lipitor
listeria livalo lodine loestrin lomotil loniten lopid lopressor lortab losec lotensin lotrel lotrimin lotronex
lovaza lovenox lucentis lumigan lunesta lupron lutheran luvox lynparza lyrica macrobid macrodantin mag malarone
malassezia mandarin mastercard maternal mavik mavyret maxalt maxitrol maxzide medicaid medical medicare
medicine medigap medihoney mediterranean medrol medtronic megace mellaril menactra mental mepilex mestinon
metamucil methergine methodist mevacor mexican mg miacalcin micardis micra micro micronase microzide midol
milrinone minipress miralax mirapex mirena mitraclip mobic moderna monocryl moraxella morganella mormon motrin
mounjaro mountain movantik moviprep mucinex mucomyst mucor multaq muslim myambutol mycelex mychart
mycobacterium mycoplasma mylanta myrbetriq mysoline na naegleria namenda naprosyn nardil nasacort nasonex
navajo navane neisseria neonatal neoral neosporin nepali nephrology nepro netflix neulasta neupogen neuro
neurology neurontin neurosurgery newborn nexavar nexium nexplanon niaspan nicorette nigerian nile nitrostat
nizoral nocardia nolvadex norco normodyne norovirus norpace north norvasc norvir norwegian novasure novolin
novolog noxafil nplate nucala nuclear nucynta nulytely nursing nutrition nuvaring nuvigil nylon obstetrics
occupational ocrevus odefsey ofev omnipod onc onchocerca oncology onfi onglyza opdivo operating ophthalmology
opsumit optivar oracea orencia ortho orthodox orthopaedics orthopedics osphena otezla otolaryngology outlook
outpatient oxtellar oxycontin ozempic paediatrics pain pakistani palliative pamelor paragard paraplatin
parlodel parnate part parvovirus passover pasteurella path pathology paxil paxlovid paypal pedialyte pediarix
pediatrics peds pentasa pepcid peptostreptococcus percocet periactin peridex permethrin persantine persian
pfizer pharm pharmacy phase phenergan philips phlebotomy phos phoslo physical physiotherapy plaquenil
plasmodium plavix plendil pletal plt plts pneumocystis pneumovax podiatry polish polysporin porphyromonas
portuguese pradaxa praluent prandin pratt pravachol precedex precose premarin prempro prevacid prevnar
prevotella prezista prilosec primary prinivil pristiq proair procardia procrit prograf prolene prolia prolift
prometrium propecia propionibacterium proscar protestant proteus protocol protonix proventil provera
providencia provigil prozac pseudomonas psych psychiatry psychology pulm pulmicort pulmonology pulsavac punjabi
pyridium qsymia questran qvar radiology rads ramadan ranexa rapaflo rapamune razadyne rebif reclast recovery
reglan rehab rehabilitation relafen relistor relpax remeron remicade renagel renal renvela repatha requip
respiratory restasis restoril retacrit retrovir revatio reveal revlimid rexulti reyataz rheumatology rhogam
rickettsia ridaura risperdal ritalin rituxan robaxin robitussin rocephin roche rocky rogaine rollator roman
romanian rotavirus roxicodone rozerem russian rybelsus rythmol sabril salmonella saphris sarcoptes savella
saxenda schistosoma scottish section sectral senokot sensipar septra serbian serevent seroquel serratia
shigella shingrix siemens sikh silvadene sinemet sinequan singulair skelaxin skype skyrizi sleep slovak social
soliris solu soma somali sonata soriatane south spanish speech spinraza spiriva sporanox spotify sprycel stage
stalevo staphylococcus starlix stelara stenotrophomonas stepdown steri stiolto strattera streptococcus stribild
strongyloides stryker styrofoam suboxone subutex sular surgery surgical surgicel sustiva sutent swahili swedish
symbicort symbyax symproic synthes synthroid table taenia tagalog tagamet tagrisso tamiflu tamil tapazole
tarceva tasigna taxol taxotere tazocin teams tecfidera teflon tegaderm tegretol tele telemetry telugu temodar
tenormin tessalon thanksgiving thoracic thorazine tikosyn timoptic tisseel tivicay tobradex tofranil topamax
toprol toradol toujeo toxocara toxoplasma tracleer tradjenta trandate transesophageal transplant transthoracic
trauma travatan trelegy trental treponema tresiba tretinoin trevira trexall tribenzor tricare trichinella
trichomonas trichophyton tricor trileptal trilipix trintellix triumeq trop trulicity truvada trypanosoma tums
tupperware turkish twinrix twitter tylenol type tysabri uceris ukrainian uloric ultracet ultram unasyn uniretic
unithroid urdu ureaplasma urgent uro urology uroxatral ursodiol valcyte valium valtrex vancocin vasc vascular
vaseline vasotec velcade velcro velphoro veltassa venofer ventolin veress versajet verzenio vesicare vfend
viagra vibramycin vibrio vicodin vicryl victoza vietnamese viibryd vimpat viread visa visine vistaril vivitrol
voltaren vytorin vyvanse watchman wegovy welchol wellbutrin welsh west whatsapp white wifi windows witness word
wound wuchereria xalatan xanax xarelto xeljanz xeloda xenical xeroform xgeva xiaflex xifaxan xolair xopenex
xtandi xyzal yasmin yersinia yervoy yiddish youtube zanaflex zantac zarontin zaroxolyn zebeta zelboraf zelnorm
zepatier zestoretic zestril zetia ziac zika zimmer zio ziploc zithromax zocor zofran zoladex zolgensma zoloft
zometa zomig zonegran zoom zostavax zosyn zovirax zyban zyloprim zyprexa zyrtec zytiga zyvox
`
