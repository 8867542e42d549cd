import * as fc from 'fast-check'
import { h, type ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Html, type Child } from '../../packages/site/src/markup/html.ts'
import { Fragment, jsx } from '../../packages/site/src/markup/jsx-runtime.ts'

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[ -~]*$/), fc.constantFrom('<b>&amp;"quoted"</b>', '’', ''))
const attributes = fc.record(
  {
    'aria-hidden': fc.oneof(fc.boolean(), text),
    class: fc.oneof(text, fc.constant(undefined)),
    height: fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constant(null)),
    hidden: fc.boolean(),
    'stroke-width': fc.oneof(fc.integer(), text),
    tabindex: fc.constantFrom(0, -1, undefined),
  },
  { requiredKeys: [] },
)

interface Tree {
  readonly tag: string | null
  readonly attributes: object
  readonly children: readonly (Tree | string | number | boolean | null | undefined)[]
}

const { tree } = fc.letrec<{ tree: Tree; child: Tree['children'][number] }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom('p', 'svg', 'line', 'linearGradient', 'details', 'a', null),
    attributes,
    children: fc.array(tie('child'), { maxLength: 4 }),
  }),
  child: fc.oneof({ depthSize: 'small' }, text, fc.integer(), fc.constantFrom(true, false, null, undefined), tie('tree')),
}))

const isTree = (child: Tree['children'][number]): child is Tree => typeof child === 'object' && child !== null
const ours = ({ tag, attributes: given, children }: Tree): Html => {
  const inner: Child = children.map((child) => (isTree(child) ? ours(child) : child))
  return tag === null ? Fragment({ children: inner }) : jsx(tag, { ...given, children: inner })
}
const theirs = ({ tag, attributes: given, children }: Tree): ComponentChildren => {
  const inner = children.map((child) => (isTree(child) ? theirs(child) : child))
  return tag === null ? inner : h(tag, given, inner)
}

describe('markup', () => {
  it('is byte by byte what Preact makes of the same', () => {
    fc.assert(fc.property(tree, (given) => {
      expect(ours(given).text).toBe(render(h('main', {}, theirs(given))).slice('<main>'.length, -'</main>'.length))
    }), { numRuns: 500 })
  })

  it('closes what holds nothing, and nothing else', () => {
    expect(jsx('br', {}).text).toBe('<br/>')
    expect(jsx('meta', { name: 'a', content: '' }).text).toBe('<meta name="a" content/>')
    expect(jsx('path', { d: 'M0 0' }).text).toBe('<path d="M0 0"></path>')
  })

  it('lets through as it is only what is markup already', () => {
    const bold = '<b>&</b>'
    expect(jsx('p', { title: bold, children: [bold, new Html(bold)] }).text).toBe('<p title="&lt;b>&amp;&lt;/b>">&lt;b>&amp;&lt;/b><b>&</b></p>')
  })

  it('is nothing where a component gives nothing', () => {
    expect(jsx('p', { children: jsx(() => null, {}) }).text).toBe('<p></p>')
  })

  it('refuses what has no text, rather than print [object Object]', () => {
    expect(() => jsx('p', { children: { name: 'x' } })).toThrow('Between tags stands [object Object], which is no text.')
    expect(() => jsx('p', { class: ['a', 'b'] })).toThrow('The attribute class is given object, which has no text.')
  })
})
