import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anchorFile, parseSourceFile } from '@whosaid/schema'
import { sourceOf } from './source-document.ts'
import { tempFolder } from './temp-folder.ts'

/**
 * A folder with `source.txt` and an article on it whose claims cover these paragraphs.
 * @param other - the text of `other.txt` beside it
 */
export function anchoredOn(text: string, paragraphs: readonly number[], other = ''): { readonly cwd: string; readonly source: string } {
  const cwd = tempFolder()
  const claims = paragraphs.map((paragraph) => `  - slug: p${paragraph}\n    text: In own words.\n    kind: REPORT\n    evidence: [{ paragraph: ${paragraph}, whole: true }]\n`).join('')
  const written = `title: A text\nlanguage: en\nrecorded: 2021-06-01\nsummary: Short.\nclaims:\n${claims}`
  mkdirSync(join(cwd, 'content/articles'), { recursive: true })
  writeFileSync(join(cwd, 'content/articles/text.yaml'), anchorFile(parseSourceFile({ path: 'text.yaml', folder: 'articles', slug: 'text' }, written).file, sourceOf(text)).text)
  writeFileSync(join(cwd, 'source.txt'), text)
  writeFileSync(join(cwd, 'other.txt'), other)
  return { cwd, source: 'source.txt' }
}
