import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { REPOSITORY } from '../support/real-content.ts'

const EN = join(REPOSITORY, 'packages/draft/src/language/en')
const rules = readdirSync(join(EN, 'rules')).map((name) => basename(name, '.ts'))

it('has a test of the same name for every rule, and a rule for every test', () => {
  expect(readdirSync(join(REPOSITORY, 'test/draft/rules')).map((name) => basename(name, '.test.ts')).toSorted()).toEqual(rules.toSorted())
})

it('asks every rule', () => {
  const registries = ['english.ts', 'speech.ts', 'figures.ts', 'dates.ts'].map((name) => readFileSync(join(EN, name), 'utf8')).join('')
  expect(rules.filter((name) => !registries.includes(`./rules/${name}.ts`))).toEqual([])
})
