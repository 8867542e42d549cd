import type { FoundEntity } from '../../../entities.ts'
import { isHearing } from '../hearers.ts'
import type { SpeechRevision } from '../speech-context.ts'

const COUNSEL = ['prosecuting', 'prosecutor', 'prosecution', 'barrister', 'counsel', 'kc', 'qc', 'solicitor']
const LAWYERS = [...COUNSEL, 'defending', 'defence', 'defense', 'lawyer', 'attorney', 'advocate', 'mitigating', 'coroner', 'detective', 'pathologist']

/** The court heard that he had been awake for a day. Ana Roe, prosecuting, said …: what a court hears, its lawyers say. */
export const speechCourtHeard: SpeechRevision = ({ discourse, found, roles }) => {
  const lawyer = (entity: FoundEntity | null | undefined): entity is FoundEntity => entity != null && LAWYERS.some((role) => roles.of(entity).has(role))
  return found.map((one) => {
    if (!(one.verb === 'hear' || (one.verb === 'tell' && one.mode === 'quote' && found.some(({ verb }) => verb === 'hear'))) || !isHearing(one.speaker.name)) return one
    const said = { ...one, mode: one.mode === 'quote' ? ('quote' as const) : ('indirect' as const) }
    const entity = lawyer(discourse.last?.entity) ? discourse.last.entity : roles.personWith(...COUNSEL)
    return entity === undefined ? said : { ...said, speaker: { name: entity.name, entity, role: null, reason: `“${one.speaker.name} heard”: read as what ${entity.name} said there` }, via: [] }
  })
}
