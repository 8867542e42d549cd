/**
 * Compiles a content folder into an index, as `whosaid build` does before it builds pages.
 *
 *     node test/bench/compile-content.ts CONTENT OUT
 */
import { loadContent } from '@whosaid/schema'
import { indexIn } from '../../packages/server/src/index/catalog.ts'
import { publishIndex } from '../../packages/server/src/index/publish.ts'

const [content, out] = process.argv.slice(2)
if (content === undefined || out === undefined) throw new Error('Name the folder of the content and that of the index.')
await publishIndex(loadContent(content), indexIn(out))
