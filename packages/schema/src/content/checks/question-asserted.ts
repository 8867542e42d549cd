import { withinFile } from './check.ts'

/** A question asserts nothing, and only a question asks. */
export const questionAsserted = withinFile(({ articles }, report) => {
  for (const { file, entry } of articles) {
    entry.claims.forEach(({ kind, assertion }, c) => {
      if (kind === 'QUESTION' && assertion !== 'ASKED') {
        report('question-asserted', file, ['claims', c, 'kind'], `A QUESTION cannot be ${assertion}; expected assertion: ASKED.`)
      }
      if (kind !== 'QUESTION' && assertion === 'ASKED') {
        report('question-asserted', file, ['claims', c, 'assertion'], `Only a question is ASKED; expected kind: QUESTION, not ${kind}.`)
      }
    })
  }
})
