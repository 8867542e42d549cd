/** The content linked: every record holds the records it is connected with, in both directions, so that a page only narrows. */
import type { Standing } from './chain.ts'
import type {
  ArticleDetailFragment,
  ClaimDetailFragment,
  DateTextFragment,
  EntityDetailFragment,
  EntityLinkFragment,
  FigureFragment,
  PartFragment,
  RelationType,
  RoleFragment,
} from './generated/graphql.ts'

export interface Article extends ArticleDetailFragment {
  /** In the order of the text. */
  readonly claims: Claim[]
}

export interface Claim extends Omit<ClaimDetailFragment, 'article' | 'relations' | 'quantities'> {
  readonly article: Article
  /** Its place in the article, from 1: what readers call it by. */
  readonly number: number
  readonly relations: Relation[]
  readonly figures: Figure[]
}

export interface Relation {
  readonly type: RelationType
  readonly direction: 'IN' | 'OUT'
  readonly inferred: boolean
  readonly note: string | null
  readonly claim: Claim
}

export interface Figure extends Omit<FigureFragment, 'derivedFrom'> {
  readonly derivedFrom: readonly { readonly text: string; readonly claim: Claim }[]
}

/** What names claims by id, with the claims in their place. */
export type Resolved<T extends { readonly claims: readonly unknown[] }> = Omit<T, 'claims'> & { readonly claims: readonly Claim[] }
export type Role = Resolved<RoleFragment>
export type Part = Resolved<PartFragment>

export interface Entity extends Omit<EntityDetailFragment, 'affiliations' | 'members' | 'participants' | 'date' | 'latitude' | 'longitude'> {
  /** When it happened, of an event that has a date. */
  readonly date: DateTextFragment | null
  /** In degrees north and east, of a place of which they are known. */
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null
  readonly about: Claim[]
  /** Claims in whose chain it stands, by what it does there. */
  readonly sourceOf: Readonly<Record<Standing, Claim[]>>
  /** Articles that it wrote, alone or with others, and those that it published. */
  readonly wrote: Article[]
  readonly published: Article[]
  readonly roles: readonly Role[]
  readonly people: readonly Role[]
  readonly participants: readonly Part[]
  /** Its parts in events: the participants of every event read backwards. */
  readonly parts: Part[]
  /** Entities whose facts name it, with the fact's label. */
  readonly namedBy: { readonly label: string; readonly entity: EntityLinkFragment }[]
}

/** Entities whose pages stand in one folder: one kind, whatever kinds there are. */
export interface KindIndex {
  readonly path: string
  readonly label: string
  readonly entities: readonly Entity[]
}
