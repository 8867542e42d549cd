/** Words between quotation marks, nested ones left inside. */
export interface Quotation {
  /** With its marks. */
  readonly start: number
  readonly end: number
  /** Between its marks. */
  readonly innerStart: number
  readonly innerEnd: number
  /** It goes on from the paragraph before, which has no closing mark. */
  readonly carriedOn: boolean
}

export interface Quotations {
  readonly quotations: readonly Quotation[]
  /** Where a mark stands that has no partner. */
  readonly unpaired: readonly number[]
}

const OPENING = '“„«‟'
const CLOSING = '”»'
const STRAIGHT = '"＂'

interface Open {
  readonly start: number
  readonly single: boolean
}

/**
 * Pairs the quotation marks of one paragraph: curly, straight and mixed ones, single ones where they are the outer ones. An opening mark
 * without a partner runs to the paragraph's end when the next paragraph opens with one too: the rule of quotations over paragraphs.
 * @param opensNext - whether the next paragraph begins with an opening mark
 * @param openBefore - whether the paragraph before left its quotation open
 */
export function quotationsOf(paragraph: string, offset: number, { opensNext, openBefore }: { readonly opensNext: boolean; readonly openBefore: boolean }): Quotations & { readonly leftOpen: boolean } {
  const quotations: Quotation[] = []
  const unpaired: number[] = []
  let open: Open | undefined
  const close = (at: number, width: number) => {
    if (open === undefined) return
    quotations.push({
      start: offset + open.start, end: offset + at + width, innerStart: offset + open.start + 1, innerEnd: offset + at,
      carriedOn: openBefore && paragraph.slice(0, open.start).trim() === '',
    })
    open = undefined
  }
  for (let at = 0; at < paragraph.length; at++) {
    const mark = paragraph.charAt(at)
    const [before, after] = [paragraph.charAt(at - 1), paragraph.charAt(at + 1)]
    if (OPENING.includes(mark) || STRAIGHT.includes(mark) || CLOSING.includes(mark)) {
      // Inches and minutes: 6'2", 5".
      if (STRAIGHT.includes(mark) && open === undefined && /\d/.test(before) && !/[\p{L}\p{N}]/u.test(after)) continue
      if (open?.single === true) {
        if (closesLater(paragraph, open.start, at)) continue
        unpaired.push(offset + open.start)
        open = undefined
      }
      // A closing mark at the beginning of words is a slip for an opening one, and the other way round.
      const opens = /[\p{L}\p{N}‘'$£€([….]/u.test(after) && !/[\p{L}\p{N}.,!?…’]/u.test(before)
      if (open === undefined) {
        if (OPENING.includes(mark) || STRAIGHT.includes(mark) || opens) open = { start: at, single: false }
        else unpaired.push(offset + at)
      } else if (OPENING.includes(mark) && opens) {
        unpaired.push(offset + open.start)
        open = { start: at, single: false }
      } else close(at, 1)
    } else if (open === undefined && (mark === '‘' || mark === "'") && !/[\p{L}\p{N}]/u.test(before) && /\p{L}/u.test(after) && closesSingle(paragraph, at) !== -1) {
      const end = closesSingle(paragraph, at)
      open = { start: at, single: true }
      close(end, 1)
      at = end
    }
  }
  const leftOpen = open !== undefined && opensNext
  if (open !== undefined) {
    if (opensNext || (openBefore && open.start === 0)) close(paragraph.length, 0)
    else unpaired.push(offset + open.start)
  }
  return { quotations, unpaired, leftOpen }
}

/** Where a single quotation mark closes: behind a mark of punctuation, else at the last apostrophe that no letter follows. */
function closesSingle(paragraph: string, start: number): number {
  const rest = paragraph.slice(start + 1)
  // ’90s, ’em: an apostrophe that opens nothing.
  if (/^(?:\d0s|em|til|cause|tis|twas)\b/i.test(rest)) return -1
  const limit = /[‘“„«"]/u.exec(rest)?.index ?? rest.length
  const within = rest.slice(0, limit)
  const sure = /[.,!?…;][’'](?![\p{L}\p{N}])/u.exec(within)
  const loose = [...within.matchAll(/(?<=[\p{L}\p{N}])[’'](?![\p{L}\p{N}])/gu)].filter(({ index }) => !within.slice(0, index).endsWith('s') || /^[’'](?:\s*[,.;:!?]|\s*$|\s+(?:and|or|but|in|at|of|for|to|as|on|by|with|said|says|after|is|was)\b)/.test(within.slice(index)))[0]
  const found = Math.min(sure === null ? Infinity : sure.index + 1, loose?.index ?? Infinity)
  return Number.isFinite(found) ? start + 1 + found : -1
}

const closesLater = (paragraph: string, start: number, at: number): boolean => closesSingle(paragraph, start) > at

/** Whether a paragraph begins with a mark that opens a quotation. */
export const beginsQuoted = (paragraph: string): boolean => /^\s*[“„«"‘]/u.test(paragraph)
