#!/usr/bin/env node
// Loads the bundle in an installed package and the source in a checkout: npm links bins before anything is built.
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  process.stderr.write(
    `seaworthy needs Node 24 or newer, this is ${process.version}; install it from nodejs.org or run "npx node@24"\n`,
  )
  process.exit(2)
}
const { enableCompileCache } = await import('node:module')
enableCompileCache?.()
const bundle = new URL('../dist/main.js', import.meta.url)
const source = new URL('../src/main.ts', import.meta.url)
const { existsSync } = await import('node:fs')
const { main } = await import((existsSync(source) ? source : bundle).href)
await main(process.argv.slice(2))
