import type { NameRule } from '../../rule.ts'

const WHAT: readonly (readonly [RegExp, 'person' | 'organization' | 'place'])[] = [
  [/^(?:father|mother|wife|husband|son|daughter|brother|sister|lawyer|lawyers|family|death|widow|body|home|friend|friends|career|childhood|arrest|resignation|successor|predecessor|client|colleagues|parents|solicitor|barrister|memoir|voice|remarks|testimony)$/, 'person'],
  [/^(?:shares|profits|profit|headquarters|board|members|chief|spokesman|spokeswoman|spokesperson|staff|employees|shareholders|fleet|chairman|chairwoman|chief-executive|revenue|turnover|customers|founder|management|director|plant|workforce|subsidiary|coach|manager)$/, 'organization'],
  [/^(?:population|mayor|streets|harbour|harbor|port|coast|economy|capital|government|parliament|president|citizens|suburbs|north|south|east|west|beaches|airport|farmers|fishermen|voters|borders|outskirts|hospital|hospitals)$/, 'place'],
]

/** “Keel’s widow”, “Tarn’s shares”, “Elsin’s mayor”: what belongs to it tells the kind. */
export const nameOwner: NameRule = ({ sentence, last }) => {
  const [mark, owned] = sentence.tokens.slice(last, last + 2)
  if (mark === undefined || !/^[’']s?$/.test(mark.text) || owned === undefined) return undefined
  const kind = WHAT.find(([pattern]) => pattern.test(owned.lower))?.[1]
  return kind === undefined ? undefined : { kind, weight: 3 }
}
