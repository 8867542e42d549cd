import { holderOfSlug, SLUG } from '@whosaid/schema'
import { shownPath } from './paths.ts'
import { CommandError } from './report.ts'

const LONGEST = 100

/** The slug that words would have: Zoë Kréjci's is `zoe-krejci`. */
const slugOf = (words: string): string =>
  words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').slice(0, LONGEST).replaceAll(/^-|-$/g, '')

/**
 * Makes sure that a new article or entity can have a slug.
 * @param kind - the entity's, to suggest another slug by
 * @throws CommandError that says what has it, and which is free
 */
export function expectFreeSlug(content: string, kind: string, slug: string): void {
  if (!SLUG.test(slug) || slug.length > LONGEST) {
    const better = slugOf(slug)
    throw new CommandError(`"${slug}" is no slug: lower-case ASCII words joined by hyphens, at most ${LONGEST} characters.${better === '' ? '' : ` Did you mean "${better}"?`}`)
  }
  const holderOf = (of: string): string | undefined => holderOfSlug(content, shownPath(content), kind === 'article' ? 'article' : 'entity', of)
  const holder = holderOf(slug)
  if (holder === undefined) return
  const others = [`${slug}-${kind}`, ...Array.from({ length: 8 }, (_, index) => `${slug}-${index + 2}`)]
  const free = others.find((other) => other.length <= LONGEST && holderOf(other) === undefined)
  throw new CommandError(`"${slug}" ${holder}; expected a slug that nothing has or had.${free === undefined ? '' : ` "${free}" is free.`}`)
}
