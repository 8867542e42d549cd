import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { contrast, DARK, LIGHT } from '../../packages/site/src/ink.ts'
import type { Html } from '../../packages/site/src/markup/html.ts'
import { jsx, type Component } from '../../packages/site/src/markup/jsx-runtime.ts'
import { inSite as within, type Frame } from '../../packages/site/src/site-context.ts'
import { grade } from '../../packages/site/views/style-guide-ink.tsx'
import { StyleGuidePage } from '../../packages/site/views/style-guide-page.tsx'
import { REPOSITORY } from '../support/real-content.ts'

/** Whole pages (…Page) are made of components, and are no components themselves. These others are left out too, each for a reason. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  JsonLd: 'is data, and draws nothing',
  ForMachines: 'links to the data beside a page, and the guide has none',
  Pager: 'links to the further pages of a list, and a specimen has none',
}

const site: Frame = { base: '/', notice: null, origin: null, api: null, version: { version: 'v', articles: 0, claims: 0, entities: 0 }, kinds: [] }
const inSite = (draw: () => Html): string => within(site, draw).text

/** Every component that rendering comes by, with what it was given. */
const given = vi.hoisted(() => new Map<unknown, object[]>())
vi.mock(import('../../packages/site/src/markup/jsx-runtime.ts'), async (original) => {
  const runtime = await original()
  const noting: typeof runtime.jsx = (type, props) => {
    if (typeof type === 'function') given.set(type, [...(given.get(type) ?? []), props])
    return runtime.jsx(type, props)
  }
  return { ...runtime, jsx: noting, jsxs: noting, jsxDEV: noting }
})

const folder = join(REPOSITORY, 'packages/site/views')
const files = readdirSync(folder).filter((file) => file.endsWith('.tsx') && !file.startsWith('style-guide'))
const modules: readonly Readonly<Record<string, unknown>>[] = await Promise.all(files.map((file) => import(join(folder, file))))
const isComponent = (entry: readonly [string, unknown]): entry is [string, Component] => typeof entry[1] === 'function' && /^[A-Z]/.test(entry[0])
const components = modules.flatMap((module) => Object.entries(module)).filter(isComponent)
const html = inSite(() => jsx(StyleGuidePage, {}))

describe('the style guide', () => {
  it('shows every component that the views export, or says in this test why not', () => {
    expect(components.length).toBeGreaterThan(50)
    const missing = components.filter(([name, component]) => !name.endsWith('Page') && !(name in NOT_SHOWN) && !given.has(component))
    expect(missing.map(([name]) => name)).toEqual([])
  })

  it('leaves out nothing that is not there, or is there after all', () => {
    const unknown = Object.keys(NOT_SHOWN).filter((name) => !components.some(([known, component]) => known === name && !given.has(component)))
    expect(unknown).toEqual([])
  })

  it('shows each with a specimen that makes it draw something', () => {
    const empty = components.filter(([, component]) => {
      const all = given.get(component)
      // The notice’s sentence comes from around it.
      return all !== undefined && component.name !== 'Notice' && all.every((props) => inSite(() => jsx(component, props as never)) === '')
    })
    expect(empty.map(([name]) => name)).toEqual([])
    expect(html).toMatch(/class="notice" role="note">Specimen/)
  })

  it('has every id once, and what its specimens link to', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const fragments = [...html.matchAll(/href="(?:\/style-guide\/)?#([^"]+)"/g)].map(([, id]) => id)
    expect(fragments.length).toBeGreaterThan(100)
    expect(fragments.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('is reached from how to read this', async () => {
    const { LegendPage } = await import('../../packages/site/views/legend-page.tsx')
    expect(inSite(() => jsx(LegendPage, {}))).toContain('href="/style-guide/"')
  })
})

describe('contrast', () => {
  it('is reckoned as WCAG 2 does', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#ffffff', '#ffffff')).toBe(1)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
    expect(contrast('#ffffff', '#ff0000')).toBeCloseTo(3.998, 3)
  })

  it('is called AAA from 7 on, and not a hair below', () => {
    expect([7, 6.999, 4.5, 4.499].map((ratio) => grade(ratio, 'text'))).toEqual(['AAA', 'AA', 'AA', 'too faint for text'])
    expect([3, 2.999].map((ratio) => grade(ratio, 'mark'))).toEqual(['AA for marks', 'too faint for a mark'])
  })

  it('is AAA for every text of the pages, in both schemes', () => {
    for (const ink of [LIGHT, DARK]) {
      for (const colour of ['ink', 'quiet', 'accent'] as const) {
        for (const paper of ['paper', 'leaf'] as const) expect([colour, paper, grade(contrast(ink[colour], ink[paper]), 'text')]).toEqual([colour, paper, 'AAA'])
      }
      expect(grade(contrast(ink.mark, ink.paper), 'mark')).toBe('AA for marks')
    }
    expect(html.match(/, AAA/g)).toHaveLength(12)
  })
})
