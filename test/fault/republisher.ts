/** The process of `Republisher`. Argument: the build folder. Messages: the number of the round; the answer is what was published. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publish } from '@whosaid/site/publish'
import { indexIn, keepVersion } from '../../packages/server/src/index/catalog.ts'
import { versionIn } from '../../packages/server/src/index/load.ts'
import { prepareIndex } from '../../packages/server/src/index/publish.ts'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import { modelOf } from '../bench/model.ts'
import { PAGES, type Published } from './rounds.ts'

const KEPT = 5
const [folder = ''] = process.argv.slice(2)
const base = modelOf({ articles: 3, claims: 4, seed: 1 })

/** In the order of `whosaid build`. */
async function publishRound(round: number): Promise<Published> {
  const title = `Round ${round}`
  const model = { ...base, articles: base.articles.map((article) => ({ ...article, title })) }
  const store = memoryStore(model)
  const former = versionIn(indexIn(folder))
  using index = await prepareIndex(model, indexIn(folder), store)
  using kept = former === undefined ? undefined : keepVersion(folder, former)
  await publish(join(folder, 'site'), async (directory) => {
    mkdirSync(join(directory, 'people'))
    for (const [path, page] of Object.entries(PAGES)) writeFileSync(join(directory, path), page(round))
  })
  index.commit()
  kept?.settle(KEPT)
  return { round, version: store.content.version, title }
}

process.on('message', (round: number) => void publishRound(round).then((published) => process.connected && process.send?.(published)))
