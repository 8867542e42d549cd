#!/usr/bin/env node
// Plain JavaScript, so that a Node too old to read what follows can still say so.
const [major] = process.versions.node.split('.').map(Number)
if (major < 26) {
  console.error(`Whosaid runs on Node 26, which "npm ci" installs with it; this is Node ${process.versions.node}. Start it through npm: npm start, npm run whosaid -- …, npx whosaid …`)
  process.exit(1)
}
// What was compiled once is kept for the next start.
const { enableCompileCache } = await import('node:module')
enableCompileCache()
await import('../src/cli/main.ts')
