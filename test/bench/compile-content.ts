/**
 * Compiles a content folder into an index, cold, as `whosaid build --cold` does before it builds pages.
 *
 *     node test/bench/compile-content.ts CONTENT OUT
 */
import { ContentCompiler } from '@whosaid/schema'
import { indexIn } from '../../packages/server/src/index/catalog.ts'
import { publishIndex } from '../../packages/server/src/index/publish.ts'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'

const [content, out] = process.argv.slice(2)
if (content === undefined || out === undefined) throw new Error('Name the folder of the content and that of the index.')
const { model, version } = await new ContentCompiler(content).compile()
await publishIndex(model, indexIn(out), memoryStore(model, version))
