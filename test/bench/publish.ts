/**
 * Publishes the index of a corpus, with a site of one page beside it, and its records for servers that hold them themselves: in a process of its
 * own, whose memory goes with it.
 *
 *     node test/bench/publish.ts FOLDER --articles 10000 --claims 20 [--seed 1] [--records]
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Model } from '@whosaid/schema'
import { indexIn } from '../../packages/server/src/index/catalog.ts'
import { publishIndex } from '../../packages/server/src/index/publish.ts'
import { modelOf } from './model.ts'

const { values, positionals: [folder] } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string', default: '10000' }, claims: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' }, records: { type: 'boolean', default: false } },
})
if (folder === undefined) throw new Error('Name the folder that the index goes to.')
const model = modelOf({ articles: Number(values.articles), claims: Number(values.claims), seed: Number(values.seed) })
mkdirSync(join(folder, 'site'), { recursive: true })
writeFileSync(join(folder, 'site/index.html'), '<!DOCTYPE html><title>Bench</title>')
await publishIndex(model, indexIn(folder))
if (values.records) writeRecords(join(folder, 'records.ndjson'), model)

/** A record a line: written piece by piece, since all of it would be longer than a string can be. */
function writeRecords(path: string, { articles, entities, sources, claims }: Model): void {
  const file = openSync(path, 'w')
  const lines: string[] = []
  for (const records of [articles, entities, sources, claims]) {
    for (const record of records) {
      lines.push(JSON.stringify(record))
      if (lines.length === 1000) writeSync(file, `${lines.splice(0).join('\n')}\n`)
    }
  }
  writeSync(file, `${lines.join('\n')}\n`)
  closeSync(file)
}
