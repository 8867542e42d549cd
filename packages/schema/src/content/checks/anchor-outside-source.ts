import { isAnchor } from '../../claim/evidence.ts'
import { withinFile } from './check.ts'

/** Every anchor fits into its source document by the numbers; whether it matches the text is for `whosaid verify`. */
export const anchorOutsideSource = withinFile(({ articles }, report) => {
  for (const { file, entry } of articles) {
    const { length, paragraphs, furniture } = entry.source
    furniture.forEach((paragraph, index) => {
      if (paragraph > paragraphs) {
        report('anchor-outside-source', file, ['source', 'furniture', index], `The source has ${paragraphs} paragraphs; there is no paragraph ${paragraph}.`)
      }
    })
    entry.claims.forEach((claim, c) =>
      claim.evidence.forEach((evidence, e) => {
        const path = ['claims', c, 'evidence', e]
        if (evidence.paragraph > paragraphs) {
          report('anchor-outside-source', file, [...path, 'paragraph'], `The source has ${paragraphs} paragraphs; there is no paragraph ${evidence.paragraph}.`)
        }
        if (!isAnchor(evidence)) return
        if (evidence.end > length) {
          report('anchor-outside-source', file, [...path, 'end'], `The source ends at ${length}; the anchor ends past it, at ${evidence.end}.`)
        }
        if (evidence.start >= evidence.end) {
          report('anchor-outside-source', file, [...path, 'start'], `The anchor starts at ${evidence.start} and ends at ${evidence.end}; expected an end after the start.`)
        }
      }),
    )
  }
})
