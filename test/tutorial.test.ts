import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CopiedRepository } from './support/copied-repository.ts'
import { REPOSITORY } from './support/real-content.ts'

const tutorial = readFileSync(join(REPOSITORY, 'docs/tutorial.md'), 'utf8')

/** A block of the tutorial: its language, what it says behind it, and its text. */
const blocks = [...tutorial.matchAll(/^```(\w+) ?(\w*)\n(.*?)^```$/gms)].map(([, language = '', note = '', text = '']) => ({ language, note, text }))

/** A text with … where anything may stand. */
function likeness(text: string): RegExp {
  const pieces = text.trimEnd().split('…').map((piece) => piece.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${pieces.join('.*?')}$`, 's')
}

describe('the tutorial', { timeout: 120_000 }, () => {
  const repository = new CopiedRepository()
  cpSync(join(REPOSITORY, 'test/newsroom/sources'), join(repository.folder, 'test/newsroom/sources'), { recursive: true })
  /** npm adds two lines of its own; what it calls is this. */
  const inShell = (commands: string): { status: number | null; output: string } =>
    repository.run('sh', '-ec', `exec 2>&1\n${commands.replaceAll('npm run whosaid --', `"${process.execPath}" packages/server/bin/whosaid.js`)}`)

  it('leads from the text to the page and its data, as it says', async () => {
    const [expected, seen]: [unknown[], unknown[]] = [[], []]
    for (const [at, { language, note, text }] of blocks.entries()) {
      const answer = blocks[at + 1]
      if (language === 'yaml') writeFile(text)
      if (language === 'sh' && note !== 'serves') {
        const { status, output } = inShell(text)
        if (status !== (note === 'fails' ? 1 : 0)) throw new Error(`${text}ended with ${status}:\n${output}`)
        const said = answer?.language === 'text' ? answer.text : output
        expected.push({ text, status: note === 'fails' ? 1 : 0, said })
        seen.push({ text, status, said: likeness(said).test(output.trimEnd()) ? said : output })
      }
      if (language === 'graphql') {
        expected.push(JSON.parse(answer?.text ?? ''))
        seen.push({ data: await repository.ask(text, 'tutorial/build') })
      }
    }
    expect(seen).toEqual(expected)
    const page = repository.read('tutorial/build/site/articles/ferry-aground/index.html')
    for (const words of ['Ferry runs aground off Port Elsin', 'Pell Harrowgate', 'More than 240 people were on board.']) expect(page).toContain(words)
    // The pieces of files that are only shown stand in them.
    const article = repository.read('tutorial/content/articles/ferry-aground.yaml')
    expect(shown.filter((piece) => !article.includes(piece))).toEqual([])
    expect(shown).toHaveLength(1)
  })

  const shown: string[] = []

  /** A file as a whole, what is joined to its end, or a piece that is only shown. */
  function writeFile(text: string): void {
    const [first = '', ...rest] = text.split('\n')
    const [, end, file] = /^# (at the end of )?(\S+\.yaml)$/.exec(first) ?? []
    if (file === undefined) shown.push(text.trim())
    else repository.write(file, end === undefined ? rest.join('\n') : repository.read(file) + rest.join('\n'))
  }

  it('has commands, files and a question', () => {
    const count = (language: string): number => blocks.filter((block) => block.language === language).length
    expect([count('sh'), count('yaml'), count('graphql'), count('json')]).toEqual([11, 6, 1, 1])
  })

  it('takes a text of twenty sentences', () => {
    const body = readFileSync(join(REPOSITORY, 'test/newsroom/sources/ferry-aground.txt'), 'utf8').split('\n').filter((line) => line !== '').slice(2, -1).join(' ')
    expect([...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(body)].length).toBeGreaterThanOrEqual(20)
  })

  it('leads only to what is there', () => {
    const targets = [...tutorial.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, target = '']) => target)
    expect(targets.length).toBeGreaterThan(4)
    expect(targets.filter((target) => !existsSync(join(REPOSITORY, 'docs', target)))).toEqual([])
  })
})
