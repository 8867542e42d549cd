import { slice, type Article, type CoveredParagraph, type SourceText } from '@whosaid/schema'
import { closeWords } from './print.ts'

const STYLE = `:root { color-scheme: light dark; --ink: light-dark(#1b1b18, #e8e6df); --paper: light-dark(#fbfaf6, #171714); --faint: light-dark(#6b6860, #9a978d); --open: light-dark(#ffe08a, #6a4d00) }
body { margin: 2rem auto; max-width: 44rem; padding: 0 1rem; color: var(--ink); background: var(--paper); font: 1.05rem/1.6 Georgia, serif }
h1 { font-size: 1.3rem; line-height: 1.3 } ol { list-style: none; padding: 0 } li { display: flex; gap: 1rem; margin: 0 0 0.8rem }
.number { flex: none; width: 4.5rem; text-align: right; white-space: nowrap; color: var(--faint); font: 0.8rem/2.1 system-ui, sans-serif } p { margin: 0; overflow-wrap: anywhere }
mark { color: inherit; background: var(--open); border-bottom: 2px solid currentcolor } .furniture p { color: var(--faint); font-style: italic }`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

// Control characters are no HTML either; those that turn the direction of writing are kept inside their paragraph.
const escaped = (text: string): string => text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '\uFFFD').replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/** A page without scripts or anything from elsewhere: the source's text, what lies under no claim marked. */
export function coveragePage({ title, language }: Article, paragraphs: readonly CoveredParagraph[], source: SourceText, summary: string): string {
  const items = paragraphs.map((paragraph) => `<li${paragraph.furniture ? ' class="furniture"' : ''}>
<span class="number">${paragraph.paragraph}${paragraph.furniture ? '' : ` · ${Math.floor((100 * paragraph.covered) / paragraph.length)}&#8239;%`}</span>
<p lang="${escaped(language)}" dir="auto">${paragraph.stretches.map((stretch) => text(stretch, paragraph.furniture, source)).join('')}</p>
</li>`)
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Coverage: ${escaped(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(summary)} <mark>What does not</mark> is marked; paragraphs in italics are no part of the text.</p>
<ol>
${items.join('\n')}
</ol>
</main>
</body>
</html>
`
}

function text({ start, end, covered }: CoveredParagraph['stretches'][number], furniture: boolean, source: SourceText): string {
  const words = escaped(slice(source, start, end))
  if (covered || furniture || words.trim() === '') return words
  const [before, marked, after] = closeWords(words)
  return `${before}<mark>${marked}</mark>${after}`
}
