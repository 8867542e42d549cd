import type { NameRule } from '../../rule.ts'

const ORGANIZATIONS = /^(?:nhs|radio|radiotelevisión|cricket|athletics|rugby|tennis|swim|hockey|netball|rowing|cycling|badminton|sport|sports|kanal|kanaal|correo|corriere|giornale|diario|museo|musée|museu|muzeum|galleria|galería|galerie|pinacoteca|biblioteca|bibliothèque|fondazione|fundação|università|banca|télé|canal|banco|banque|bank|grupo|groupe|gruppo|club|fc|ac|afc|sc|real|sporting|dinamo|dynamo|spartak|lokomotiv|racing|atlético|athletic|inter|team|université|universidad|universität|universidade|university|institut|instituto|istituto|fundación|fondation|stiftung|sociedad|société|agence|agencia|compagnie|compañía|cooperativa|sindicato|partido|parti|partito|movimiento|orchestre|orquesta|teatro|théâtre|studio|studios|air|action|friends|doctors|médecins|save)$/
const PLACES = /^(?:plaza|plaça|piazza|rua|rue|avenida|calle|via|ponte|pont|puente|porto|puerto|villa|château|castello|castillo|schloss|monte|mont|sierra|serra|cerro|lago|lac|playa|praia|ciudad|cidade|valle|isla|île|ilha|isola|cabo|cap|costa|mas|beit|tel|wadi|jebel|jabal|deir|tell|umm|abu|nizhny|novo|stary|ust|kuala|bandar|kota|camp|hotel|château|rancho|hacienda|finca|area|pont|ras|al-|hms|stade)$/
const THINGS = /^(?:cyclone|hurricane|storm|typhoon|tropical|operation|exercise|project|team-mate|hms|mv|rms|ss|uss|rv|rrs|ns|mt|fv|rnli|yacht|mission|apollo|voyager|pioneer|highway|route|article|section|chapter|book|psalm|symphony|opus)$/

/** “Radio Corrib”, “Rue Darbon”, “Cyclone Odette”, “MV Petrel”: a first word that says what it is. */
export const nameFirstWord: NameRule = ({ tokens }) => {
  const [first] = tokens
  if (first === undefined || tokens.length < 2) return undefined
  if (THINGS.test(first.lower)) return { kind: 'other', weight: 8 }
  // Save Our Shore
  if (/^(?:our|your|my)$/.test(tokens[1]?.lower ?? '')) return { kind: 'organization', weight: 8 }
  if (ORGANIZATIONS.test(first.lower)) return { kind: 'organization', weight: 5 }
  return PLACES.test(first.lower) ? { kind: 'place', weight: 5 } : undefined
}
