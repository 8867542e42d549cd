import { change } from './change.ts'
import { compile } from './compile.ts'
import { postgres } from './postgres.ts'
import type { Section } from './section.ts'
import { sizes } from './sizes.ts'

export const SECTIONS: readonly Section[] = [sizes, compile, change, postgres]
