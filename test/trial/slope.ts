/** The slope of the straight line through some points, by least squares: in units of y for one of x. 0 for fewer than two. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0) / of.length
  const [x, y] = [mean(points.map(([each]) => each)), mean(points.map(([, each]) => each))]
  const spread = points.reduce((sum, [each]) => sum + (each - x) ** 2, 0)
  return spread === 0 ? 0 : points.reduce((sum, [atX, atY]) => sum + (atX - x) * (atY - y), 0) / spread
}
