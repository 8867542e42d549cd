import type { Token } from '../../reading/token.ts'
import { isFirstName } from './lexicon.ts'
import { isHead, isNamePart } from './name-sequence.ts'
import { SURNAME_HEADS, TITLES } from './words.ts'

/** Titles that name no street, hospital or ship: Chairwoman Dolly Sands. */
const isPersonalTitle = (lower: string): boolean => /^(?:mr|mrs|ms|dr|professor|prof|chairman|chairwoman|chairperson|spokesman|spokeswoman|spokesperson|detective|inspector|superintendent|constable|councillor|councilor|cllr|senator|minister|secretary|coach|manager|director|striker|midfielder|goalkeeper|winger|skipper|author|actor|actress|singer|co-founder|founder|lawyer|solicitor|barrister|congressman|congresswoman|mp|publican|premier|taoiseach)$/.test(lower)

/** Titles that a surname alone follows: Judge Marsh, Ms Hill. */
const isAddress = (lower: string): boolean => isPersonalTitle(lower) && !/^(?:manager|director|author|publican|secretary)$/.test(lower) || /^(?:judge|mayor|rabbi|imam|sergeant|captain|colonel|lieutenant|coun|sen|rep|gov)$/.test(lower)

/** Titles that are part of a name: Lord Pellow, King Harald. */
const KEPT = new Set(['lord', 'lady', 'baroness', 'baron', 'viscount', 'earl', 'duke', 'duchess', 'king', 'queen', 'prince', 'princess', 'pope', 'emperor', 'st', 'saint'])

/** The di of Corriere di Lenz is no inspector. */
const isTitle = (token: Token | undefined): boolean => isNamePart(token) && TITLES.has((token?.lower ?? '').replace(/^(?:vice|deputy|ex|co|sub|under|assistant|senior|junior)-/, '')) && !KEPT.has(token?.lower ?? '')

/** Where the name begins behind its titles: everything up to the last of them, unless the whole is an organization’s or a place’s name. */
export function titlesEnd(tokens: readonly Token[], first: number, last: number): number {
  const own = tokens.slice(first, last)
  const lastWord = own.at(-1)?.lower ?? ''
  // Councillor Brigid Moor: a title before a first name makes a person of it, whatever the last word is.
  const addressed = own.slice(0, -1).some((token, at) => {
    const [next, left] = [own[at + 1]?.lower ?? '', own.length - at]
    return isTitle(token) && (isFirstName(next) || (left === 2 && isAddress(token.lower) && SURNAME_HEADS.has(next)) || (isPersonalTitle(token.lower) && left > 2) || (left > 2 && SURNAME_HEADS.has(lastWord) && !isHead(next)))
  })
  if (!addressed && isHead(lastWord)) return first
  let name = first
  for (let at = first; at < last - 1; at++) {
    if (isTitle(tokens[at]) && tokens.slice(at + 1, last).every(({ lower }) => lower !== 'of' && lower !== 'for')) name = tokens[at + 1]?.text === '.' ? at + 2 : at + 1
  }
  return name > first && tokens[name] !== undefined && !isNamePart(tokens[name]) ? first : name
}
