import { isAdverb } from '../lexicon.ts'
import type { NameRule } from '../../rule.ts'

/** Verbs of bodies and minds: only people do these. */
const BODILY = /^(?:shrugged|nodded|smiled|laughed|grinned|sighed|wept|cried|winced|frowned|blushed|giggled|chuckled|whispered|shouted|stood|sat|walked|ran|climbed|knelt|slept|woke|ate|drank|wore|wears|remembers|remembered|married|died|retired|grew|studied|trained|learned|learnt|taught|wrote|painted|sang|played|plays|scored|headed|volleyed|equalised|equalized|finished|won|shook|shakes|laughs|smiles|shrugs|nods|sighs|grins|sits|stands|walks|paused|pauses|leaned|leaned|pointed|points|gestured|waved|hugged|kissed|pleaded|appeared|arrived|hesitated|faces|wiped|stared|gazed|joked|lives|lived|moved|emigrated|inherited|drove|drives|swam|fished|farmed|cooked|dreams|dreamed|thinks|thought|believes|believed|feels|felt|knows|knew|wants|wanted|hopes|hoped|fears|feared|resigned|quit|snorted|scowled|raged|fumed|squinted|stammered|coughed|beamed|bowed|crouched|stooped|limped|stumbled|wandered|strode|danced|sipped|chewed|swallowed|yawned|sneezed|trembled|wrote|writes|reads|speaks|spoke|remarried|enlisted|graduated|apologised|apologized|relented|hesitates|pauses|bites|bit|rolled|rolls|raised|raises|lifts|lifted|opens|closes|sets|puts|pulled|pulls|pushed|picks|picked|drinks|eats|sleeps|wakes|runs|walks|smells|looks|looked|glanced|glances)$/

/** “Okonedo shrugged”, “Brandt, who”: a name alone before what people do. */
export const nameActs: NameRule = ({ sentence, first, last, tokens }) => {
  const at = isAdverb(sentence.tokens[last]?.lower ?? '') ? last + 1 : last
  const verb = sentence.tokens[at]?.lower ?? ''
  // “We lost,” shrugged Kolbein.
  if (BODILY.test(sentence.tokens[first - 1]?.lower ?? '') && /^[”"’]$/.test(sentence.tokens[first - 2]?.text ?? '')) return { kind: 'person', weight: 3 }
  if (tokens.length > 3) return undefined
  return BODILY.test(verb) ? [{ kind: 'person', weight: 2 }, { kind: 'organization', weight: 0.5 }] : undefined
}
