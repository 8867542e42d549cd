import { CAPE, KEEPER, NIGHT, OFFICE, PAPER, REPORTERS, ROCK, SAILORS, SOUND, WRITER } from '../specimens/forms.ts'
import { article, claimOf, entityOf } from '../specimens/specimen.ts'
import { ClaimSections, Written } from './entity-claims.tsx'
import { Named, PartList, RoleList } from './entity-roles.tsx'
import { FactText } from './fact.tsx'
import { Notice } from './frame.tsx'
import { ArticleLink, ClaimNumber, EntityLink, EntityLinks, ExternalLink, SourceLink } from './links.tsx'
import { Locator, MapOf } from './map.tsx'
import { GuidePart, Specimen } from './style-guide-part.tsx'

const [keeper, office, cape, night, paper] = [KEEPER, OFFICE, CAPE, NIGHT, PAPER].map(entityOf)

export function GuideLinks() {
  return (
    <GuidePart id="guide-links" title="Links">
      <Specimen name="Entity" use="wherever one is named. Names may run from right to left, so each is set apart from its neighbours.">
        <p>
          <EntityLink entity={KEEPER} />
        </p>
        <EntityLinks entities={[OFFICE, CAPE, NIGHT]} />
      </Specimen>
      <Specimen name="Source" use="wherever words come from somebody. Filled: the article names them. Hollow: it does not.">
        <p>
          <SourceLink source={KEEPER} />, <SourceLink source={SAILORS} />, <SourceLink source={REPORTERS} within="article" />
        </p>
      </Specimen>
      <Specimen name="Article and claim" use="by title, and by number as a book’s index gives a page.">
        <p>
          <ArticleLink article={article} />, claim <ClaimNumber claim={claimOf('oil-burnt')} />
        </p>
      </Specimen>
      <Specimen name="Elsewhere" use="for addresses of others. One that a browser must not follow stays text.">
        <p>
          <ExternalLink url="https://example.org/specimen" />, <ExternalLink url="javascript:alert(1)" />
        </p>
      </Specimen>
    </GuidePart>
  )
}

/** What the page of a person, a place or a thing is made of. */
export function GuideEntity() {
  if (keeper === undefined || office === undefined || cape === undefined || night === undefined || paper === undefined) return null
  return (
    <GuidePart id="guide-entity" title="People, places and things">
      <Specimen name="A fact" use="for a field of any kind of entity: the names in it are links.">
        {office.facts.map((fact) => (
          <p>
            {fact.label}: <FactText fact={fact} />
          </p>
        ))}
      </Specimen>
      <Specimen name="Roles" use="for who was what, where and when, with the claims that say so.">
        <RoleList title="Roles" roles={keeper.roles} of="organization" />
      </Specimen>
      <Specimen name="Parts in an event" use="from either side.">
        <PartList title="Who took part" parts={night.participants} of="entity" />
      </Specimen>
      <Specimen name="Claims of an entity" use="told apart by what it does: says, passes on, is said to think, is spoken about.">
        <ClaimSections entity={office} />
      </Specimen>
      <Specimen name="Written and published" use="for authors and papers.">
        <Written entity={entityOf(WRITER)} />
        <Written entity={paper} />
      </Specimen>
      <Specimen name="Locator" use="beside the facts of a place of which the coordinates are known.">
        <Locator entity={cape} />
      </Specimen>
      <Specimen name="Map" use="over a list of places, with its table. What has no coordinates is named under it.">
        <MapOf entities={[CAPE, ROCK, SOUND].map(entityOf)} />
      </Specimen>
      <Specimen name="Named in" use="so that every link can be followed back.">
        <Named entity={cape} />
      </Specimen>
    </GuidePart>
  )
}

export function GuideNotice() {
  return (
    <GuidePart id="guide-notice" title="Notice">
      <Specimen name="Notice" use="at the head of every page of a site that must be told apart, such as one of invented articles.">
        <Notice notice="Specimen: the people, places and events below are invented." />
      </Specimen>
    </GuidePart>
  )
}
