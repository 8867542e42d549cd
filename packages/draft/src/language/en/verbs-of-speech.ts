/**
 * Verbs by which English says that somebody speaks, writes or thinks, as `base`, `base/past` or `base/past/gerund` where the rules of spelling do not
 * give the forms. One list for each pattern that may follow: this is the place where a missing verb is added.
 */

/** A clause may follow without “that”: he said it was over. */
export const BARE = `say/said add admit/admitted/admitting affirm allege announce argue assert attest aver/averred/averring avow boast brag/bragged/bragging caution claim comment complain concede
  acknowledge conclude confess confide confirm contend counter crow declare disclose estimate explain gloat grant gripe grouse grumble hint insist joke jest lament lie/lied/lying maintain
  mention moan note observe opine point predict proclaim quip/quipped/quipping recall reckon reflect reiterate rejoin remark repeat reply/replied report respond retort reveal
  state stress suggest swear/swore surmise tweet underline underscore volunteer vow warn whine write/wrote blog/blogged/blogging emphasise emphasize indicate signal/signalled/signalling
  testify/testified theorise theorize speculate`

/** A clause follows with “that” alone; without it, the verb has an object: he denied the charge. */
export const WITH_THAT = `accept agree answer clarify/clarified continue record demand deny/denied detail determine establish calculate demonstrate divulge dispute forecast/forecast hold/held
  imply/implied intimate judge muse object outline propose protest prove recommend recount refute relate request rule show/showed specify/specified stipulate submit/submitted/submitting urge verify/verified
  post plead find/found contradict insinuate advise counsel decree elaborate exclaim postulate posit rant reason remonstrate
  mutter mumble murmur whisper shout yell scream bellow fume scoff snap wail hiss groan sigh growl grunt snarl roar enthuse moan whimper shriek vent mouth
  message text email cable telegraph`

/** What is promised follows as a clause or as an infinitive: she promised she would pay, promised to pay. */
export const PROMISING = 'promise pledge vow threaten guarantee offer undertake/undertook agree claim swear/swore profess volunteer refuse'

/** Whoever is told stands before the clause: he told the court that. */
export const WITH_LISTENER = 'tell/told inform remind assure reassure convince persuade notify/notified alert brief'

/** A question follows. */
export const ASKING = 'ask wonder question enquire inquire query/queried'

/** What somebody thinks: no speech, though words in quotation marks beside it are. */
export const THINKING = `believe think/thought hope fear/feared expect know/knew feel/felt suspect assume guess presume worry/worried suppose doubt`

/** What somebody sees or understands: with “that” alone. */
export const NOTICING = `see/saw learn decide understand/understood mean/meant hear/heard read/read imagine realise realize recognise recognize discover remember regret/regretted/regretting
  trust foresee/foresaw envisage figure consider notice fancy/fancied wonder`

/** Words in quotation marks follow, or stand before it; a clause does not. */
export const QUOTING = `accuse address admonish advocate apologise apologize appeal applaud assail attack babble bark bawl beam beg/begged/begging begin/began/beginning bellow bemoan berate beseech/besought
  blame blare blast bluster blurt brand bristle broadcast/broadcast bristle call caption castigate celebrate challenge champion characterise characterize charge chastise chant chatter cheer chide
  chime chip/chipped/chipping chorus chortle chuckle cite coax commend compare compliment condemn congratulate console continue criticise criticize croak croon cry/cried
  curse decry/decried deem defend denigrate denounce deplore deride describe direct disagree disparage dismiss dub/dubbed/dubbing echo effuse elucidate enthuse entreat exhort explode exult fault finish flare fume gasp giggle
  greet grin/grinned/grinning groan growl grunt gush hail harrumph hector hesitate hiss howl huff implore instruct interject interpose interrupt intone invite invoke jeer label/labelled/labelling lambast lambaste
  laud laugh lecture liken lisp mock mumble murmur mutter nag/nagged/nagging name nod/nodded/nodding order pant paraphrase pose pan/panned/panning persist pillory pitch plead/pleaded portray praise pray preach
  pray prod/prodded/prodding profess prompt pronounce prophesy/prophesied purr quaver quote ramble rap/rapped/rapping rasp rebuff rebuke recite refer/referred/referring reject rejoice reprimand reproach resume ridicule rib/ribbed/ribbing roar rue salute scoff scold scowl scream screech scrawl
  shoot/shot/shooting shout shriek shrug/shrugged/shrugging sigh sing/sang slam/slammed/slamming slate smile smirk snap/snapped/snapping snarl sneer sniff snigger snort sob/sobbed/sobbing speak/spoke splutter sputter squeak squeal stammer start stutter style
  sum/summed/summing summarise summarize sympathise sympathize taunt tease term thank thunder toast trumpet tut/tutted/tutting urge utter venture vent voice wail weep/wept welcome whimper whisper whistle wisecrack witter yell yelp`
