import { ASKING, BARE, NOTICING, PROMISING, QUOTING, THINKING, WITH_LISTENER, WITH_THAT } from './verbs-of-speech.ts'

/** What a verb of speech or thought takes behind it. */
export interface Cue {
  /** The lemma. */
  readonly verb: string
  /**
   * How a clause may follow: `bare` without "that" too (he said it was over), `that` only with it, `none` not at all (he called it …).
   */
  readonly clause: 'bare' | 'that' | 'none'
  /** Whether whoever is told stands before the clause: told the council that. */
  readonly listener: boolean
  /** Whether a question may follow: asked whether. */
  readonly question: boolean
  /** Whether it tells what somebody thinks, not what anybody said. */
  readonly thought: boolean
  /** Whether what is promised may follow as an infinitive: vowed to go on. */
  readonly infinitive: boolean
  /** Present participles open a clause of their own: , adding that … */
  readonly participle: boolean
}

const forms = new Map<string, Cue>()

const pastOf = (base: string): string => (base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`)
const gerundOf = (base: string): string => (/[^e]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`)
const presentOf = (base: string): string => (/(?:s|sh|ch)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`)

function add(verbs: string, traits: Partial<Cue>): void {
  for (const entry of verbs.trim().split(/\s+/)) {
    const [base = '', past = pastOf(base), gerund = gerundOf(base)] = entry.split('/')
    const before = forms.get(base)
    // A verb of several lists has the traits of all: “claim” takes a clause and an infinitive.
    const cue: Cue = { verb: base, clause: 'none', listener: false, question: false, thought: false, infinitive: false, ...before, ...traits, participle: false }
    for (const form of [base, past, presentOf(base)]) forms.set(form, cue)
    forms.set(gerund, { ...cue, participle: true })
  }
}

add(QUOTING, {})
add(THINKING, { clause: 'bare', thought: true })
add(NOTICING, { clause: 'that', thought: true })
add(WITH_THAT, { clause: 'that' })
add(BARE, { clause: 'bare' })
add(WITH_LISTENER, { clause: 'bare', listener: true })
add(ASKING, { question: true })
add(PROMISING, { infinitive: true })
add('promise pledge vow guarantee', { clause: 'bare' })
add('agree offer undertake/undertook threaten', { clause: 'that' })

export const cueOf = (lower: string): Cue | undefined => forms.get(lower)

/** Those that carry no quotation beside which they stand, though they may carry a clause. */
const NO_QUOTING = new Set(['hold', 'find', 'show', 'see', 'know', 'doubt', 'learn', 'fear', 'decide', 'rule', 'mean', 'accept', 'suspect', 'assume', 'hear', 'establish', 'determine', 'expect', 'begin', 'discover', 'notice', 'understand', 'prove', 'start', 'offer', 'refuse', 'undertake', 'hesitate', 'trust', 'imagine', 'shoot', 'finish', 'record', 'document'])
export const quotes = (lower: string): boolean => {
  const cue = forms.get(lower)
  return cue !== undefined && !NO_QUOTING.has(cue.verb)
}

/** Those that take a clause and yet do not stand behind it: “…, she ruled” is none. */
const NEVER_LAST = new Set(['hold', 'demand', 'request', 'urge', 'dispute', 'refute', 'hear', 'read', 'see', 'mean', 'offer', 'refuse', 'undertake', 'threaten', 'deny', 'contradict', 'accept', 'specify', 'doubt', 'detail', 'outline', 'document', 'minute', 'chronicle'])

/** Verbs that mark a sentence's end as its speaker's: “…, she said.” */
export const closesSentence = (lower: string): boolean => {
  const cue = forms.get(lower)
  return cue !== undefined && !cue.participle && cue.clause !== 'none' && !NEVER_LAST.has(cue.verb)
}
