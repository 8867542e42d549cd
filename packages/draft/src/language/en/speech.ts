import type { FoundEntity } from '../../entities.ts'
import type { Reading } from '../../reading/reading.ts'
import type { Speaker, Utterance } from '../../speech.ts'
import { foldSentence, type Clauses, type EntityAt } from './clause.ts'
import { Discourse } from './discourse.ts'
import { speechAccordingTo } from './rules/speech-according-to.ts'
import { speechAskedWhether } from './rules/speech-asked-whether.ts'
import { speechParticiple } from './rules/speech-participle.ts'
import { speechPromise } from './rules/speech-promise.ts'
import { speechQuoteAlone } from './rules/speech-quote-alone.ts'
import { speechQuoteFragment } from './rules/speech-quote-fragment.ts'
import { speechQuoteVerb } from './rules/speech-quote-verb.ts'
import { speechSaidLast } from './rules/speech-said-last.ts'
import { speechSaidThat } from './rules/speech-said-that.ts'
import { speechTranscript } from './rules/speech-transcript.ts'
import type { SpeechContext, SpeechRule } from './speech-context.ts'

/** In the order in which they are asked: what one has found, those after it know. */
const RULES: readonly SpeechRule[] = [speechTranscript, speechQuoteVerb, speechAccordingTo, speechSaidThat, speechSaidLast, speechParticiple, speechAskedWhether, speechPromise, speechQuoteFragment, speechQuoteAlone]

/** Finds what a text lets others say, and whom. */
export function utterancesOf(reading: Reading, entities: readonly FoundEntity[]): Utterance[] {
  const textOf = (start: number, end: number): string => reading.text.slice(start, end)
  const discourse = new Discourse(textOf)
  const entityAt = finder(entities)
  const all: Utterance[] = []
  for (const paragraph of reading.paragraphs) {
    let before: Clauses | undefined
    let inParagraph: Speaker | null = null
    for (const sentence of paragraph.sentences) {
      const clauses = foldSentence(sentence, paragraph.number, entityAt)
      discourse.meet(clauses)
      let found: Utterance[] = []
      const utterance: SpeechContext['utterance'] = (mode, [start, end], speaker, verb, rule) => ({ mode, start, end, speaker, verb, rule, sentence, paragraph: paragraph.number })
      for (const rule of RULES) found = [...found, ...rule({ clauses, discourse, found, before, inParagraph, textOf, utterance })]
      discourse.leave(clauses, found.map(({ speaker }) => speaker))
      inParagraph = found.findLast(({ mode }) => mode === 'quote')?.speaker ?? found.at(-1)?.speaker ?? inParagraph
      before = clauses
      if (found[0]?.rule === 'transcript') {
        // A line of a transcript is one person's to its end.
        all.push({ ...found[0], end: paragraph.end })
        break
      }
      all.push(...found.filter(({ start, end }) => end > start))
    }
  }
  return all
}

/** Looks up the name at an offset, by halving: names do not overlap. */
function finder(entities: readonly FoundEntity[]): EntityAt {
  const spans = entities.flatMap((entity) => entity.mentions.map(({ start, end }) => ({ entity, start, end }))).toSorted((a, b) => a.start - b.start)
  return (offset) => {
    let [low, high] = [0, spans.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const span = spans[middle]
      if (span === undefined) return undefined
      if (offset < span.start) high = middle - 1
      else if (offset >= span.end) low = middle + 1
      else return span
    }
    return undefined
  }
}
