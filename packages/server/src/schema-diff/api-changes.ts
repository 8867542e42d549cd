import type { GraphQLSchema } from 'graphql'

/** What a change of the API does to clients: their queries fail, they may meet what they do not expect, nothing. */
export type Effect = 'breaking' | 'dangerous' | 'safe'

export interface ApiChange {
  readonly effect: Effect
  /** What changed: "Field 'latitude' was removed from object type 'Place'". */
  readonly message: string
  /** `Place.latitude`. */
  readonly path: string
}

const EFFECTS: readonly Effect[] = ['breaking', 'dangerous', 'safe']

/** What differs between two schemas, what breaks first, then by path. Changes of descriptions are none. */
export async function apiChanges(from: GraphQLSchema, to: GraphQLSchema): Promise<ApiChange[]> {
  // Only this command compares schemas; the others start without it.
  const { CriticalityLevel, diff } = await import('@graphql-inspector/core')
  const effects = { [CriticalityLevel.Breaking]: 'breaking', [CriticalityLevel.Dangerous]: 'dangerous', [CriticalityLevel.NonBreaking]: 'safe' } as const
  const changes = (await diff(from, to)).filter(({ type }) => !type.includes('DESCRIPTION'))
  return changes
    .map(({ criticality, message, path }): ApiChange => ({ effect: effects[criticality.level], message, path: path ?? '' }))
    .toSorted((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) || (a.path < b.path ? -1 : 1))
}
