import { spawnSync, type SpawnSyncOptions } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadIndex } from '../../packages/server/src/index/load.ts'
import { contentFixture, edit, FIRE } from '../support/content-fixture.ts'
import { REPOSITORY } from '../support/real-content.ts'
import { smallDisk } from '../support/small-disk.ts'
import { tempFolder } from '../support/temp-folder.ts'

const WHOSAID = join(REPOSITORY, 'packages/server/bin/whosaid.js')
const NOBODY = { uid: 65_534, gid: 65_534 }
const KILOBYTE = 1024

const disk = smallDisk(64)
const isNobodyAble = process.getuid?.() === 0 && spawnSync(process.execPath, [WHOSAID, '--help'], NOBODY).status === 0
const hasLimits = spawnSync('bash', ['-c', 'ulimit -f 100']).status === 0

const before = contentFixture().folder
/** Another title, so that index and site are others; another notice, so that every page is. */
const after = contentFixture(edit(FIRE, ['title: Fire on the North Quay', 'title: Once more a fire on the North Quay'])).folder

interface Result {
  readonly status: number | null
  readonly stderr: string
}

function build(out: string, { as = [], ...options }: SpawnSyncOptions & { readonly as?: readonly string[] } = {}, content = after): Result {
  const { INIT_CWD: _called, ...env } = process.env
  const [command = '', ...args] = [...as, process.execPath, WHOSAID, 'build', '--content', content, '--out', out, ...(content === after ? ['--notice', 'Once more.'] : [])]
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', env: { ...env, NO_COLOR: '1' }, ...options })
  return { status, stderr: String(stderr) }
}

const built = join(tempFolder(), 'build')
beforeAll(() => {
  const { status, stderr } = build(built, {}, before)
  if (status !== 0) throw new Error(stderr)
})

/** A build folder in which something was built before. */
function copyOfBuilt(out: string): string {
  cpSync(built, out, { recursive: true })
  return out
}

/** Every file of index, site and kept versions, with what it holds; what was read of the content is kept whatever comes of it. */
const picture = (of: string): string[] =>
  readdirSync(of, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('manifests/')).toSorted().map((name) => {
    const path = join(of, name)
    return statSync(path).isFile() ? `${name} ${createHash('sha256').update(readFileSync(path)).digest('hex')}` : name
  })

async function expectUntouched(out: string, was: readonly string[]): Promise<void> {
  expect(picture(out)).toEqual(was)
  expect(readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /\.new|^\.site-|-journal$/.test(name))).toEqual([])
  expect((await loadIndex(join(out, 'index.sqlite'))).content.articles).toBe(2)
}

const sentence = (why: string): RegExp => new RegExp(`^Nothing was built: \\S+ could not be written, since ${why}\\. What was built before is still whole\\. [A-Z][^\\n]+\\.\\n$`)

describe.skipIf(disk === null)('a disk that is full: a build that finds no room, with the right to mount (Linux, as root)', () => {
  const out = join(disk ?? '', 'build')
  let was: string[] = []
  let [ofIndex, ofAll] = [0, 0]

  beforeAll(() => {
    copyOfBuilt(out)
    was = picture(out)
    ofIndex = statSync(join(out, 'index.sqlite')).size
    ofAll = used()
  })
  const used = (): number => {
    const { blocks, bfree, bsize } = statfsSync(disk ?? '')
    return (blocks - bfree) * bsize
  }
  const leave = (bytes: number): void => {
    const size = Math.ceil((used() + bytes) / KILOBYTE)
    expect(spawnSync('mount', ['-o', `remount,rw,size=${size}k`, disk ?? '']).status).toBe(0)
  }

  // The index is written first, then the site, then both take their places.
  it.each([
    ['for nothing at all', () => 0],
    ['for half of the index', () => ofIndex / 2],
    ['for the index alone', () => ofIndex + 8 * KILOBYTE],
    ['for the index and half of the site', () => ofIndex + (ofAll - ofIndex) / 2],
  ])('%s leaves what was there, says so, and leaves nothing behind', async (_room, room) => {
    leave(room())
    const { status, stderr } = build(out)
    expect(stderr).toMatch(sentence('the disk is full'))
    expect(status).toBe(1)
    await expectUntouched(out, was)
  })

  it('a disk that can only be read: the same', async () => {
    expect(spawnSync('mount', ['-o', 'remount,ro', disk ?? '']).status).toBe(0)
    const { status, stderr } = build(out)
    expect(stderr).toMatch(sentence('the disk can only be read|this user may not write there'))
    expect(status).toBe(1)
    await expectUntouched(out, was)
  })

  it('is built once there is room', async () => {
    leave(ofAll * 2)
    expect(build(out)).toMatchObject({ status: 0 })
    expect(picture(out)).not.toEqual(was)
    expect(readdirSync(out).toSorted()).toEqual(['.lock', 'index.sqlite', 'manifests', 'site', 'versions'])
  })
})

describe.skipIf(!hasLimits)('a limit on the size of files (needs bash)', () => {
  it.each([4, 100])('of %d kB leaves what was there, says so, and leaves nothing behind', async (kilobytes) => {
    const out = copyOfBuilt(join(tempFolder(), 'build'))
    const was = picture(out)
    const { status, stderr } = build(out, { as: ['bash', '-c', `ulimit -f ${kilobytes}; exec "$@"`, 'bash'] })
    expect(stderr).toMatch(sentence('(a file would be larger than this process may make one|the disk failed, or took no more)'))
    expect(status).toBe(1)
    await expectUntouched(out, was)
  })
})

describe.skipIf(!isNobodyAble)('a folder of another user (as root, in a checkout that all may read)', () => {
  it.each(['build', 'build that is not there yet'])('is not built into: a %s', (name) => {
    const parent = tempFolder()
    for (const folder of [parent, dirname(after)]) chmodSync(folder, 0o755)
    const out = join(parent, name.replaceAll(' ', '-'))
    if (name === 'build') copyOfBuilt(out)
    const was = picture(parent)
    const { status, stderr } = build(out, NOBODY)
    expect(stderr).toMatch(sentence('this user may not write there'))
    expect(status).toBe(1)
    expect(picture(parent)).toEqual(was)
  })
})
