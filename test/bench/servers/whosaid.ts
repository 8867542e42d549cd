import { join } from 'node:path'
import { REPOSITORY } from '../../support/real-content.ts'
import type { Server } from './server.ts'

export const whosaid: Server = {
  name: 'whosaid',
  title: 'Whosaid',
  command: ({ folder }) => ({ command: process.execPath, args: [join(REPOSITORY, 'packages/server/bin/whosaid.js'), 'serve', '--from', folder] }),
}
