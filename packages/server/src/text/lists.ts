/** Numbers ascending, each once. */
export type Ascending = Uint32Array

/** The first place from one on whose number is not below; steps double until they pass it, since it is mostly near. */
export function seek(list: Ascending, from: number, number: number): number {
  if (from >= list.length || list[from]! >= number) return from
  let [step, low] = [1, from]
  while (low + step < list.length && list[low + step]! < number) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, list.length)
  while (low + 1 < high) {
    const middle = (low + high) >>> 1
    if (list[middle]! < number) low = middle
    else high = middle
  }
  return high
}

/** Calls with the places of each number that is in both. */
export function eachShared(a: Ascending, b: Ascending, take: (inA: number, inB: number) => void): void {
  let [at, other] = [0, 0]
  while (at < a.length && other < b.length) {
    const difference = a[at]! - b[other]!
    if (difference === 0) take(at++, other++)
    else if (difference < 0) at = seek(a, at + 1, b[other]!)
    else other = seek(b, other + 1, a[at]!)
  }
}

export function intersection(a: Ascending, b: Ascending): Ascending {
  const shared = new Uint32Array(Math.min(a.length, b.length))
  let count = 0
  eachShared(a, b, (at) => {
    shared[count++] = a[at]!
  })
  return shared.slice(0, count)
}

/** Everything that is in a list, of numbers below `size`. */
export function union(lists: readonly Ascending[], size: number): Ascending {
  const [only] = lists
  if (only !== undefined && lists.length === 1) return only
  const most = lists.reduce((sum, { length }) => sum + length, 0)
  // Sorting a number takes longer than looking for eight.
  return most * 8 < size ? gathered(lists, most) : marked(lists, size)
}

function gathered(lists: readonly Ascending[], most: number): Ascending {
  const all = new Uint32Array(most)
  let end = 0
  for (const list of lists) {
    all.set(list, end)
    end += list.length
  }
  return all.toSorted().filter((number, at, sorted) => at === 0 || sorted[at - 1] !== number)
}

function marked(lists: readonly Ascending[], size: number): Ascending {
  const marks = new Uint8Array(size)
  for (const list of lists) for (let at = 0; at < list.length; at++) marks[list[at]!] = 1
  let count = 0
  for (let number = 0; number < size; number++) count += marks[number]!
  const found = new Uint32Array(count)
  for (let [number, at] = [0, 0]; at < count; number++) if (marks[number] === 1) found[at++] = number
  return found
}
