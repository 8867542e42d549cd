import type { NameRule } from '../../rule.ts'

/** “a group calling itself Copper Heron”, “which styles itself the Free Coast”: what has an “itself” is an organization. */
export const nameCallingItself: NameRule = ({ sentence, first }) => {
  const at = sentence.tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1
  const [own, verb] = [sentence.tokens[at]?.lower ?? '', sentence.tokens[at - 1]?.lower ?? '']
  if (!/^(?:call(?:s|ed|ing)?|styl(?:e|es|ed|ing)|nam(?:e|es|ed|ing)|dub(?:s|bed|bing)?|brand(?:s|ed|ing)?)$/.test(verb)) return undefined
  if (own === 'itself' || own === 'themselves') return { kind: 'organization', weight: 6 }
  return own === 'himself' || own === 'herself' ? { kind: 'person', weight: 6 } : undefined
}
