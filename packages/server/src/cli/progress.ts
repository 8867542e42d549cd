/**
 * Says on a terminal what is being done while it takes its time, and takes the line away again; says nothing anywhere else.
 * @returns what `work` returns
 */
export function during<T>(doing: string, work: (tell: (progress: string) => void) => T): T {
  const { stderr } = process
  if (!stderr.isTTY) return work(() => {})
  const tell = (text: string): void => void stderr.write(`\r\u001B[K${text}`)
  tell(`${doing} …`)
  try {
    return work((progress) => tell(`${doing} … ${progress}`))
  } finally {
    stderr.write('\r\u001B[K')
  }
}

/** The same for work that waits for something. */
export async function duringAsync<T>(doing: string, work: (tell: (progress: string) => void) => Promise<T>): Promise<T> {
  const { stderr } = process
  if (!stderr.isTTY) return work(() => {})
  const tell = (text: string): void => void stderr.write(`\r\u001B[K${text}`)
  tell(`${doing} …`)
  try {
    return await work((progress) => tell(`${doing} ${progress}`))
  } finally {
    stderr.write('\r\u001B[K')
  }
}

/** Tells of files as they are read, not each of them. */
export const counting = (tell: (progress: string) => void) => (done: number, of: number): void => {
  if (done % 100 === 0) tell(`${done} of ${of} files`)
}
