import { byRelation } from '../src/order.ts'
import type { Relation } from '../src/linked.ts'
import { ClaimLine } from './claim-line.tsx'
import { ArticleLink, ClaimNumber } from './links.tsx'

/** How a claim bears on others and they on it, in words; the joint's shape follows the type. */
export function Relations({ relations, articleId }: { readonly relations: readonly Relation[]; readonly articleId: string }) {
  return (
    <dl class="relations">
      {byRelation(relations).map((group) => (
        <>
          <dt class={`joint joint--${group.relations[0]?.type.toLowerCase() ?? ''}`}>{group.label}</dt>
          {group.relations.map(({ claim, inferred, note }) => (
            <dd>
              <ClaimLine claim={claim} />
              <p class="aside">
                Claim {claim.number}
                {claim.article.id !== articleId && (
                  <>
                    {' of '}
                    <ArticleLink article={claim.article} />
                  </>
                )}
                {inferred && ' · inferred: the article has no word for this connection'}
              </p>
              {note !== null && (
                <p class="aside" dir="auto">
                  {note}
                </p>
              )}
            </dd>
          ))}
        </>
      ))}
    </dl>
  )
}

/** The same by number only, for the margin of an article. */
export function RelationLines({ relations, articleId }: { readonly relations: readonly Relation[]; readonly articleId: string }) {
  return (
    <>
      {byRelation(relations).map((group) => (
        <p class={`joint joint--${group.relations[0]?.type.toLowerCase() ?? ''}`}>
          {group.label} <Numbers relations={group.relations.filter(({ inferred }) => !inferred)} articleId={articleId} />
          <Inferred
            relations={group.relations.filter(({ inferred }) => inferred)}
            articleId={articleId}
            alone={group.relations.every(({ inferred }) => inferred)}
          />
        </p>
      ))}
    </>
  )
}

interface NumbersProps {
  readonly relations: readonly Relation[]
  readonly articleId: string
}

/** What the article has no word for comes after what it has, under one warning. */
function Inferred({ alone, ...props }: NumbersProps & { readonly alone: boolean }) {
  if (props.relations.length === 0) return null
  return (
    <>
      {!alone && '; '}
      <span class="aside">inferred:</span> <Numbers {...props} />
    </>
  )
}

function Numbers({ relations, articleId }: NumbersProps) {
  return (
    <span class="numbers">
      {relations.map(({ claim }, index) => (
        <>
          {index > 0 && ', '}
          <ClaimNumber claim={claim} here={claim.article.id === articleId} />
          {claim.article.id !== articleId && <span class="aside"> in another article</span>}
        </>
      ))}
    </span>
  )
}
