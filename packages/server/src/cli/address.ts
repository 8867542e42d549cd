import type { Settings } from '../config/settings.ts'
import type { Address } from '../config/shapes.ts'

/** Where site and API are to listen. A name that might mean either of two loopback addresses is the older one. */
export const serveAddress = ({ PORT: port, HOST: host }: Settings): Address => ({ port, host: host === 'localhost' ? '127.0.0.1' : host })
