import { isAnchor } from '../../claim/evidence.ts'
import { withinFile } from './check.ts'

/** No words of the source stay behind as marks of where a claim rests. */
export const unanchoredEvidence = withinFile(({ articles }, report) => {
  for (const { file, entry } of articles) {
    entry.claims.forEach((claim, c) =>
      claim.evidence.forEach((evidence, e) => {
        if (isAnchor(evidence)) return
        report(
          'unanchored-evidence', file, ['claims', c, 'evidence', e],
          'The span is marked by words; expected paragraph, start, end and sha256.',
          'Run: npm run whosaid -- anchor SOURCE',
        )
      }),
    )
  }
})
