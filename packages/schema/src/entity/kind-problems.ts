import { conditionsOf, fieldsOf, type Kind } from '../kinds/define-kind.ts'
import { didYouMean } from '../problem.ts'

/** What every entity has in its file or in the API: no kind's own field can be called so. */
const TAKEN: ReadonlySet<string> = new Set([
  'name', 'aliases', 'description', 'sameAs', 'notes', 'formerly', 'id',
  'slug', 'kind', 'kindLabel', 'schemaType', 'path', 'facts', 'inverseFacts', 'claims', 'articles', 'related', 'said',
])

const KIND_NAME = /^[a-z]+(?:-[a-z]+)*$/
const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/

/**
 * Refuses declarations that contradict themselves or one another: a mistake of the engineer's, not of the content.
 * @throws Error that names every one of them
 */
export function refuseBadKinds(kinds: readonly Kind[]): void {
  const problems = [...kinds.flatMap((kind) => kindProblems(kind, kinds.map(({ name }) => name))), ...twice(kinds)]
  if (problems.length > 0) throw new Error(`The kinds cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
}

function kindProblems(kind: Kind, names: readonly string[]): string[] {
  const fields = fieldsOf(kind)
  return [
    ...(KIND_NAME.test(kind.name) ? [] : [`${kind.name}: expected a name of lower-case words joined by hyphens.`]),
    ...(KIND_NAME.test(kind.folder) && kind.folder !== 'articles' ? [] : [`${kind.name}: "${kind.folder}" can be no folder of entities.`]),
    ...fields.flatMap(([name]) => (TAKEN.has(name) ? [`${kind.name}.${name}: every entity has that already.`] : FIELD_NAME.test(name) ? [] : [`${kind.name}.${name}: expected a name in camelCase.`])),
    ...fields.flatMap(([name, { inverse }]) => [
      ...targetsOf(inverse?.on).filter((to) => !names.includes(to)).map((to) => [`${kind.name}.${name}: there is no kind "${to}".`, didYouMean(to, names) ?? ''].join(' ').trim()),
      ...(inverse !== undefined && TAKEN.has(inverse.name) ? [`${kind.name}.${name}: its inverse cannot be called ${inverse.name}, which every entity has.`] : []),
    ]),
  ]
}

const targetsOf = (on: 'any' | readonly string[] | undefined): readonly string[] => (on === undefined || on === 'any' ? [] : on)

/** Names that two things of one place have. */
function twice(kinds: readonly Kind[]): string[] {
  const members = kinds.flatMap((kind) => fieldsOf(kind).flatMap(([field, { inverse }]) => [
    { place: kind.name, name: field, by: `${kind.name}.${field}` },
    ...(inverse === undefined ? [] : (inverse.on === 'any' ? kinds.map(({ name }) => name) : inverse.on).map((place) => ({ place, name: inverse.name, by: `the inverse of ${kind.name}.${field}` }))),
  ]))
  return [
    ...repeated(kinds.map(({ name }) => ({ key: name, by: name })), (name) => `Two kinds are called "${name}".`),
    ...repeated(kinds.map(({ folder, name }) => ({ key: folder, by: name })), (folder, by) => `${by} have the folder "${folder}".`),
    ...repeated(members.map(({ place, name, by }) => ({ key: `${place}.${name}`, by })), (key, by) => `${key} would be ${by}: one of them needs another name.`),
    ...kinds.flatMap((kind) => repeated(
      [{ key: 'slug', by: 'its slug' }, ...conditionsOf(kind).map(({ name, field }) => ({ key: name, by: field }))],
      (name, by) => `${kind.name}: the condition "${name}" would be of ${by}: give one of them a filterName.`,
    )),
  ]
}

function repeated(items: readonly { readonly key: string; readonly by: string }[], tell: (key: string, by: string) => string): string[] {
  return [...Map.groupBy(items, ({ key }) => key)].flatMap(([key, group]) => (group.length > 1 ? [tell(key, group.map(({ by }) => by).join(' and '))] : []))
}
