import { describe, expect, it } from 'vitest'
import { formatOf, readAnySource } from '../../packages/draft/src/index.ts'

const text = (words: string, format: 'text' | 'html' | 'markdown' = 'text') => readAnySource(Buffer.from(words), format)
const BODY = Array.from({ length: 6 }, (_, index) => `<p>The harbour of Elsin was closed on the ${index + 2}nd day, the ministry said, and nobody in the town knew why it had been.</p>`).join('')

describe('a source', () => {
  it('is what its name ends in', () => {
    expect(['a.txt', 'a.HTML', 'a.htm', 'a.md', 'a'].map(formatOf)).toEqual(['text', 'html', 'html', 'markdown', 'text'])
  })

  it('in UTF-8 stays as it is, whatever its line ends', () => {
    expect(text('One.\r\n\r\nTwo.')).toMatchObject({ text: 'One.\r\n\r\nTwo.', changed: false, notes: [] })
  })

  it('in Windows-1252 is read, and said to have been', () => {
    const read = readAnySource(Uint8Array.from([0x93, 0x4e, 0x6f, 0x94, 0x2c, 0x20, 0x5a, 0x6f, 0xeb]), 'text')
    expect(read).toMatchObject({ text: '“No”, Zoë', changed: true })
    expect(read.notes).toEqual([expect.stringContaining('Windows-1252')])
  })

  it('in UTF-16 is read by its byte order mark', () => {
    expect(readAnySource(Buffer.from('\uFEFFZoë', 'utf16le'), 'text')).toMatchObject({ text: 'Zoë', changed: true })
  })

  it('that breaks its lines within sentences has them joined', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `The harbour of Elsin was closed for the ${index}th time this year and the`)
    const read = text(`${lines.slice(0, 5).join('\n')}\nend.\n\n${lines.slice(5).join('\n')}\nend.\n`)
    expect(read.text.split('\n').filter((line) => line !== '')).toHaveLength(2)
    expect(read).toMatchObject({ changed: true, notes: [expect.stringContaining('joined')] })
  })

  it('of a web page is its article, without scripts, navigation and comments', () => {
    const read = text(`<html lang="en-GB"><head><title>Harbour closed</title><meta property="article:published_time" content="2031-05-14T08:00:00Z"><script>alert(1)</script></head>
      <body><nav><a href="/">Home</a> <a href="/x">Sport</a></nav><article><h1>Harbour closed</h1>${BODY}<script>track()</script></article>
      <div id="comments"><p>First!!! What a story, said nobody ever, and so on and on and on.</p></div></body></html>`, 'html')
    expect(read).toMatchObject({ title: 'Harbour closed', published: '2031-05-14', language: 'en', changed: true, notes: [] })
    expect(read.text).toContain('nobody in the town knew')
    expect(read.text).not.toMatch(/alert|track|Sport|First!!!/)
  })

  it('that a paywall has cut off is said to be one', () => {
    const { notes } = text('<html><body><article><h1>Harbour closed</h1><p>The harbour was closed.</p><p>Subscribe to continue reading.</p></article></body></html>', 'html')
    expect(notes.join()).toMatch(/paywall/)
  })

  it('in Markdown is its text, without marks and addresses', () => {
    expect(text('---\ndate: x\n---\n# Harbour *closed*\n\nThe [ministry](https://example.org) said\nit was **over**.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n', 'markdown')).toMatchObject({
      text: 'Harbour closed\n\nThe ministry said it was over.\n\na | b\n\n1 | 2\n', title: 'Harbour *closed*',
    })
  })
})
