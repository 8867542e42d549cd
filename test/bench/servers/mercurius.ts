import { peer, type Server } from './server.ts'

export const mercurius: Server = {
  name: 'mercurius',
  title: 'Fastify + Mercurius with JIT',
  command: (setting) => peer('mercurius', setting),
}
