import { WAYS, type Way } from '../pictures/graph.ts'
import type { Strand } from '../pictures/graph-lines.ts'
import { MODE } from '../src/words.ts'
import { percent } from './mark.tsx'

/** What each line is called, under the picture and in its table. */
export const WAY: Readonly<Record<Way, string>> = {
  quoted: MODE.DIRECT_QUOTE.label,
  reported: MODE.INDIRECT_SPEECH.label,
  'own-voice': MODE.REPORTER.label,
  implied: 'implied or taken as given',
  told: 'told as a belief or a hypothesis',
  asked: 'asked',
}

/** A broad pale band for how many, and on it the line for how: between the names both bend, so that they arrive level. */
export function Line({ strand: { way, width, from, to } }: { readonly strand: Strand }) {
  const path = curve(from, to)
  const tall = Math.max(4, width)
  const ends = way === 'told' ? `M0,${round(from - tall / 2)}v${tall}M100,${round(to - tall / 2)}v${tall}` : ''
  return (
    <>
      <path class="g-band" d={path} stroke-width={width} />
      <path class={`g-line g-${way}`} d={path + ends} {...(FULL.has(way) && { 'stroke-width': width })} />
    </>
  )
}

/** What is asked must never look like what is said. In the middle of its line, which is half way down in percent. */
export function Question({ at }: { readonly at: number }) {
  return (
    <text class="g-question" x="50%" y={percent(at)} dy="5" aria-hidden="true">
      ?
    </text>
  )
}

/** A speaker's own words are drawn in ink as broad as the band; the other lines are thin on it. */
const FULL: ReadonlySet<Way> = new Set(['quoted', 'reported'])

/** The lines explained where they are used, those that occur; How to read this has all of them. */
export function GraphKey({ ways = WAYS }: { readonly ways?: readonly Way[] }) {
  return (
    <ul class="score-key">
      {ways.map((way) => (
        <li>
          <svg class="graph-lines graph-lines--key" width="40" height="14" aria-hidden="true">
            <svg viewBox="0 0 100 14" preserveAspectRatio="none">
              <Line strand={{ way, width: 5, from: 7, to: 7 }} />
            </svg>
            {way === 'asked' && <Question at={50} />}
          </svg>{' '}
          {WAY[way]}
        </li>
      ))}
      <li>
        <span class="graph-dot" /> named in the article
      </li>
      <li>
        <span class="graph-dot graph-dot--unnamed" /> not named
      </li>
    </ul>
  )
}

/** Between the names a line bends, so that it arrives level. */
export const curve = (from: number, to: number): string => `M0,${round(from)}C50,${round(from)},50,${round(to)},100,${round(to)}`
const round = (number: number): number => Math.round(number * 10) / 10
