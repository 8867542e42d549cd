import type { Reading } from '../../reading/reading.ts'
import type { Speaker, Utterance } from '../../speech.ts'

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Whose words a headline quotes: theirs who say them in the story. */
export function headlineSpeakers({ text, paragraphs }: Reading, found: readonly Utterance[]): Utterance[] {
  const [headline] = paragraphs
  if (headline === undefined || headline.sentences.length !== 1 || /[.!?…]$/.test(headline.text)) return [...found]
  const story = found.filter(({ mode, paragraph }) => mode === 'quote' && paragraph !== headline.number)
  const quoted = headline.quotations.flatMap(({ innerStart, innerEnd }) => {
    const words = plain(text.slice(innerStart, innerEnd))
    const own = found.find(({ start, end, mode }) => mode === 'quote' && start === innerStart && end === innerEnd)
    const said = words === '' ? undefined : story.find(({ start, end }) => ` ${plain(text.slice(start, end))} `.includes(` ${words} `))
    if (said === undefined) return own ?? []
    const speaker: Speaker = { ...said.speaker, reason: 'who says so in the story' }
    const sentence = headline.sentences[0]
    return own !== undefined ? { ...own, speaker } : sentence === undefined ? [] : { ...said, start: innerStart, end: innerEnd, speaker, verb: null, rule: 'headline', sentence, paragraph: headline.number }
  })
  const inHeadline = (one: Utterance): boolean => one.mode === 'quote' && one.paragraph === headline.number && headline.quotations.some(({ innerStart, innerEnd }) => one.start === innerStart && one.end === innerEnd)
  const around = ({ start, end }: Utterance): Utterance | undefined => quoted.find((quote) => quote.rule !== 'headline' && start <= quote.start && end >= quote.end)
  return [...quoted, ...found.filter((one) => !inHeadline(one)).map((one) => (one.paragraph === headline.number && one.mode === 'indirect' ? { ...one, speaker: around(one)?.speaker ?? one.speaker } : one))]
}
