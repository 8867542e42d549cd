/**
 * What the page calls things. Each record is exhaustive over the API's enum, so a value the schema gains fails the type check
 * here until somebody has found the words for it.
 */
import type { Standing } from './chain.ts'
import type { Approximation, Assertion, AttributionMode, ClaimKind, NoteKind, RelationType } from './generated/graphql.ts'

export interface Term {
  readonly label: string
  /** One sentence for the legend. */
  readonly means: string
}

export const KIND: Readonly<Record<ClaimKind, Term>> = {
  REPORT: { label: 'report', means: 'Something is said to have happened, or to be so.' },
  ESTIMATE: { label: 'estimate', means: 'A figure that somebody has calculated or guessed.' },
  ASSESSMENT: { label: 'assessment', means: 'A judgement of what something is, means or is worth.' },
  PREDICTION: { label: 'prediction', means: 'What is said to come.' },
  INTENT: { label: 'intent', means: 'Somebody’s aim, plan, vow or order.' },
  CRITICISM: { label: 'criticism', means: 'A judgement against what somebody does or says.' },
  CAUSAL: { label: 'cause', means: 'One thing is said to bring about or to prevent another.' },
  QUESTION: { label: 'question', means: 'Asked, not said. It asserts nothing.' },
}

export const MODE: Readonly<Record<AttributionMode, Term>> = {
  DIRECT_QUOTE: { label: 'in direct quotation', means: 'All of it stands in quotation marks in the source.' },
  INDIRECT_SPEECH: { label: 'in indirect speech', means: 'The source gives the sense of what was said, and a few of its words at most.' },
  REPORTER: { label: 'in the reporters’ own voice', means: 'The source says it without saying who else does.' },
}

/** Null where there is nothing to warn of: the speaker stands behind the words. */
export const ASSERTION: Readonly<Record<Assertion, Term | null>> = {
  ASSERTED: null,
  CONCEDED: { label: 'conceded', means: 'Granted, to be set against something else.' },
  PRESUPPOSED: { label: 'presupposed', means: 'Taken as given in saying something else.' },
  IMPLIED: { label: 'implied, not said', means: 'Nobody says it in so many words; it follows from what is said.' },
  COUNTERFACTUAL: { label: 'hypothetical', means: 'What would follow if something were so. Nobody says that it is so.' },
  ASKED: { label: 'question', means: 'Asked, not said. It asserts nothing.' },
}

export const APPROXIMATION: Readonly<Record<Approximation, Term>> = {
  EXACT: { label: 'as printed', means: 'No word in the source loosens it.' },
  ABOUT: { label: 'about', means: 'Near this, on either side of it.' },
  AT_LEAST: { label: 'at least', means: 'This or more.' },
  MORE_THAN: { label: 'more than', means: 'More than this, the source does not say how much more.' },
  AT_MOST: { label: 'at most', means: 'This or less.' },
  LESS_THAN: { label: 'less than', means: 'Less than this, the source does not say how much less.' },
}

/** Read from a claim to another (OUT), and from that other back (IN). */
export const RELATION: Readonly<Record<RelationType, { readonly OUT: string; readonly IN: string; readonly means: string }>> = {
  DISPUTES: { OUT: 'disputes', IN: 'is disputed by', means: 'Says or entails that the other is wrong.' },
  SUPPORTS: { OUT: 'supports', IN: 'is supported by', means: 'Gives a reason or an instance for the other.' },
  QUALIFIES: { OUT: 'qualifies', IN: 'is qualified by', means: 'Limits the other, or sets something against it.' },
  ANSWERS: { OUT: 'answers', IN: 'is answered by', means: 'Replies to the other, a question.' },
  EXPLAINS: { OUT: 'explains', IN: 'is explained by', means: 'Says why the other is so.' },
  ELABORATES: { OUT: 'adds detail to', IN: 'is given in more detail by', means: 'Gives the other in more detail.' },
  UPDATES: { OUT: 'updates', IN: 'is updated by', means: 'Replaces a figure or a state of things by a later one.' },
  RETRACTS: { OUT: 'takes back', IN: 'is taken back by', means: 'Withdraws the other.' },
  SAME_AS: { OUT: 'says the same as', IN: 'says the same as', means: 'States the same proposition.' },
}

export const NOTE: Readonly<Record<NoteKind, Term>> = {
  READING: { label: 'How the editors read it', means: 'The passage is unclear; this is how it was understood.' },
  OUTSIDE: { label: 'Not in the source: added by the editors', means: 'What later or outside knowledge adds.' },
}

/** How a claim comes from its speaker: "said by", then the name. */
export const SPOKEN: Readonly<Record<Assertion, string>> = {
  ASSERTED: 'said by',
  CONCEDED: 'conceded by',
  PRESUPPOSED: 'taken as given by',
  IMPLIED: 'implied by',
  COUNTERFACTUAL: 'put as a hypothesis by',
  ASKED: 'asked by',
}

/** What the other links of a chain do; the originator's verb is SPOKEN. */
export const STANDING: Readonly<Record<Exclude<Standing, 'said'>, Term>> = {
  passedOn: { label: 'passed on by', means: 'Stands between whoever said it and the reader.' },
  ascribed: { label: 'ascribed to', means: 'Is said to think or tell this. It has not spoken here, and nobody here asserts it.' },
  supposed: { label: 'perhaps from', means: 'The editors read from the context that it comes from there. The article does not say so.' },
}
