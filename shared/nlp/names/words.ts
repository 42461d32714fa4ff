/** English words that notes and letters write with a capital at the start of a sentence or heading. */
export const WORDS = `
a abdomen abdominal able about above abroad absent academic accept access accident account ache across act
action active activity actual acute add addition additional address adjust administer admission admit adult
advance advice advise afebrile affect after afternoon again age agent ago agree aid aim air alarm alert alive
all allergic allergies allergy allow almost alone along already also although always am amb amber ambulance
ambulate ambulatory among amount an and anesthesia angel angle animal ankle another answer anterior antibiotic
anticipate anxious any anybody anyone anything anyway apart apparent appeal appear appearance appears appetite
apple application apply appointment appreciate approach appropriate approve approximately april are area arm
around arrange arrival arrive arrived art article as aside ask asleep assess assessment assist assistance
assistant associate asymptomatic at attach attack attempt attend attendance attending attention audit august
aunt auscultation author auto available average avoid await awake aware away baby back bad badger bag balance
ball band bank banks bar barber base baseline basic basil basis bath bathroom be beach bear beat because become
bed bedside been before began begin behavior behaviour behind being believe below belt benefit benign best
better between beyond bibasilar bicycle bid big bilateral bill biopsy bird birth birthday bit bite black
bladder bland blanket bleed bleeding blind block blood blue board boarding body boiler bone bony book booking
booth boots born boss both bottle bottom bowel bowl bowman box boy boyfriend brain branch brand bray bread
break breakfast breast breath breathe breathing brick bridges brief bright bring brisk broad broken brook broom
brother brought brown bruise buck buddy build building bull bullock bun burns bus bush business busy but butler
buy by cab cabin cachectic cafe cake call called caller calls calm came camp can cancel cancer candidate candy
cannon cannot cap capable capacity car carbon card cardiac care career careful caregiver carer carers carol
carpenter carry case cash cast castle cat catch catheter cause center central centre certain certificate
cervical chain chair chambers champion chance change changes channel charge charity chart charter chase chat
cheap check checked cheers chef chemistry chest chief child childhood children choice choose chronic church
cigarette city civil claim clamp class clean cleanse clear clearly clerk client clients cliff clinic clinical
clinician clock close closed clothes club clubbing coach coarse coast coat code coffee coffin cold colleague
colleagues collect college color colour colt combine combs come comfort comfortable coming comment common
communication community comorbid company compare comparison complain complaint complaints complete completed
complex complication complications computer concern concerns condition conditions cone conference confirm
confirmed confirms congratulations connect conscious consent consider considering constant consult consultant
consultation contact contacts contain content continue continued continues contract contrast control conversant
convert cook cool cooperative coordinate copies copy cord core corn correct correspondence cost cough could
council counsel counseling counselor count country county couple course court cousin cover coverage covers
crane cranial cream create credit crew crisp criteria critical crook cross crow crystal cup cure currency
current currently customer customers cut cutter cyanosis cycle dad dagger daily daisy dallas damage dance
danger dark darling data database date dates daughter dawn day days deacon dead deal dear death decide decision
decline decrease deep defer deficit definitely degree del delay deliver delivered delivery demand denial denied
denies dental dentist deny department depend deposit depressed depression dept depth describe described
describes description design desk despite destiny detail details determine develop device diabetes diabetic
diagnosed diagnoses diagnosis diagnostic dial dialysis diamond diaphoretic did die died diet dietary dietician
dietitian difference different differential difficult difficulty digital diminished dinner direct direction
director disability disc discharge discharged discuss discussed discussion disease disorder display disposition
distal distance distended distress district divorced dizzy do doctor doctors document does dog doing dollar don
done door dose dosing dot double doubt dove down downs drain drake draw dress dressing drink drive driver drop
drug drugs dry due dull during dusty duty dx dyer each ear earl earlier early earn ears earth easily east easy
eat economy eczematous edema edematous education effect effective effort eight either elbow elder elderly elect
elective electric electrical electronic element elevated eligible else elsewhere email emergency employed
employee employer employment empty encounter encourage end ended endoscopy energy engine english enjoy enough
ensure enter entire entrance entry equal equipment equivocal era error erythema escalate especially estate etc
evaluate evaluated evaluation even evening event ever every everybody everyone everything evidence ex exact
exam examination examine example excellent except exception excuse exercise exertional exit expect expected
experience expert explain explained explanation exposed exposure express extend extension extensive extent
extra extremities extremity exudate eye eyes face facility fact factor factors fail failed failure fair faith
fall fallow falls false familiar families family famous far farm farmer fast fat fate father favor favorite
favourite fax fear features febrile fee feed feel feeling feels feet fell felt female fetal fever few fhx
fidelity field fields fifth fight figure file fill film final finally finance financial find finder finding
findings fine finger finish fire firm first fish fisher fit five fix fixed flaccid flat flight flint flood
floor flow flower flowers fluent fluid fluids flush focal focus follow follow-up followed following follows
food foot for force ford foreign foreman forest forget form formal former forms fort fortnight forward found
fountain four fourth fowler fox fraction fracture frame frank free frequency frequent fresh friday friend
friends from front frost full fuller fully function functional fund furlong further future fx gain gait gallop
game garden gardner garland gas gate gates gather gave gene general generally generic genetic gentle gentleman
get ginger girl girlfriend give given gives glad glass glucose go goal goals god goes going gold golden gone
good got government grace grade gradual graduate grandfather grandmother grandparents grant grave graves gray
great green grey gross ground group groups grove grow growth guard guardian guarding guess guest guests guide
guidelines gutter guy had hair half hall ham hammer hand handle hands happen happy hard hardy hare harmony harp
harper hart has have haven having hawk hay hazel he head headache health healthy hear heard hearing heart heat
heath heather heavy hedge height held hello help helper hemodynamically her here heron hers hi high hill hills
him himself hind hip his history hit hold hole holiday holly home homeless honest honey hood hook hop hope horn
hospice hospital hospitalist hospitalized hospitals hot hotel hour hours house household housing how however
huge human hundred hurt husband hx hydrate hygiene i ice icteric idea ideal identify if ill illness image
images imaging immediate immediately immune immunization immunizations impact important impression impressions
improve improved improvement in inch incident incidental include includes including income increase increased
indeed index indicate indicated indication indurated infant infection infections inferior info inform informal
information informed initial initially initiate injection injury inner inpatient inquiry inside instance
instead institute instruct instructed instruction instructions insurance intact intake intend intensive
interest interested interim intermittent internal international internet interpreter interval intervention
interview into introduction investigation investment invite invoice involve iris iron ironside irregular is
island issue issues it item items its itself ivy jacket jade jaundiced jewel job jobs join joint joints jolly
joy judge jump june junior just justice keen keep kept ketone ketones kettle key keys kid kidney kids kind
kindly king kitchen knee knew knight knot know knowledge known kyphotic lab labor laboratory labour labs lace
lack lady laid lake lamb lamp lance land lane language lar large lark last latch late later lateral laugh
laughter laundry laurel law lawyer lay lead leader leading leaf learn lease least leave leaven left leg legal
legs len length less let lethargic letter letters level levels library licence license lie life lift light like
likely limb limit limited limits line lines link lion lip liquid list listed listen little live lived liver
lives living load loan local located location lock log logical lone long longer look looker looks loose lord
lose loss lost lot lots loud love lovely low lower luck luggage lumbar lunch lung lungs lusty machine made
magic mail main maintain maintenance major make makes malaise male man manage management manager manly many map
marble march mark marked market married marry marsh marshal marten mass master match material matter max may
maybe me meal meals mean means measure measurement measurements meat mechanical mechanism media medical
medically medication medications medicine medicines meds meet meeting melody member members memory men mental
mention mentions menu mercer merchant mercy merry message messages messenger met metabolic metal method mews
midwife might mild mildly mile miles military milk mill million mills min mind mine minimal minister minor
minute minutes mirror miss missed missing mission mist mistake misty mix mixed mobile mobility mode model
moderate moderately modern modified mom moment monday money monitor monitoring month monthly months mood moody
moon moor more morning mortar mortgage moss most mostly mother motion motor mount mountain mouth move moved
movement moves moving much mullet multiple mum murmur murmurs muscle muscles museum music must my myself nail
naive name named names narrow nasal national native natural nature near nearly neck need needed needs negative
neighbor neighbour neither nephew nervous net neuro neurologic neurological never new newborn news next nice
nick niece night nine no noble nobody noel noise none nontender noon nor norm normal normally north northern
nose not note noted notes nothing notice notified notify now number numbers numerous nurse nurses nursing
nutter oak oaks obese object objective observation observe obtain obtained obvious occasion occasional
occupation occupational of off offer offers office officer official often oil okay old older olive on once one
ongoing onions only onset onto open opening operate operating operation operative operator opinion opportunity
option options or oral orally orange orchard order ordered orders organ organization orientation oriented
original orthostatic other others otherwise ought our ours out outcome outer outlook outpatient output outside
over overall overnight own owner oxygen pack package packed page paid pain painful painless pains pair
palliative pallor palm palpable palpation panel paper paperwork parcel parent parents parish park parking part
partial particular parties partly partner partners partridge parts party pass passed past pat patch patent path
pathology patience patient patients pattern pay payment peace peaceful peach peacock peak pearl pears peer
pelvic pelvis pen pending penny people pepper per percent percussion perfect perform performed perfusion
perhaps period peripheral permanent permission permit person personal personnel pewter pharmacist pharmacy
phase phone phones photo physical physician physicians physiotherapist pick picture piece pike pill pills pink
pip pipe pitcher place placed placement plain plan plank planned planning plans plant plantar plate play
pleasant please plenty plum plus pm pmhx pocket point points police policy pool poor pop pope poppy popular
population porter position positive possible possibly post postal posterior postoperative posture potential
pound power powers practical practice practitioner prayer precautions prefer preference pregnancy pregnant
preliminary prem preoperative preparation prepare prescribe prescribed prescription presence present
presentation presented presenting presents press pressure presumably pretty prevent prevention previous
previously price pride primarily primary princess principal print prior priority private prn probable probably
problem problems procedure procedures proceed process produce product productive professional professor profile
program programme progress project prominent promise promised prompt proof proper property propose protect
protection protein protocol proud prove provide provided provider providers provides province proximal
psychiatric psychological psychologist psychosocial ptosis public pull pulmonary pulse pupil pupils purchase
pure purpose purse purulent push put qhs qid quality quarter queen question questions quick quickly quiet quit
quite race radiation radio radiology rail rain rains raise rales ran random range rapid rapidly rare rash rate
rather rating raven reach react reaction reactive read reader reading ready real really reason reasonable
reassess rebound recall receipt receive received recent recently reception receptionist recheck recipient
recommend recommendation recommendations recommended record records recover recovered recovery recurrent red
reduce reduced reduction reed refer reference referral referred referring reflexes reflux refund refuse refused
regard regarding regards region regional register registered registration regular regularly rehab
rehabilitation relate related relation relationship relative relatives relax release relief religion religious
remain remained remaining remains remember remind reminder remove removed renal renew rent repair repeat
replace reply report reported reports representative request requested require required requires research
resident residential residents resolution resolved resource resources respiratory respond response responsible
rest restart restaurant restless restricted result results resume retail retired retirement return returned
returns reveal revealed reverse review reviewed revised rhonchi rich ride ridge right rigidity ring rings rinse
rise risk risks river rivers road robin rock rocks rocky rod role roll rood rooks room roommate rooms root rose
round route routine row ruby rule rules run running rural rush rust rusty rx sad safe safety sage said saint
sal sale sales salmon salt same sample sands sandy sat satisfactory saturday savage savannah save saw say
saying says scale scales scan scans scattered schedule scheduled school science sclera score scores screen
screening sea seal search season seat second secondary secretary section security sedated see seek seem seemed
seems seen select self sell seller semester send senior sensation sense sensitive sensory sent sentence
separate serial series serious serum serve server service services session set setting settings settled seven
several severe severity sex sexual sexually shall shape share sharp she sheet shepherd shift ship shipment
shipped shipping shock shoe shop short shortness shot should shoulder show showed shower showing shown shows
shx shy sick side sierra sight sign signature signed significant signs silk silver similar simple simply since
singer single sir sister sit site sitting situation six size skill skilled skin skinner skip sky slaughter
sleep sleeping sleight slept slight slightly slip slow slowly small smart smell smoke smoker smoking snow so
soc social soft software soil sol sold sole solid some somebody somehow someone something sometimes somewhat
somewhere somnolent son song soon sore sorrow sorry sort sound sounds source south space spanish sparks speak
speaks spear spears special specialist specialists specialty specific specimen speech speed spend spent spice
spinal spine spirit spoke spontaneous sports spot spouse spring square stable staff stage stair stairs stand
standard standing star stark starling start started starting starts stat state stated statement states station
statistics status stay stayed steady steel sten step stepfather stepmother steps sterling stiff still stock
stocks stomach stone stones stood stool stop stopped storage store stores storm story stout straight strange
stream street strength stress strict strike strong structure student studies study stuff style subacute subject
subjective submit subsequent subsequently substance subtle success successful such sudden suddenly suffer
sufficient sugar suggest suicidal suit suitable summary summer summers sun sunday superior supervisor supine
supple supplement supplies supply support supportive sure surface surgeon surgeons surgery surgical surgically
surname surprise survey suspect suspected suspicion suspicious swan swelling swift switch sx symmetric
sympathetic symptom symptoms syndrome system systemic systems tab table tablet tablets tachycardic tachypneic
tad tailor take taken takes taking talk tall taper tax taxi tea teach teacher teal team teams tear technical
technician technique technologist telephone television tell teller temperature temple temporary ten tend tender
tense term terminal terms terra test tested testing tests text than thank thanks that the theater theatre their
them themselves then therapeutic therapies therapist therapists therapy there therefore these they thick thigh
thin thing things think third thirty this thorax thorn those though thought thoughts thousand three throat
through throughout thrush thursday thus thyroid ticket tid tie tight till time times tired tissue title titrate
to tobacco today together toilet told tolerance tolerate tolerated tolerating toll tomorrow tone tongue tonight
too toogood took tooth top topic total touch tough tour toward towards tower town toxic trace trachea track
trade traffic train training transfer transferred transfers transfuse transient transition transport
transportation trauma traumatic travel treat treated treating treatment treatments tree tremor trend triage
trial trigger trip trouble trout true trust truth try trying tube tuck tuesday tumor tumour tunnel turgor turn
turned tv twelve twenty twice twin two tx type types typical ulcer ultrasound umbilical una unable unchanged
uncle unclear under undergo underhill understand understanding understands underwear underwent underwood
unfortunately uniform unilateral unit united university unknown unless unlikely unremarkable until up update
updated upon upper upset urgent urgently urinary urine us use used useful user uses using usual usually
vacation vaccination vaccine vale valid value valve vane various vascular vegetable vehicle venous ventilation
verbal verbally version very vesicular vest via vicar victim video view vines violence violet virginia virtual
virus visible vision visit visited visiting visitor visits visual vital vitals vitamin voice void volume
vomiting vs wage wagon wait waiting wake walk walker walking walks wall walls want wants war ward warm warning
was wash wasp waste watch watcher watchers water waterman waters wave wax way we weak weakness wean wear
weather web website wedding wednesday weeds week weekend weekly weeks weigh weight welcome well wells went were
west western wet whale what whatever wheel wheelchair wheezing when whenever where whereas whether which while
white who whole whom whose why wick wide widow widower wife wild will wind window wine winter wise wish with
within without witness witnessed wolf woman women wood wooden woods word words work worked worker workers
working works workup world worried worry worse worsening worst worth would wound wounds wren wrist write writes
writing written wrong wrote yard yarrow year years yellow yes yesterday yet yoga you young younger your yours
yourself youth zero zone
`
