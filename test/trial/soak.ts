/**
 * Serves for a while under a mixed load, with another content published every few seconds, and looks for errors and for memory that
 * grows:
 *
 *     npm run soak                    half an hour
 *     npm run soak -- --minutes 5
 *
 * Exits with 1 when anything failed, or the memory grew by more than it may.
 */
import { parseArgs } from 'node:util'
import { soak, soakTable } from './soaking.ts'

const { values: { minutes } } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } })
if (!(Number(minutes) > 0)) throw new Error(`--minutes is "${minutes}"; expected a number above 0`)
const result = await soak(Number(minutes) * 60)
process.stdout.write(soakTable(result))
if (result.failures.length > 0 || !result.isSteady) process.exitCode = 1
