import type { Plugin } from 'graphql-yoga'
import { clientError } from '../client-error.ts'
import { MAX_NESTING } from '../limits.ts'

/** Refuses what is nested so deep that reading it would overflow the stack, before anything reads it. */
export function useNestingLimit(): Plugin {
  return {
    onParams({ params: { query, variables } }) {
      if (textTooDeep(typeof query === 'string' ? query : '') || valueTooDeep(variables)) {
        throw clientError(400, 'TOO_DEEP', `The query or its variables are nested more than ${MAX_NESTING} levels deep.`, { limit: MAX_NESTING })
      }
    },
  }
}

/** Whether brackets stand too deep in one another; those in strings and comments count too, which no honest query minds. */
export function textTooDeep(text: string): boolean {
  let [depth, deepest] = [0, 0]
  for (const bracket of text.match(/[[({\])}]/g) ?? []) {
    depth += '[({'.includes(bracket) ? 1 : -1
    deepest = Math.max(deepest, depth)
  }
  return deepest > MAX_NESTING
}

/** Whether lists and objects stand too deep in one another, looked at level by level and no further than the limit. */
export function valueTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= MAX_NESTING; depth++) {
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []))
    if (level.length === 0) return false
  }
  return true
}
