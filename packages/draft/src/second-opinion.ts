import OpenAI from 'openai'
import { z } from 'zod'
import type { DraftData } from './draft-data.ts'
import type { Utterance } from './speech.ts'

export interface SecondOpinion {
  /** An OpenAI-compatible endpoint, its path included: http://localhost:8080/v1. */
  readonly url: string
  readonly model: string
  readonly tell?: (done: number, of: number) => void
}

/** The endpoint did not answer, or not in the form that was asked for. */
export class NoSecondOpinion extends Error {
  override readonly name = 'NoSecondOpinion'
}

const AT_ONCE = 20
const TASK = 'Each item is a passage of a news article with words quoted or reported in it. Say for each whose words they are: the fullest name that the passage gives, or the words by which it describes the speaker. Answer with JSON alone: {"answers":[{"id":1,"speaker":"…"}]}'

const answerShape = z.object({ answers: z.array(z.object({ id: z.int(), speaker: z.string().max(200) })) })

/**
 * Asks a model who speaks, wherever the rules had to resolve that. What it says is noted beside the guess, under its name; it changes none.
 * @throws NoSecondOpinion
 */
export async function secondOpinion(data: DraftData, { url, model, tell = () => {} }: SecondOpinion): Promise<DraftData> {
  const client = new OpenAI({ baseURL: url, apiKey: process.env['WHOSAID_MODEL_KEY'] ?? 'none', maxRetries: 1, timeout: 60_000 })
  const unsure = data.utterances.filter(({ speaker }) => speaker.reason !== null || speaker.entity === null)
  const said = new Map<Utterance, string>()
  for (let from = 0; from < unsure.length; from += AT_ONCE) {
    tell(from, unsure.length)
    const asked = unsure.slice(from, from + AT_ONCE)
    for (const { id, speaker } of await ask(client, model, asked.map((utterance, index) => ({ id: index + 1, passage: passageOf(data, utterance), words: data.reading.text.slice(utterance.start, utterance.end) })))) {
      const utterance = asked[id - 1]
      if (utterance !== undefined) said.set(utterance, speaker.replaceAll(/\s+/g, ' ').trim())
    }
  }
  const noted = new Map(unsure.flatMap((utterance) => {
    const name = said.get(utterance)
    return name === undefined ? [] : [[utterance, { ...utterance, speaker: { ...utterance.speaker, reason: `${utterance.speaker.reason ?? utterance.speaker.name}; ${model}: ${name}` } }] as const]
  }))
  return {
    ...data,
    utterances: data.utterances.map((utterance) => noted.get(utterance) ?? utterance),
    claims: data.claims.map((claim) => (claim.utterance === null ? claim : { ...claim, utterance: noted.get(claim.utterance) ?? claim.utterance })),
  }
}

/** The sentence with the one before it. */
function passageOf({ reading }: DraftData, { sentence, paragraph }: Utterance): string {
  const sentences = reading.paragraphs[paragraph - 1]?.sentences ?? []
  const before = sentences[sentences.indexOf(sentence) - 1]
  return reading.text.slice(before?.start ?? sentence.start, sentence.end)
}

async function ask(client: OpenAI, model: string, items: readonly object[]): Promise<z.output<typeof answerShape>['answers']> {
  let content: string
  try {
    const completion = await client.chat.completions.create({ model, temperature: 0, messages: [{ role: 'system', content: TASK }, { role: 'user', content: JSON.stringify(items) }] })
    content = completion.choices[0]?.message.content ?? ''
  } catch (error) {
    throw new NoSecondOpinion(`The model at ${client.baseURL} did not answer: ${error instanceof Error ? error.message : String(error)}. Nothing was written.`)
  }
  const json = /\{[^]*\}/.exec(content)?.[0] ?? ''
  try {
    return answerShape.parse(JSON.parse(json)).answers
  } catch {
    throw new NoSecondOpinion(`The model at ${client.baseURL} answered in another form than it was asked for. Nothing was written.`)
  }
}
