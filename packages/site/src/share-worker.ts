/** A thread that writes its share of the pages, beside others that write theirs. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ShareOrder, ShareResult } from './in-shares.ts'
import { Output } from './output.ts'
import { writeRecordFiles } from './record-files.ts'
import { Site } from './site.ts'

const { settings, content, directory, former, share }: ShareOrder = workerData
const output = new Output({ directory, former, settings, version: content.version.version })
const pages = await writeRecordFiles(Site.whole(settings, content), content, output, share)
parentPort?.postMessage({ pages, written: output.written, files: output.files } satisfies ShareResult, [])
