import { seek } from './lists.ts'

/** A page and the one more that tells whether there is another. */
const PAGE = 32

/** Documents by score, best first, then by number; put in order only as far as is asked for. */
export class Best {
  readonly #documents: Uint32Array
  readonly #scores: Float64Array
  /** Places of the best, in their order, as many as were asked for so far. */
  #first: Uint32Array = new Uint32Array()

  /** @param documents - ascending, each with its score */
  constructor(documents: Uint32Array, scores: Float64Array) {
    this.#documents = documents
    this.#scores = scores
  }

  get length(): number {
    return this.#documents.length
  }

  /** The document at a rank, from 0, and its score. */
  at(rank: number): { readonly document: number; readonly score: number } {
    if (rank >= this.#first.length) this.#first = bestOf(this.#scores, Math.min(this.length, Math.max(PAGE, 2 * (rank + 1))))
    const place = this.#first[rank]!
    return { document: this.#documents[place]!, score: this.#scores[place]! }
  }

  /** The rank of a document; nothing for one that is not among them. */
  rankOf(document: number): number | undefined {
    const scores = this.#scores
    const place = seek(this.#documents, 0, document)
    if (this.#documents[place] !== document) return undefined
    const score = scores[place]!
    let rank = 0
    for (let other = 0; other < scores.length; other++) if (scores[other]! > score || (other < place && scores[other] === score)) rank++
    return rank
  }
}

/** The places of so many of the largest, largest first, then by place. */
function bestOf(scores: Float64Array, count: number): Uint32Array {
  const order = (a: number, b: number): number => scores[b]! - scores[a]! || a - b
  const places = Uint32Array.from({ length: 4 * count < scores.length ? count : scores.length }, (_, place) => place)
  // A heap would gain nothing.
  if (places.length === scores.length) return places.toSorted(order).slice(0, count)

  // A heap with the worst on top, so that of most others one look is enough.
  for (let at = (count >>> 1) - 1; at >= 0; at--) sink(places, at, scores)
  for (let place = count; place < scores.length; place++) {
    if (scores[place]! <= scores[places[0]!]!) continue
    places[0] = place
    sink(places, 0, scores)
  }
  return places.toSorted(order)
}

function sink(heap: Uint32Array, from: number, scores: Float64Array): void {
  const isWorse = (a: number, b: number): boolean => scores[a]! < scores[b]! || (scores[a] === scores[b] && a > b)
  const sinking = heap[from]!
  let at = from
  for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && isWorse(heap[child + 1]!, heap[child]!)) child++
    if (!isWorse(heap[child]!, sinking)) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = sinking
}
