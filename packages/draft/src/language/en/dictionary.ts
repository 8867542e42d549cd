import dictionary from 'dictionary-en'

/** Hunspell's English word list: a word and the affixes that it takes, such as S for a plural and D for a past tense. */
const LINES = new TextDecoder().decode(dictionary.dic).split('\n').slice(1)
const common = new Map<string, string>()
for (const line of LINES) {
  const slash = line.indexOf('/')
  const word = slash === -1 ? line : line.slice(0, slash)
  if (/^\p{Ll}/u.test(word)) common.set(word, slash === -1 ? '' : line.slice(slash + 1))
}

/** Endings that a form may have, what its stem has instead, and the affix that allows it. */
const ENDINGS: readonly (readonly [ending: string, instead: string, affixes: string])[] = [
  ['s', '', 'S'], ['es', '', 'S'], ['ies', 'y', 'S'], ['ed', '', 'D'], ['d', '', 'D'], ['ied', 'y', 'D'], ['ing', '', 'G'], ['ing', 'e', 'G'], ['ings', '', 'J'], ['ings', 'e', 'J'],
  ['er', '', 'R'], ['r', '', 'R'], ['ier', 'y', 'R'], ['ers', '', 'Z'], ['rs', '', 'Z'], ['iers', 'y', 'Z'], ['est', '', 'T'], ['st', '', 'T'], ['iest', 'y', 'T'], ['ly', '', 'Y'],
  ['ness', '', 'P'], ['iness', 'y', 'P'], ['ment', '', 'L'], ['able', '', 'B'], ['able', 'e', 'B'], ['ive', 'e', 'V'], ['ion', 'e', 'N'], ['ions', 'e', 'X'], ['ication', 'y', 'N'],
]
/** Beginnings that a word may have, and the affix that allows it: refund, of fund. */
const PREFIXES: readonly (readonly [prefix: string, affix: string])[] = [['re', 'A'], ['un', 'U'], ['dis', 'E'], ['de', 'C'], ['in', 'I'], ['con', 'F'], ['pro', 'K']]
/** British spellings, by the American ones of the list. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [[/our/, 'or'], [/is(e|ed|es|ing|ation|ations|er|ers)$/, 'iz$1'], [/ys(e|ed|es|ing)$/, 'yz$1'], [/tre(s?)$/, 'ter$1'], [/ll(ed|ing|er|ers)$/, 'l$1'], [/ogue/, 'og'], [/aemia/, 'emia'], [/aed/, 'ed'], [/ence(s?)$/, 'ense$1'], [/mme(s?)$/, 'm$1']]

/** The affixes of a common word, those included that it has by being another with a prefix. */
function affixesOf(word: string): string | undefined {
  const own = common.get(word)
  const prefixed = PREFIXES.map(([prefix, affix]) => {
    const rest = word.startsWith(prefix) ? common.get(word.slice(prefix.length)) : undefined
    return rest?.includes(affix) === true ? rest : undefined
  }).find((affixes) => affixes !== undefined)
  return own === undefined && prefixed === undefined ? undefined : `${own ?? ''}${prefixed ?? ''}`
}

/** The affixes of a common word in the form in which it stands, and the ending by which that differs from its stem. */
function entry(lower: string): { readonly affixes: string; readonly by: string } | undefined {
  const own = affixesOf(lower)
  if (own !== undefined) return { affixes: own, by: '' }
  for (const [ending, instead, affix] of ENDINGS) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 2) continue
    const affixes = affixesOf(lower.slice(0, -ending.length) + instead)
    if (affixes?.includes(affix) === true) return { affixes, by: affix }
  }
  return undefined
}

const seen = new Map<string, ReturnType<typeof entry>>()

function lookUp(lower: string): ReturnType<typeof entry> {
  if (!seen.has(lower)) seen.set(lower, entry(lower) ?? SPELLINGS.map(([british, american]) => (british.test(lower) ? entry(lower.replace(british, american)) : undefined)).find((one) => one !== undefined))
  return seen.get(lower)
}

/** A word, in any form, that English writes without a capital. */
export const isListed = (lower: string): boolean => lookUp(lower) !== undefined || (lower.includes('-') && lower.split('-').every((part) => lookUp(part) !== undefined))
/** A form of a common word that takes ’s: a noun. */
export const isListedNoun = (lower: string): boolean => {
  const { affixes = '', by = '' } = lookUp(lower) ?? {}
  return affixes.includes('M') && (by === '' || by === 'S') || ['R', 'Z', 'N', 'X', 'P', 'L', 'J'].includes(by)
}
/** The plural of a noun. */
export const isListedPlural = (lower: string): boolean => {
  const { affixes = '', by = '' } = lookUp(lower) ?? {}
  return (by === 'S' && affixes.includes('M')) || ['Z', 'X'].includes(by)
}
/** A verb's bare form: ask, reopen. */
export const isListedBase = (lower: string): boolean => {
  const { affixes = '', by } = lookUp(lower) ?? {}
  return by === '' && affixes.includes('G')
}
/** A form in -ed or -s of a word that is a verb. */
export const isListedVerb = (lower: string): boolean => {
  const { affixes = '', by = '' } = lookUp(lower) ?? {}
  return by === 'D' || (by === 'S' && affixes.includes('D')) || (by === '' && lower.endsWith('ed') && affixes === '')
}
