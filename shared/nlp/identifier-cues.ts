import { wordSet } from './word-set.ts'

/** Before a name, and no part of it. */
export const TITLES = wordSet(
  'dr mr mrs ms miss mx prof professor doctor rev reverend fr sr sra herr frau madame mme mlle señor señora sir dame sgt capt hon dra rabbi imam pastor drs messrs',
)

/** Titles that are words or abbreviations of other things as well: they count with a capital only, or with a full stop. */
export const DOUBTFUL_TITLES = wordSet(
  'fr sr doctor professor sir dame rev hon pastor miss sgt capt ms mr dr',
)

/** After a name; what a clinician or a lawyer is. */
export const CREDENTIALS = wordSet(
  'md do mbbs mbchb rn bsn lpn lvn np fnp arnp aprn crnp dnp pa pa-c cnm phd pharmd rph lcsw msw lmft psyd dpm dds dmd facc facs facp frcp frcs mrcp rd rdn pt dpt otr otr/l crna slp ccc-slp esq jr sr ii iii iv emt lmsw cma rt rrt',
)

export const PARTICLES = wordSet(
  'van von de del della der den la le da dos di bin bint al el ter ten du des st y e ibn abu ben zu af av das do ní mac',
)

/** Never a part of a name, even after a label or a title. */
export const NOT_NAMES = wordSet(
  `none no not unknown yes see self same as per the and or with without denies denied reports reported states stable alert awake seen was is has had have been patient pt male female man woman physician provider doctor nurse team clinic hospital department emergency medicine medical center centre history exam examination assessment plan diagnosis date time mrn dob age sex gender address phone tel fax email room bed unit ward service cardiology neurology oncology surgery radiology nephrology psychiatry pediatrics paediatrics gynecology obstetrics icu ed er or pcp md do rn np pa phd january february march july september october november december monday tuesday wednesday thursday friday saturday sunday mother wife husband daughter brother positive negative normal pain fever cough chest blood diabetes hypertension type acute chronic severe mild moderate on at in of for to by from he she they his her it this that today call return follow discharge admit admission consult note summary report findings impression technique comparison indication procedure medications allergies if we you practitioner station qid tid bid tds qds prn qhs qam qpm qd od bd po iv im sc sl stat ot slp copd htn dm ckd cad chf mi cva ra uti notified aware informed said will can may and who when where also pending n/a na nil deferred refused electronically signed sincerely regards thanks`,
)

/** After which a person is named. */
export const KIN = wordSet(
  'wife husband partner spouse mother father sister brother son daughter friend caregiver carer neighbor neighbour niece nephew aunt uncle fiancé fiancée fiance fiancee grandson granddaughter grandmother grandfather roommate boyfriend girlfriend mom mum dad cousin twin stepmother stepfather stepson stepdaughter child baby boss colleague landlord teacher guardian',
)
export const ROLES = wordSet(
  'patient pt client resident nurse rn np pa lpn cna md intern fellow attending surgeon interpreter chaplain pharmacist therapist physiotherapist midwife social-worker user customer agent manager officer driver colleague author named',
)
/** Verbs and prepositions that take a person, where the name follows at once. */
export const BEFORE_PERSON = wordSet(
  `by with named called tell told ask asked asking call calling phone phoned ring rang contact contacted email emailed mail text texted meet met meeting saw see seen visit invite invited hi hello hey dear d/w per cc attn attention paged page notify notified inform informed remind thank thanks help helped from to for and or signed is am i'm it's was name says said about than versus vs follow-up love miss marry married between using`,
)
export const GREETINGS = wordSet('hi hello dear hey howdy greetings hallo hola ciao bonjour')

/** What only a person does. */
export const PERSON_VERBS = wordSet(
  `said says say told tells asked asks wrote writes replied replies called calls phoned rang emailed reports reported denies denied states stated complains complained endorses endorsed admits feels felt presents presented lives lived resides works worked agrees agreed disagrees notified informed updated aware paged visited went goes wants wanted wishes needs owes paid pays walks walked drinks drank smokes smoked moved moves applied signed flew drove drives comes came showed brought brings met thinks thought knows knew likes liked loves hates married divorced speaks spoke tolerated ambulated slept ate eats rose stood sat hopes hoped complied refuses refused declined declines requests requested understands understood verbalizes verbalized attends attended studied studies teaches taught retired lost bought ordered sent left used takes took plays played grew believes smiled laughed cried thanked explained recommends recommended advised suggested will would won't can could did does has had hasn't didn't doesn't isn't should shall met is was never always just still already recently announced charged promised offered decided hired joined opened won chose chooses enjoys enjoyed prefers hates helped helps gave gives keeps kept cancelled canceled complained responded returned insisted claimed claims confirmed confirms phones visits sounds looks seems seemed starts started finished`,
)
/** Of these a thing can be the subject too. */
export const WEAK_VERBS = wordSet(
  'is was has had gave gives keeps kept returned starts started finished looks seems seemed sounds opened confirmed confirms never always just still already recently will would can could did does should shall shows showed needs left used sent takes took comes came rose works worked',
)

/** After a name that is then a disease's, a sign's, a device's, a score's. */
export const EPONYM_HEADS = wordSet(
  `disease diseases syndrome syndromes sign signs test tests score scores scale scales criteria criterion classification class grade grading stage staging index rule rules protocol protocols procedure procedures operation repair incision approach technique maneuver manoeuvre position palsy lymphoma lymphomas sarcoma sarcomas tumor tumors tumour tumours thyroiditis dementia oesophagus esophagus contracture fracture fractures cyst cysts anemia anaemia catheter catheters drain drains forceps retractor clamp tube tubes line lines splint brace collar frame bag pump gaze ophthalmopathy orbitopathy nodes node nodules lesion lesions cells cell body bodies chart gait reflex reflexes phenomenon phenomena triad law model method stain agar virus fever encephalitis measles flu mouth spots ulcer ulcers hernia diverticulum duct gland glands ligament space pouch angle plane membrane canal tubercle node artery vein nerve bundle fibers block murmur pulse respirations breathing lung heart coma trauma osteotomy anastomosis transfusion reaction screen questionnaire inventory scan suture needle stent valve filter exercises diet regimen formula equation stroke wire rod nail prosthesis cup balloon shunt reservoir port hearing midline lateralizing downgoing upgoing strain wave waves hump field fields pin pins pads trach port ports fluid salve paste powder cream gel spray shot shots jab booster vaccine vaccines antigen antibody antibodies toxin bacillus gangrene cephalalgia chorea ataxia neuralgia exam examination hemorrhage purpura nephropathy arteritis granulomatosis aneurysm deformity injury tick spotted scabies wart worm worms pox cough jerk granules granule dystrophy therapy lens loupe light lamp boot boots dressing solution bed mattress lift chair walker crutch gram stocking stockings hose cannula blade airway mask circuit tray pad coil mesh patch flap graft plate screw screws implant`,
)

/** What is done to things: after a product. */
export const THING_VERBS = wordSet(
  'intact removed placed inserted accessed flushed used applied begun pending stopped held started given increased decreased discontinued resumed added declined costly weekly daily twice nightly monthly prn bid tid qid qhs worked helped failed tolerated completed changed exchanged replaced connected deployed inflated deflated advanced withdrawn infused administered titrated tapered weaned continued refilled ordered sent drawn negative positive present absent noted seen low high elevated normal ineffective effective',
)

/** Participles whose "with", "to" or "on" takes a product: "dressed with", "switched to". */
export const TREATED = wordSet(
  'treated immunized immunised vaccinated dressed flushed irrigated packed managed replaced premedicated sedated induced covered supplemented washed cleaned painted switched changed transitioned converted allergic allergy allergies sensitive resistant intolerant reaction response placed compliant adherent bridged loaded pretreated medicated started maintained controlled consistent diagnosed positive negative suspicious grew growing isolated tolerating',
)

/** Of a family, a town or a firm: "the Tamura family", "the Piliny office". */
export const OF_NAMED = wordSet(
  'family families household residence office offices branch store shop airport station region area team account accounts brothers sisters twins project agency deal campus neighborhood neighbourhood apartment group company',
)

/** Before a product, not a person: what is taken or given. */
export const BEFORE_PRODUCT = wordSet(
  'on take takes taking took taken started start starts starting stop stopped stops continue continued continues give gives gave given hold held resume resumed restart restarted switch switched use uses used using apply add added increase increased decrease decreased trial dose doses mg mcg ml units prescribed prescribe tried tolerated tolerates tolerating received receiving refill refilled discontinue discontinued generic brand oral topical inhaled nasal',
)
