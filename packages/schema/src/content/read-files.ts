import { readFileSync } from 'node:fs'
import type { Problem } from '../problem.ts'
import { SLUG } from '../fields/slug.ts'
import { showsClaim } from './claim-scan.ts'
import { toDrafts, type Drafts } from './drafts.ts'
import { ARTICLE_FOLDER, type ListedFile } from './list.ts'
import type { ReadArticle } from './names.ts'
import { readListed, textOf } from './read.ts'
import type { SourceFile } from './source-file.ts'

/** The files of a content folder, read as they are asked for, each once. */
export class ReadFiles {
  readonly #list: readonly ListedFile[]
  readonly #read = new Map<string, ReturnType<typeof readListed>>()
  readonly #articles = new Map<string, ReadArticle>()
  readonly #texts = new Map<string, string>()
  #drafts: { readonly of: number; readonly made: ReturnType<typeof toDrafts> } | undefined

  constructor(list: readonly ListedFile[]) {
    this.#list = list
  }

  get size(): number {
    return this.#read.size
  }

  read(chosen: (file: ListedFile) => boolean): void {
    for (const listed of this.#list) if (!this.#read.has(listed.path) && chosen(listed)) this.#read.set(listed.path, readListed(listed))
  }

  /** Reads every file that may hold a key or slug. It, or a backslash that may spell it, is looked for in the bytes, which is far less work than to parse them. */
  readMentioning(word: string): void {
    this.read(({ location }) => {
      const bytes = bytesOf(location)
      return bytes !== undefined && (bytes.includes(word) || bytes.includes('\\'))
    })
  }

  /** What is read so far, in the order of the list. */
  files(): SourceFile[] {
    return this.#list.flatMap(({ path }) => this.#read.get(path)?.file ?? [])
  }

  drafts(): Drafts {
    return this.#shaped().drafts
  }

  /** What is wrong with each of them by itself. */
  problems(): Problem[] {
    return [...this.#read.values()].flatMap(({ problems }) => problems).concat(this.#shaped().problems)
  }

  article(slug: string): ReadArticle {
    return this.#articles.getOrInsertComputed(slug, () => {
      const listed = this.#list.find((file) => file.folder === ARTICLE_FOLDER && file.slug === slug)
      return listed === undefined ? undefined : (toDrafts([(this.#read.get(listed.path) ?? readListed(listed)).file]).drafts.articles[0] ?? 'broken')
    })
  }

  /** Whether an article has a claim, as far as that is seen without parsing it. */
  showsClaim(article: string, slug: string): boolean {
    const text = this.#texts.getOrInsertComputed(article, () => {
      const listed = this.#list.find((file) => file.folder === ARTICLE_FOLDER && file.slug === article)
      return listed === undefined ? '' : (textOf(listed).text ?? '')
    })
    return SLUG.test(slug) && showsClaim(text, slug)
  }

  #shaped(): ReturnType<typeof toDrafts> {
    if (this.#drafts?.of !== this.size) this.#drafts = { of: this.size, made: toDrafts(this.files()) }
    return this.#drafts.made
  }
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    // Whoever needs the file is told when it is read.
    return undefined
  }
}
