import { peer, type Server } from './server.ts'

export const yoga: Server = {
  name: 'yoga',
  title: 'our schema behind graphql-yoga as it comes',
  command: (setting) => peer('yoga', setting),
}
