import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentFixture } from '../support/content-fixture.ts'
import { whosaid, type CliOptions } from '../support/run-cli.ts'

const TEXT = `Second fire on the North Quay

By Ada Orsk

The warehouse of Tarn Lines burnt for three hours on Monday, the Harbour Board said. About 40% of the 900 tons of grain in it was lost.

“We saw it coming,” said Marta Keel, a docker. She added that nobody had listened.
`

function desk(file: string, text: string | Uint8Array) {
  const cwd = dirname(contentFixture().folder)
  writeFileSync(join(cwd, file), text)
  const draft = (args: readonly string[] = [], options: Omit<CliOptions, 'cwd'> = {}) => whosaid(['draft', file, '--content', 'content', '--published', '2031-05-14', ...args], { cwd, ...options })
  return { cwd, draft, run: (...args: string[]) => whosaid(args, { cwd }), read: (path: string) => readFileSync(join(cwd, path), 'utf8') }
}

const codes = (stdout: string): string[] => [...new Set((JSON.parse(stdout) as { problems: { code: string }[] }).problems.map(({ code }) => code))]

describe('whosaid draft', () => {
  it('writes content in which nothing is wrong but that it is a draft, with anchors that hold', async () => {
    const { draft, run, read } = desk('second-fire.txt', TEXT)
    expect(await draft(['--json'])).toMatchObject({ code: 0 })
    const { stdout } = await run('check', '--content', 'content', '--json')
    expect(codes(stdout)).toEqual(['unresolved-todo'])
    const article = read('content/articles/second-fire.yaml')
    expect(article).toContain('title: Second fire on the North Quay\n')
    expect(article).toContain('furniture: [2]')
    expect(article).toContain('authors: [ada-orsk]')
    expect(article).toContain('  #> We saw it coming\n')
    expect(article).toContain('{ source: marta-keel, mode: DIRECT_QUOTE, as: a docker }')
    expect(article).toContain('attribution: “She” read as Marta Keel'.replace('She', 'she'))
    expect(article).toMatch(/base: p3-2-mass-2, approximation: ABOUT/)
    expect(article).toContain('edtf: 2031-05-12')
    // Known to the fixture by that name, so not proposed again.
    expect(article).toContain('source: harbour-board')
    expect(readdirSync(join(desk('x.txt', '').cwd, 'content/organizations'))).toContain('harbour-board.yaml')
    expect(read('content/people/marta-keel.yaml')).toContain('todo:')
    expect((await run('verify', 'second-fire.txt', '--content', 'content', '--article', 'second-fire')).stderr).not.toMatch(/FAIL|not match/i)
  })

  it('shows passages that go when the file is laid out', async () => {
    const { draft, run, read } = desk('second-fire.txt', TEXT)
    await draft()
    await run('fmt', 'content/articles/second-fire.yaml')
    expect(read('content/articles/second-fire.yaml')).not.toMatch(/#>|saw it coming/)
  })

  it('writes over nothing unless it is told to', async () => {
    const { draft, read } = desk('second-fire.txt', TEXT)
    await draft()
    const before = read('content/articles/second-fire.yaml')
    const again = await draft()
    expect(again).toMatchObject({ code: 1, stderr: expect.stringMatching(/second-fire\.yaml.* there already; nothing was written/s) as string })
    expect(read('content/articles/second-fire.yaml')).toBe(before)
    expect(await draft(['--force'])).toMatchObject({ code: 0 })
  })

  it('keeps the text of a web page beside it, and goes by that', async () => {
    const body = TEXT.split('\n\n').map((line) => `<p>${line}</p>`).join('')
    const { draft, read, cwd } = desk('page.html', `<html lang="en"><body><nav>Home</nav><article>${body}</article></body></html>`)
    expect(await draft()).toMatchObject({ code: 0, stderr: expect.stringContaining('page.source.txt: anchors go by that file') as string })
    expect(read('page.source.txt')).toContain('We saw it coming')
    expect(existsSync(join(cwd, 'content/articles/page.yaml'))).toBe(true)
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /has no visible text/],
    ['another language', 'Die Fähre lief am Samstag auf Grund, sagte die Behörde, und niemand wusste warum. '.repeat(5), /does not seem to be in English/],
    ['a list', Array.from({ length: 9 }, (_, index) => `- item ${index} of the list that was on the table\n`).join(''), /list or a table/],
    ['Windows-1252', Uint8Array.from([...Buffer.from('The caf'), 0xe9, ...Buffer.from(' of the town was closed on the day that it rained in the town.')]), /Windows-1252/],
    ['control characters and marks that turn writing', 'The \u0007mayor \u202Eof the town\u202C said on Monday that it was over for all of us in the town.\n', /is there now/],
    ['quotation marks of every sort', '“The mayor of the town" said: \'it is "over” for all of us, and that was it.\n\n« What » of the „town“ and the ‘boys’ in it?\n', /is there now/],
    ['an outline that nobody can read', '((((\n))))\n“””””\n....\n1.2.3.4\n', /is there now/],
  ])('takes %s with a clear word and no crash', async (_, text, message) => {
    const { draft, run } = desk('odd.txt', text)
    const { code, stderr } = await draft()
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n {4}at /)
    const empty = text === ''
    expect(code).toBe(empty ? 1 : 0)
    expect(codes((await run('check', '--content', 'content', '--json')).stdout)).toEqual(empty ? [] : ['unresolved-todo'])
  })

  it.each([
    [['--published', 'Tuesday'], /expected a day such as 2031-05-14/],
    [['--slug', 'No Slug'], /is no slug/],
    [['--model', 'localhost'], /expected the address of an OpenAI-compatible endpoint/],
  ])('refuses %j, and writes nothing', async (args, message) => {
    const { draft, cwd } = desk('second-fire.txt', TEXT)
    expect(await draft(args)).toMatchObject({ code: 1, stderr: expect.stringMatching(message) as string })
    expect(existsSync(join(cwd, 'content/articles/second-fire.yaml'))).toBe(false)
  })

  it('notes the second opinion of a model under its name, and goes without one that fails', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (data: Buffer) => (body += data.toString()))
      request.on('end', () => {
        asked.push(body)
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ id: '1', object: 'chat.completion', created: 0, model: 'parrot', choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: asked.length > 1 ? 'no idea' : '```json\n{"answers":[{"id":1,"speaker":"Polly"}]}\n```' } }] }))
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
    try {
      const { draft, read } = desk('second-fire.txt', TEXT)
      expect(await draft(['--model', url, '--model-name', 'parrot'])).toMatchObject({ code: 0 })
      expect(asked[0]).toContain('nobody had listened')
      expect(read('content/articles/second-fire.yaml')).toContain('; parrot: Polly')
      expect(await draft(['--force', '--model', url])).toMatchObject({ code: 1, stderr: expect.stringMatching(/answered in another form.*Nothing was written/s) as string })
    } finally {
      server.close()
    }
  })
})
