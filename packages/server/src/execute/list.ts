import { NULL, type Output } from './output.ts'
import { abandon, type Run, type Write, type Written } from './run.ts'
import { allOf, forget, isPromiseLike, settled } from './settle.ts'

/** Writes an array by its items. Other iterables are left to the reference executor: they can be gone through once only. */
export function listWriter(writeItem: Write, nullable: boolean): Write {
  const write: Write = (value, run, out) => {
    if (Array.isArray(value)) return items(value, writeItem, run, out)
    if (value === null || value === undefined) return nullable ? out.constant(NULL) : abandon()
    return isPromiseLike(value) ? settled(value, write, run, out) : abandon()
  }
  return write
}

const [START, COMMA, END] = ['[', ',', ']'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer]

function items(values: readonly unknown[], writeItem: Write, run: Run, out: Output): Written {
  let waiting: Promise<void>[] | undefined
  let at = 0
  out.constant(START)
  try {
    for (; at < values.length; at++) {
      if (at > 0) out.constant(COMMA)
      const written = writeItem(values[at], run, out)
      // Once an item is under way, the others are begun all the same before any is waited for.
      if (written !== undefined) (waiting ??= []).push(written)
    }
  } catch (error) {
    forget(waiting)
    forget(values.slice(at + 1))
    throw error
  }
  out.constant(END)
  return waiting && allOf(waiting)
}
