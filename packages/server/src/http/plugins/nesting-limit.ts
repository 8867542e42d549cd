import type { Plugin } from 'graphql-yoga'
import { clientError } from '../client-error.ts'
import { MAX_NESTING } from '../limits.ts'

/** Refuses what is nested so deep that reading it would overflow the stack, before anything reads it. */
export function useNestingLimit(): Plugin {
  return {
    onParams({ params: { query, variables } }) {
      if (textNesting(typeof query === 'string' ? query : '') > MAX_NESTING || valueNesting(variables) > MAX_NESTING) {
        throw clientError(400, 'TOO_DEEP', `The query or its variables are nested more than ${MAX_NESTING} levels deep.`, { limit: MAX_NESTING })
      }
    },
  }
}

/** How deep brackets stand in one another; those in strings and comments count too, which no honest query minds. */
function textNesting(text: string): number {
  let [depth, deepest] = [0, 0]
  for (const bracket of text.match(/[[({\])}]/g) ?? []) {
    depth += '[({'.includes(bracket) ? 1 : -1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** How deep lists and objects stand in one another, looked at level by level and no further than the limit. */
function valueNesting(value: unknown): number {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= MAX_NESTING; depth++) {
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []))
    if (level.length === 0) return depth
  }
  return MAX_NESTING + 1
}
