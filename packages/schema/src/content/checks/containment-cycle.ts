import { fieldsOf } from '../../kinds/define-kind.ts'
import { kinds } from '../../kinds/registry.ts'
import type { Check } from './check.ts'

/** No entity contains itself: following `partOf` or `within` comes to an end. */
export const containmentCycle: Check = ({ entities }, report) => {
  for (const kind of kinds) {
    for (const [name, field] of fieldsOf(kind)) {
      if (field.nests !== true) continue
      const above = new Map(entities.flatMap(({ slug, fields }) => (typeof fields[name] === 'string' ? [[slug, fields[name]] as const] : [])))
      for (const { slug, file } of entities.filter((entity) => entity.kind.name === kind.name)) {
        const chain = [slug]
        for (let next = above.get(slug); next !== undefined && chain.length <= above.size; next = above.get(next)) {
          chain.push(next)
          if (next === slug) {
            report('containment-cycle', file, [name], `"${slug}" contains itself: ${chain.join(' → ')}.`)
            break
          }
        }
      }
    }
  }
}
