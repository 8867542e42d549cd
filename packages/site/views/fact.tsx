import type { Entity } from '../src/linked.ts'
import { EntityLink } from './links.tsx'

type Fact = Entity['facts'][number]

/** A fact for people. The API names the entities that stand in its text, in their order: there they become links. */
export function FactText({ fact: { text, entities } }: { readonly fact: Fact }) {
  let rest = 0
  const pieces = entities.map((entity) => {
    const at = text.indexOf(entity.name, rest)
    // A name that the text does not give in full follows as a link of its own.
    const before = at === -1 ? ' ' : text.slice(rest, at)
    if (at !== -1) rest = at + entity.name.length
    return (
      <>
        {before}
        <EntityLink entity={entity} />
      </>
    )
  })
  return (
    <>
      {pieces}
      {text.slice(rest)}
    </>
  )
}
