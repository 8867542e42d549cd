/** What a verb of speech takes behind it. */
export interface Cue {
  /** The lemma. */
  readonly verb: string
  /**
   * How a clause may follow: `bare` without "that" too (he said it was over), `that` only with it, `none` not at all (he called it …).
   */
  readonly clause: 'bare' | 'that' | 'none'
  /** Whether whoever is told stands before the clause: told the council that. */
  readonly listener: boolean
  /** Whether what is promised may follow as an infinitive: vowed to go on. */
  readonly infinitive: boolean
  /** Present participles open a clause of their own: , adding that … */
  readonly participle: boolean
}

const forms = new Map<string, Cue>()

function add(verbs: string, cue: Partial<Cue>): void {
  for (const entry of verbs.trim().split(/\s+/)) {
    const [base = '', past = base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`, gerund = /[^e]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`] = entry.split('/')
    const present = /(?:s|sh|ch)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
    const full: Cue = { verb: base, clause: 'none', listener: false, infinitive: false, ...cue, participle: false }
    for (const form of [base, past, present]) forms.set(form, full)
    forms.set(gerund, { ...full, participle: true })
  }
}

add('say/said argue claim insist maintain contend explain announce add estimate reply/replied respond acknowledge admit/admitted/admitting concede confirm stress emphasise emphasize note point/pointed report state suggest assert allege believe think/thought fear predict reckon write/wrote tweet post recall declare caution conclude reveal testify/testified grant joke complain warn remark observe continue quip/quipped/quipping counter swear/swore grumble lament boast lie/lied/lying repeat indicate signal/signalled/signalling disclose', { clause: 'bare' })
add('promise pledge vow threaten agree hope expect guarantee', { clause: 'bare', infinitive: true })
add('deny/denied hold/held find/found show/showed calculate rule judge decide understand/understood know/knew feel/felt see/saw doubt learn argue-out mean/meant accept imply suspect assume forecast/forecast speculate propose recommend demand request dispute contradict hear/heard read/read determine/determined establish', { clause: 'that' })
add('tell/told inform remind assure convince persuade notify', { clause: 'bare', listener: true })
add('ask wonder question enquire inquire', { clause: 'none' })
add('call describe dismiss brand label praise criticise criticize condemn denounce hail speak/spoke accuse blame urge shout whisper cry/cried exclaim sigh laugh joke-on mutter yell reject welcome characterise characterize term dub/dubbed/dubbing deride mock attack defend/defended/defending refer/referred/referring liken thank quote cite sum/summed/summing protest begin/began/beginning answer apologise apologize interject/interjected chant sing/sang read-out plead scream bellow murmur muse scoff', { clause: 'none' })
// A warning, a protest or an answer may take a clause as well.
add('warn', { clause: 'bare', listener: false })
add('protest answer plead muse', { clause: 'that' })

export const cueOf = (lower: string): Cue | undefined => forms.get(lower)

/** Those that carry a quotation beside which they stand; seeing, finding and holding do not. */
const NO_QUOTING = new Set(['hold', 'find', 'show', 'see', 'know', 'doubt', 'learn', 'fear', 'decide', 'rule', 'mean', 'accept', 'suspect', 'assume', 'hear', 'establish', 'determine', 'expect', 'begin'])
export const quotes = (lower: string): boolean => {
  const cue = forms.get(lower)
  return cue !== undefined && !NO_QUOTING.has(cue.verb)
}

/** Verbs that mark a sentence's end as its speaker's: “…, she said.” */
const CLOSING = new Set(['say', 'add', 'explain', 'argue', 'claim', 'insist', 'note', 'warn', 'report', 'announce', 'estimate', 'believe', 'think', 'predict', 'reckon', 'concede', 'admit', 'acknowledge', 'recall', 'write', 'maintain', 'tell', 'suggest', 'confirm', 'contend', 'complain', 'remark', 'grant', 'fear', 'allege', 'testify', 'state', 'observe', 'conclude', 'hope', 'stress', 'show', 'caution', 'reply', 'continue', 'find', 'joke'])
export const closesSentence = (lower: string): boolean => {
  const cue = forms.get(lower)
  return cue !== undefined && !cue.participle && CLOSING.has(cue.verb)
}
