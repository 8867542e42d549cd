import { Dictionary } from './dictionary.ts'

/** A text of a document: how much its words count, in halves (0.5, 1, 4), and whether they are names, in which a typo is forgiven. */
export interface Field {
  readonly text: string
  readonly weight: number
  readonly names: boolean
}

/** The fields of a document, the same whenever asked. */
export type FieldsOf = (document: number) => readonly Field[]

/**
 * What an index consists of. A term's postings lie from its offset to the next, by document ascending: the document's number, and a code of twice its
 * weight there and whether it is a name there.
 */
export interface Tables {
  readonly dictionary: Dictionary
  readonly offsets: Uint32Array
  readonly documents: Uint32Array
  readonly codes: Codes
  /** Of each document, twice the sum of its weights. */
  readonly lengths: Uint32Array
  /** The terms that are a name somewhere, ascending. */
  readonly names: Uint32Array
}

/** A byte each, unless one is larger. */
export type Codes = Uint8Array | Uint16Array

/** What weighs more counts as this: a word that stands 8,000 times in a title. */
const HEAVIEST = 0x7fff

export const codeOf = (halves: number, isName: boolean): number => (Math.min(halves, HEAVIEST) << 1) | Number(isName)
export const weightOf = (code: number): number => (code >>> 1) / 2
export const isName = (code: number): boolean => (code & 1) === 1

export const codesOf = (size: number, wide: boolean): Codes => (wide ? new Uint16Array(size) : new Uint8Array(size))

export function narrowed(codes: Codes): Codes {
  return codes instanceof Uint8Array || codes.some((code) => code > 0xff) ? codes : new Uint8Array(codes)
}

/** Bytes by name, in the order of this machine's numbers, which is that of all we know: least first. */
export type Sections = Readonly<Record<'units' | 'unitOffsets' | 'offsets' | 'documents' | 'codes' | 'lengths' | 'names', Uint8Array>>

export function sectionsOf({ dictionary, offsets, documents, codes, lengths, names }: Tables): Sections {
  const { units, offsets: unitOffsets } = dictionary.arrays
  return {
    units: bytesOf(units), unitOffsets: bytesOf(unitOffsets), offsets: bytesOf(offsets), documents: bytesOf(documents), codes: bytesOf(codes),
    lengths: bytesOf(lengths), names: bytesOf(names),
  }
}

/** Reads sections in place where they are aligned: their bytes must not change any more. */
export function tablesOf({ units, unitOffsets, offsets, documents, codes, lengths, names }: Sections): Tables {
  const numbers = words(documents)
  return {
    dictionary: new Dictionary(halfWords(units), words(unitOffsets)),
    offsets: words(offsets),
    documents: numbers,
    codes: codes.length === numbers.length ? codes : halfWords(codes),
    lengths: words(lengths),
    names: words(names),
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Uint32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength)

function words(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, byteLength } = aligned(bytes, 4)
  return new Uint32Array(buffer, byteOffset, byteLength / 4)
}

function halfWords(bytes: Uint8Array): Uint16Array {
  const { buffer, byteOffset, byteLength } = aligned(bytes, 2)
  return new Uint16Array(buffer, byteOffset, byteLength / 2)
}

const aligned = (bytes: Uint8Array, width: number): Uint8Array => (bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes))
