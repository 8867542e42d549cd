import { peer, type Server } from './server.ts'

export const apollo: Server = {
  name: 'apollo',
  title: 'Apollo Server 5',
  command: (setting) => peer('apollo', setting),
}
