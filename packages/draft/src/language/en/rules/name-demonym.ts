import type { NameRule } from '../../rule.ts'

/** Marendia, where the text has Marendian as well: what an adjective is made of is a place. */
export const nameDemonym: NameRule = ({ hasAdjective }) => (hasAdjective ? { kind: 'place', weight: 5 } : undefined)
