/** Given names of many languages, in lower case. What is also an English or clinical word is found out in kinds.ts. */
export const GIVEN_NAMES = `
aaron abby abdallah abdel abdelaziz abdelkader abderrahmane abdi abdirahman abdoul abdoulaye abdul abdulaziz
abdullah abdullahi abdulrahman abeba abebe abena abidemi abigail abimbola abiodun abiola abraham abu ada adaeze
adam adama adamu adanna adebayo adebola adedayo adekunle adela adelaide adele adeline adeola adesuwa adewale
adisa adnan adrian adriana adrienne adwoa afia afolabi afua agatha agnes ahmad ahmed ahmet aicha aida aidan
aiko aileen ailsa aimee aino ainsley aisha aishwarya aivars ajay ajit akane akash åke akemi aki akiko akim akin
akinyi akio akira akosua akshay akua alaa alaba aladdin alan alana albert alberta albin alec alejandra
alejandro aleksander aleksandr aleksandra aleksei alena alessandra alessandro alessia alessio aleta alexa
alexander alexandra alexandre alexandria alexandru alexei alexey alexis alfonsina alfonso alfred alfredo ali
alia alice alicia aline alioune alisher alison alistair aliya aliyu alkesh allan allen allison alma almaz alois
alonzo aloysius alparslan alphonso altan althea alva alvaro alvin alwin alyona alyssa ama amadi amadou amal
amalia aman amanda amandine amara amare amber ambroise ameen ameer amelia amelie amenze amer amie amin amina
aminata amir amira amit amita amitabh amjad amoke amos amparo amr amrit amrita amy ana anabel anahi anais anan
anand ananda ananya anas anastasia anatoly anders andile andre andrea andreas andrei andrej andres andrew
andrey andris andrzej andy aneta ángel angela angelica angelika angelina angelique angelo angie angus anil
anila anirudh anisa anish anita anja anjali anju anke ankit ankita ann anna annabel annabelle anne anneke
anneli anneliese annemarie annette annie annika anouk anselm ansgar anthea anthony antje antoine antoinette
anton antonella antonia antonín antonio antony anu anuja anupam anuradha anurag anusha anwar anya aparna
apolonia appiah april arabella araceli aram archana archibald archie aref arek arezoo ariana ariel arif arijit
arild arjun arlene armando armani armin arnaud arne arnold aroha art arthur arturo arun aruna arvid arvind arya
asa asad asami asha ashish ashlee ashley ashok ashraf ashton ashwin asif asiya asma assata asta astrid asuka
atef athena atif atiku atsuko atsushi attila aubrey audrey august augusta augustus aurelia aurelie aurelio
aurora austin ava avery ayaan ayaka ayako ayan ayana ayanda ayano ayaz ayesha aylin ayman ayo ayodele ayomide
ayse ayşegül ayumi ayumu azadeh aziz aziza azucena babajide babak babatunde badr bahar bakary balazs baldev
balint baltazar bandile barack barbara barbora baris barış barnaby barney barry bart bartosz basheer bashir
basil bassam batool beata beate beatrice beatrix becky begoña behzad bela belen belinda bella bello ben
benedetta benedict benedikt bengt benita benjamin bennett benoit berenice berit bernadette bernard bernd
bernhard bernice bert berta bertha bertram bess beth bethany betsy bette bettina betty beulah beverley beverly
bhavana bhavesh bhavna bianca bich bijan bikram bilal bill billie billy binh binta bintou birgit birgitta birte
bjarne bjork björn bjørn blair blake blanca blanche blaz bob bobbie bobby bogdan boglarka bolanle bongani
bonita bonnie boris boubacar boukary boutros boyd bozena brad bradford bradley brady brandi brandon brandy
branislav branka branko breanna brenda brendan brent brett brian brianna bridget brigitta brigitte britney
britta brittany brock bronislaw brooke bruce bruna bruno bryan bryant bryce bryony buchi bukola burak busisiwe
byron cagla caitlin caleb calvin cameron camila camilla camille camilo candace candice caoimhe cara carina
carissa carl carla carlo carlos carlotta carlton carly carmela carmelo carmen carol carole carolin carolina
caroline carolyn carrie carroll carsten carter cassandra cassidy cassie catalina catarina cathal catherine
cathleen cathy catrin catriona cecelia cecil cecile cecilia cecilie cedric celeste celia cem cemal ceren cesar
chad chandra chandrika chanel changming chantal chao charlene charles charlie charlotta charlotte charu chelsea
cheryl chester chetan chiamaka chiara chibueze chidi chidimma chidinma chika chikako chike chima chimamanda
chinedu chinelo chinonso chinua chinwe chioma chipo chiyo chloe chris christa christel christelle christian
christiane christie christina christine christoph christophe christopher christy chukwudi chukwuemeka chukwuma
chun chunhua ciara ciaran cicely cielo cillian cindy ciro claes claire clara clarence clarissa clark claude
claudette claudia claudine claudio clay clayton clem clemens clement clementine cleo clifford clifton clint
clinton clive clotilde clyde cody colby colette colin colleen collette colm concepcion connie connor conor
conrad consolata constance consuelo cora cordelia corey corinne cornelia cornelius cory cosmin courtney craig
cristian cristiano cristina cristobal crystal csaba cuong curtis cynthia cyril cyrus czeslaw dae dagmar dagny
dai daichi daisuke daisy dale dalia dallas damaris damian damien damir damla damon dan dana dandan daniel
daniela danielle danika danilo danny danuta daphne darcy daren darius dariusz darko darla darlene darrel
darrell darren darryl darya daryl dave david davide davina dawid dawit dawn dayo dean deanna debbie deborah
debra declan deepa deepak deepika deepti deirdre delia delilah della delores delphine delroy demba demetrius
dena denis denise deniz dennis derek dermot derrick desiree desmond desta detlef devi devin devon dewi dexter
dhruv dia diallo diana diane dianne diarmuid dick didier diego dierdre dieter dieudonne dilara dilek dilip
dimas dimitra dimitri dimitrios dimitris dina dinah dineo dinesh diogo dion dipak dirk divya djamila dmitri
dmitry dmytro dobromir dolapo dolores dominic dominick dominique don donald dong donna donnie donovan dora
doreen dorian doris dorota dorothea dorothee dorothy doug dougal douglas doyle draga dragan dragana drew driss
duane dubravka dudley duncan dung duong dusan dustin dwayne dwight dylan earl earnest ebele ebenezer ebony ebru
eddie edgar edith edmond edmund edna edoardo eduard eduardo edvard edward edwin edwina efe effie efrain
efstathios efua egor eiko eileen eimear einar eirik eitan ejike ekaterina ekene ekow elaine eleanor elena elham
eli elia eliane elias elif elijah elin elinor elio eliot elisa elisabeth elise eliseo eliza elizabeth elizaveta
elke ella ellen ellie ellinor elliot elliott ellis elmer elmira elodie eloise eloy elsa elsie elspeth elton
elva elvan elvin elvira elvis elwood emanuel emeka emel emil émile emilia émilie emilio emily emin emine emir
emma emmanuel emmanuelle emmett emre ender endre eneida engelbert enid enikő enrica enrique enzo erhan eric
erica erick erik erika erin erling ernest ernestine ernesto ernő errol ersin erwin eryk erzsébet ese eshe esi
esma esmeralda espen esperanza esteban estela estella estelle estevan esther estrella ethan ethel etienne etta
eugene eugenia eugenio eulalia eun eun-ji eunice eusebio eva eva-maria evan evangelia evangeline eve evelyn
everett evgeni evgeny ewa ewan ewelina ezekiel ezequiel ezinne ezra fabian fabiana fabienne fabio fabiola
fabrice fabrizio fadel fadi fadila fahad fairuz faisal faith faiza faizal fan fang fanny farah fareed farhad
farhan farid farida fariha farooq farouk farrukh faruk fateh fatemeh fathi fatih fatima fatimah fatma fatou
fatoumata fausto fawzi fay faye fedor feiyan felicia felicitas felicity felipe felix femi feng ferdinand ferenc
fereshteh fergus feride fern fernanda fernando ferran fidel fidelia fikret filip filippa filippo filiz finn
finnegan fiona fionnuala fiorella firas firuz flavia flavio fletcher flora florence florentina florian florin
floyd flynn folake folasade folashade fouad fran franca frances francesca francine francis francisco francois
francoise franek frank franka frankie franklin franz franziska fred freda freddie frederic frederick frederik
fredrik freja frida frieda fritz fumiko fumio funmilayo furkan fyodor gabor gabriel gabriela gabriella
gabrielle gaelle gaetano gail ganesh gareth garrett garry garth gary gaspard gaston gaurav gavin gayle gbenga
gebre geeta geir gemma genaro gene genevieve gennady geoff geoffrey georg george georges georgette georgi
georgia georgina georgios gerald geraldine gerard gerardo gerd gergely gerhard germaine germán gero gert
gertrude getachew ghada ghassan gheorghe giacomo giada giang gianluca gianni gideon gilbert gilberto gilda
giles gilles gillian gina ginevra ginger ginny gintaras gioia giorgia giorgio giorgos giovanni gisela giselle
giulia giuliana giulio giuseppe gizem gladys glen glenda glenn gloria gloriana gobind godfrey godwin gonzalo
gopal goran gordon görkem gosia govind gowri goya grace gracie graciela graeme graham grant grazia graziella
greet greg gregg gregor gregorio gregory greta gretchen grete grigory griselda grover grzegorz guadalupe guang
gudrun guido guilherme guillaume guillermo guiomar gulnara gunilla gunnar günter gunther gurpreet gus gustaf
gustav gustavo guy gwen gwenaelle gwendolyn gwyneth gyorgy habib habiba hadi hadiya hadiza hadley haider hailey
hajime hajra hakan hakeem hakim hal haldor halima halina hamad hamid hamida hamish hamza han hana hanako hanan
hanh hani hania hanif hank hanna hannah hanneke hannelore hannibal hannu hans hao harald haraldur hari haris
harish harley harold haroon harpreet harriet harriett harris harrison harry haruka haruki haruko haruto harvey
hasan hasina hassan hatice hattie haukur hawa haya hayat hayden hayder hazel heather hector hedda hedwig heidi
heike heikki heiko heinrich heinz helen helena helene helga helge helle hellen helmut hema hemant hendrik henk
hennie henning henri henrietta henrik henrike henry henryk herbert heriberto herman hermann hermione hernan
herve hester hicham hideki hideko hideo hien hiep hikaru hilary hilda hilde hildegard hillary himanshu hind
hiram hiroaki hiroko hiromi hiroshi hiroto hiroyuki hisako hisham hitomi hjalmar hoa hoang hodan holger holly
homer hong hope horace horacio horst hortense hossein houda howard hrvoje huan hubert hubertus hugh hugo hui
hulya humberto humphrey hung huong huseyin hussain hussein huy hyejin hyun hyun-woo iacopo iain ian iason
ibrahim ibrahima ichiro ida idris ifeanyi ifeoma iga ige ignacio ignatius ignaz igor ikechukwu iker ikram
ilaria ildiko ilene ilhan ilia ilias ilinca ilka ilkay ilona ilse ilya iman imani imelda imogen imran imre ina
inaya indira indra ines inez inga inge ingeborg ingemar inger ingmar ingo ingrid ingvar ínigo inna ioana
ioannis iolanda ion ionela ionut iqbal ira iram irene irfan irina iris irma irmgard irvin irving irwin isa
isaac isabel isabella isabelle isadora isaiah isak isamu isha ishaan ishaq ishita isidore ismael ismail ismet
isra israel issa istvan itzel iva ivan ivana ivanka ivar ivelina iveta ivica ivo ivor ivy iwona iyabo izabela
jaan jaana jabari jabu jacek jacinta jacinto jack jackie jackson jaclyn jacob jacqueline jacquelyn jacques jade
jadwiga jaehyun jaime jake jakob jakub jalal jalil jamal jamar jameel jameela james jamie jamila jamshid jan
jana jane janek janelle janet janette janez jani janice janie janina janine janis jannik janos januario januš
janusz jared jarek jari jarmila jaromir jaroslav jarosław jarrod jarvis jasmin jasmine jasna jason jasper
jaswinder jatin javed javid javier jawad jay jaya jayanti jayden jayesh jayne jazmin jean jean-luc jean-pierre
jeanette jeanie jeanine jeanne jeannie jeff jefferson jeffery jeffrey jelena jemima jenifer jenna jennie
jennifer jenny jens jerald jeremiah jeremy jermaine jerome jerry jerzy jesper jess jesse jessica jessie jesus
jette ji ji-hoon ji-woo jia jiang jianhua jiaqi jihad jill jillian jim jimena jimmie jimmy jin jin-young jing
jinpeng jiri jitendra jitka jo joachim joakim joan joana joann joanna joanne joao joaquim joaquin jocelyn
jochen jodi jodie jody joe joel joëlle joey johan johanna johannes john johnathan johnnie johnny jolanta jolene
jolie jomo jon jonah jonas jonathan jonathon joni joo joost jordan jordi joren jörg jorge jorgen jørgen jorunn
jose josef josefa josefina joseph josephine josh joshua josiah josie josip josipa josue jovan jovana joy joyce
jozef juan juana juanita judd jude judit judith judy julek jules julia julian juliana julianne julie julien
juliet julieta juliette julio julius jun junaid june jung junichi junko jurgen juri juris jussi justin justine
justyna jutta jyoti jyrki kaan kabir kadir kagiso kai kaitlin kaitlyn kaito kaja kajal kalle kalpana kalyani
kamal kamala kamaria kamau kamil kamila kamran kanako kaoru kapil kara karan karel karen kari karim karima
karin karina kariuki karl karla karolina karsten karthik kartik kasey kasia kaspar katalin katarina katarzyna
kate katelyn katerina katharina katharine katherine kathleen kathryn kathy katie katja kato katrin katrina
katsumi katy kaushik kavita kavitha kavya kay kaye kayla kayode kazimierz kazuko kazuo kazuya keegan kei keiko
keisha keita keith kellie kelly kelsey kelvin kemal kemi kenan kendall kendra kenichi kenji kenjiro kenneth
kenny kent kenta kento kenya kenza kermit kerri kerry kerstin kestutis ketan kevin khadija khadijah khaled
khalid khalifa khalil khanh kiana kiara kieran kim kimani kimberley kimberly kiran kirby kiril kirill kirk
kirsten kirsty kishore kitty kiyoko kiyoshi klaas klara klaudia klaus knud kofi koichi koji kojo kokou konrad
konstantin kornelia kostas krishna krista kristen kristi kristian kristie kristiina kristin kristina kristine
kristjan kristof kristy krisztina krystal krystyna krzysztof kuba kudzai kulwinder kumar kumiko kunal kuniko
kunle kurt kurtis kwabena kwadwo kwaku kwame kwasi kyle kylie kyoko kyung lacey lachlan ladislav laila lakshmi
lale lalita lamia lamine lan lana lance landon lara larisa larry lars lasse laszlo latasha latifa latisha
latonya latoya laura laurel lauren laurence laurent laurentiu lauri laurie laurits lavinia lawrence laxmi lazar
lazaro leah leanne lee lei leif leigh leila leilani lekan lela leland lena lennart lenora lenore leo leocadia
leon leona leonard leonardo leonid leonie leonora leopold leopoldo leroy lesley leslie lester leszek leticia
levi lewis liam libby lien lieselotte ligia lihua lila lili lilia lilian liliana liliya lilja lillian lillie
lily lin lina lincoln linda lindsay lindsey ling linh linnea linus lionel lisa lisbeth lise liselotte liu liv
livia liza lizzie ljubica lloyd logan lois lola lon lonnie lora loraine lorand loren lorena lorenzo loretta
lori lorna lorraine lothar lotta lottie lou louie louis louisa louise lourdes lovro lowell luan lubna lubos
luca lucas lucia lucian luciana luciano lucie lucille lucinda lucio lucius lucjan lucy ludmila ludovic ludwig
luigi luis luisa luiz lukas lukasz łukasz luke lulu lumír lupe lusia luther luz lwazi lydia lyle lyndon lynette
lynn lynne lyubov maarten mabel mable maciej mack mackenzie macy maddie madeleine madeline madelyn madhavi
madhu madhuri madison madonna mads mae magali magda magdalena magdalene maggie magnhild magnus maha mahamadou
mahdi mahendra mahesh mahmood mahmoud mahmud mai maike maisha maisie maite maja majid makena makoto malachi
malak malcolm malgorzata małgorzata malia malik malika malin mallory malte mamadou mami mamta mana manabu
manami mandla mandy manfred mangesh mani manish manisha manjit manju manjula manoj manon mansi mansour manu
manuel manuela mao mara marc marcel marcela marcelina marcella marcelo marcia marcin marco marcos marcus marcy
mareike marek maren margaret margareta margaretha margarita marge margery margherita margie margit margo margot
margret margrit marguerite mari maria maria-elena mariah mariam mariama marian mariana marianna marianne
mariano maribel marie marie-claire marie-louise marieke mariel marietta marija marika mariko marilyn marin
marina marinus mario marion marisa marisela marisol marissa marit marius mariya mariyam marjorie mark markku
marko markus marla marlene marlies marlon marsha marshall marta marten martha marthe martin martina martine
marty marvin marwa marwan mary maryam maryann maryna masahiro masaki masako masami masanori masao masashi masie
mason massimo masud matej mateja mateo mateus mateusz mathew mathias mathieu mathilde matias matilda mats matt
matteo matthew matthias matti mattias mattie maud maude maura maureen maurice mauricio maurizio mavis max
maxine maxwell may maya maysa mayumi mbali mecit megan meghan megumi mehdi mehmet mehran mehreen mehwish mei
meihua meilin mekonnen mel melanie melba melinda melissa melody meltem melvin memet merab mercedes mercia mercy
meredith meret merete merle merlin merrill merry merve mervyn mesut metin mette mi-kyung mia micah michael
michaela michail michal michał micheal michel michelangelo michele michelle michiko mickey miguel miguelina
mihaela mihai mihail mika mikael mike mikhail mikko miklos mikołaj mila milad milagros milan milana mildred
milena miles milica milivoj milka millard millicent millie milo milos milton mimi min min-ji min-jun min-seo
mina minako mindy minerva ming minh minnie minoru mio mira miranda mircea mireia mireille mirela miriam mirja
mirjam mirka miro miroslav mirosław misaki misty mitali mitch mitchell mitsuko mitsuo miwa miyako miyuki moataz
moe mohamad mohamed mohammad mohammed mohan mohsen mohsin moira moises mollie molly momoko mona monica monika
monique montgomery montserrat monty morag morgan moritz morris morten mortimer morton moses moshe mostafa
mounir moussa moustafa mpho mrinal muhammad muhammed mukesh muna munir murad murali murat muriel murray musa
mustafa mustapha mutsumi mwangi myles myra myriam myrna myron myrtle myung nabil nada nadeem nader nadezhda
nadia nadine nadja naeem nagisa naima najib najwa nakato nam nan nana nanako nancy nandini nandipha nanette
naoki naoko naomi narendra nargis nasir nasreen nasrin nasser natalia natalie nataliya natalya natasha nathan
nathaniel natsuki natsumi nava naveed naveen navid navya nazanin nazia nazli neal ned neelam neeraj neha neil
nejc nele nell nellie nelson nenad nerea neringa nermin neslihan nestor neus nevena neville newton neziha ngoc
ngozi nhung niamh nicanor niccolò nichola nicholas nick nicky nicola nicolae nicolai nicolas nicole nicoletta
nicolette nicolò nidal nidhi niels nigel niina nikhil nikita nikki niklas niko nikola nikolai nikolaj nikolaos
nikolaus nikolay nikos nils nilufer nimmi nina niraj nirmala nisha nishant nita nitin niyati nkechi nkem
nkemdilim nkosana nnamdi nneka noah noam noboru nobuko noel noelia noelle noemi nokuthula nola nolan nomsa
nomvula nona nonso noor noora nora norbert noreen noriko norio norma norman norris nouf noura nozomi ntombi
nuno nuray nurcan nuria nurul nwando nyambura nyasha nyokabi oana obi obinna octavia octavian octavio oda
odalys odd oddvar ødegård odette odile ofelia ofer okan okechukwu oksana olaf olav ole oleg oleksandr oleksii
olena olfat olga olive oliver olivia oliwia ollie olof olu oluchi olufemi olumide oluwaseun oluwaseyi oluwatobi
omar omari omer omolara ondrej onur onyeka opal ophelia ora oran oriana oriol orla orlando ornella ortrud
orville osama osamu oscar osman osvaldo oswald oswaldo othman otis ottavio ottilie ottmar otto oumar oumou owen
oxana oya oyelaran øystein ozan özge özgür özlem paavo pablo padma padraig paige pål palesa pallavi palmer
paloma pam pamela pankaj pansy paola paolo paraskevi paresh parisa parker parvati parveen parvez parviz pascal
pascale pat patience patrice patricia patrick patrik patryk patsy patti patty paul paula paulette pauliina
paulina pauline paulo pavel pavla pavlo pawel paweł paxton payton pearl pedro peggy pekka penelope peng penny
percival percy perihan perla pernell pernille perpetua perry petar pete peter peterson petr petra petros petter
petunia peyton phatthana phil philip philippa philippe phillip philomena phoebe phuc phung phuong phyllis pia
pierce pierre pierrette piers pieter pietro pilar pinar piotr piper pınar polly pooja poonam popi poppy portia
prabhakar prabhjot pradeep prakash pranav prasad prashant pratibha pratik praveen preeti prem preston prince
prisca priscilla pritam prithvi priti priya priyanka prudence przemyslaw puneet purnima qasim qi qiang qing
quang quentin quincy quinn quoc quyen rabia rachael rachel rachid radha radka radmila radoslav radosław radu
rae rafael raheem rahel rahim rahima rahma rahman rahul raimund raina rainer raisa raj raja rajan rajat rajeev
rajendra rajesh rajiv rajni raju rakesh rakhi ralf ralph ram rama ramazan ramesh rami ramin ramiro ramla ramon
ramona ramzi rana randa randal randall randi randolph randy rania ranjana ranjit rao raphael raquel rashad
rashid rashida rashmi ratna raul raveena raven ravi ravindra ray rayan raymond raymundo razia reba rebecca
rebekah reed reem reema reg regina reginald rehana reid reiko reinhard reinhold reino reka rekha remi remy rena
renata renate renato renaud rene renee renu renuka reshma reuben rex reynaldo reza rhea rhoda rhonda rhys riaz
ricarda ricardo riccardo richard rick rickey ricky rie rieko rigoberto riikka rikard rikke riley rin rina risa
risto rita ritu ritva riya riyad rizwan rizwana rob robbert robbie robert roberta roberto robin robyn rocco
roch rochelle rocio rod roderick rodger rodica rodney rodolfo rodrigo rogelio roger rohan rohit roisin rok
roksana roland rolando rolf romain roman romana romeo romina romuald ron ronald ronda ronit ronja ronnie roope
rory rosa rosalie rosalind rosalinda rosanna rosario roscoe rose roseann rosemarie rosemary roser roshan roshni
rosie rosina rosita rositsa roslyn ross rostislav rowan rowena roxana roxanne roy royce roza rozalia ruben
rubina ruby rudi rudolf rudolph rudy rufus rui rukhsana runa rune rupa rupali rupert rurik ruslan ruslana russ
russell rusty ruta ruth ruthie ružena ryan ryo ryoichi ryoko ryota ryszard ryu saad saara sabah sabina sabine
sabir sabri sabrina sachiko sachin sadie sadiq saeed saeko safa safiya sagal sagar sahar saida saif saima sajid
sakina sakura sal salah salih salim salima sally salma salman salome saloni salvador salvatore salwa sam
samantha samar sameer samia samina samir samira sammy samson samuel sana sanaa sandeep sander sandhya sandile
sandip sandor sandra sandrine sandy sangita sania sanja sanjay sanjeev sanna sanne santiago santosh saoirse
saori sara sarah sarai saras sarita saroj sasa sasha satish sato satoko satomi satoshi satu saul saulius
savannah savitri sayaka sayed sayid sayuri scarlett schalk scott scottie sean sebastian sebastiano sebastião
şebnem seema selçuk selena selim selina selma sema semih senait senthil seo-jun seo-yeon serap serena serge
sergei sergey sergio serhii serhiy serkan seth seung sevda severin sevgi seyi seymour shabana shabnam shagufta
shahana shahid shahida shahin shahnaz shahrukh shaikh shakeel shakira shakti shalini shamim shanaz shane
shannon shanti shapoor shari sharmila sharon shashi shaun shauna shawn shawna shayla shayne sheena sheetal
shehnaz shehu sheikh sheila shekhar shelby sheldon shelley shelly shen sheri sherman sherri sherrie sherry
sheryl shilpa shin shinichi shinji shinobu shiori shirin shirley shiro shiv shiva shivani shlomo sho shobha
shoichi shoko shota shreya shruti shu shubham shyam sibel sibongile sibusiso sibyl siddharth sidney sidsel
siegfried sienna sierra sif signe sigrid sigrun sigurd sigurður silas silje silke silvana silvia silvio simeon
simon simona simone sina sindre sinead sini siobhan sipho siri sissel sita sithembile siti siv siyabonga skye
skylar slavica slavko slavomir slobodan smita smitha sneha snezana soe sofia sohail sohan sol solange soledad
solene solomon solveig sonali sondra sonia soniya sonja sonya soo soo-ah soo-jin sophia sophia-marie sophie
soraya soren søren sota sotiris soufiane souleymane sourav spencer spyros sridhar srinivas stacey staci stacie
stacy stan stanislas stanislav stanislaw stanisław stanka stanley stavros steen stefan stefania stefanie
stefano steffen stein stelian stelios stella stella-maria sten stepan stephan stephanie stephen sterling steve
steven stewart stig stina stine stipe stojan stuart su subhash sudha sudhir sue sugandha suhail suhani sujata
sukhdev sukhwinder sulaiman şule suleiman sullivan sultan suman sumanth sumaya sumiko sumit sumita summer sung
sunil sunita suraj surendra suresh surya susan susana susann susanna susanne sushil sushila sushma susie suvi
suzana suzanne suzette suzuka svante svein sven svenja sverre svetla svetlana swapna swati sybil sydney syed
sylvain sylvester sylvia sylvie szabolcs szilvia szymon taavi tabatha tabitha tadashi tadeusz tae tahir tahira
tai taiwo takako takashi takayuki takeo takeshi takumi takuya talal talia tamako tamar tamara tamas tami tamiko
tammi tammie tammy tamsin tania tanja tanner tanvi tanya tao tapani tapiwa tara tarek tariq taro taru tasha
tasmin tatenda tatiana tatjana tatsuya tatyana taylor tayo ted teddy tejas temitope tendai teodor teodora
terence teresa tereza terezija teri tero terrance terrence terri terry terttu teruko tess tessa tetsuo tetsuya
thabo thad thaddeus thandi thandiwe thanh thao thea thelma themba thembi theo theodora theodore theodoros
theresa therese theresia thi thiago thibault thierry tho thomas thomasin thor thora thorben thorsten thu thuy
tia tiago tian tibor tien tiffany tiina tilda tillie tim timmy timo timothy tina tinashe ting tirtha titilayo
tjaša tobechukwu tobi tobias toby tod todd todor tolga tolu tom tomas tomasina tomasz tomi tomiko tomislav
tommy tomo tomoko tomomi toni tonia tony tonya toomas torbjörn tore torgeir torsten toru toshiko toshio tove
tracey traci tracie tracy tran trang travis trent trevor trey tricia trina trine trinh trinity trisha tristan
trond troy trudy truls trung tsubaki tsubasa tsutomu tuan tucker tudor tuğba tuncay tunde tuomas tuula tuyet
tvrtko tyche tyler tyra tyrell tyrone tyson uche uchenna udo ueli ufuk ugo ugochukwu uğur ulf ulla ulrich
ulrika ulrike ulysse ulysses uma umar umesh una unity urs urška ursula urszula usha usman uthman utz uwe vaclav
vadim vaibhav val valentin valentina valentine valentino valeri valeria valerie valerij valeriy valeriya valter
van vance vanda vandana vanessa vanja vanya varsha varun vasil vasile vasiliki vasily vassilis vasudha vaughn
vedran veena veera veerle veikko veli velimir velma venkat venkata venkatesh venus vera verena verna vernon
veronica vesa veselin vesna vibeke vicente vicki vickie vicky victor victoria vidya viggo vijay vijaya vikas
vikram vikrant viktor viktoria viktoriya vilde vilhelm ville vilma vimala vinay vince vincent vineet vinh vinod
viola violet violeta violetta vipin vipul virgil virginia virginie virtudes vishal vishnu vit vitaliy vito
vittoria vittorio vivek vivian viviana vivien vivienne vlad vladimir vladislav vlasta vojtěch volha volkan
volker volodymyr vuk vusi vuyo vytautas wade waheed wahid waldemar waleed walid wallace wally walt walter
wambui wan wanda wangari wanjiku waqar ward warren wassim wayne webster wee wei weiwei wen wenche wendell wendy
wenjing werner wes wesley whitney wiebke wiesława wiktor wilbert wilbur wilda wiley wilfred wilhelm wilhelmina
will willa willard willem william willie willis wilma wilson wim winifred winnie winston winthrop wioletta
wissam witold włodzimierz wojciech wolfgang woo woodrow wouter wyatt xabier xander xandra xavier xia xiang xiao
xiaoli xiaoming ximena xin xing xinyi xiomara xiu xochitl xolani xu xuan xue yaa yaara yael yahya yakov yakubu
yan yana yang yannick yannis yara yarden yared yaser yash yashika yasin yasmeen yasmin yasmine yasser yassin
yasuko yasuo yaw yehuda yelena yemi yen yetunde yevgeny yi yigit yildiz ying yitzhak yngve yoav yohannes yoko
yolanda yonas yong yoo yoon yoruba yosef yoshi yoshiko yoshio yoshiro youcef young-ho young-soo youssef yousuf
yu yuan yukari yuki yukiko yukio yuko yulia yuliana yuliya yumi yumiko yun yuna yuri yuriko yury yusra yusuf
yusuke yuta yutaka yuval yves yvette yvo yvonne zabihullah zachariah zachary zack zafar zahid zahida zahra zaid
zain zaina zainab zakaria zaki zandile zane zanele zara zarina zawadi zbigniew zdenek zdenka ździsław zeeshan
zeinab zelda željko zenon zeynep zhang zhanna zhen zheng zhi zhihao zhiwei zhong ziad zikri zina zinaida zineb
zita ziva zlata zlatan zlatko zodwa zoe zofia zohra zoltan zora zoran zorica zsofia zsolt zsuzsanna zubair
zukiswa zuleika zulema zulfiqar zuzana zuzanna zvonimir zygmunt bao
`
