/** The one that floods, in a process of its own, so that whoever measures the others is not held up by it: asks for so long, and tells what came of it. */
import { Client, statuses } from './arrivals.ts'
import { costly } from './questions.ts'

const CONNECTIONS = 20
const [, , url = '', address = '', seconds = ''] = process.argv
const client = new Client(url, address)
const arrived = await client.insist(CONNECTIONS, Number(seconds), costly)
client.close()
process.send?.(statuses(arrived), () => process.exit())
