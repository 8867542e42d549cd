import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Api } from './support/api.ts'
import { realModel } from './support/real-content.ts'

test('the example in the README is answered as the README says', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const block = (language: string): string => new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? ''
  const { data } = await Api.over(realModel()).ask(block('graphql'))
  expect({ data }).toEqual(JSON.parse(block('json')))
})
