import { it } from 'vitest'

it.todo('reads and writes no more files for one changed article than before')
