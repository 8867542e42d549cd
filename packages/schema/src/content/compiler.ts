import { contentVersion, type Digests } from '../digest.ts'
import type { Model } from '../model.ts'
import { ContentError, type Problem } from '../problem.ts'
import { codeStamp } from './code-stamp.ts'
import { compileModel } from './compile.ts'
import { CrossChecks } from './cross-checks.ts'
import { draftsOf, type Draft, type Drafts } from './drafts.ts'
import type { EntryText } from './entry-text.ts'
import { inOrder } from './findings.ts'
import { isUntouched, knownFile, stampOf, type KnownFile, type Stamp } from './known-file.ts'
import type { ListedFile } from './list.ts'
import { Look, type Seen } from './look.ts'
import { keyOf, manifestBytes, readManifest, type Manifest, type ManifestStore } from './manifest.ts'
import type { ModelChange } from './model-change.ts'
import { RecordDigests } from './record-digests.ts'
import { readFiles, type ReadOptions, type ReadOrder } from './threads.ts'

export interface CompilerOptions extends ReadOptions {
  /** How the folder is called in messages; by default as given. */
  readonly shown?: string
  /** Where what was read is kept between processes; without it, nothing is. */
  readonly manifest?: ManifestStore
  /** Reads every file, whatever the manifest says of it. */
  readonly cold?: boolean
  /**
   * The version of content that the caller has: where the manifest is of just that, the first change goes on from there. The manifest
   * then stays, so that the next process can do the same.
   */
  readonly since?: string
}

export interface Checked {
  /** How many content files there are. */
  readonly files: number
  readonly problems: readonly Problem[]
  /** Those that have their right form, whatever else is wrong with them. */
  readonly articles: Drafts['articles']
}

/** Content without problems. */
export interface Compiled {
  /** Made when first asked for: who knows the last one may go on from there by the change. */
  readonly model: Model
  readonly version: string
  /** What the version is made of. */
  readonly digests: Digests
  /** Since this compiler's last compiled model; at first, from nothing, or from what {@link since} names. */
  readonly change: ModelChange
  /** The version of what was there before the change; nothing where it goes on from nothing. */
  readonly since: string | undefined
}

/** So many files read again that had not changed: keeping their new times spares the next process the same. */
const WORTH_KEEPING = 100

/**
 * Turns a content folder into a model, again and again: each time only what changed since is read and checked, and records of unchanged
 * files stay the very same objects. What comes out is what reading everything anew would give.
 */
export class ContentCompiler {
  readonly #look: Look
  readonly #options: CompilerOptions
  #records = new RecordDigests()
  #known: ReadonlyMap<string, KnownFile> = new Map()
  #checks: CrossChecks | undefined
  #version: string | undefined

  constructor(directory: string, options: CompilerOptions = {}) {
    this.#look = new Look(directory, options.shown ?? directory)
    this.#options = options
  }

  /**
   * Compiles the content as it is now.
   * @param touched - the only files that can have changed since the last time, as `articles/SLUG.yaml`, where somebody knows that
   * @throws ContentError with every problem, if there is one; the next model is then compared with the last one all the same
   */
  async compile(touched?: Iterable<string>): Promise<Compiled> {
    const { drafts, problems } = await this.#next(touched)
    if (problems.length > 0) throw new ContentError(problems)
    const change = this.#records.change(drafts, ownDigestIn(this.#known))
    const { digests } = this.#records
    const [since, version] = [this.#version, contentVersion(digests)]
    this.#version = version
    let model: Model | undefined
    return {
      get model() {
        return (model ??= compileModel(drafts))
      },
      version,
      digests,
      change,
      since,
    }
  }

  /** Checks the content as it is now. */
  async check(): Promise<Checked> {
    const { drafts, problems } = await this.#next()
    return { files: drafts.articles.length + drafts.entities.length + drafts.broken.length, problems, articles: drafts.articles }
  }

  async #next(touched?: Iterable<string>): Promise<{ readonly drafts: Drafts; readonly problems: readonly Problem[] }> {
    const seen = this.#look.again(touched)
    const { listed, problems } = seen
    const first = this.#checks === undefined
    const recalled = first ? this.#recalled(listed) : undefined
    if (recalled?.sound === true && this.#options.since !== undefined) this.#begin(recalled, this.#options.since)
    const former = recalled?.files ?? this.#known
    const checks = (this.#checks ??= new CrossChecks(recalled?.sound ?? false))

    const { files, texts, changed, reread } = await this.#read(seen, former)
    const removed = former.keys().filter((key) => !files.has(key)).toArray()
    this.#known = files
    const drafts = draftsOf([...files.values()])
    const found = [
      ...problems.map((problem) => ({ rank: -1, problem })),
      ...files.values().flatMap(({ reading }) => reading.findings),
      ...checks.run(drafts, { files, former, changed, removed }),
    ]
    const renews = this.#version === undefined ? changed.length > 0 || recalled?.sound !== (found.length === 0) : false
    if (first && (renews || reread >= WORTH_KEEPING)) {
      const renewed = new Set(changed)
      const same = recalled?.texts.entries().filter(([key]) => !renewed.has(key)) ?? []
      this.#keep({ files, texts: new Map([...same, ...texts]), sound: found.length === 0 })
    }
    return { drafts, problems: inOrder(found) }
  }

  /** The files as they are now: those that were not touched as they were, all others read. */
  async #read({ listed, near }: Seen, former: ReadonlyMap<string, KnownFile>): Promise<FilesRead> {
    const orders: Order[] = []
    for (const [key, file] of near) {
      const [known, seen, stamp] = [former.get(key), Date.now(), stampOf(file)]
      if (known === undefined || !isUntouched(known, stamp)) orders.push({ key, stamp, seen, listed: file, known: known?.reading.sha256 ?? null })
    }
    const read = new Map<string, KnownFile>()
    const [changed, texts] = [[] as string[], new Map<string, EntryText>()]
    await readFiles(orders, ({ key, stamp, seen, listed: file }, reading, text) => {
      const known = former.get(key)
      if (reading === undefined && known !== undefined) read.set(key, { ...known, stamp, seen })
      if (reading === undefined) return
      read.set(key, knownFile(file, stamp, seen, reading))
      changed.push(key)
      if (text !== undefined) texts.set(key, text)
    }, this.#options)
    const files = near === listed ? inListed(listed, (key) => read.get(key) ?? former.get(key)) : new Map([...former, ...read])
    return { files, texts, changed, reread: orders.length }
  }

  /** Goes on from what the manifest is of, if that is what the caller has. */
  #begin({ files }: Manifest, since: string): void {
    const records = RecordDigests.begun(draftsOf([...files.values()]), ownDigestIn(files))
    if (contentVersion(records.digests) !== since) return
    this.#records = records
    this.#version = since
  }

  #recalled(listed: ReadonlyMap<string, ListedFile>): Manifest | undefined {
    const bytes = this.#options.cold === true ? undefined : this.#options.manifest?.read()
    return bytes === undefined ? undefined : readManifest(bytes, listed, codeStamp())
  }

  #keep(manifest: Manifest): void {
    this.#options.manifest?.write(manifestBytes(manifest, codeStamp()))
  }
}

const ownDigestIn = (files: ReadonlyMap<string, KnownFile>) => ({ file }: Draft): string => files.get(keyOf(file))?.reading.digest ?? ''

/** In the order of the list, whichever was read first. */
function inListed(listed: ReadonlyMap<string, ListedFile>, known: (key: string) => KnownFile | undefined): ReadonlyMap<string, KnownFile> {
  const files = new Map<string, KnownFile>()
  for (const key of listed.keys()) {
    const file = known(key)
    if (file !== undefined) files.set(key, file)
  }
  return files
}

/** A file to be read, and what is known of it before. */
interface Order extends ReadOrder {
  readonly key: string
  readonly stamp: Stamp | undefined
  readonly seen: number
}

interface FilesRead {
  readonly files: ReadonlyMap<string, KnownFile>
  /** Of those entries that came in that form. */
  readonly texts: ReadonlyMap<string, EntryText>
  readonly changed: readonly string[]
  /** How many were read, changed or not. */
  readonly reread: number
}
