import { withArticle } from '../../indefinite-article.ts'
import { didYouMean } from '../../problem.ts'
import type { Names } from '../names.ts'
import { referencesOf, type FileReference } from '../references.ts'
import { againstNames, type Report } from './check.ts'

/** Every reference names something that exists, of a kind that can stand there. */
export const danglingReference = againstNames((drafts, report, names) => {
  for (const reference of referencesOf(drafts)) {
    if (reference.to === 'claim') expectClaim(names, report, reference)
    else expectEntity(names, report, reference, reference.to)
  }
})

function expectEntity(names: Names, report: Report, { file, path, target, besides }: FileReference, to: readonly string[] | 'any'): void {
  if (besides.includes(target)) return
  const kinds = names.entities.get(target)
  const fits = (of: readonly string[]): boolean => to === 'any' || of.some((kind) => to.includes(kind))
  if (kinds !== undefined && fits(kinds)) return
  const expected = to === 'any' ? 'an entity' : withArticle(to.join(' or '))
  if (kinds !== undefined) {
    report('wrong-kind-reference', file, path, `"${target}" is ${withArticle(kinds.join(' and '))}; expected ${expected}.`)
    return
  }
  const renamed = names.former.get(target)
  const known = [...names.entities].filter(([, its]) => fits(its)).map(([slug]) => slug)
  const hint = renamed === undefined ? didYouMean(target, [...known, ...besides]) : `It is called "${renamed}" now.`
  report('dangling-reference', file, path, `There is no "${target}"; expected ${expected}${besides.length > 0 ? ' or an unnamed source of this article' : ''}.`, hint)
}

function expectClaim(names: Names, report: Report, { file, path, target: key }: FileReference): void {
  if (names.hasClaim(key) || names.inBrokenArticle(key)) return
  report('dangling-reference', file, path, `There is no claim "${key}"; expected article/claim.`, didYouMean(key, names.claimsNear(key)))
}
