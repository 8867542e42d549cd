import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contest } from './contest.ts'
import { readOptions } from './options.ts'
const options = readOptions()
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'))
try {
  spawnSync(process.execPath, [fileURLToPath(new URL('publish.ts', import.meta.url)), folder, '--articles', String(options.articles), '--records'], { stdio: 'inherit' })
  for (const c of await contest({ folder }, options, say)) {
    console.log(c.query.name, c.repeated ? 'repeated' : 'varying', c.server.name, c.rounds.map((r) => `${r.perSecond.toFixed(0)}/s ${r.cpuMicros.toFixed(0)}us p50 ${r.p50.toFixed(2)} p99 ${r.p99.toFixed(2)} ${r.megabytes.toFixed(0)}MB`).join(' | '))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
