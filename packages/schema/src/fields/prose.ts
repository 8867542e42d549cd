import { z } from 'zod'

/** Most text is words of ASCII with a space between: nothing to be made alike. */
const PLAIN = /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/

/**
 * Text that people read: names, descriptions, propositions. One type for all of it, so that translations can join the default
 * language here without a change of shape elsewhere. Control characters and marks that reorder text are refused: they make
 * a page say something else than its file.
 */
export const proseShape = z
  .string('expected text')
  // A pipe stops where a check would go on: a list has a length too.
  .pipe(z.string().trim().min(1, 'expected some text'))
  .pipe(z.string()
  .max(4000, 'expected at most 4,000 characters'))
  .refine((text) => !/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/.test(text), {
    error: 'expected text without control characters or marks that turn the direction of writing',
  })
  .transform((text) => (PLAIN.test(text) ? text : text.replaceAll(/\s+/g, ' ').normalize('NFC')))
