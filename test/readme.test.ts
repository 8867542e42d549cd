import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { askContent } from './support/api.ts'

test('the example in the README is answered as the README says', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const block = (language: string): string => new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? ''
  expect(await askContent(block('graphql'))).toEqual(JSON.parse(block('json')))
})
