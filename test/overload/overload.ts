/**
 * Asks a server for ten times what it can answer, then has one client flood it while others read, and prints what came of it:
 *
 *     npm run overload
 */
import { flood } from './flood.ts'
import { saturate } from './saturation.ts'

const told = (statuses: Readonly<Record<number, number>>): string => Object.entries(statuses).map(([status, count]) => `${count} × ${status}`).join(', ')
const print = (title: string, rows: Readonly<Record<string, string>>): void => {
  process.stdout.write(`${title}\n${Object.entries(rows).map(([name, value]) => `  ${name.padEnd(44)}${value}\n`).join('')}\n`)
}

const crowd = await saturate(20)
print('Ten times as much as can be answered, for 20 s', {
  'answered a second when no more is asked': crowd.capacity.toFixed(0),
  'arrived a second': crowd.arrivedPerSecond.toFixed(0),
  'what came of them': told(crowd.statuses),
  'answered a second': crowd.answeredPerSecond.toFixed(0),
  'answered within, p50 and p99': `${crowd.answered.p50.toFixed(0)} and ${crowd.answered.p99.toFixed(0)} ms`,
  'sent away within, p50 and p99': `${crowd.sentAway.p50.toFixed(0)} and ${crowd.sentAway.p99.toFixed(0)} ms`,
  'told when to come back': crowd.toldWhen ? 'all' : 'not all',
  'a reader is answered as usual again after': `${crowd.recovery.toFixed(0)} ms`,
  'resident memory above idle, at the most': `${crowd.growth.toFixed(0)} MB`,
})

const { flood: flooding, others, p99, ratio, refusal } = await flood(5, 4)
print('One client floods, others read', {
  'what came of the flood': told(flooding),
  'what came of the others': told(others),
  'others’ p99 without and with the flood': `${p99.alone.toFixed(1)} and ${p99.flooded.toFixed(1)} ms`,
  'ratio, median of 5 rounds': ratio.toFixed(2),
  'a query that is too costly is refused within, p99': `${refusal.toFixed(1)} ms`,
})
