/** Towns, counties and provinces: what is smaller than a country or a state of the USA. `_` stands for a space. */
export const TOWNS = `
aachen aalborg aarhus aberdeen abidjan abilene abu_dhabi abuja acapulco accra adana addis_ababa adelaide aden
agadir agra ahmedabad akron alameda albany albuquerque aleppo alexandria algiers alicante aligarh allentown
almaty almere amarillo amiens amman amritsar amsterdam anaheim anatolia anchorage ancona andalusia angers
ankara ann_arbor annapolis antalya antananarivo antwerp appleton arequipa arkhangelsk arlington arnhem
asheville ashgabat asmara aspen astana asuncion aswan athens atlanta auburn auckland augsburg augusta aurora
austin avignon ayrshire baghdad bakersfield baku baltimore bamako bandung bangalore bangkok bangor bangui
banja_luka banjul barcelona bari barnsley baroda barranquilla basel basildon basra baton_rouge bavaria beaumont
beaverton bedford beersheba beijing beira beirut belfast belgaum belgrade bellevue bellingham belo_horizonte
bengaluru benghazi benin_city bergamo bergen berkeley berkshire berlin bern besançon bethesda bethlehem bhopal
bialystok bielefeld bihar bilbao billings biloxi binghamton birmingham bishkek bismarck blackburn blackpool
bloemfontein bloomington bochum bogota bogotá boise bologna bolton bonn bordeaux boston boulder bournemouth
bradford braga brampton brasilia brasília bratislava brazzaville bremen brescia brest bridgeport bridgetown
brighton brisbane bristol brittany brno bronx brooklyn brownsville bruges brussels bucharest buckinghamshire
budapest buenos_aires buffalo bujumbura bulawayo burbank burgas burgos burlington bursa busan bydgoszcz cádiz
caen cagliari cairns cairo calais calcutta calgary cali calicut cambridge cambridgeshire canberra cancun cancún
canterbury cape_town caracas cardiff carlisle carlsbad cartagena casablanca catalonia cebu cedar_rapids
chandigarh chandler changchun changsha chapel_hill charleroi charleston charlotte charlottesville chattanooga
chelmsford chelyabinsk chemnitz chengdu chennai chesapeake cheshire cheyenne chiang_mai chiapas chicago
chihuahua chișinău chittagong chongqing christchurch chula_vista cincinnati clearwater clermont-ferrand
cleveland cluj cluj-napoca cochabamba cochin coimbatore coimbra colchester cologne colombo colorado_springs
columbus conakry concord constanta copenhagen cordoba córdoba cork cornwall corpus_christi cottbus coventry
crawley crimea croydon cuenca cumbria curitiba cusco da_nang daegu daejeon dakar dalian dallas damascus dammam
dar_es_salaam darmstadt darwin davao davenport dayton daytona_beach debrecen delft delhi denver derby
derbyshire derry des_moines detroit devon dhaka dijon djibouti dnipro dodoma doha doncaster donegal donetsk
dorset dortmund douala dover dresden dubai dublin dubrovnik dubuque duisburg duluth dundee dunedin durango
durban durham durrës dushanbe dusseldorf düsseldorf east_london eau_claire edinburgh edmonton eindhoven el_paso
elgin elizabeth elko enschede entebbe enugu erfurt erie erlangen espoo essen essex eugene evansville everett
exeter faisalabad falmouth fargo faro fayetteville ferrara fes fez fife flagstaff flanders florence fontana
fort_collins fort_lauderdale fort_myers fort_wayne fort_worth fortaleza frankfurt freetown freiburg fremont
fresno fukuoka fullerton funchal gaborone gainesville galicia galveston galway gary gateshead gaza gaziantep
gdansk gdańsk gdynia geelong geneva genoa georgetown ghent gibraltar giza glasgow glendale gloucester
gloucestershire goa gothenburg göttingen granada grand_forks grand_rapids graz great_falls green_bay greensboro
greenville grenoble grimsby groningen guadalajara guangdong guangzhou guatemala_city guayaquil guildford
gujarat gujranwala gulfport guwahati gwangju haarlem hagen haifa haiphong halifax halle hamburg hamilton
hampshire hampton hangzhou hannover hanoi hanover harare harbin hargeisa harlem harrisburg harrogate hartford
hastings havana hayward heidelberg helsinki henderson heraklion hereford hertfordshire hialeah hilo hilversum
hiroshima ho_chi_minh_city hobart hokkaido hollywood hong_kong honolulu houston huddersfield hull
huntington_beach huntsville hyderabad iași ibadan ibiza idaho_falls iloilo incheon independence indianapolis
indore innsbruck inverness iowa_city ipswich iquitos irkutsk irvine irving isfahan islamabad istanbul ithaca
izmir jabalpur jackson jacksonville jaipur jakarta jalandhar jalisco jeddah jerez jersey_city jerusalem jiaxing
jinan johannesburg joliet juba juneau kabul kaduna kagoshima kalamazoo kaliningrad kampala kananga kandahar
kano kanpur kansas_city kaohsiung karachi karlsruhe karnataka kassel kathmandu katowice kaunas kawasaki kazan
kelowna kenosha kent kerala kerry khabarovsk kharkiv kharkov khartoum kherson kiel kiev kigali kilkenny killeen
kingston kinshasa kirkuk kisangani kisumu kitchener klagenfurt knoxville kobe koblenz kochi kolkata konya
košice kota_kinabalu krakow kraków krasnodar krasnoyarsk kuala_lumpur kuching kumamoto kumasi kunming
kuwait_city kyiv kyoto la_paz la_plata lafayette lagos lahore lakeland lakewood lanarkshire lancashire
lancaster lansing laredo las_cruces las_vegas lausanne le_havre le_mans leeds legnica leicester leicestershire
leiden leipzig león leuven lexington lhasa libreville liège lille lilongwe lima limassol limerick limoges
lincoln lincolnshire linköping linz lisbon little_rock liverpool livorno ljubljana lodi lodz łódź lombardy lomé
london londonderry long_beach los_angeles louisville lowell luanda lubbock lubeck lübeck lublin lubumbashi
lucerne lucknow ludhiana lugano lusaka luton luxor lviv lynchburg lyon maastricht macau macon madison madrid
madurai magdeburg maharashtra mainz makassar malaga málaga malatya malmo malmö managua manama manaus manchester
mandalay manhattan manila mannheim maputo mar_del_plata maracaibo marrakech marrakesh marseille mazatlán
mcallen mecca medellin medellín medford medina meerut meknes melbourne memphis mendoza mérida mersin mesa
messina metz mexico_city miami middlesbrough midlothian milan milton_keynes milwaukee minneapolis minsk miskolc
mississauga missoula mobile modena modesto mogadishu mombasa monaco monrovia monterrey montevideo montgomery
montpellier montreal montréal morelia moscow mosul mumbai münchen munich münster murcia murmansk muscat mysore
nagasaki nagoya nagpur nairobi nanjing nantes naperville naples nashik nashville nassau ndjamena neuquén
new_delhi new_haven new_orleans new_york new_york_city newark newcastle newport newport_news niamey nice
nicosia nijmegen nizhny_novgorod norfolk normandy norrköping northampton northumberland norwich nottingham
nottinghamshire nouakchott novi_sad novosibirsk nuremberg oakland oaxaca oberhausen oceanside odense odessa
ogden okayama okinawa oklahoma_city olympia omaha omsk ontario oporto oran örebro orlando osaka oslo ostrava
ottawa ouagadougou oulu oviedo oxford oxfordshire oxnard padua palermo palm_springs palma palo_alto panama_city
paramaribo paris parma pasadena patagonia paterson patna patras pecs pécs peoria perm perpignan perth perugia
pescara peshawar peterborough philadelphia phnom_penh phoenix pisa pittsburgh plano plovdiv plymouth podgorica
poitiers pomona pontiac port_au_prince port_elizabeth port_harcourt port_louis port_moresby port_of_spain
port_said portland porto porto_alegre portsmouth potsdam poznan poznań prague preston pretoria prishtina
provence providence provo puebla pueblo pune punjab pyongyang quebec_city queens queensland querétaro quetta
quezon_city quito rabat racine rajasthan raleigh ramallah ranchi rangoon rapid_city ravenna rawalpindi reading
recife redding regensburg regina reims rennes reno reykjavik richmond riga rijeka rio_de_janeiro riverside
riyadh roanoke rochester rockford rome rosario rostock rostov rotherham rotterdam rouen saarbrücken sacramento
saginaw saint_petersburg saitama salamanca salem salerno salisbury salt_lake_city salvador salzburg samara
samarkand san_antonio san_bernardino san_diego san_francisco san_jose san_josé san_juan san_marcos san_salvador
sanaa santa_ana santa_barbara santa_cruz santa_fe santa_monica santa_rosa santander santiago santo_domingo
sao_paulo são_paulo sapporo sarajevo sarasota saratov sardinia saskatoon savannah saxony schenectady schwerin
scottsdale scranton seattle semarang sendai seoul sevastopol sevilla seville shanghai sharjah sheffield
shenyang shenzhen shiraz shreveport shrewsbury shropshire sichuan sicily siena silesia sindh sioux_city
sioux_falls skopje slough sofia solihull southampton split spokane springfield srinagar st._louis st._paul
st._petersburg staffordshire stamford staten_island stavanger stockholm stockport stockton strasbourg stuttgart
sucre suez suffolk sunderland surabaya surat surrey sussex suva suzhou swansea swindon sydney syracuse szczecin
szeged tabriz tacoma taipei tallahassee tallinn tampa tampere tampico tangier tashkent tauranga tbilisi
tegucigalpa tehran tel_aviv tempe thessaloniki thunder_bay tianjin tibet tijuana tilburg timbuktu timișoara
tipperary tirana tokyo toledo topeka torino toronto tórshavn toulon toulouse tours townsville trabzon
transylvania trenton trieste tripoli tromsø trondheim troy tucson tulsa tunis turin turku tuscaloosa tuscany
uberlândia ufa ulaanbaatar ulm uppsala utica utrecht vaasa vadodara valencia valladolid valletta valparaíso
vancouver varanasi varna västerås venice veracruz verona vicenza victoria vienna vientiane vigo vijayawada
vilnius virginia_beach visalia vladivostok volgograd voronezh waco wakefield wallonia walsall waltham warsaw
warwickshire waterbury waterloo wellington whitehorse wichita wiesbaden williamsburg wilmington wiltshire
winchester windhoek windsor winnipeg winston-salem wolfsburg wolverhampton worcester worcestershire worthing
wrexham wroclaw wrocław wuhan wuppertal würzburg xi'an xiamen yamoussoukro yangon yaounde yaoundé yekaterinburg
yerevan yokohama yonkers york yorkshire youngstown yucatán yuma zagreb zanzibar zaporizhzhia zaragoza zhengzhou
zurich zürich zwolle
`

/** Countries, and the states and provinces of federal ones. `_` stands for a space. */
export const REGIONS = `
afghanistan alabama alaska albania alberta algeria andorra angola anguilla antarctica antigua argentina arizona
arkansas armenia aruba australia austria azerbaijan bahamas bahrain bangladesh barbados barbuda belarus belgium
belize benin bermuda bhutan bolivia bonaire bosnia bosnia_and_herzegovina botswana brazil britain
british_columbia brunei bulgaria burkina_faso burma burundi cabo_verde california cambodia cameroon canada
cape_verde cayman_islands central_african_republic chad chile china colombia colorado comoros congo connecticut
cook_islands costa_rica côte_d'ivoire croatia cuba curaçao cyprus czech_republic czechia delaware denmark
djibouti dominica dominican_republic east_timor ecuador egypt el_salvador england equatorial_guinea eritrea
estonia eswatini ethiopia falkland_islands faroe_islands fiji finland florida france french_guiana
french_polynesia futuna gabon gambia georgia germany ghana gibraltar great_britain greece greenland grenada
grenadines guadeloupe guam guatemala guernsey guinea guinea-bissau guyana haiti hawaii herzegovina honduras
hong_kong hungary iceland idaho illinois india indiana indonesia iowa iran iraq ireland isle_of_man israel
italy ivory_coast jamaica japan jersey jordan kansas kazakhstan kentucky kenya kiribati korea kosovo kuwait
kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania louisiana luxembourg macao
macedonia madagascar maine malawi malaysia maldives mali malta manitoba marshall_islands martinique maryland
massachusetts mauritania mauritius mayotte mexico michigan micronesia minnesota mississippi missouri moldova
monaco mongolia montana montenegro morocco mozambique myanmar namibia nauru nebraska nepal netherlands nevada
nevis new_brunswick new_caledonia new_hampshire new_jersey new_mexico new_south_wales new_york new_zealand
newfoundland nicaragua niger nigeria north_carolina north_dakota north_korea north_macedonia northern_ireland
northern_territory norway nova_scotia nunavut ohio oklahoma oman ontario oregon pakistan palau palestine panama
papua_new_guinea paraguay pennsylvania peru philippines poland portugal puerto_rico qatar quebec québec réunion
rhode_island romania russia rwanda saint_kitts saint_lucia saint_vincent samoa san_marino são_tomé_and_príncipe
saskatchewan saudi_arabia scotland senegal serbia seychelles sierra_leone singapore slovakia slovenia
solomon_islands somalia south_africa south_australia south_carolina south_dakota south_korea south_sudan spain
sri_lanka sudan suriname svalbard sweden switzerland syria taiwan tajikistan tanzania tasmania tennessee texas
thailand timor-leste tobago togo tonga trinidad trinidad_and_tobago tunisia turkey turkmenistan tuvalu u.k.
u.s. u.s.a. uae uganda uk ukraine united_arab_emirates united_kingdom united_states uruguay usa utah uzbekistan
vanuatu vatican venezuela vermont victoria vietnam virgin_islands virginia wales wallis west_virginia
western_australia western_sahara wisconsin wyoming yemen yukon zambia zimbabwe
`
