/** Surnames of many languages, in lower case; those that are words too are told apart in kinds.ts. */
export const SURNAMES = `
abbott abdi abdullah abdullahi abe abebe abel åberg abernathy abiola abraham abrams abreu acevedo acheampong
achebe ackerman acosta adair adams adamson addo adebayo adeleke ademola adeyemi adkins adler afolabi aguilar
aguirre ahmad ahmed ahn aiken åkerlund akhtar akinola akintola akpan alba albrecht albright aldridge aleman
alexander alfaro alfonso ali allen allison almeida almond alonso alvarado alvarez amadi amaya amin amos
andersen anderson andersson ando andrade andrews ang anghel ansah ansari anthony antonelli antonov aoki appiah
aquino aragon arai araujo archer arellano arias armenta armstrong arnold arroyo arsenault arthur arvidsson
asante ashby asher ashworth aslan asmussen atkins atkinson atwood augustin austin avery avila aviles awad
axelsson ayala aydin ayers aziz baba babic bach bachman backman bacon badger baez bahr bai bailey baird bajwa
baker bakker balakrishnan balasubramanian baldwin ballard balogh balogun banda banerjee banks bansal baptiste
baranov barbieri barbosa barker barlow barnes barnett barr barrera barrett barrios barron barry bartlett barton
basu bates batista bauer baumann bautista baxter beach beard beasley beattie beaulieu beaumont becerra beck
becker bedford begum belanger bell bello beltran benavides bender benedict benitez bennett benoit benson
bentley benton berezovsky berg berger bergeron bergman bergstrom bernal bernard bernardi bernier bernstein
berry berthelsen best bhatia bhatt bhattacharya bianchi biggs billings binder bingham bird bishop biswas bjork
black blackburn blackman blackwell blair blake blanchard blanco bland blankenship blevins bloom bloomfield blum
blythe boateng boden bogdanov bognar bohm bolton bond bondarenko bonilla bonner booker boone booth borg
borgmann borowski bosch bose bouchard boucher boudreau bourne bowen bowers bowman boyce boyd boyer boyle
bradford bradley bradshaw brady branch brand brandt brauer braun bravo bray brennan breuer brewer bridges
briggs bright brinkman britt brock brooks brown browning bruce brunner bruno bryan bryant buchanan buck buckley
bui bullock burch burgess burke burnett burnham burns burris burton bush bustamante butler byrd byrne caballero
cabrera cai cain calderon caldwell calhoun callaghan callahan calvo camacho cameron campbell campos canales
cannon cantrell cantu cao caputo carbone cardenas cardoso carey carlson carlsson carmona carney carpenter carr
carranza carrasco carrillo carroll carson carter caruso carvalho carver casey castaneda castellanos castillo
castro caudill cavanaugh cervantes chaban chakraborty chamberlain chambers champion chan chandler chandra chang
chapman charles charlton chase chatterjee chaudhary chaudhry chavez chen cheng cheung chiang childers childs
chin cho choi chopra chou chow chowdhury christensen christian christie chu chua chukwu chung church cisneros
clark clarke clay clayton clements cline cobb cochran coelho coffey cohen cole coleman colins collier collins
colon combs conley connelly conner connolly connor conrad conti contreras conway cook cooke cooley cooper
copeland corbett cordero cordova cornejo cornelius correa cortes cortez costa costello cote cotter cotton
couture cowan cox coyle craft craig crane cranston crawford crosby cross crowley cruz cuevas cullen cummings
cunningham curran curry curtis czarnecki dahl dalton daly danforth daniel daniels danso darling das daugherty
davenport davidson davies davila davis dawson day dean delacroix delacruz delaney deleon delgado deluca demir
deng denis dennis desai deshmukh devlin diaby diallo diaz dickerson dickson diez dillard dillon dimitrov ding
dinh diop dixon djokic dlamini dobrev dobson docherty dodd doherty dolan dominguez donahue donaldson donnelly
donovan dorsey dougherty douglas dover dow dowd dowling downing downs doyle drake drescher driscoll drozd
drummond du duarte dubois duckworth dudley duffy duke duncan dunlap dunn dupont duran durand durham dutta
dvorak dwyer dyer dyson eaton ebert eckert edwards egan egorov ekwueme elliott ellis ellison emerson engel
english ennis eriksen eriksson ernst escobar espinosa espinoza esposito esteban estes estrada etienne evans
everett ewing eze faber fabian fagan falk fan fang farah farias farley farmer farooq farrell farrow fashola
faulkner fay feldman feng ferguson fernandes fernandez ferrara ferrari ferreira ferrell ferrer ferris fidler
fields figueroa finch fink finley finnegan fischer fisher fitch fitzgerald fitzpatrick fleming fletcher flores
flowers floyd flynn fofana foley fong fontaine fontana forbes ford foreman forrest forster forsyth foster
fournier fowler fox franco frank franklin franks fraser frazier frederick freeman french frey friedman
friedrich friis frost fry frye fu fuchs fuentes fujii fujimoto fujita fuller fulton fung furukawa gaines
galindo gallagher gallego gallegos galloway galvan gamble gao garber garcia gardner garland garner garrett
garrison garza gates gauthier gavin geiger gentile george gerber ghosh gibbons gibbs gibson gil gilbert giles
gill gillespie gilliam gilmore gimenez giordano girard giroux glass gleeson glenn glover gomes gomez goncalves
gonzales gonzalez goodman goodwin gordon gore gorman gotz gould grabowski graf graham grant grau graves gray
greco green greenberg greene greenfield greenwood greer gregg gregory grewal griffin griffith griffiths grimes
gross grossman grove groves gu guerra guerrero guevara guo gupta gustafson gustafsson guthrie gutierrez guzman
haas haddad hagen hahn haider haines hakimi hale haley hall halloran hamada hamdan hamid hamilton hammer
hammond hampton han hancock haney hanna hansen hanson haque hara hardin harding hardy hargreaves harker harmon
harper harrell harrington harris harrison hart hartley hartman hartmann harvey hasan hasegawa hashimoto hassan
hastings hatch hatfield hawkins hawley hayashi hayden hayes haynes hays healy heath hebert hedlund heller helms
henderson hendricks hendrickson henriksen henry hensley henson herman hermann hernandez herrera herring hess
hester hewitt hickman hicks higgins hightower hill hines hinton hirose hirsch ho hoang hobbs hodge hodges
hodgson hoffman hoffmann hofmann hogan hogg holcomb holden holder holland holloway holm holmes holt hong hood
hooper hoover hopkins hopper horn hornby horne horton horvat horvath hou house houston howard howe howell hsieh
hsu hu huang hubbard huber hudson huerta huff huffman hughes hull humphrey humphreys hung hunt hunter hurley
hurst hussain hussein hutchinson huynh hwang ibanez ibarra ibe ibrahim iglesias igwe ilic imai ingram inoue
iqbal ireland irwin isaac ishida ishii ishikawa islam israel itani ito ivanov ivanova ivey iwasaki iwata iyer
jablonski jackson jacobs jacobsen jacobson jaeger jaime jain jakobsson jama james jameson jamieson jankovic
jansen jansson jaramillo jarvis javed jefferson jenkins jennings jensen jeong jiang jimenez jin jo johansen
johansson john johns johnson johnston jonas jones jonsson jordan joseph joshi joyce juarez jung kaczmarek kahn
kaiser kalinowski kamara kamau kamble kaminski kane kang kaplan kapoor karimi karimov karlsson kato katz
kaufman kaur kavanagh kawaguchi kawasaki kay keane kearney keating keene keita keith kelleher keller kelley
kellogg kelly kemp kendall kendrick kennedy kenny kent kerr kessler key khalil khan khatri khatun khumalo kidd
kiefer kilgore kim kimani kimura king kinney kinsey kirby kirchner kirk kirkland kirkpatrick klein kline kloss
knapp knight knowles knox knudsen ko koch koenig kohler kolar komarov kondo konig kopp kovac kovacs kovalenko
kowalczyk kowalski kozak kozlov kraft kramer kraus krause krishnamurthy krishnan kristensen krueger kruger kubo
kuhn kulkarni kumar kumari kunz kuo kurt kuznetsov kwan kwok kwon lacroix lafleur lai laine lake lam lamb
lambert lambrecht lancaster landry lane lang lange langley lansing lara larkin larsen larson larsson lau
laurent lavoie law lawrence lawson le leach leal leblanc lechner leclerc ledesma lee leeds lefebvre lefkowitz
legrand lehmann leigh leon leonard leone leong leroy leslie lester leung levesque levin levine levy lewis li
liang liao lima lin lind lindberg lindgren lindholm lindqvist lindsay lindsey lindstrom ling link liu
livingston lloyd lo lobo locke lockhart logan lombard lombardi long longo lopes lopez lorenz lott louis lovato
love lovell lowe lowery lozano lu lucas lucero ludwig lugo luna lund lundberg lundgren luo lutz ly lynch lynn
lyon lyons ma macdonald macias mack mackay mackenzie maclean macleod macpherson madden maddox madsen maeda
magnusson maher mahlangu mahmood mahmoud mahoney maier maj makarov maldonado malik malone maloney mancini
mandal mann manning mansfield mansour marchand marchetti marin marino markov marks marquez marsh marshall
marston martel martens martin martinez martini martins martinsson marx mason massey masters masuda mathews
mathis matsuda matsui matsumoto matthews mattson maurer maxwell may mayer mayfield maynard mayo mays mazur
mbeki mcallister mcbride mccabe mccall mccann mccarthy mccartney mcclain mcclellan mcclure mcconnell mccormack
mccormick mccoy mccullough mcdaniel mcdermott mcdonald mcdonough mcdowell mcelroy mcfadden mcfarland mcgee
mcgill mcginnis mcgowan mcgrath mcgraw mcgregor mcguire mcintosh mcintyre mckay mckee mckenna mckenzie mckinley
mckinney mcknight mclain mclaughlin mclean mcleod mcmahon mcmillan mcnally mcnamara mcneil mcneill mcpherson
mcqueen mead meadows medina mehmood mehta meier mejia melendez melnyk melton melville mendes mendez mendoza
menendez meng menon mensah mercado mercer merchant merritt messina metcalf meyer meyers miah michaels michaud
middleton mikhailov mikkelsen miles milic miller mills min miranda mishra mitchell mitchum mitra mitsui miura
miyamoto miyazaki moen mohamed mohammadi mohammed mohan moisan molina moller molnar monroe montalvo montero
montes montgomery montoya moody moon mooney moore mora morales moran moreau moreira morel moreno moretti morgan
mori morin morita morley morris morrison morrow morse mortensen morton moser mosley moss moto moyer mueller
muhammad mukherjee mulder mullen muller mullins munoz munro murakami murillo murphy murray musa musgrave
mustafa mutua mwangi myers nadeau nagel nagy naidoo nair nakajima nakamura nakayama nance naqvi narang narayan
narayanan nash nasser natarajan nava navarro nayak ncube ndiaye ndlovu neal negron neilson nelson nemeth neri
neumann neville newell newman newton ng ngo ngoc nguyen ngwenya nicholls nichols nicholson nicolas nielsen
nieto nieves nikolov nilsson nishimura nixon nkosi noble noel nolan noonan norman norris north norton novak
novikov nowak nowicki nunes nunez nunn nwachukwu nwosu nyberg öberg obi obrien obrist ocampo ochoa oconnor
odell odinga odom odonnell oduya offor ogawa ogbonna ogden ogunleye oh ohara okada okafor okamoto okeke okonkwo
okoro okoye olsen olson olsson omar omondi ondo oneal oneill onyango orellana orlov orozco orr ortega ortiz
osborn osborne osei osman ostergaard østergaard osullivan otero otieno otsuka otto ouedraogo outlaw owens owusu
oyelaran ozturk pacheco pacifico padilla page paine painter palacios palmer palomino pan pandey pandit pang
papadakis papadopoulos pappas paredes parekh park parker parkinson parks parra parrish parry parsons parvez
pascual patel paterson pathak patil patrick patterson patton paul paulsen pavlov pavlovic payne paz peacock
pearce pearson peck pedersen pena peng pennington peralta pereira perera peretz perez perkins perrin perron
perry persaud persson peters petersen peterson petersson petrenko petrov petrova petrovic pettersson pfeiffer
pham phan phelps philip phillips phiri picard pickett pierce pike pillai pineda pinheiro pinto piotrowski pires
pittman plummer pohl poirier polanco pollard pollock ponce poole pope popescu popov popova porter portillo
posner potter potts poulsen powell power powers prakash prasad pratt prentice prescott preston price prieto
prince pritchard procter proctor pruitt pryor puckett pugh pugliese qin qiu quinn quinones quintana quintero
quispe qureshi rader radford rahman rai raja rajan ram ramirez ramos ramsay ramsey rana randall randolph rangel
rankin rao rasmussen ratliff rauch ray raymond reddy redmond reece reed reese reeves regan reid reilly
reinhardt reis ren rendon renner reyes reyna reynolds rhodes ribeiro ricci rice rich richard richards
richardson richmond richter riddle ridley riley rinaldi rincon rios ritchie ritter rivas rivera rivers rizvi
rizzo roach robbins roberson roberts robertson robinson robles robson rocha roche rodgers rodrigues rodriguez
rodriquez rogers rojas roldan rollins roman romano romanov romero ronan rooney root rosa rosado rosales rosario
rosas rose rosen rosenberg rosenthal ross rossetti rossi roth rothman rousseau roux rowe rowland roy rubin
rubio rudd ruiz rush russell russo rutherford ryan ryder saad sadler saeed saito sakai sakamoto salas salazar
saldana saleh salinas salmon sampson samuel samuelsson sanchez sanders sanderson sandhu sandoval sanford
sanghera sani santana santiago santoro santos sarkar sasaki sato saunders savage sawyer saxena schaefer schafer
schmidt schmitt schmitz schneider schreiber schroder schroeder schubert schulte schultz schulz schumacher
schuster schwab schwartz schwarz scott sears seidel sekine sellers sen seo sepulveda serrano sethi sewell
sexton shaffer shah shaikh shannon shapiro sharma sharp sharpe shaw shea sheikh shelton shen shepard shepherd
sheppard sheridan sherman shevchenko shi shields shimizu shin short shrestha siddiqui sidhu sierra silva silver
silverman silvestri šimić simmons simms simon simons simpson sims sinclair singer singh singleton sinha sisson
sithole skinner sloan small smart smirnov smit smith smyth snider snow snyder soares sokolov sokolowski solano
solis solomon song sorensen soriano sosa soto sousa souza sparks spears spence spencer spicer spiegel spiteri
springer srinivasan srivastava stafford stanley stanton stark starr steele stein steinberg stephens stephenson
stern stevens stevenson stewart stiles stokes stone storey stout strauss street strickland strong stuart stubbs
suarez subramaniam subramanian suleiman sullivan summers sun sundberg surya sutherland sutton suzuki svensson
svoboda swain swan swanson sweeney swift sykes sylla szabo szymanski tahir takagi takahashi takeda talbot tam
tamura tan tanaka tang tanner tapia tate tavares taylor teague teixeira tejada teo terrell terry tessier thakur
thapa theriault thomas thompson thomsen thomson thorne thornton thorpe thorvaldsen thurston tian tierney tilley
timmons tiwari tobias todd tolentino tomlinson toney tong tor toro torrance torres toth toure townsend tracy
tran traore travers tremblay trevino trivedi trujillo truong tsai tsang tseng tucker tunstall turnbull turner
tuttle tyler tyson ueda ueno ullah ulrich underwood unger uribe usman vaca valdes valdez valencia valentin
valentine valenzuela valle vance vandermeer vang varela vargas varma vasiliev vasquez vaughan vaughn vazquez
vega velasco velasquez velez venkataraman ventura vera verma vernon vidal vieira vigil villa villanueva
villarreal villegas vincent vinson vogel vogelsang vogt volkov voss vu vukovic wade wagner wakefield walker
wall wallace waller walls walsh walter walters walton wang ward warner warren warsame washington watanabe
waters watkins watson watt watts weaver webb weber webster weeks wei weiner weinstein weir weiss welch wells
welsh wen werner wesley west weston whalen wheeler whitaker whitcombe white whitehead whitfield whitley whitman
whitmore whitney wiggins wilcox wilde wilder wiley wilkerson wilkes wilkins wilkinson willard williams
williamson willis wilson winkler winn winter winters wise witt wojcik wolf wolfe wolff wong woo wood woodard
woods woodward wooten workman worth wray wright wu wyatt wynn xie xiong xu yadav yamada yamaguchi yamamoto
yamashita yan yang yao yates ybarra ye yeboah yeo yeung yilmaz yoder yoo yoon yoshida yoshikawa young yu yuan
yusuf zafar zamora zapata zavala zeigler zeller zeng zhang zhao zheng zhong zhou zhu ziegler zielinski zima
zimmer zimmerman zimmermann žukauskas zuniga
`
