const endings = new Set<() => void>()

/**
 * What has to end with the bench, however that ends.
 * @returns the same, to be called when it is done with earlier; called again it does nothing
 */
export function atEnd(end: () => void): () => void {
  const once = (): void => {
    if (endings.delete(once)) end()
  }
  endings.add(once)
  return once
}

/** Ends what has not ended, the last first. */
export function endAll(): void {
  for (const end of [...endings].toReversed()) end()
}
