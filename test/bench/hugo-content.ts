import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageRecords } from './page-records.ts'

/** Hugo makes a page of each content file: one for each record, all of it in its front matter. */
export function writeHugoContent(folder: string, records: PageRecords): void {
  for (const [type, pages] of Object.entries(records)) {
    mkdirSync(join(folder, type), { recursive: true })
    pages.forEach((record, index) => {
      const matter = { title: record.title, type, url: record.path, about: record['summary'] ?? record['description'] ?? record.title, record }
      writeFileSync(join(folder, type, `${index}.md`), `${JSON.stringify(matter)}\n`)
    })
  }
}
