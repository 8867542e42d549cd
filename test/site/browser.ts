import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { chromium, type Browser } from 'playwright-core'
import { siteHandler } from '../../packages/server/src/http/site.ts'

const CANDIDATES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A Chromium on this machine, or undefined. */
export const browserPath = CANDIDATES.find((path) => path !== undefined && existsSync(path))

/** Said in the name of a test that is left out for want of it. */
export const WITHOUT = 'left out: no Chromium found; apt-get install chromium, or name one in CHROMIUM'

/** @param more - arguments for Chromium besides */
export function launch(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...more],
  })
}

/** Serves a built site as the server does, headers and all. */
export async function serve(directory: string): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer(siteHandler(directory))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { server, url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}` }
}
