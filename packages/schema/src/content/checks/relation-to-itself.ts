import { claimKey } from '../../claim/relation.ts'
import { withinFile } from './check.ts'

/** A relation leads to another claim, and is written once. */
export const relationToItself = withinFile(({ articles }, report) => {
  for (const { slug: article, file, entry } of articles) {
    entry.claims.forEach((claim, c) => {
      const seen = new Set<string>()
      claim.relations.forEach((relation, index) => {
        const path = ['claims', c, 'relations', index]
        const other = claimKey(article, relation.claim)
        const same = `${relation.type} ${other}`
        if (other === claimKey(article, claim.slug)) report('relation-to-itself', file, [...path, 'claim'], `"${claim.slug}" is related to itself; expected another claim.`)
        else if (seen.has(same)) report('relation-to-itself', file, path, `"${same}" is written twice; expected each relation once.`)
        seen.add(same)
      })
    })
  }
})
