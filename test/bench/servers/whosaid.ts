import { join } from 'node:path'
import { REPOSITORY } from '../../support/real-content.ts'
import type { Server } from './server.ts'

/** All load comes from one address, which would soon have used up a client's share. */
export const WITHOUT_SHARES = { WHOSAID_BUDGET: '1000000000000', WHOSAID_BUDGET_PER_SECOND: '1000000000000' }

/** As `npm run serve` and the Dockerfile have it. */
export const FLAGS = ['--max-semi-space-size=8']

export const whosaid: Server = {
  name: 'whosaid',
  title: 'Whosaid',
  command: ({ folder }) => ({ command: process.execPath, args: [...FLAGS, join(REPOSITORY, 'packages/server/bin/whosaid.js'), 'serve', '--from', folder], env: WITHOUT_SHARES }),
}
