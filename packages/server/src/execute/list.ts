import type { Answer } from '@whosaid/schema'
import { abandon, type Run, type Write } from './run.ts'
import { forget, isPromiseLike, joined, settled } from './settle.ts'

/** Writes an array by its items. Other iterables are left to the reference executor: they can be gone through once only. */
export function listWriter(writeItem: Write, nullable: boolean): Write {
  const write: Write = (value, run) => {
    if (Array.isArray(value)) return items(value, writeItem, run)
    if (value === null || value === undefined) return nullable ? 'null' : abandon()
    return isPromiseLike(value) ? settled(value, write, run) : abandon()
  }
  return write
}

function items(values: readonly unknown[], writeItem: Write, run: Run): Answer<string> {
  let at = 0
  try {
    let text = '['
    for (; at < values.length; at++) {
      const part = writeItem(values[at], run)
      if (typeof part !== 'string') return remaining(at === 0 ? text : `${text},`, part, values, at + 1, writeItem, run)
      text += at === 0 ? part : `,${part}`
    }
    return `${text}]`
  } catch (error) {
    forget(values.slice(at + 1))
    throw error
  }
}

/** Once an item is under way, the others are begun all the same before any is waited for. */
function remaining(text: string, first: Promise<string>, values: readonly unknown[], from: number, writeItem: Write, run: Run): Promise<string> {
  const parts: Answer<string>[] = [text, first]
  try {
    for (let at = from; at < values.length; at++) parts.push(',', writeItem(values[at], run))
  } catch (error) {
    forget(parts)
    throw error
  }
  parts.push(']')
  return joined(parts)
}
