/** `npm run guard:update`: writes what answering each golden query takes now into expected.json, to be read and committed. */
import { Counter, goldenQueries } from './counts.ts'
import { writeExpected } from './expected.ts'

const counter = new Counter()
const figures: [string, Awaited<ReturnType<Counter['figures']>>][] = []
for (const [name, query] of goldenQueries()) figures.push([name, await counter.figures(query)])
writeExpected(Object.fromEntries(figures))
