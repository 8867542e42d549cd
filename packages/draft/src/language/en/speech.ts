import type { FoundEntity } from '../../entities.ts'
import { quotationsOf } from '../../reading/quotations.ts'
import type { Reading } from '../../reading/reading.ts'
import { sentencesOf, type Sentence } from '../../reading/sentences.ts'
import { tokensOf } from '../../reading/token.ts'
import type { Speaker, Utterance } from '../../speech.ts'
import { foldSentence, type Clauses, type EntityAt } from './clause.ts'
import { Discourse } from './discourse.ts'
import { speechAccordingTo } from './rules/speech-according-to.ts'
import { speechAsSaying } from './rules/speech-as-saying.ts'
import { speechAsSays } from './rules/speech-as-says.ts'
import { speechAskedWhether } from './rules/speech-asked-whether.ts'
import { speechCiting } from './rules/speech-citing.ts'
import { speechCourtHeard } from './rules/speech-court-heard.ts'
import { speechColon } from './rules/speech-colon.ts'
import { speechInTheWordsOf } from './rules/speech-in-the-words-of.ts'
import { speechMadeClear } from './rules/speech-made-clear.ts'
import { speechParticiple } from './rules/speech-participle.ts'
import { speechPromise } from './rules/speech-promise.ts'
import { speechQuoteAlone } from './rules/speech-quote-alone.ts'
import { speechQuoteFragment } from './rules/speech-quote-fragment.ts'
import { speechQuoteVerb } from './rules/speech-quote-verb.ts'
import { speechSaidLast } from './rules/speech-said-last.ts'
import { speechSaidThat } from './rules/speech-said-that.ts'
import { speechToldBy } from './rules/speech-told-by.ts'
import { isTurn, speechTranscript } from './rules/speech-transcript.ts'
import { Roles } from './roles.ts'
import type { SpeechContext, SpeechRevision, SpeechRule } from './speech-context.ts'
import { headlineSpeakers } from './headline.ts'
import { HINTS } from './hints.ts'

/** In the order in which they are asked: what one has found, those after it know. */
const RULES: readonly SpeechRule[] = [speechTranscript, speechAsSaying, speechQuoteVerb, speechAccordingTo, speechAsSays, speechSaidThat, speechSaidLast, speechParticiple, speechAskedWhether, speechToldBy, speechMadeClear, speechColon, speechPromise, speechInTheWordsOf, speechQuoteFragment, speechQuoteAlone]
const REVISIONS: readonly SpeechRevision[] = [speechCiting, speechCourtHeard]
/** Those for words within a quotation, where nothing but a verb tells that somebody else is speaking. */
const INNER_RULES: readonly SpeechRule[] = [speechAsSaying, speechQuoteVerb, speechAccordingTo, speechAsSays, speechSaidThat, speechSaidLast, speechParticiple, speechAskedWhether, speechToldBy, speechQuoteFragment]

/** Finds what a text lets others say, and whom. */
export function utterancesOf(reading: Reading, entities: readonly FoundEntity[]): Utterance[] {
  const textOf = (start: number, end: number): string => reading.text.slice(start, end)
  const entityAt = finder(entities)
  const folded = reading.paragraphs.map(({ sentences, number }) => sentences.map((sentence) => foldSentence(sentence, number, entityAt)))
  const roles = new Roles(folded.flat())
  const discourse = new Discourse(textOf, roles)
  const all: Utterance[] = []
  const transcript = folded.filter(([first]) => first !== undefined && isTurn(first)).length > 1
  for (const [index, paragraph] of reading.paragraphs.entries()) {
    let inParagraph: Speaker | null = null
    const own = folded[index] ?? []
    discourse.inHeadline = index === 0 && own.length === 1 && !/[.!?…]$/.test(paragraph.text)
    for (const [at, clauses] of own.entries()) {
      discourse.meet(clauses)
      const found = read(RULES, clauses, { before: own[at - 1], after: own[at + 1], inParagraph, via: [] })
      const [first] = found
      if (first?.rule === 'transcript') {
        // A line of a transcript is one person's to its end.
        const turn = { ...first, end: paragraph.end }
        all.push(turn, ...paragraph.sentences.flatMap((sentence) => within(turn, sentence)))
        discourse.leave(clauses, [turn])
        break
      }
      const quoted = found.filter(({ mode }) => mode === 'quote')
      all.push(...found, ...quoted.flatMap((quote) => innerSentences(reading.text, quote).flatMap((inner) => within(quote, inner))))
      discourse.leave(clauses, found)
      inParagraph = quoted.at(-1)?.speaker ?? found.at(-1)?.speaker ?? inParagraph
    }
  }
  return headlineSpeakers(reading, all)

  function read(rules: readonly SpeechRule[], clauses: Clauses, { before, after, inParagraph, via }: Pick<SpeechContext, 'before' | 'after' | 'inParagraph'> & Pick<Utterance, 'via'>): Utterance[] {
    let found: Utterance[] = []
    const utterance: SpeechContext['utterance'] = (mode, [start, end], speaker, verb, rule, cited = []) => ({ mode, start, end, speaker, via: [...via, ...cited], verb, rule, sentence: clauses.sentence, paragraph: clauses.paragraph })
    for (const rule of rules) found = [...found, ...rule({ clauses, discourse, found, before, after, roles, transcript, inParagraph, textOf, utterance })]
    for (const revise of REVISIONS) found = [...revise({ clauses, discourse, found, before, after, roles, transcript, inParagraph, textOf, utterance })]
    return found.filter(({ start, end }) => end > start)
  }

  /** What somebody who is quoted says that others, or he himself, said before. */
  function within(outer: Utterance, sentence: Sentence): Utterance[] {
    const clauses = foldSentence(sentence, outer.paragraph, entityAt)
    const found = discourse.spokenBy(outer.speaker, () => read(INNER_RULES, clauses, { before: undefined, after: undefined, inParagraph: null, via: [...outer.via, outer.speaker] }))
    return found.filter(({ mode, start, end }) => mode !== 'thought' && start >= outer.start && end <= outer.end)
  }
}

/** The sentences of a quotation, with the quotations in it. */
function innerSentences(text: string, { start, end }: Utterance): Sentence[] {
  const inner = text.slice(start, end)
  if (!/\s/.test(inner)) return []
  return sentencesOf(tokensOf(inner, start), quotationsOf(inner, start, { opensNext: false, openBefore: false }).quotations, HINTS)
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
