import { english, understand, type KnownEntity } from '../../packages/draft/src/index.ts'
import type { Annotation, Reading } from './annotation.ts'

/** What a draft reads in an annotated text, in the annotation's terms. */
export function drafted({ text, published, known }: Pick<Annotation, 'text' | 'published' | 'known'>, withKnown: boolean): Reading {
  const entities: KnownEntity[] = withKnown ? known.map(({ name, kind, aliases }, index) => ({ slug: `known-${index}`, name, kind, aliases })) : []
  const data = understand(text, { language: english, published: /^\d{4}-\d\d-\d\d$/.test(published) ? Temporal.PlainDate.from(published) : undefined, known: entities })
  const words = (start: number, end: number): string => text.slice(start, end)
  const said = (mode: 'quote' | 'indirect') => data.utterances.filter((utterance) => utterance.mode === mode).map(({ start, end, speaker }) => ({ words: words(start, end), speaker: speaker.name }))
  return {
    entities: data.entities.flatMap(({ name, kind }) => (kind === 'person' || kind === 'organization' || kind === 'place' ? [{ name, kind }] : [])),
    quotes: said('quote'),
    indirect: said('indirect'),
    figures: data.figures.map(({ start, end, value, min, max, unit, approximation }) => ({ words: words(start, end), value, min, max, unit, approximation })),
    dates: data.dates.map(({ start, end, edtf }) => ({ words: words(start, end), edtf })),
  }
}
