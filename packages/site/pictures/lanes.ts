/** The lane of each stretch, so that no two in one lane touch: each takes the first that is free where it begins. */
export function spread(stretches: readonly { readonly from: number; readonly to: number }[], gap = 0.3): readonly number[] {
  const order = stretches.map((_, index) => index).toSorted((a, b) => (stretches[a]?.from ?? 0) - (stretches[b]?.from ?? 0) || a - b)
  const ends: number[] = []
  const lanes: number[] = []
  for (const index of order) {
    const { from = 0, to = 0 } = stretches[index] ?? {}
    const free = ends.findIndex((end) => end + gap <= from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = to
    lanes[index] = lane
  }
  return lanes
}
