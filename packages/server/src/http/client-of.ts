import type { IncomingMessage } from 'node:http'
import { TRUSTED_PROXIES } from './limits.ts'

/**
 * Whose request it is: the address that it came from, or the one that the nearest trusted proxy saw. What a client itself writes into
 * X-Forwarded-For stands to the left of what proxies add, and does not count. An IPv6 client is its network of 64 bits.
 */
export function clientOf({ socket, headers }: IncomingMessage): string {
  const direct = socket.remoteAddress ?? ''
  const forwarded = headers['x-forwarded-for']
  const seen = [...(TRUSTED_PROXIES > 0 && typeof forwarded === 'string' ? forwarded.split(',') : []), direct]
  return network((seen.at(-1 - TRUSTED_PROXIES) ?? direct).trim().slice(0, 64))
}

const network = (address: string): string => (address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address)
