import type { Graph, Talk, Way } from './graph.ts'

/** One way of saying between two names; its thickness is how many claims. Lengths in pixels, from the top. */
export interface Strand {
  readonly way: Way
  readonly width: number
  readonly from: number
  readonly to: number
}

export interface Bundle {
  readonly talk: Talk
  readonly strands: readonly Strand[]
}

export interface GraphLines {
  readonly height: number
  readonly bundles: readonly Bundle[]
}

/** Two lines of a name, and air. The style sheet may stretch it, the lines follow. */
export const ROW = 44
/** What of a row its lines may fill: between one name's lines and the next one's there is always a gap. */
const PORT = 36
const GAP = 1.5

/**
 * Two columns of names, spread evenly over one height, and the lines between them. Where lines meet at a name they lie
 * side by side, in the order of where they come from, so that they cross as little as two columns allow.
 */
export function graphLines({ speakers, subjects, talks }: Pick<Graph, 'speakers' | 'subjects' | 'talks'>): GraphLines {
  const height = ROW * Math.max(speakers.length, subjects.length, 1)
  const level = (index: number, of: number): number => (height * (index + 0.5)) / of
  const left = new Map(speakers.map((speaker, index) => [speaker, level(index, speakers.length)]))
  const right = new Map(subjects.map((subject, index) => [subject, level(index, subjects.length)]))
  const ends = talks.flatMap((talk) => {
    const [from, to] = [left.get(talk.speaker), right.get(talk.subject)]
    return from === undefined || to === undefined ? [] : talk.ways.map(({ way, claims }) => ({ talk, way, from, to, width: thickness(claims.length) }))
  })
  const starts = ports(ends, ({ from }) => from, ({ to }) => to)
  const finishes = ports(ends, ({ to }) => to, ({ from }) => from)
  const strands = ends.map(({ talk, way, width }, index) => ({ talk, strand: { way, width, from: starts[index] ?? 0, to: finishes[index] ?? 0 } }))
  const bundles = [...Map.groupBy(strands, ({ talk }) => talk)].map(([talk, members]) => ({ talk, strands: members.map(({ strand }) => strand) }))
  // The thickest lies undermost.
  return { height, bundles: bundles.toSorted((a, b) => b.talk.claims.length - a.talk.claims.length) }
}

/** By the square root: one claim stays visible beside a hundred. */
function thickness(claims: number): number {
  return Math.min(12, Math.round(15 * Math.sqrt(claims)) / 10)
}

interface End {
  readonly width: number
}

/** Where each line touches its name: side by side around the middle, closer where they would fill more than the name's own row. */
function ports<Line extends End>(lines: readonly Line[], at: (line: Line) => number, opposite: (line: Line) => number): readonly number[] {
  const found: number[] = []
  const ends = lines.map((line, index) => ({ line, index }))
  for (const [level, members] of Map.groupBy(ends, ({ line }) => at(line))) {
    const full = members.reduce((sum, { line }) => sum + line.width, GAP * (members.length - 1))
    const scale = Math.min(1, PORT / full)
    let top = -full / 2
    for (const { index, line } of members.toSorted((a, b) => opposite(a.line) - opposite(b.line))) {
      found[index] = level + (top + line.width / 2) * scale
      top += line.width + GAP
    }
  }
  return found
}
