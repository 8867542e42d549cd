/** Closed classes of English words, in lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''))

export const DETERMINERS = set(`the a an this that these those his her its their our my your some any no every each another both all several many most few one two three four five six seven eight nine ten`)
export const PRONOUNS = set('he she it they i we you him her them us me who whom himself herself themselves itself this that these those one nobody somebody anybody everyone someone anyone')
export const PREPOSITIONS = set(`of for at in from with on to by near under over about into onto inside outside across behind beside between among against along around through during before after since until within without beyond below above off out up down toward towards via per despite amid like unlike beneath throughout upon than as`)
/** Prepositions that follow verbs as adverbs, so that a verb may stand behind them: who later on said. */
export const ADVERB_PREFIXED = set('off up out on over since as before after than until within')
/** Those that hang what follows on a noun: a spokesman for the port. */
export const ATTACHING = set('of for at in from with on to and near by behind')
export const CONJUNCTIONS = set('and or but nor so yet because although though while whereas if unless when where as since whether that which who whose once until')
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const
export const MONTH_FORMS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((name, index) => [name, index + 1] as const),
  ...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'oct', 'nov', 'dec'].map((name) => [name, MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1] as const),
  ['sep', 9],
])

export const ABBREVIATIONS = set(`mr mrs ms dr prof st gen col lt capt sgt cpl maj adm cmdr rev hon sen rep gov pres supt insp no nos vs etc e.g. i.e. a.m. p.m. u.s. u.k. u.n. inc ltd co corp jr sr jan feb mar apr jun jul aug sep sept oct nov dec fig dept est
  approx messrs mt ft cllr maj-gen lt-gen lt-col brig sqn flt pte ald mme mlle msgr fr smt shri tel ext`)

/** Words before a person's name that are no part of it. */
export const TITLES = set(`coun commissario commissaire comisario kommissar comandante capitán capitano inspecteur oberst teniente sargento dottore dottoressa professore professoressa avvocato maître ministre alcalde sindaco bürgermeister executive secretary-general director-general attorney-general lieutenant-governor vice-principal co-chair comrade hajia alhaji haji malam mallam engr barr ustad pandit datuk dato sayyid sheikha emir mr mrs ms miss dr prof professor sir dame lord lady baron baroness count king queen prince princess emperor pope saint st father sister brother mother rev reverend bishop archbishop cardinal imam rabbi president vice-president
  chancellor premier minister secretary senator sen congressman congresswoman rep representative governor gov mayor councillor councilor councilman councilwoman alderman ambassador consul commissioner chairman chairwoman chair
  chairperson speaker general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl private admiral adm commander cmdr commodore brigadier marshal constable detective inspector superintendent chief officer
  sheriff deputy warden judge justice magistrate prosecutor attorney coach manager director principal headteacher dean rector provost spokesman spokeswoman spokesperson skipper pilot nurse midwife farmer fisherman economist analyst
  historian author actor actress singer striker goalkeeper midfielder defender winger sprinter champion defendant witness lawyer barrister solicitor engineer scientist researcher activist leader head founder ranger firefighter
  co-founder chemist physicist biologist ecologist geologist hydrologist aunt uncle grandmother grandfather boss owner baker resident teacher journalist reporter presenter colleague teammate captain-general mp mep md cllr ald hon fr
  pastor vicar curate canon deacon chaplain abbot abbess prioress sheikh shaikh ayatollah mullah mufti maulana swami lama patriarch metropolitan nuncio monsignor msgr mme mlle monsieur madame herr frau señor señora senhor signor
  signora doña shri smt sri begum taoiseach tánaiste president-elect vice-chancellor pro-vice-chancellor vice-chairman vice-chair vice-captain deputy-mayor ex-president ex-minister ex-mayor brig brigadier-general major-general
  maj-gen lieutenant-general lt-gen lieutenant-colonel lt-col wg sqn flt cmdt pte trooper gunner bombardier cadet midshipman seaman airman pc dc di dci ds dcs dsu wpc insp supt det sgt-major patrolman bailiff coroner recorder
  registrar clerk usher steward supervisor headmaster headmistress lecturer fellow tutor instructor curator archivist librarian composer soprano tenor baritone pianist violinist cellist drummer guitarist envoy diplomat negotiator
  mediator ombudsman whip treasurer publican landlord landlady butcher grocer shopkeeper bookseller florist barber hairdresser plumber electrician carpenter joiner builder roofer welder miner docker lorry-driver cabbie paramedic
  doctor surgeon gp consultant physician psychiatrist psychologist dentist vet veterinarian pharmacist jockey cyclist swimmer rower boxer golfer tennis batsman bowler wicketkeeper quarterback pitcher flanker fly-half scrum-half
  full-back fullback centre-half playmaker substitute referee umpire linesman novelist poet playwright dramatist critic columnist editor broadcaster photographer cameraman filmmaker film-maker screenwriter comedian magician dancer
  choreographer ballerina model designer architect botanist zoologist ornithologist entomologist palaeontologist paleontologist archaeologist anthropologist sociologist astronomer astrophysicist mathematician statistician
  climatologist meteorologist oceanographer seismologist volcanologist virologist epidemiologist immunologist geneticist neuroscientist cardiologist oncologist toxicologist forester gamekeeper beekeeper shepherd crofter rancher
  grazier winemaker brewer campaigner protester organiser organizer volunteer trustee chairman-elect candidate lawmaker legislator backbencher mla msp assemblyman assemblywoman selectman`)
/** Those that tell the gender of whoever bears them. */
export const FEMALE_WORDS = set(`mrs ms miss dame lady baroness queen princess sister mother congresswoman councilwoman chairwoman spokeswoman actress woman widow daughter wife girl grandmother aunt businesswoman policewoman waitress headmistress heroine midwife
  niece schoolgirl mme mlle madame señora signora frau begum smt landlady abbess prioress nun doña housewife mum granny nan ballerina soprano stepmother stepdaughter godmother fiancée bride duchess countess marchioness heiress
  hostess seamstress`)
export const MALE_WORDS = set(`mr sir lord baron king prince father brother congressman councilman chairman spokesman actor man widower son husband boy grandfather uncle businessman policeman fisherman waiter headmaster foreman nephew schoolboy monsieur señor
  signor herr abbot monk friar landlord dad grandad stepfather stepson godfather fiancé bridegroom groom duke earl marquess marquis shepherd craftsman fireman salesman`)

/** Head nouns of organizations' names. */
export const ORGANIZATION_HEADS = set(`primary secondary grammar comprehensive infants juniors quarterly fortnightly digest almanac annals proceedings transactions council ministry institute university bank group inc ltd llc plc corp corporation company co party union court police department agency association federation fc afc united hospital school college museum commission committee
  authority service services lines airlines airways foundation trust church society club board bureau office observatory academy alliance parliament senate assembly congress cabinet government army navy guard brigade corps regiment
  forces league network centre center clinic laboratory lab laboratories press times post herald tribune gazette chronicle courier journal news lantern telegraph guardian observer broadcasting television radio railways railway rail
  motors steel energy power hydro solar paper foods glass cement timber textiles health healthcare gallery galleries electric gas oil petroleum mining minerals holdings partners capital ventures holding industries systems technologies
  technology software pharma pharmaceuticals biotech chemicals brewery breweries shipping logistics insurance mutual cooperative co-operative fund exchange chamber confederation orchestra philharmonic choir theatre theater ballet
  opera studios records publishing books team rovers rangers wanderers athletic albion hotspur tribunal constabulary ombudsman inspectorate treasury coalition movement front campaign initiative project programme watch international
  organisation organization consortium syndicate sons brothers associates quartet ensemble administration directorate registry secretariat dynamics robotics aerospace shipyard shipyards research grid analytics consulting consultants
  advisers advisors securities water telecom telecoms airport-authority unit taskforce squad utilities crown-office air resources weekly daily monthly mercury mirror sun star standard echo argus examiner enquirer inquirer advertiser
  sentinel tidende zeitung nieuws dagblad bladet jornal diario gazzetta correo mail express record reporter bulletin messenger dispatch despatch leader independent sketch monitor register inquisitor wire agencia newsroom fm ag gmbh
  sa nv ab asa oy kg bv pty pte srl sas sarl llp cic bhd kk se aps sdn incorporated limited trading traders stores store supermarkets supermarket retail outfitters bakery bakers dairies dairy creamery farms growers fisheries
  seafoods meats distillery distillers vineyards wines coffee chocolate confectionery construction builders developments homes housing properties property estates realty architects contractors surveyors engineering engineers works
  foundry forge ironworks steelworks smelter refineries refinery aluminium aluminum copper metals alloys ceramics plastics rubber tyres packaging print printers mobile wireless networks net media digital data cloud labs
  semiconductors electronics instruments devices biosciences therapeutics genomics diagnostics medical pharmacies pharmacy dental surgery investments investment asset assets wealth trustees pensions reinsurance underwriters brokers
  equity finance financial credit savings bancorp bankers advisory legal solicitors attorneys chambers freight haulage couriers transit buses trams coaches ferries cruises seaways aviation airline aeronautics aircraft spacecraft
  space motorcycles bicycles cycles vehicles trucks automotive auto hydropower renewables wind nuclear coal fuels petrochemicals fertilisers fertilizers agriculture agri agro feeds seeds forestry sawmills pulp mills textile garments
  apparel fashion shoes hospice clinics surgeries infirmary nhs ambulance paramedics rescue coastguard lifeboat redcross relief aid samaritans academies nursery kindergarten gymnasium lyceum lycee conservatoire conservatory faculty
  seminary polytechnic archive archives library libraries museums playhouse circus symphony band singers players productions pictures films cinema music dal sabha democrats democrat conservatives republicans liberals socialists
  communists nationalists labour greens populists forward workers teamsters farmers miners fishermen nurses teachers doctors dockers firefighters graziers smallholders tenants landlords residents ratepayers parents veterans
  pensioners conservancy conservation sanctuary guild skyguild institution collective co-op coop confederacy congregation diocese archdiocese synod brotherhood order command division battalion squadron fleet marines militia legion
  gendarmerie carabinieri interpol intelligence customs immigration prisons prosecutions probation revenue excise magistrates assizes arbitrator registrar auditor comptroller electoral villa argyle orient athletics celtic dynamos
  dinamo lokomotiv spartak hearts hibernian harriers swifts corinthians saints tigers lions bears eagles falcons hawks sharks wolves panthers bulls raiders warriors knights kings giants titans pirates buccaneers cowboys raptors
  blazers rockets thunder hornets wasps cougars broncos mustangs stallions jets comets stars sox rfc rufc cc bc sc ac ssc vfl psv bsc tsv hockey rugby cricket rowing cycling sailing mandir sangh samiti parishad vidyalaya`)
/** Heads of organizations that are named after the place where they are: Elsin University, Tarn Herald. */
export const LOCAL_HEADS = set(`council chamber university college school academy hospital infirmary clinic police constabulary court magistrates parish diocese cathedral church herald standard echo argus post times gazette courier observer chronicle news mercury tribune advertiser examiner express mail star sentinel radio museum library theatre orchestra conservatory observatory prison authority corporation institute association society festival fire rescue harbour port airport hotel showground market`)
/** Institutions that one word names, in lower case. */
export const INSTITUTIONS = set(`commons lords treasury senate parliament congress pentagon kremlin cabinet duma bundestag bundesrat knesset senedd holyrood stormont dáil seanad sejm riksdag storting folketing eduskunta cortes rada majlis diet whitehall westminster downing admiralty vatican interpol europol eurostat unicef unesco opec nato asean mercosur fifa uefa reuters bloomberg hezbollah hamas greenpeace oxfam amnesty mossad bafta ofsted ofcom ofgem ofwat`)
/** Head nouns of places' names. */
export const PLACE_HEADS = set(`drift cutting slip steps stairs landing bottom end nook leap rest staithe wynd alley passage lookout elbow hole river lake bay island islands isle street road avenue square park bridge valley mountain mountains mount harbour harbor county district province peninsula strait coast hills hill forest airport station sea ocean gulf cape city
  town village reef desert canal creek falls glacier reservoir dam quay pier wharf port beach moor fell dale heath marsh fjord sound channel point ridge peak pass plateau basin delta lane terrace gardens plaza stadium arena weir
  lock gorge springs rock rocks cross corner hotel inn farm ranch cemetery shore bluff cliff cliffs cove haven heights green gate wall mine row way house lodge chapel mosque temple synagogue minster hostel shelter restaurant cafe
  pub cathedral abbey castle palace tower hall prison jail barracks field fields quarter borough parish republic kingdom states territory region wood woods meadow common close drive crescent boulevard market junction tunnel
  lighthouse crossing mill docks dock estate showground showgrounds fairground racecourse racetrack velodrome speedway circuit recreation ground grounds oval links aerodrome airfield airstrip heliport seaport marina jetty breakwater
  promenade esplanade embankment seafront waterfront riverside lakeside hillside roundabout bypass motorway highway flyover underpass overpass viaduct aqueduct causeway footbridge interchange terminal depot flats plains plain steppe
  savannah savanna tundra swamp bog wetland wetlands fen fens bayou lagoon estuary inlet firth loch lough lochan mere tarn pond pool brook beck burn bourne spring waterfall rapids gully gulch canyon ravine hollow glen strath dell
  grove copse coppice orchard vineyard plantation crag crags tor knoll mound range sierra massif cordillera volcano crater cavern cave caves grotto headland promontory bight cay key keys atoll archipelago islet holm skerry skerries
  sands sand shoal shoals spit dunes dune cliffside mansion manor cottage cottages grange vicarage rectory priory friary monastery convent nunnery shrine basilica tabernacle pagoda mausoleum tomb memorial monument statue pillar
  obelisk column arch apartments towers block houses residences residence mews courtyard yard yards arcade mall precinct bazaar souk marketplace warehouse wharfs slipway quarry pit colliery mines mineshaft oilfield gasfield windfarm
  suite garden zoo aquarium arboretum playground campsite resort spa lido baths oblast krai prefecture governorate canton département shire counties emirate sultanate principality empire commonwealth dominion colony protectorate
  enclave exclave strip township hamlet suburb suburbs ward downs wolds broads moors uplands lowlands highlands midlands riviera isthmus triangle motel guesthouse arms tavern taproom alehouse`)
/** Heads of places' and organizations' names that are surnames too: Tom Hill. */
export const SURNAME_HEADS = set(`hill green wood woods brook brooks lake rivers marsh heath field fields dale moor hall lane cross wells stone rock castle church abbey temple chapel gates pool pond burn dell grove mills mill shore cliff forest wall meadow meadows garden law day case steel guard bell press post star west banks sharp knights kings page park street ridge ford glen strath burns beck vale baker lodge farmer power gas house close bay port mine moss barn street bond field fleet marina summers winters waters frost snow rush reed reeves monk priest nun hood stack tower towers tree bridges`)
/** Head nouns of names that are neither: laws, prizes, events, ages, ships. */
export const OTHER_HEADS = set(`sculls handicap chase hurdle guineas masters classic invitational battle act bill law cup prize award awards medal championship championships war festival games day week month treaty agreement accord index open derby grand prix marathon election referendum revolution conference summit olympics
  renaissance era age code rule rules protocol convention charter report review amendment constitution trial operation storm hurricane typhoon cyclone virus disease syndrome theory tournament final semi-final title stakes plate
  trophy inquiry christmas easter ramadan premiership regulation regulations directive decree ordinance bye-law statute pact accords declaration manifesto resolution mandate budget statement forecast outlook survey census poll
  ballot caucus by-election byelection polls race regatta rally tour shield vase bowl medals laureate fellowship scholarship gala ball parade carnival fair expo exhibition biennale triennial fete feast feasts solstice
  equinox massacre mutiny uprising rebellion riot riots coup siege blockade famine drought flood floods earthquake eruption blaze blizzard landslide avalanche outbreak epidemic pandemic plague fever flu influenza disorder dementia
  cancer scheme strategy plan blueprint roadmap framework pathway deal pledge crusade concerto sonata requiem oratorio musical play novel trilogy saga chronicles series sequel documentary podcast show album anthem hymn painting
  portrait sculpture shuttle model edition version system engine app platform`)
/** Nouns after which a capitalized name is that of a thing. */
export const THING_NOUNS = set(`dragger seiner longliner crabber clipper cutter sloop brig smack drifter whaler coaster collier hydrofoil catamaran trimaran hovercraft ferry ship vessel tanker yacht trawler boat freighter submarine frigate cruiser liner locomotive novel film book journal album song play opera symphony satellite probe rocket drone hurricane storm typhoon cyclone operation variety
  breed model app schooner ketch dinghy lifeboat tug tugboat barge ferryboat destroyer battleship carrier corvette steamer steamship paddle-steamer icebreaker dredger minesweeper racehorse horse stallion mare gelding filly colt
  greyhound dog cat thriller sonata musical ballet documentary series sitcom drama comedy podcast single painting sculpture spacecraft shuttle telescope rover airliner helicopter bomber plane aircraft missile missiles game videogame
  programme project scheme software system exhibition hit poem memoir biography trilogy sequel movie blockbuster`)
/** Capitalized words that name no entity. */
export const NO_NAMES = set(`i god internet earth christmas easter ramadan hanukkah english french german spanish russian chinese arabic latin greek italian japanese portuguese christian muslim jewish catholic protestant buddhist hindu islam christianity
  covid covid-19 tv gps dna ai it ceo cfo coo mp mps phd ba ma bst gmt utc pm am ok gdp vat hiv aids faq id pdf url nobel bible koran quran q a monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december mr mrs ms dr sir prof north south east west northern southern eastern western rs sh ksh us$ usd eur gbp pm's dj diy cctv suv suvs cv iq hgv atm wifi wi-fi lol omg
  nb xi ii iii iv vi vii viii ix twitter facebook instagram whatsapp
  youtube tiktok linkedin wikipedia`)
/** Nouns that say what kind of place follows or is meant: the town of Elsin. */
export const PLACE_NOUNS = set('town city village port province county region district island state country republic suburb parish hamlet capital valley resort borough neighbourhood neighborhood municipality commune bay river lake mountain harbour harbor peninsula prefecture')
/** Prepositions of place. */
export const PLACE_PREPOSITIONS = set('crossing crossed crosses in near at from to across outside around off through into towards toward throughout between via along above below beyond inside over north south east west')
