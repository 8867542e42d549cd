import type { NameRule } from '../../rule.ts'
import { PLACE_NOUNS } from '../words.ts'

/** “the town of Elsin”, “the port city Elsin”, “Sable county”: a noun beside it says that it is a place. */
export const namePlaceNoun: NameRule = ({ sentence, first, last }) => {
  const [before, second, after] = [sentence.tokens[first - 1]?.lower ?? '', sentence.tokens[first - 2]?.lower ?? '', sentence.tokens[last]]
  if (before === 'of' && PLACE_NOUNS.has(second)) return { kind: 'place', weight: 6 }
  if (/^(?:nearby|neighbouring|neighboring|downtown|central|northern|southern|eastern|western|north-eastern|north-western|south-eastern|south-western|mainland|rural|coastal|upstate|inner-city|suburban|landlocked|wartime|war-torn)$/.test(before)) return { kind: 'place', weight: 4 }
  if (PLACE_NOUNS.has(before)) return { kind: 'place', weight: 3 }
  return after !== undefined && /^(?:county|province|district|region|valley|island|peninsula|harbour|harbor|coast|river|bay|village|residents|streets|takeaway|café|cafe|pub|diner|restaurant|nightclub|guesthouse|campsite|estate|roundabout|ridge|gorge|delta|estuary|pass|plain|plateau)$/.test(after.text) ? { kind: 'place', weight: 3 } : undefined
}
