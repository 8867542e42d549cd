/** The lane of each stretch, so that no two in one lane touch: each takes the first that is free where it begins. */
export function spread(stretches: readonly { readonly from: number; readonly to: number }[], gap = 0.3): readonly number[] {
  const order = stretches.map((stretch, index) => ({ ...stretch, index })).toSorted((a, b) => a.from - b.from || a.index - b.index)
  const ends: number[] = []
  const lanes: number[] = []
  for (const { from, to, index } of order) {
    const free = ends.findIndex((end) => end + gap <= from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = to
    lanes[index] = lane
  }
  return lanes
}
