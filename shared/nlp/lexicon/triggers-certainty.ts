import type { TriggerGroup } from './triggers.ts'

/**
 * What denies a mention and what doubts it. `<a|b>` stands for either; phrases are parted by a semicolon or a new line.
 * Before and after are where the trigger stands seen from the mention.
 */
export const NEGATED: readonly TriggerGroup[] = [
  {
    axes: ['negated'],
    direction: 'before',
    list: true,
    phrases: `
no; nil; non existent; nonexistent; nor; neither; never; at no time; no such; none of; did not develop; <has|have|had> not developed; never <had|developed|experienced|complained of|diagnosed with>
<deny|denies|denied|denying>; denies having; denial of; <without|w/o>; without <any|evidence of|any evidence of|signs of|sign of|symptoms of|indication of>
<is|was|are|were> <absent|free|devoid|clear> of; <pertinent negatives|pertinent negatives include|pertinent negative for>
no <known|other|new|acute|active|recent|current|significant|obvious|clear|definite|overt|gross|focal|apparent|clinical|further|more|prior|previous|real|frank|discrete|associated|appreciable|abnormal|suspicious|visible|palpable|reported|documented>
no <evidence|new evidence|other evidence|clinical evidence|radiographic evidence|definite evidence|convincing evidence>
no <evidence|new evidence|other evidence|clinical evidence|radiographic evidence|definite evidence|convincing evidence> <of|for|to suggest|suggesting|suggestive of>
no evidence on <ct|mri|imaging|exam> of; no <sign|signs|signs or symptoms|symptoms|suggestion|indication|finding|findings|features|stigmata> of
no findings to indicate; no <complaint|complaints|report|reports|episodes|recurrence|return|presence> of; no <longer|longer has|longer having|longer any>
no <history|hx|h/o|prior history|past history|known history|personal history|previous history|prior hx|prior h/o|known hx>; no <history|hx|h/o|prior history|past history|known history|personal history|previous history|known hx> of; without history of
free <of|from>; absence of; absent; absent of; devoid of; lack of; <lacks|lacking|lacked>; clear of; cleared of; nothing to suggest; nothing suggestive of; not <believe|think|feel|suspect>; not <believe|think|feel|suspect> <that|he|she|it|this|these|there|the patient|patient> <has|is|had|was|represents|are|have>; not <believe|think|feel|suspect> that <he|she|it|this|these|there|the patient> <has|is|had|was|represents|are|have>; inconsistent with; incompatible with; not in keeping with; as opposed to; in lieu of; no more; no abnormal; no mention of; no source of; no obvious; no relevant; no specific; no personal; no notable; no remarkable; no detectable; no residual; no subsequent; no concurrent; no concomitant; no major; no severe
not <know of|identify|detect|present|present with|presenting|suffer|suffer from|disclose|confirm|observe|note|notice|noticed|elicit|recall|admit|mention|manifest|receive|produce|yield|meet criteria for|fulfil criteria for|have|having|had|been having|develop|developed|experience|experiencing|exhibit|exhibiting|report|reporting|endorse|endorsing|see|feel|find|show|reveal|demonstrate|suggest|associated with|accompanied by|complain of|complaining of|appear to have|known to have|found to have|noted to have|thought to have|have any|had any|demonstrate any|see any|consistent with|compatible with|suggestive of|suspicious for|indicative of|diagnostic of|concerning for|typical of>
not <thought|felt|believed|considered> to <be|have|represent>; <is|was|are|were> not <thought|felt|believed|considered> to <be|have|represent>; not <thought|felt|believed|considered> to be <due|secondary|related> to; not <due to|secondary to|related to|caused by|attributable to|because of|explained by>
<could|can> not be <found|felt>; <does|did|do|has|have|had|was|is|were|are> not <have|had|show|reveal|demonstrate|report|endorse|appear to have>
<doesn't|didn't|don't|hasn't|haven't|hadn't> <have|had|report|show>; has no; have no; had no; with no; <shows|showed|reveals|revealed> no
<fail|fails|failed|failing|failure> to <reveal|show|demonstrate|identify|disclose|detect|find|confirm|visualize|visualise|yield|develop>; unable to <find|identify|detect|demonstrate|palpate|appreciate|visualize|see|confirm>; <rule|rules|ruled|ruling> <him|her|the patient|them> out for; unaccompanied by; unassociated with
<rules|ruled|ruling> out; <rules|ruled> out for; <allowed|enabled|allowing|helped> <us|to|us to> <rule out|exclude>; been able to <rule out|exclude>; <discarded|discarding|discards|dismissed|disproved|refuted|precluded>; r/o'd for; <argue|argues|argued|arguing|speaks|spoke|militates|militated|weighs|weighed> against; evidence against; rather than; instead of; in place of`,
  },
  {
    axes: ['negated'],
    direction: 'before',
    list: true,
    only: 'problem',
    phrases: `excludes; excluding; excluded; negative; neg
<negative|neg|unremarkable> for; neg. for; <is|was|are|were|be|been|remains> <negative|neg|unremarkable> for; <negative|neg> <workup|work up|evaluation|screen|screening|testing|test|tests|cultures|culture|imaging|serology|serologies|result|results|history|findings> <for|of>; <tested|tests|test> negative for; <was|is|were> <clear|normal> without`,
  },
  {
    axes: ['negated'],
    direction: 'before',
    reach: 5,
    phrases: 'not; cannot <see|find|feel|appreciate|identify|detect|demonstrate|confirm>',
  },
  // "Non-tender" denies the next word and nothing after it: "non-cardiac chest pain" is chest pain.
  { axes: ['negated'], direction: 'before', reach: 1, phrases: 'non' },
  { axes: ['negated'], direction: 'before', reach: 3, phrases: '(-); [-]; -ve; (neg); (negative)' },
  // A box that was not ticked.
  { axes: ['negated'], direction: 'before', reach: 6, only: 'problem', phrases: '[]; ☐; □; ( )' },
  {
    axes: ['negated'],
    direction: 'after',
    list: true,
    phrases: `
<were|are> not <present|seen|identified|appreciated|noted|demonstrated|detected|visualized|found|evident|palpable|observed|elicited|reported|heard|felt|apparent>
<were|are> <absent|ruled out|excluded|denied|discarded|dismissed|all absent|also absent|all ruled out|also ruled out>; <have|had> been <ruled out|excluded|discarded>; not <noted|appreciated|elicited|evident|palpable>; <were|are> no longer <present|seen|visible|detectable|palpable|evident|identified|appreciated|noted>; <were|are> <lacking|missing>`,
  },
  {
    axes: ['negated'],
    direction: 'after',
    phrases: `
<is|was> <ruled out|effectively ruled out|excluded|absent|denied|not present|discarded|dismissed|lacking|disproved|refuted|also excluded|also ruled out|then ruled out|subsequently ruled out|therefore ruled out|thus ruled out|therefore excluded|thus excluded|reliably excluded|definitively excluded|definitely excluded>; <felt|thought|considered|deemed|believed|judged> to <be|have been> <excluded|ruled out|absent>; <could|can> be <excluded|ruled out|discarded>; <is|was> no longer <present|seen|visible|detectable|palpable|evident|identified|appreciated|noted>; no longer <present|seen|visible|detectable|palpable|evident>; did not <occur|materialize|materialise>; <has|have|had> not occurred; never <occurred|materialised|materialized>; <has|have> been <ruled out|excluded>; been <ruled out|excluded>
<is|was> not <seen|identified|appreciated|noted|demonstrated|detected|visualized|found|evident|palpable|observed|elicited|confirmed|apparent|heard|felt>
not <present|seen|identified|demonstrated|detected|visualized|found|felt|observed|heard|reported|confirmed|apparent|suspected|evidenced>
<could|can> not be <seen|identified|found|detected|demonstrated|confirmed|established|elicited|palpated|felt|appreciated|visualized|visualised>; <could|can> not be <verified|proven|substantiated>; was not the case; denied by patient; have resolved without`,
  },
  {
    axes: ['negated'],
    direction: 'after',
    only: 'problem',
    reach: 6,
    phrases: 'excluded; is excluded; unremarkable; <is|was> negative',
  },
  {
    axes: ['negated'],
    direction: 'after',
    only: 'problem',
    list: true,
    phrases: '<are|were> <negative|all negative|both negative|also negative>',
  },
  {
    axes: ['negated'],
    direction: 'after',
    list: true,
    final: true,
    only: 'problem',
    phrases: 'negative; neg; nonreactive; non reactive; not detected',
  },
  {
    axes: ['negated'],
    direction: 'after',
    list: true,
    final: true,
    phrases: `
absent; denied; did not <develop|appear>; <has|have|had> not <developed|appeared>; never <developed|appeared>; none; nil; no; ? no; ? none; ? denies; ? denied; ? n; : ruled out; : excluded; : not <seen|identified|found|detected>; : no; : n; : nil; : never; : none; : none <known|reported|noted>; : negative; : neg; : denies; : denied; : absent; : not present; - no; - none; - denies; - negative; (-); -`,
  },
  {
    axes: ['negated'],
    direction: 'after',
    reach: 2,
    only: 'problem',
    final: true,
    phrases: 'free',
  },
  // "MI ruled out"; of a test it says what that excluded.
  {
    axes: ['negated'],
    direction: 'after',
    only: 'problem',
    phrases: 'ruled out; effectively ruled out',
  },
  {
    axes: ['negated'],
    direction: 'before',
    reach: 6,
    list: true,
    only: 'medication',
    phrases: `
not <taking|on|using|currently on|currently taking|started on|given>; never <started|took|received|tried>; avoid; avoiding; do not <take|use|give|start>; intolerant of`,
  },
  {
    axes: ['negated'],
    direction: 'before',
    list: true,
    only: 'planned',
    phrases: `
no <need|indication|role|plan|plans|requirement|urgent need|current need> for; not a candidate for; not <considered|deemed|felt to be|thought to be> a <candidate|good candidate|suitable candidate> for; not <a good|a suitable> candidate for; not <require|requiring|required|need|needed|needing|undergo|performed|given|receive|received|offered|treated with|candidates for|want|undergo|undergone|interested in|due for|ready for|eligible for>; no <further|more>
<was|were|is|are> not <given|offered|treated with>; <never|not> <required|needed|received|underwent|undergone>; without <need for|the need for|requiring|receiving|needing|use of|the use of>; would not want; does not want; hold off on; <declined|declines|declining|refused|refuses|refusing>; <patient|pt|he|she> <declined|declines|refused|refuses>; contraindication to; never underwent; never required`,
  },
  {
    axes: ['negated'],
    direction: 'after',
    list: true,
    only: 'planned',
    phrases: `
not <indicated|needed|required|warranted|anticipated|recommended|planned|given|started|performed|done|obtained|sent|attempted|necessary|appropriate|available|pursued|clinically indicated|felt to be indicated>
<is|was|are|were> not <indicated|needed|required|warranted|anticipated|recommended|planned|given|started|performed|done|obtained|sent|attempted|necessary|expected>
not expected; <was|were|is|are|being> <deferred|declined|refused|contraindicated|canceled|cancelled|aborted|withheld>; contraindicated; deferred; cancelled; canceled; aborted
<offered|recommended|discussed> , <declined|refused>; <offered|recommended|discussed> <but|and> <declined|refused>; but <declined|refused>; , declined; , refused; declined; refused; <patient|pt> <declined|declines|refused|refuses>`,
  },
]

export const POSSIBLE: readonly TriggerGroup[] = [
  {
    axes: ['possible'],
    direction: 'before',
    list: true,
    phrases: `
<cannot|can not|can't|could not|unable to|did not|does not> <rule out|exclude|completely rule out|completely exclude|entirely exclude|definitively exclude>; not <rule out|exclude|ruled out>
not <distinguish|differentiate> between; not <distinguish|differentiate>; <initially|first|originally|at first> <thought|believed|considered|suspected|felt|diagnosed> <to be|to have|to represent|as>; rule out; r/o; to <rule out|exclude>; query; ddx; ddx <includes|include|incl|incl.|of>; differential; differential <includes|include|incl|incl.|including|of>; differential diagnosis; differential diagnosis <includes|include|incl|incl.|including|of>
<concern|concerns|concerned|concerning|worrisome|suspicious|suspicion|eval|evaluate|evaluated|evaluation|workup|work up|assess|screen|equivocal|tested|testing> for
<low|high|intermediate|moderate> probability <of|for>; probability of; suggestive of but not diagnostic <of|for>; low suspicion <for|of>; high suspicion <for|of>; suspicion of; question of; possibility of; risk stratification for; <swab|swabs|pcr|serology|serologies|titers|antibodies|sent> for; sent (
consistent with possible; compatible with possible; not certain if; unclear <if|whether>; <is|was|remains|remained|it is|it was> <unclear|uncertain|unknown|not clear|not known|doubtful> <if|whether>; <unknown|not known|undetermined|unsure|doubtful> <if|whether>; uncertain <if|whether>; question <if|whether>; versus; vs; vs.
consider; considering; consideration of; unlikely to be; doubt; doubtful; <raise|raises|raised|raising> the <possibility|suspicion|question|concern> <of|for>; <difficult|impossible|hard> to <exclude|rule out>; <hint|hints> of; working diagnosis of; diagnostic possibilities <include|included>; a diagnosis of possible; <thought|felt|believed> to <possibly|likely|probably> <be|represent|have>`,
  },
  {
    axes: ['possible'],
    direction: 'before',
    list: true,
    only: 'problem',
    phrases: `
suspect; suspects; suspecting; <may|might|could|would> <represent|reflect|suggest|indicate|point to|correspond to>; <may|might|could> be <due to|secondary to|related to|caused by|explained by|attributed to|consistent with>; suggestive of; suggesting; suggests; questionable; <worry|worries|worried|worrying> <for|about>; <i am|we are|i'm> concerned about; concern about; <afraid|fear|fearful|scared> of; afraid of having`,
  },
  {
    axes: ['possible'],
    direction: 'before',
    only: 'problem',
    phrases: `
possible; possibly; potential; potentially; maybe; perhaps; <may|might|could> have; <may|might|could> be; ?`,
  },
  {
    axes: ['possible'],
    direction: 'before',
    only: 'problem',
    reach: 8,
    phrases: `
less likely; unlikely; improbable; suspected; clinically suspected; presumed; presumptive; presumably; probable; probably; likely; <most|very|more> likely; <appears|seems> to <have|be>; <favor|favors|favour|favours|favored>; <working|provisional> diagnosis of; probable early
<likely|most likely|probably|possibly|presumably|probable|presumed|suspected> <due to|secondary to|from|related to|represents|representing|reflects|reflecting|2/2|a|an|early|has|have>`,
  },
  {
    axes: ['possible'],
    direction: 'after',
    list: true,
    phrases: `
<cannot|can not|can't|could not> be <ruled out|excluded|entirely excluded|completely excluded|entirely ruled out>; cannot be ruled out entirely; not <ruled out|been ruled out|excluded|entirely excluded|completely excluded|been excluded>
<is|are|was|were|remains|remain|remained|seems|seemed|appears|appeared> <improbable|highly unlikely|extremely unlikely|highly probable|plausible|conceivable|doubtful|entertained|hypothesized|hypothesised|postulated|presumed|raised|possible|a possibility|probable|questionable|likely|most likely|unlikely|less likely|very unlikely|a consideration|a concern|suspected|considered|being considered|on the differential|in the differential|in question>
<is|are|was|were> still considered <possible|likely|unlikely|probable>; <is|are|was|were> <also|still|initially|clinically|strongly|highly> <possible|suspected|considered|likely|unlikely>; remains on the differential; <seems|seem|appears|appear|felt|thought|felt to be|thought to be> <possible|likely|unlikely|less likely|very unlikely>
<less|more|most> likely; unlikely; improbable; very unlikely; highly unlikely; extremely unlikely; highly improbable; may be present; <could|cannot|can not> be <considered|ruled in>; <must|should> be <considered|suspected>; <must|should> also be <considered|excluded>; <was|were> <initially|first|also|therefore|then> <suspected|considered>; <deemed|considered|judged|made> <unlikely|improbable|less likely>; not <totally|fully|formally|absolutely|definitely> excluded; not be <excluded|ruled out|totally excluded|fully excluded|formally excluded>; <must|should|needs to|need to|has to> be <ruled out|excluded>; to be <ruled out|excluded>; could be considered`,
  },
  {
    axes: ['possible'],
    direction: 'after',
    only: 'problem',
    reach: 4,
    phrases:
      '<remained|remains|is|was> <uncertain|unclear|unknown|doubtful|debatable|to be determined>',
  },
  {
    axes: ['possible'],
    direction: 'after',
    final: true,
    list: true,
    phrases:
      'likely; possible; probable; suspected; considered; ?; questionable; doubtful; - r/o; less likely; felt less likely; : <possible|probable|likely|unlikely|suspected>; r/o; rule out',
  },
  { axes: ['possible'], direction: 'after', reach: 6, only: 'problem', phrases: 'vs; vs.; versus' },
  { axes: ['present'], direction: 'before', reach: 6, phrases: '[x]; ☑; ☒; (x); (✓)' },
  // "fever: yes", "edema +": said to be there, whatever was denied before it.
  {
    axes: ['present'],
    direction: 'after',
    reach: 3,
    final: true,
    phrases: '+; (+); : yes; : y; ? yes; ? y; : positive; : pos; : present; : +; yes',
  },
]
