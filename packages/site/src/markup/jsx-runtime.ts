/**
 * What the TSX of the views is compiled to: functions that write markup at once. There is no tree in between, since a page is
 * rendered once and never changes: no state, no hooks, no context, no keys. So what stands inside a component is rendered before it.
 */
import type { JSX as Attributes } from 'preact'
import { escape, Html, NOTHING, textOf, type Child } from './html.ts'

type Props = Readonly<Record<string, unknown>>
/** A function of its props that gives markup, or null for nothing. */
export type Component<P = never> = (props: P) => Html | null

// oxlint-disable-next-line typescript/no-namespace -- where the compiler looks for them
export declare namespace JSX {
  type Element = Html
  interface ElementChildrenAttribute {
    children: unknown
  }
  /** Each tag with its own attributes, which Preact lists well. */
  type IntrinsicElements = {
    [Tag in keyof Attributes.IntrinsicElements]: Omit<Attributes.IntrinsicElements[Tag], 'children' | 'dangerouslySetInnerHTML' | 'key' | 'ref'> & { readonly children?: Child }
  }
}

const VOID: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

export function jsx<P extends Props>(type: string | Component<P>, props: P): Html {
  if (typeof type !== 'string') return type(props) ?? NOTHING
  let tag = `<${type}`
  let inner = ''
  for (const name in props) {
    if (name === 'children') inner = textOf(props[name] as Child)
    else tag += attribute(name, props[name])
  }
  return new Html(inner === '' && VOID.has(type) ? `${tag}/>` : `${tag}>${inner}</${type}>`)
}

/** The same for several children, and as compiled for development, which is what tests get: nothing more has to be known. */
export { jsx as jsxDEV, jsx as jsxs }

export function Fragment({ children }: { readonly children?: Child }): Html {
  return children instanceof Html ? children : new Html(textOf(children))
}

/** Names come from the views, never from content. `aria-…` and `data-…` say "true" and "false" in words, as their rules want it. */
function attribute(name: string, value: unknown): string {
  if (typeof value === 'string') return value === '' ? ` ${name}` : ` ${name}="${escape(value)}"`
  if (typeof value === 'number') return ` ${name}="${value}"`
  if (value === null || value === undefined) return ''
  if (typeof value !== 'boolean') throw new TypeError(`The attribute ${name} is given ${typeof value}, which has no text.`)
  if (name[4] === '-') return ` ${name}="${value}"`
  return value ? ` ${name}` : ''
}
