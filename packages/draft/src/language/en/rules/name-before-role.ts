import type { NameRule } from '../../rule.ts'

const ROLES: readonly (readonly [RegExp, 'person' | 'organization' | 'place'])[] = [
  [/^(?:family|brothers|sisters|twins|trial|inquest)$/, 'person'],
  [/^(?:leader|boss|chief|spokesman|spokeswoman|spokesperson|chairman|chairwoman|chair|chairperson|president|director|executive|manager|founder|co-founder|analyst|analysts|economist|strategist|correspondent|reporter|editor|columnist|presenter|striker|goalkeeper|midfielder|defender|winger|captain|coach|fans|supporters|players|shareholders|investors|employees|staff|workers|engineers|pilots|lawyer|secretary|treasurer|candidate|candidates|mp|mps|senator|senators|headquarters|shares|stock|bonds|subsidiary|brand|factory|factories|plant|plants|stores|branches|customers|subscribers|users|members|campaigners|activists|convoy|fighters|commander)$/, 'organization'],
  [/^(?:mayor|governor|resident|residents|villagers|townspeople|locals|native|farmers|fishermen|shopkeepers|harbour|harbor|port|airport|region|coast|border|suburb|hinterland|countryside|seafront|waterfront|prison|jail|suburbs|streets|beach|beaches|skyline)$/, 'place'],
]

/** “Tarn striker Ivo Brandt”, “Lok Jan Dal leader”, “Elsin residents”: whose role stands right behind a name tells its kind. */
export const nameBeforeRole: NameRule = ({ sentence, last }) => {
  const after = sentence.tokens[last]
  const kind = after === undefined || !/^\p{Ll}/u.test(after.text) ? undefined : ROLES.find(([pattern]) => pattern.test(after.lower))?.[1]
  return kind === undefined ? undefined : { kind, weight: 3 }
}
