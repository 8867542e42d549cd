import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Model } from '@whosaid/schema'
import { expect, it } from 'vitest'
import { buildFixtureSite, filesIn } from '../site/build-fixture-site.ts'
import { fetchOf } from '../site/model-site.ts'
import { newsroomModel } from '../store/corpora.ts'

const model = newsroomModel()
const [claim] = model.claims
if (claim === undefined) throw new Error('The newsroom has claims.')
const person = model.entities.find(({ slug, kind }) => kind === 'person' && model.claims.some(({ attribution }) => attribution.some(({ source }) => source === slug)))

/** What an edit of the newsroom's content may write of its site's thousand files at most. */
const EDITS: readonly (readonly [what: string, atMost: number, edited: Model])[] = [
  ['a claim’s text', 12, { ...model, claims: model.claims.map((each) => (each === claim ? { ...each, text: `${each.text} Again.` } : each)) }],
  ['an article’s title', 44, { ...model, articles: model.articles.map((each) => (each.slug === claim.article ? { ...each, title: `${each.title} Again` } : each)) }],
  ['the name of somebody who speaks', 18, { ...model, entities: model.entities.map((each) => (each === person ? { ...each, name: `${each.name} the Elder` } : each)) }],
]

it.each(EDITS)('%s changes no more of the site’s files than before', async (what, atMost, edited) => {
  const { out } = await buildFixtureSite({ fetch: fetchOf(model) })
  const before = new Map((await filesIn(out, '')).map((name) => [name, statSync(join(out, name)).ino]))
  const { written } = await buildFixtureSite({ fetch: fetchOf(edited), out })
  const names = (await filesIn(out, '')).filter((name) => statSync(join(out, name)).isFile() && before.get(name) !== statSync(join(out, name)).ino)
  expect(written, `${what} writes ${names.join(', ')}`).toBeLessThanOrEqual(atMost)
})
