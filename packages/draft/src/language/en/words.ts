/** Closed classes of English words, in lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''))

export const DETERMINERS = set(`the a an this that these those his her its their our my your some any no every each another both all several many most few one two three four five six seven eight nine ten`)
export const PRONOUNS = set('he she it they i we you him her them us me who whom himself herself themselves itself this that these those one nobody somebody anybody everyone someone anyone')
export const PREPOSITIONS = set(`of for at in from with on to by near under over about into onto inside outside across behind beside between among against along around through during before after since until within without beyond below above off out up down toward towards via per despite amid like unlike beneath throughout upon than as`)
/** Those that hang what follows on a noun: a spokesman for the port. */
export const ATTACHING = set('of for at in from with on to and near')
export const CONJUNCTIONS = set('and or but nor so yet because although though while whereas if unless when where as since whether that which who whose once until')
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const
export const MONTH_FORMS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((name, index) => [name, index + 1] as const),
  ...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'oct', 'nov', 'dec'].map((name) => [name, MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1] as const),
  ['sep', 9],
])

export const ABBREVIATIONS = set(`mr mrs ms dr prof st gen col lt capt sgt cpl maj adm cmdr rev hon sen rep gov pres supt insp no nos vs etc e.g. i.e. a.m. p.m. u.s. u.k. u.n. inc ltd co corp jr sr jan feb mar apr jun jul aug sep sept oct nov dec fig dept est approx messrs mt ft`)

/** Words before a person's name that are no part of it. */
export const TITLES = set(`mr mrs ms miss dr prof professor sir dame lord lady baron baroness count king queen prince princess emperor pope saint st father sister brother mother rev reverend bishop archbishop cardinal imam rabbi
  president vice-president chancellor premier minister secretary senator sen congressman congresswoman rep representative governor gov mayor councillor councilor councilman councilwoman alderman ambassador consul commissioner chairman chairwoman chair chairperson speaker
  general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl private admiral adm commander cmdr commodore brigadier marshal constable detective inspector superintendent chief officer sheriff deputy warden
  judge justice magistrate prosecutor attorney coach manager director principal headteacher dean rector provost
  spokesman spokeswoman spokesperson skipper pilot nurse midwife farmer fisherman economist analyst historian author actor actress singer striker goalkeeper midfielder defender winger sprinter champion defendant witness lawyer barrister solicitor engineer scientist researcher activist leader head founder officer ranger firefighter co-founder chemist physicist biologist ecologist geologist hydrologist
  aunt uncle grandmother grandfather boss owner baker resident councillor teacher journalist reporter presenter colleague teammate captain-general mp mep md`)
/** Those that tell the gender of whoever bears them. */
export const FEMALE_WORDS = set('mrs ms miss dame lady baroness queen princess sister mother congresswoman councilwoman chairwoman spokeswoman actress woman widow daughter wife girl grandmother aunt businesswoman policewoman waitress headmistress heroine midwife niece schoolgirl')
export const MALE_WORDS = set('mr sir lord baron king prince father brother congressman councilman chairman spokesman actor man widower son husband boy grandfather uncle businessman policeman fisherman waiter headmaster foreman nephew schoolboy')

/** Head nouns of organizations' names. */
export const ORGANIZATION_HEADS = set(`council ministry institute university bank group inc ltd llc plc corp corporation company co party union court police department agency association federation fc afc united hospital school college museum commission committee authority service services lines airlines airways foundation trust church society club board bureau office observatory academy alliance parliament senate assembly congress cabinet government army navy guard brigade corps regiment forces league network centre center clinic laboratory lab laboratories press times post herald tribune gazette chronicle courier journal news lantern telegraph guardian observer broadcasting television radio railways railway rail motors steel energy power electric gas oil petroleum mining minerals holdings partners capital ventures industries systems technologies technology software pharma pharmaceuticals biotech chemicals foods brewery breweries shipping logistics insurance mutual cooperative co-operative fund exchange chamber confederation orchestra philharmonic choir theatre theater ballet opera studios records publishing books team rovers city-council rangers wanderers athletic albion hotspur tribunal constabulary ombudsman inspectorate treasury coalition movement front campaign initiative project programme watch international organisation organization consortium syndicate sons brothers associates quartet ensemble administration directorate registry secretariat treasury dynamics robotics aerospace shipyard shipyards`)
/** Head nouns of places' names. */
export const PLACE_HEADS = set(`river lake bay island islands isle street road avenue square park bridge valley mountain mountains mount harbour harbor county district province peninsula strait coast hills hill forest airport station sea ocean gulf cape city town village reef desert canal creek falls glacier reservoir dam quay pier wharf port beach moor fell dale heath marsh fjord sound channel point ridge peak pass plateau basin delta lane terrace gardens plaza stadium arena cathedral abbey castle palace tower hall prison jail barracks field fields quarter borough parish republic kingdom states territory region wood woods meadow common close drive crescent boulevard market junction tunnel lighthouse crossing mill docks dock estate`)
/** Head nouns of names that are neither: laws, prizes, events, ages, ships. */
export const OTHER_HEADS = set(`act bill law cup prize award awards medal championship championships war festival games day week month treaty agreement accord index open derby grand prix marathon election referendum revolution conference summit olympics renaissance era age code rule rules protocol convention charter report review amendment constitution trial operation storm hurricane typhoon cyclone virus disease syndrome theory tournament final semi-final title stakes plate trophy inquiry christmas easter ramadan premiership`)
/** Nouns after which a capitalized name is that of a thing. */
export const THING_NOUNS = set('ferry ship vessel tanker yacht trawler boat freighter submarine frigate cruiser liner locomotive novel film book album song play opera symphony satellite probe rocket drone hurricane storm typhoon cyclone operation variety breed model app')
/** Capitalized words that name no entity. */
export const NO_NAMES = set(`i god internet earth christmas easter ramadan hanukkah english french german spanish russian chinese arabic latin greek italian japanese portuguese christian muslim jewish catholic protestant buddhist hindu islam christianity covid covid-19 tv gps dna ai it ceo cfo coo mp mps phd ba ma bst gmt utc pm am ok gdp vat hiv aids faq id pdf url nobel bible koran quran q a monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms dr sir prof north south east west northern southern eastern western`)
/** Nouns that say what kind of place follows or is meant: the town of Elsin. */
export const PLACE_NOUNS = set('town city village port province county region district island state country republic suburb parish hamlet capital valley resort borough neighbourhood neighborhood municipality commune bay river lake mountain harbour harbor peninsula prefecture')
/** Prepositions of place. */
export const PLACE_PREPOSITIONS = set('in near at from to across outside around off through into towards toward throughout between via along above below beyond inside over north south east west')
