/**
 * Says on a terminal what is being done while it takes its time, and takes the line away again; says nothing anywhere else.
 * @returns what `work` returns
 */
export function during<T>(doing: string, work: (tell: Tell) => T): T {
  try {
    return work(telling(doing))
  } finally {
    clear()
  }
}

/** The same of work that takes turns with other work. */
export async function duringAll<T>(doing: string, work: (tell: Tell) => Promise<T>): Promise<T> {
  try {
    return await work(telling(doing))
  } finally {
    clear()
  }
}

type Tell = (progress: string) => void

const { stderr } = process

function telling(doing: string): Tell {
  if (!stderr.isTTY) return () => {}
  const show = (text: string): void => void stderr.write(`\r\u001B[K${text}`)
  show(`${doing} …`)
  return (progress) => show(`${doing} … ${progress}`)
}

function clear(): void {
  if (stderr.isTTY) stderr.write('\r\u001B[K')
}

/** Tells of files as they are read, not each of them. */
export const counting = (tell: Tell) => (done: number, of: number): void => {
  if (done % 100 === 0) tell(`${done} of ${of} files`)
}
