import { beforeAll, describe, expect, it } from 'vitest'
import { CopiedRepository } from '../support/copied-repository.ts'
import { follow, recipe } from '../support/recipes.ts'

interface Difference {
  readonly changes: readonly { readonly effect: string; readonly message: string; readonly path: string }[]
  readonly queries: readonly { readonly file: string; readonly line: number; readonly column: number; readonly message: string }[]
  readonly content: readonly { readonly file: string; readonly code: string }[]
  readonly breaks: boolean
}

const PLACE = 'packages/schema/src/kinds/place.ts'

/** A repository of its own, so that there is a revision to compare with. */
function committed(): CopiedRepository {
  const repository = new CopiedRepository()
  const git = (...args: readonly string[]): void => {
    const { status, output } = repository.run('git', '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args)
    if (status !== 0) throw new Error(output)
  }
  repository.write('content/places/varduna.yaml', 'name: Varduna\n')
  repository.write('content/places/port-elin.yaml', 'name: Port Elin\nwithin: varduna\n')
  git('init', '--quiet')
  git('add', 'schema.graphql')
  git('commit', '--quiet', '--message', 'As it was')
  return repository
}

describe('whosaid schema diff', { timeout: 60_000 }, () => {
  const repository = committed()
  const place = repository.read(PLACE)
  const diff = async (...args: readonly string[]): Promise<{ code: number | null; difference: Difference }> => {
    const { code, stdout, stderr } = await repository.whosaid('schema', 'diff', ...args, '--content', 'content', '--json')
    expect(stderr).toBe('')
    return { code, difference: JSON.parse(stdout) as Difference }
  }

  beforeAll(() => repository.write('mine/places.graphql', '{ entities { nodes { ... on Place { within { name } } } } }\n'))

  it('finds nothing where nothing changed', async () => {
    const { code, stdout } = await repository.whosaid('schema', 'diff', '--content', 'content')
    expect([code, stdout]).toEqual([0, 'API: the same in HEAD and the working model.\nQueries: all that fitted fit.\nContent: every file compiles.\n'])
  })

  it('finds a field that is gone: in the API, in queries, in content', async () => {
    repository.write(PLACE, place.replace('within: relation(', 'inside: relation('))
    const { code, difference } = await diff('HEAD', '--documents', 'mine/*.graphql')
    const { code: textCode, stdout } = await repository.whosaid('schema', 'diff', '--content', 'content')
    repository.write(PLACE, place)
    expect([code, textCode, difference.breaks]).toEqual([1, 1, true])
    expect(difference.changes).toContainEqual({ effect: 'breaking', message: "Field 'within' was removed from object type 'Place'", path: 'Place.within' })
    expect(difference.changes).toContainEqual(expect.objectContaining({ effect: 'safe', path: 'Place.inside' }))
    expect(difference.queries).toEqual([{ file: 'mine/places.graphql', line: 1, column: 37, message: expect.stringContaining('Cannot query field "within" on type "Place".') as string }])
    expect(difference.content).toEqual([expect.objectContaining({ file: 'content/places/port-elin.yaml', code: 'unknown-key' })])
    expect(stdout).toMatch(/^API, from HEAD to the working model: \d+ breaking, 0 dangerous, \d+ safe\.\n {2}breaking {3}/)
    expect(stdout).toContain('content/places/port-elin.yaml:2:1  unknown-key  "within" is not known here;')
  })

  it("finds the site's own query that no longer fits", async () => {
    repository.write(PLACE, place.replace('latitude: number(', 'lat: number('))
    const { difference } = await diff()
    repository.write(PLACE, place)
    expect(difference.queries).toContainEqual(expect.objectContaining({ file: 'packages/site/queries/Entities.graphql', message: expect.stringContaining('Cannot query field "latitude" on type "Place".') as string }))
  })

  it('lets a new kind pass', async () => {
    follow(recipe('A kind of entity'), repository)
    repository.generate()
    const { code, difference } = await diff()
    expect([code, difference.breaks, difference.queries, difference.content]).toEqual([0, false, [], []])
    expect(difference.changes).toContainEqual(expect.objectContaining({ effect: 'safe', path: 'Vessel' }))
  })

  it('says of a query that fitted neither before', async () => {
    repository.write('mine/wrong.graphql', '{ nothing }\n')
    const { code, stdout } = await repository.whosaid('schema', 'diff', 'HEAD', 'HEAD', '--documents', 'mine/wrong.graphql')
    expect([code, stdout]).toEqual([0, expect.stringContaining('Queries: those in 1 file fitted neither before.\n  mine/wrong.graphql:1:3  Cannot query field "nothing" on type "Query".') as string])
  })

  it('knows no revision that Git does not know', async () => {
    const { code, stderr } = await repository.whosaid('schema', 'diff', '--', '--output=x')
    expect([code, stderr]).toEqual([1, expect.stringContaining('Git has no schema.graphql at "--output=x"') as string])
  })
})
