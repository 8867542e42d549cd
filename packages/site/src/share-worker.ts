/** A thread that writes its share of the pages, beside others that write theirs. */
import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import type { ShareOrder, ShareResult } from './in-shares.ts'
import { Output } from './output.ts'
import { writeRecordFiles } from './record-files.ts'
import { Site } from './site.ts'
import { loadPages } from './write-pages.ts'

if (parentPort === null) throw new Error('This is no thread.')
const asked = once(parentPort, 'message') as Promise<[ShareOrder]>
await loadPages()
const [{ settings, content, directory, former, share }] = await asked
const output = new Output({ directory, former, settings, version: content.version.version })
const pages = await writeRecordFiles(Site.whole(settings, content), content, output, share)
parentPort.postMessage({ pages, written: output.written, files: output.files } satisfies ShareResult, [])
