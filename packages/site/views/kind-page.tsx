import { count } from '../src/prose.ts'
import { useHref } from '../src/site-context.ts'
import type { Entity, KindIndex } from '../src/linked.ts'
import type { Slice } from '../src/slices.ts'
import { Layout } from './layout.tsx'
import { EntityLink } from './links.tsx'
import { MapOf } from './map.tsx'
import { Pager, sliceTitle } from './pager.tsx'

/** All entities whose pages stand in one folder. */
export function KindPage({ kind, slice }: { readonly kind: KindIndex; readonly slice: Slice<Entity> }) {
  return (
    <Layout title={sliceTitle(kind.label, slice)} description={`${kind.label} in the articles: what is said about each, and what it said.`} crumbs={[]} class="kind">
      <header class="page-head">
        <h1>{kind.label}</h1>
        <p class="lead">{count(kind.entities.length, 'entry', 'entries')}, by name.</p>
      </header>
      {slice.number === 1 && <MapOf entities={kind.entities} />}
      <ul class="entries">
        {slice.items.map((entity) => (
          <li>
            <p class="entry-name">
              <EntityLink entity={entity} />
            </p>
            {entity.description !== null && <p dir="auto">{entity.description}</p>}
            <Counts entity={entity} />
          </li>
        ))}
      </ul>
      <Pager path={kind.path} slice={slice} />
    </Layout>
  )
}

function Counts({ entity }: { readonly entity: Entity }) {
  const href = useHref()
  const counts = [
    { number: entity.sourceOf.said.length, words: 'as the speaker', anchor: 'said' },
    { number: entity.about.length, words: 'as the subject', anchor: 'about' },
  ].filter(({ number }) => number > 0)
  if (counts.length === 0) return null
  return (
    <ul class="inline counts">
      {counts.map(({ number, words, anchor }) => (
        <li>
          <a class="count" href={href(`${entity.path}#${anchor}`)}>
            {count(number, 'claim')} {words}
          </a>
        </li>
      ))}
    </ul>
  )
}
