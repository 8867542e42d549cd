/** With what a command ends: the one list, which docs/commands.md repeats. */
export const EXIT_CODES = {
  done: { code: 0, meaning: 'Done, and nothing is wrong.' },
  refused: { code: 1, meaning: 'Something is for you to mend: problems in the content, a file that is not laid out or not there, a command or option that does not exist. The message says what; nothing was written.' },
  fault: { code: 2, meaning: 'A fault of Whosaid itself; the message has its stack.' },
} as const

export const exitCode = (name: keyof typeof EXIT_CODES): number => EXIT_CODES[name].code
