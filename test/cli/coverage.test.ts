import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { REPOSITORY } from '../support/real-content.ts'
import { whosaid, type CliResult } from '../support/run-cli.ts'
import { anchoredOn } from '../support/anchored-on.ts'

const NEWSROOM = join(REPOSITORY, 'test/newsroom')
const coverage = (source: string, ...more: string[]): Promise<CliResult> => whosaid(['coverage', join(NEWSROOM, 'sources', source), '--content', join(NEWSROOM, 'content'), ...more])

describe('whosaid coverage', () => {
  it('prints the text with what lies under no claim in brackets, furniture apart, and the share', async () => {
    const { code, stdout, stderr } = await coverage('ferry-toll-rises.txt')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('   1  (no part of the text) Fiction: written for tests, CC0.\n')
    expect(stdout).toContain('"What I said on Sunday was wrong, and I said it too soon⟦,"⟧ she told reporters.')
    expect(stdout).toMatch(/\n\n99\.1 % of the text of articles\/ferry-toll-rises lies under a claim\. ⟦What does not⟧ stands in brackets\.\n$/)
    expect(stdout.replaceAll(/[⟦⟧]/g, '')).toContain(readFileSync(join(NEWSROOM, 'sources/ferry-toll-rises.txt'), 'utf8').split('\r\n').at(-2))
  })

  it('agrees with verify on the share', async () => {
    const verified = await whosaid(['verify', join(NEWSROOM, 'sources/ferry-toll-rises.txt'), '--content', join(NEWSROOM, 'content')])
    expect(verified.stderr).toContain('coverage     99.1 %')
  })

  it('gives the stretches as JSON', async () => {
    const { stdout } = await coverage('ferry-toll-rises.txt', '--json')
    const { article, paragraphs } = JSON.parse(stdout) as { article: string; paragraphs: { paragraph: number; furniture: boolean; open: { start: number; end: number; text: string }[] }[] }
    expect(article).toBe('ferry-toll-rises')
    expect(paragraphs[0]).toMatchObject({ paragraph: 1, furniture: true, open: [] })
    expect(paragraphs[8]?.open).toEqual([{ start: 940, end: 943, text: '," ' }, { start: 962, end: 963, text: ' ' }])
  })

  it('writes a page of its own: valid, without a script, every word of the source as text', async () => {
    const { cwd, source } = anchoredOn('<script>alert("&")</script> stays text.\nA second line, \u202Eturned.\n', [1])
    const { code, stderr, stdout } = await whosaid(['coverage', source, '--content', 'content', '--html', 'page.html'], { cwd })
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(/of the text of articles\/text lies under a claim\. The page is page\.html\.\n$/)
    const page = readFileSync(join(cwd, 'page.html'), 'utf8')
    expect(page).toContain('&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt; stays text.')
    expect(page).not.toContain('<script')
    expect(page).toContain('<mark>A second line,')
    expect(page).not.toMatch(/(?:src|href|url)\s*[=(]/)
    const report = await new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'no-inline-style': 'off', 'void-style': 'off' } }).validateString(page)
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([])
  })

  it('shows characters that steer a terminal by their number', async () => {
    const { cwd, source } = anchoredOn('One.\nTwo \u001B[2J and \u202Ethree.\n', [1])
    const { stdout } = await whosaid(['coverage', source, '--content', 'content'], { cwd })
    expect(stdout).toContain('   2  ⟦Two \\u001b[2J and \\u202ethree.⟧\n')
  })

  it('refuses a file that is not the annotated one, or the source of nothing', async () => {
    const { cwd } = anchoredOn('One.\nTwo two two.\n', [1, 2], 'New.\nOne.\nTwo two two.\n')
    expect(await whosaid(['coverage', 'other.txt', '--content', 'content'], { cwd })).toMatchObject({ code: 1, stderr: expect.stringContaining('Move them first: whosaid verify other.txt --repair') as string })
    expect(await whosaid(['coverage', 'none.txt', '--content', 'content'], { cwd })).toMatchObject({ code: 1, stderr: 'There is no file none.txt.\n' })
  })
})
