import type { Store } from '@whosaid/schema'

/** A store that answers by promise, as a database does, and counts how often it is asked. */
export function asynchronous(store: Store): { readonly store: Store; readonly calls: string[] } {
  const calls: string[] = []
  const proxy = new Proxy(store, {
    get(target, name: keyof Store) {
      const value = target[name]
      if (name === 'synchronous') return false
      if (typeof value !== 'function') return value
      return async (keys: never) => {
        calls.push(name)
        return (value as (keys: never) => unknown)(keys)
      }
    },
  })
  return { store: proxy, calls }
}
