import { slice, visible, type Anchor, type Fate, type SourceText } from '@whosaid/schema'

const AROUND = 40

const WORDS: Readonly<Record<Fate['fate'], string>> = {
  holds: 'holds',
  moved: 'the same text, elsewhere',
  repeated: 'the same text, in several places; the likeliest',
  changed: 'another text where it stood: look at it',
  lost: 'cannot be found',
}

/** An anchor as it was and as it is proposed, each with the words around it where they are known. */
export function fateText({ claim, index, was, fate, now }: Fate, source: SourceText, former: SourceText | undefined): string {
  const recorded = former === undefined ? `its ${was.end - was.start} characters are known by their hash alone` : inContext(former, was)
  return [
    `\n${claim}, span ${index + 1}: ${WORDS[fate]}`,
    `  was  ${place(was)}  ${recorded}`,
    ...(now === null ? [] : [`  now  ${place(now)}  ${inContext(source, now)}`, `  - { paragraph: ${now.paragraph}, start: ${now.start}, end: ${now.end}, sha256: ${now.sha256} }`]),
  ].join('\n')
}

const place = ({ paragraph, start, end }: Anchor): string => `paragraph ${paragraph}, ${start} to ${end}`

/** A span between brackets, with what stands around it in its paragraph. */
function inContext(source: SourceText, { paragraph, start, end }: Anchor): string {
  const extent = source.paragraphs[paragraph - 1] ?? { start, end }
  const [from, to] = [Math.max(extent.start, start - AROUND), Math.min(extent.end, end + AROUND)]
  const text = `${from > extent.start ? '…' : ''}${slice(source, from, start)}⟦${slice(source, start, end)}⟧${slice(source, end, to)}${to < extent.end ? '…' : ''}`
  return visible(text.replaceAll(/\s+/g, ' '))
}
