import { CommandError } from './report.ts'

/** PORT and HOST, or their defaults: loopback, since nobody should be served by accident. */
export function serveAddress(): { port: number; host: string } {
  const { PORT: port = '4000', HOST: host = '127.0.0.1' } = process.env
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new CommandError(`PORT is "${port}"; expected a number from 0 to 65535.`)
  return { port: Number(port), host: host === 'localhost' ? '127.0.0.1' : host }
}
