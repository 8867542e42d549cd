import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, WITHOUT } from '../site/browser.ts'
import { PAGE_TYPES } from '../site/page-types.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { LighthouseBench, medians, type Look } from './lighthouse.ts'

const ALL = { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 }
const isFull = ({ scores }: Look): boolean => Object.values(scores).every((score) => score === 100)

describe.skipIf(browserPath === undefined)(`Lighthouse gives full marks${browserPath === undefined ? ` (${WITHOUT})` : ''}`, () => {
  let bench: LighthouseBench
  beforeAll(async () => {
    bench = await LighthouseBench.open(tempFolder())
  }, 120_000)
  afterAll(() => bench.close())

  // A busy machine makes a page look slow: one that falls short is looked at twice more, and the median of the three counts.
  it.each(Object.entries(PAGE_TYPES))('to a page of the type %s', async (_type, path) => {
    const first = await bench.look(path)
    const look = isFull(first) ? first : medians([first, await bench.look(path), await bench.look(path)])
    expect(look).toEqual({ scores: ALL, shortcomings: isFull(look) ? look.shortcomings : [] })
  })
})
