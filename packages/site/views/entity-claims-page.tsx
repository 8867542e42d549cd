import type { Claim, Entity } from '../src/linked.ts'
import { count } from '../src/prose.ts'
import type { Slice } from '../src/slices.ts'
import { ClaimsByArticle, sectionPath, type ClaimSection } from './entity-claims.tsx'
import { Layout } from './layout.tsx'
import { Pager, sliceTitle } from './pager.tsx'

interface EntityClaimsProps {
  readonly entity: Entity
  readonly section: ClaimSection
  readonly slice: Slice<Claim>
}

/** Where an entity has more claims than its own page holds: all of them, page by page. */
export function EntityClaimsPage({ entity, section, slice }: EntityClaimsProps) {
  return (
    <Layout title={sliceTitle(section.words, slice)} description={`${section.words}: ${count(slice.total, 'claim')}.`} crumbs={[{ path: entity.path, label: entity.name }]} class="entity">
      <header class="page-head">
        <h1>{section.title}</h1>
        <p class="lead">{count(slice.total, 'claim')}, by article.</p>
        {section.warning !== undefined && <p class="aside">{section.warning}</p>}
      </header>
      <ClaimsByArticle claims={slice.items} speaker={section.speaker} />
      <Pager path={sectionPath(entity, section)} slice={slice} />
    </Layout>
  )
}
