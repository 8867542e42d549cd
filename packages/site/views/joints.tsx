import { joints, type Joint } from '../pictures/joints.ts'
import type { Claim } from '../src/linked.ts'
import { useHref } from '../src/site-context.ts'
import { RELATION } from '../src/words.ts'
import { isAsserted } from './proposition.tsx'

/** The signs at the joints, as in the lists; whatever has none of its own gets the plain one. */
const SIGN: Partial<Record<string, string>> = { DISPUTES: '×', RETRACTS: '×', SUPPORTS: '+', QUALIFIES: '±', SAME_AS: '=', ANSWERS: '!' }

/** How a claim stands among its neighbours. The list below it says all of it in words. */
export function JointsOf({ claim }: { readonly claim: Claim }) {
  const { height, middle, left, right } = joints(claim)
  return (
    <figure class="joints">
      <svg height={height} role="group" aria-label="Claims that bear on this one, and those it bears on">
        {left.map((joint) => (
          <Other joint={joint} middle={middle} edge="14%" mark="32%" />
        ))}
        {right.map((joint) => (
          <Other joint={joint} middle={middle} edge="86%" mark="68%" />
        ))}
        <Node claim={claim} x="50%" y={middle} self />
      </svg>
      <figcaption class="aside">
        {left.length > 0 && 'Left: what bears on this claim. '}
        {right.length > 0 && 'Right: what it bears on. '}A broken ring: nobody asserts it.
      </figcaption>
    </figure>
  )
}

function Other({ joint: { relation, y, markY }, middle, edge, mark }: { readonly joint: Joint; readonly middle: number; readonly edge: string; readonly mark: string }) {
  const href = useHref()
  const { type, direction, claim, inferred } = relation
  return (
    <a href={href(claim.path)} aria-label={`${RELATION[type][direction]} claim ${claim.number}`}>
      <line class={inferred ? 'j-line j-line--inferred' : 'j-line'} x1={edge} y1={y} x2="50%" y2={middle} />
      <circle class="j-joint" cx={mark} cy={markY} r="8" />
      <text class="j-sign" x={mark} y={markY + 4}>
        {SIGN[type] ?? '–'}
      </text>
      <Node claim={claim} x={edge} y={y} />
    </a>
  )
}

function Node({ claim, x, y, self = false }: { readonly claim: Claim; readonly x: string; readonly y: number; readonly self?: boolean }) {
  return (
    <>
      <circle class={`j-node${self ? ' j-node--self' : ''}${isAsserted(claim) ? '' : ' j-node--unasserted'}`} cx={x} cy={y} r="14" />
      <text class="j-number" x={x} y={y + 4}>
        {claim.number}
      </text>
    </>
  )
}
