import { withinFile } from './check.ts'

/** Nothing of a draft is published before somebody has looked at every guess. */
export const unresolvedTodo = withinFile(({ articles, entities }, report) => {
  const unresolved = (file: Parameters<typeof report>[1], path: readonly PropertyKey[], todo: readonly string[]) => {
    todo.forEach((reason, index) => report('unresolved-todo', file, [...path, 'todo', index], `Still a guess: ${reason.replace(/\.$/, '')}.`, `Run: whosaid review ${file.path}`))
  }
  for (const { file, entry } of [...articles, ...entities]) unresolved(file, [], entry.todo)
  for (const { file, entry } of articles) entry.claims.forEach(({ todo }, c) => unresolved(file, ['claims', c], todo))
})
