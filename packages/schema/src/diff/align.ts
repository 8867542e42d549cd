/** Past so many differences two texts are held to be different ones: what is left between their common ends is not compared further. */
const MOST_DIFFERENCES = 2000

/**
 * Which items of two lists are the same, in order: pairs of indices of a longest common subsequence (Myers' algorithm).
 * Lists too different for it have only their common ends paired.
 */
export function alignment(before: readonly string[], after: readonly string[]): readonly (readonly [before: number, after: number])[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const middle = common(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  return [
    ...Array.from({ length: head }, (_, index) => [index, index] as const),
    ...middle.map(([a, b]) => [a + head, b + head] as const),
    ...Array.from({ length: tail }, (_, index) => [before.length - tail + index, after.length - tail + index] as const),
  ]
}

function common(a: readonly string[], b: readonly string[]): [number, number][] {
  const limit = Math.min(a.length + b.length, MOST_DIFFERENCES)
  const reach = new Int32Array(2 * limit + 3)
  const trace: Int32Array[] = []
  for (let d = 0; d <= limit; d++) {
    trace.push(reach.slice(limit - d, limit + d + 3))
    for (let k = -d; k <= d; k += 2) {
      const at = limit + 1 + k
      const down = k === -d || (k !== d && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0))
      let x = down ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach[at] = x
      if (x >= a.length && x - k >= b.length) return backwards(trace, a, b, d)
    }
  }
  return []
}

/** The path that was found, from its end. */
function backwards(trace: readonly Int32Array[], a: readonly string[], b: readonly string[], distance: number): [number, number][] {
  const pairs: [number, number][] = []
  let [x, y] = [a.length, b.length]
  for (let d = distance; d >= 0; d--) {
    const row = trace[d] ?? new Int32Array()
    const reachOf = (k: number): number => row[d + 1 + k] ?? 0
    const k = x - y
    const down = k === -d || (k !== d && reachOf(k - 1) < reachOf(k + 1))
    const from = d === 0 ? 0 : down ? reachOf(k + 1) : reachOf(k - 1)
    const [beforeX, beforeY] = d === 0 ? [0, 0] : [from, from - (down ? k + 1 : k - 1)]
    while (x > beforeX && y > beforeY && a[x - 1] === b[y - 1]) pairs.push([--x, --y])
    ;[x, y] = [beforeX, beforeY]
  }
  return pairs.toReversed()
}
