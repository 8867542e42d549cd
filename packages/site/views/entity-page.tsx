import { behindEntity } from '../src/behind.ts'
import { entityData } from '../src/json-ld.ts'
import { useAddress } from '../src/site-context.ts'
import type { Entity, KindIndex } from '../src/linked.ts'
import { count } from '../src/prose.ts'
import { ClaimSections, Written } from './entity-claims.tsx'
import { Named, PartList, RoleList } from './entity-roles.tsx'
import { EntityTimeline } from './entity-timeline.tsx'
import { FactText } from './fact.tsx'
import { Layout } from './layout.tsx'
import { EntityLink, ExternalLink } from './links.tsx'
import { Locator } from './map.tsx'
import { Notes } from './notes.tsx'

/** The page of an entity of any kind, known or not: what every kind has, and its own fields as facts. */
export function EntityPage({ entity, kind }: { readonly entity: Entity; readonly kind: KindIndex }) {
  const said = entity.sourceOf.said.length
  return (
    <Layout
      title={entity.name}
      description={
        entity.description ??
        `${entity.kindLabel}: ${count(entity.about.length, 'claim')} about ${entity.name}${said > 0 ? `, ${said} from the same source` : ''}.`
      }
      crumbs={[{ path: kind.path, label: kind.label }]}
      class="entity"
      path={entity.path}
      behind={behindEntity(entity)}
      data={entityData(entity, useAddress())}
    >
      <header class="page-head with-margin">
        <div>
          <p class="eyebrow">{entity.kindLabel}</p>
          <h1 dir="auto">{entity.name}</h1>
          {entity.description !== null && (
            <p class="lead" dir="auto">
              {entity.description}
            </p>
          )}
          <Notes notes={entity.notes} />
          <Locator entity={entity} />
        </div>
        <EntityFacts entity={entity} />
      </header>
      <RoleList title="Roles" roles={entity.roles} of="organization" />
      <RoleList title="People" roles={entity.people} of="person" />
      <PartList title="Who took part" parts={entity.participants} of="entity" />
      <PartList title="Took part in" parts={entity.parts} of="event" />
      <EntityTimeline entity={entity} />
      <ClaimSections entity={entity} />
      <Written entity={entity} />
      <Named entity={entity} />
      {entity.related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">Appears with</h2>
          <ul class="related">
            {entity.related.map(({ entity: other, claims }) => (
              <li>
                <EntityLink entity={other} /> <span class="aside">in {count(claims, 'claim')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  )
}

function EntityFacts({ entity }: { readonly entity: Entity }) {
  if (entity.aliases.length + entity.facts.length + entity.sameAs.length === 0) return null
  return (
    <dl class="facts in-margin">
      {entity.aliases.length > 0 && (
        <>
          <dt>Also called</dt>
          <dd>
            <ul class="inline">
              {entity.aliases.map((alias) => (
                <li>
                  <bdi>{alias}</bdi>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {[...Map.groupBy(entity.facts, ({ label }) => label)].map(([label, facts]) => (
        <>
          <dt>{label}</dt>
          {facts.map((fact) => (
            <dd dir="auto">
              <FactText fact={fact} />
            </dd>
          ))}
        </>
      ))}
      {entity.sameAs.length > 0 && (
        <>
          <dt>Same as</dt>
          <dd>
            <ul class="inline">
              {entity.sameAs.map((url) => (
                <li>
                  <ExternalLink url={url} />
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  )
}
