import type { NameRule } from '../../rule.ts'
import { closesSentence, quotes } from '../cues.ts'

/** “Keel said”, “said Keel”: whoever speaks is a person or an organization, never a place. */
export const nameSpeaks: NameRule = ({ sentence, first, last, tokens }) => {
  // A turn of a transcript.
  if (first === 0 && sentence.tokens[last]?.text === ':' && tokens.length === 1) return [{ kind: 'organization', weight: 2.1 }, { kind: 'person', weight: 2 }]
  const [before, after] = [sentence.tokens[first - 1]?.lower ?? '', sentence.tokens[last]?.lower ?? '']
  const inverted = closesSentence(before) && (first === 1 || sentence.tokens[first - 2]?.kind === 'mark')
  if (!(quotes(after) && after !== 'began') && !inverted) return undefined
  return tokens.length <= 3 ? [...(tokens.length > 1 ? [{ kind: 'place' as const, weight: -5 }] : []), { kind: 'person', weight: 2 }, { kind: 'organization', weight: 1 }] : { kind: 'organization', weight: 1 }
}
