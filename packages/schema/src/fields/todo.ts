import { z } from 'zod'
import { proseShape } from './prose.ts'

/** What is still a guess, each as the key that it is about and the reason: `attribution: “he” read as Marta Keel`. */
export const todoShape = z
  .array(proseShape)
  .default([])
  .describe('What a draft has guessed, each as the key and why; nothing is published before it is empty.')
