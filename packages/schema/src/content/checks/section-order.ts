import { withinFile } from './check.ts'

/** Sections follow the text, each starting at a paragraph of its own. */
export const sectionOrder = withinFile(({ articles }, report) => {
  for (const { file, entry } of articles) {
    entry.sections.forEach(({ paragraph, slug }, index) => {
      const path = ['sections', index, 'paragraph']
      const before = entry.sections[index - 1]
      if (paragraph > entry.source.paragraphs) {
        report('section-order', file, path, `The source has ${entry.source.paragraphs} paragraphs; "${slug}" cannot start at ${paragraph}.`)
      } else if (before !== undefined && before.paragraph >= paragraph) {
        report('section-order', file, path, `"${slug}" starts at paragraph ${paragraph}, "${before.slug}" before it at ${before.paragraph}; expected them in the order of the text.`)
      }
    })
  }
})
