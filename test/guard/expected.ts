import { readFileSync, writeFileSync } from 'node:fs'
import type { Figures } from './counts.ts'

const PATH = new URL('expected.json', import.meta.url)

export type Expected = Readonly<Record<string, Figures>>

/** What answering each golden query took when that was last looked at. */
export const readExpected = (): Expected => JSON.parse(readFileSync(PATH, 'utf8')) as Expected

/** A query a line, so that a change reads well. */
export function writeExpected(expected: Expected): void {
  writeFileSync(PATH, `{\n${Object.entries(expected).map(([name, figures]) => `  ${JSON.stringify(name)}: ${JSON.stringify(figures)}`).join(',\n')}\n}\n`)
}

/** Every figure that is larger than expected, in words. */
export function grown(name: string, now: Figures, before: Figures): string[] {
  const line = (what: string, is: number, was: number): string[] => (is > was ? [`${name}: ${what} ${was} → ${is}`] : [])
  return [
    ...line('calls of resolvers', now.resolvers, before.resolvers),
    ...line('promises', now.promises, before.promises),
    ...Object.entries(now.store).flatMap(([method, calls]) => line(`questions to store.${method}`, calls, before.store[method] ?? 0)),
  ]
}
