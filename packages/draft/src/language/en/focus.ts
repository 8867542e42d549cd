import type { FoundEntity } from '../../entities.ts'
import type { Speaker } from '../../speech.ts'
import type { Clauses } from './clause.ts'
import { headNoun, isHuman, isPlural } from './description.ts'
import { asNamed } from './headed-name.ts'
import type { Gender } from './lexicon.ts'
import type { Roles } from './roles.ts'
import { PRONOUNS } from './words.ts'

/** What a text has told so far of who may be meant: who stands in focus, and who spoke last. */
export class Focus {
  readonly roles: Roles
  /** Who may be meant by he or she, and by it, in the order in which they last stood in focus, the latest at the end. */
  people: Speaker[] = []
  bodies: Speaker[] = []
  /** Several who are only described, as the subject of a sentence: hospital managers. */
  several: Speaker | null = null
  /** Who spoke last, named or not. */
  last: Speaker | null = null
  readonly taken = new Map<FoundEntity, Gender>()
  /** Who asked something in the sentence before: not the one who answers. */
  asker: FoundEntity | null = null
  /** The one person whom the sentence before named, where nothing is known yet of who that is. */
  introduced: FoundEntity | null = null
  /** What the sentence before called somebody whom it brought in without a name: an aunt. */
  newcomers: ReadonlySet<string> = new Set()
  /** The last person told to have written something. */
  writer: FoundEntity | null = null
  /** The person whom the sentence before was about. */
  subject: FoundEntity | null = null
  /** Whether a headline is being read, whose people the story introduces. */
  inHeadline = false
  /** Whose quotation is being read. */
  quoted: Speaker | null = null
  readonly textOf: (start: number, end: number) => string

  constructor(textOf: (start: number, end: number) => string, roles: Roles) {
    this.textOf = textOf
    this.roles = roles
  }

  /** Takes in which organizations a sentence names, before its speech is read. */
  meet({ pieces }: Clauses): void {
    for (const { entity, opensName } of pieces) if (entity?.kind === 'organization' && opensName && !this.bodies.some((body) => body.entity === entity)) this.bodies = [asNamed(entity), ...this.bodies]
  }

  /** Puts somebody in focus: the next pronoun that fits means that one. */
  bring(speaker: Speaker): void {
    const others = (list: readonly Speaker[]): Speaker[] => list.filter(({ entity, name }) => (speaker.entity === null ? name !== speaker.name : entity !== speaker.entity))
    const noun = speaker.entity === null ? headNoun(speaker.name) : ''
    if (PRONOUNS.has(speaker.name)) return
    if (speaker.entity?.kind === 'person' || (speaker.entity === null && isHuman(noun) && !isPlural(noun))) this.people = [...others(this.people), speaker]
    else if (speaker.entity === null && isPlural(noun)) this.several = speaker
    else if (speaker.entity?.kind !== 'place') this.bodies = [...others(this.bodies), speaker]
    if (speaker.entity?.kind === 'organization') this.several = null
  }

  /** Whether a person may be meant by he or she: one whose gender nothing tells may, until a pronoun has been read as that one. */
  maybe(person: FoundEntity, wanted: Gender | undefined): boolean {
    return wanted === undefined || (this.roles.genderOf(person) ?? this.taken.get(person) ?? wanted) === wanted
  }

  /** Whether the text has spoken of somebody before. */
  knows(entity: FoundEntity): boolean {
    return this.people.some((one) => one.entity === entity)
  }
}
