import { createInterface } from 'node:readline/promises'

/** Asks on the terminal until the answer is yes or no; the end of the input is a no. */
export async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const ended = new Promise<string>((resolve) => terminal.once('close', () => resolve('n')))
  try {
    for (;;) {
      const answer = (await Promise.race([terminal.question(`${question} [y/n] `), ended])).trim().toLowerCase()
      if (['y', 'yes'].includes(answer)) return true
      if (['n', 'no'].includes(answer)) return false
    }
  } finally {
    terminal.close()
  }
}
