import { draftsOf, type Drafts } from './drafts.ts'
import { findings, type Finding } from './findings.ts'
import type { KnownFile } from './known-file.ts'
import { namesOf } from './names.ts'

/** What is there now, and what of it is not as it was. */
export interface Turn {
  /** All by folder and slug. */
  readonly files: ReadonlyMap<string, KnownFile>
  readonly former: ReadonlyMap<string, KnownFile>
  /** New files and those that hold something else, by folder and slug. */
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** Checks of files against one another, done again only where something can have changed what they say. */
export class CrossChecks {
  /** Paths of the files in which a name was wrong; nothing before the first time, and then of no file. */
  #wrong: ReadonlySet<string> | undefined

  /** @param sound - whether the files that the first turn calls former had no problem */
  constructor(sound: boolean) {
    this.#wrong = sound ? new Set() : undefined
  }

  run(drafts: Drafts, turn: Turn): Finding[] {
    const names = namesOf(drafts)
    const again = this.#again(drafts, turn)
    const found = findings('names', again, names)
    this.#wrong = new Set(found.map(({ problem }) => problem.file))
    return [...found, ...findings(undefined, drafts, names)]
  }

  /** The drafts whose references may be wrong: new ones, those where one was wrong, and all of them where a name is gone. */
  #again(drafts: Drafts, { files, former, changed, removed }: Turn): Drafts {
    const wrong = this.#wrong
    if (wrong === undefined || removed.length > 0 || changed.some((key) => losesNames(former.get(key), files.get(key)))) return drafts
    const its = new Set(changed)
    const anew = changed.flatMap((key) => files.get(key) ?? [])
    const still = wrong.size === 0 ? [] : files.entries().filter(([key, { file }]) => wrong.has(file.path) && !its.has(key)).map(([, known]) => known)
    return { ...draftsOf([...anew, ...still]), broken: [] }
  }
}

/** Whether a file's claims were named otherwise, or could not be read: then nothing was wrong with naming them. */
function losesNames(before: KnownFile | undefined, now: KnownFile | undefined): boolean {
  if (before === undefined) return false
  if (before.draft === undefined) return now?.draft !== undefined
  if (now?.draft === undefined || 'kind' in before.draft || 'kind' in now.draft) return false
  const left = new Set(now.draft.entry.claims.map(({ slug }) => slug))
  return before.draft.entry.claims.some(({ slug }) => !left.has(slug))
}
