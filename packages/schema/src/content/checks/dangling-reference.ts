import { claimKey } from '../../claim/relation.ts'
import { withArticle } from '../../indefinite-article.ts'
import { fieldsOf } from '../../kinds/define-kind.ts'
import { kinds as allKinds } from '../../kinds/registry.ts'
import { didYouMean } from '../../problem.ts'
import type { ArticleDraft } from '../drafts.ts'
import type { Names } from '../names.ts'
import type { Path, SourceFile } from '../source-file.ts'
import type { Check, Report } from './check.ts'

const SPEAKERS: readonly string[] = allKinds.filter(({ speaks }) => speaks).map(({ name }) => name)

/** Every reference names something that exists, of a kind that can stand there. */
export const danglingReference: Check = ({ articles, entities }, report, names) => {
  for (const { file, kind, fields } of entities) {
    for (const [name, field] of fieldsOf(kind)) {
      const value = fields[name]
      if (value === undefined) continue
      for (const { path, target, to } of field.references?.(value) ?? []) {
        if (to === 'claim') expectClaim(names, report, file, [name, ...path], target)
        else expectEntity(names, report, file, [name, ...path], target, to)
      }
    }
  }
  for (const article of articles) articleReferences(article, report, names)
}

function articleReferences({ slug, file, entry }: ArticleDraft, report: Report, names: Names): void {
  const entity = (path: Path, target: string, to: readonly string[] | 'any', besides: readonly string[] = []) =>
    expectEntity(names, report, file, path, target, to, besides)

  const unnamed = entry.unnamed.map((source) => source.slug)
  for (const [index, author] of entry.authors.entries()) entity(['authors', index], author, ['person'])
  if (entry.publisher !== null) entity(['publisher'], entry.publisher, ['organization'])
  for (const [c, claim] of entry.claims.entries()) {
    for (const [index, link] of claim.attribution.entries()) entity(['claims', c, 'attribution', index, 'source'], link.source, SPEAKERS, unnamed)
    for (const [index, target] of claim.about.entries()) entity(['claims', c, 'about', index], target, 'any')
    for (const [index, review] of claim.reviews.entries()) entity(['claims', c, 'reviews', index, 'by'], review.by, SPEAKERS)
    for (const [index, relation] of claim.relations.entries()) {
      expectClaim(names, report, file, ['claims', c, 'relations', index, 'claim'], claimKey(slug, relation.claim))
    }
  }
}

function expectEntity(
  names: Names, report: Report, file: SourceFile, path: Path, target: string,
  to: readonly string[] | 'any', besides: readonly string[] = [],
): void {
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

function expectClaim(names: Names, report: Report, file: SourceFile, path: Path, key: string): void {
  if (names.claims.has(key) || names.inBrokenArticle(key)) return
  report('dangling-reference', file, path, `There is no claim "${key}"; expected article/claim.`, didYouMean(key, [...names.claims]))
}
