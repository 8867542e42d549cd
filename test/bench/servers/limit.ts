import { peer, type Server } from './server.ts'

export const limit: Server = {
  name: 'limit',
  title: 'node:http, ready-made bytes',
  command: (setting) => peer('limit', setting),
  path: (query) => `/${query}`,
}
