import { byArticle } from '../src/order.ts'
import type { Claim, Entity, Part, Role } from '../src/linked.ts'
import { DateText } from './date.tsx'
import { ArticleLink, ClaimNumbers, EntityLink } from './links.tsx'

/** Dated roles, from the side of the person or of the organization. */
export function RoleList({ title, roles, of }: { readonly title: string; readonly roles: readonly Role[]; readonly of: 'person' | 'organization' }) {
  if (roles.length === 0) return null
  const id = title.toLowerCase()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="roles">
        {roles.map((role) => {
          const other = role[of]
          return (
            <li>
              <div>
                {of === 'person' && <EntityLink entity={role.person} />}
                {of === 'person' && ', '}
                <span dir="auto">{role.role}</span>
                {of === 'organization' && other !== null && (
                  <>
                    , <EntityLink entity={other} />
                  </>
                )}
              </div>
              {role.during !== null && <DateText date={role.during} />}
              <Grounds claims={role.claims} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Who had what part in an event, from either side. */
export function PartList({ title, parts, of }: { readonly title: string; readonly parts: readonly Part[]; readonly of: 'entity' | 'event' }) {
  if (parts.length === 0) return null
  const id = title.toLowerCase().replaceAll(' ', '-')
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="roles">
        {parts.map((part) => (
          <li>
            <div>
              <EntityLink entity={part[of]} />: <span dir="auto">{part.role}</span>
            </div>
            <Grounds claims={part.claims} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Grounds({ claims }: { readonly claims: readonly Claim[] }) {
  if (claims.length === 0) return <p class="aside">No claim says so: the editors infer it, or know it from elsewhere.</p>
  return (
    <p class="aside">
      on{' '}
      {byArticle(claims).map(({ article, claims: members }, index) => (
        <>
          {index > 0 && '; '}
          {members.length === 1 ? 'claim' : 'claims'} <ClaimNumbers claims={members} /> of <ArticleLink article={article} />
        </>
      ))}
    </p>
  )
}

/** Where else it stands in somebody's facts: every link can be followed back. Those in its own facts need no second mention. */
export function Named({ entity }: { readonly entity: Entity }) {
  const own = new Set(entity.facts.flatMap((fact) => fact.entities.map(({ slug }) => slug)))
  const named = entity.namedBy.filter(({ entity: other }) => !own.has(other.slug))
  if (named.length === 0) return null
  return (
    <section aria-labelledby="named">
      <h2 id="named">Named in the facts of</h2>
      <ul class="related">
        {named.map(({ label, entity: other }) => (
          <li>
            <EntityLink entity={other} /> <span class="aside">under “{label}”</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
