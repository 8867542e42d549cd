/** Works things out once, and keeps a number of them: what was asked for longest ago goes first. What fails is not kept. */
export function remembered(most: number): <T>(key: string, workOut: () => Promise<T>) => Promise<T> {
  const known = new Map<string, unknown>()
  const keep = (key: string, value: unknown): void => {
    known.delete(key)
    known.set(key, value)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
  }
  return async <T>(key: string, workOut: () => Promise<T>): Promise<T> => {
    if (known.has(key)) {
      const value = known.get(key) as T
      keep(key, value)
      return value
    }
    const value = await workOut()
    keep(key, value)
    return value
  }
}
