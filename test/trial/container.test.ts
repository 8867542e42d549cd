import { execFile, execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { carriedOut } from '../support/container-build.ts'
import { REPOSITORY } from '../support/real-content.ts'
import { tempFolder } from '../support/temp-folder.ts'

const PORT = '4179'
// A read-only folder of one's own takes a mount, and another user takes root.
const MAY_MOUNT = process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0

const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

/** The checkout as Git has it, without what .dockerignore leaves out. */
function context(): string {
  const folder = tempFolder()
  execFileSync('sh', ['-ec', 'git ls-files -z --cached --others --exclude-standard | tar --create --null --files-from=- | tar --extract --directory "$0"', folder], { cwd: REPOSITORY })
  const ignored = readFileSync(join(REPOSITORY, '.dockerignore'), 'utf8').split('\n').filter((line) => line !== '' && !line.includes('*'))
  for (const name of ignored) rmSync(join(folder, name), { recursive: true, force: true })
  return folder
}

describe.skipIf(!MAY_MOUNT)('deploy/Dockerfile, carried out without a container (needs root and unshare)', () => {
  it('makes what serves as nobody, from folders that cannot be written to, and ends at SIGTERM', { timeout: 600_000 }, async () => {
    const folder = tempFolder()
    const { root, workdir, env, user, command, healthcheck } = carriedOut(context(), folder)
    expect([user, workdir]).toEqual(['65534:65534', '/app'])
    expect(readdirSync(join(root, workdir)).toSorted()).toEqual(['build', 'content', 'node_modules', 'package.json', 'packages'])
    // It is one file of the image; here it lies in the checkout.
    const node = join(root, 'node')
    execFileSync('cp', [process.execPath, node])
    const scratch = join(root, 'tmp')
    mkdirSync(scratch)
    chmodSync(scratch, 0o1777)
    chmodSync(folder, 0o755)
    // The root read-only, /tmp apart, nobody's rights, no capabilities: docker run --read-only --tmpfs /tmp --cap-drop ALL
    const contained = (words: readonly string[]): string[] => [
      '--mount', '--propagation', 'private', 'sh', '-ec',
      'mount --bind "$0" "$0"; mount --bind "$0/tmp" "$0/tmp"; mount -o remount,bind,ro "$0"; cd "$0$1"; shift; exec setpriv --reuid=65534 --regid=65534 --clear-groups --bounding-set=-all --no-new-privs -- "$@"',
      root, workdir, ...words.map((word) => (word === 'node' ? node : word)),
    ]
    const environment = { ...env, PORT, TMPDIR: scratch, PATH: '/usr/bin:/bin' }
    const write = spawnSync('unshare', contained(['sh', '-c', 'touch build/x']), { env: environment, encoding: 'utf8' })
    expect(write.stderr).toContain('Read-only file system')

    const child = spawn('unshare', contained(command), { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    let said = ''
    child.stderr.on('data', (data: Buffer) => (said += data.toString()))
    await expect.poll(() => fetch(`http://127.0.0.1:${PORT}/readyz`).then(({ status }) => status, () => said), { timeout: 60_000 }).toBe(200)
    expect(readFileSync(`/proc/${child.pid}/status`, 'utf8')).toMatch(/^Uid:\t65534\t65534\t65534\t65534$/m)
    expect(await (await fetch(`http://127.0.0.1:${PORT}/graphql?query=${encodeURIComponent('{ content { articles } }')}`)).json()).toEqual({ data: { content: { articles: 1 } } })
    expect((await fetch(`http://127.0.0.1:${PORT}/`)).status).toBe(200)
    const [program = '', ...rest] = healthcheck.map((word) => (word === 'node' ? node : word))
    await promisify(execFile)(program, rest, { env: environment })

    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    running.delete(child)
    expect(said).toMatch(/^Whosaid [0-9a-f]{8} is served\.$/m)
  })
})
