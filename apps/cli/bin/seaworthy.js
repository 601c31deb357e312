#!/usr/bin/env node
// Loads the bundle in an installed package and the source in a checkout: npm links bins before anything is built.
// Written in the syntax of Node 12, so that an old Node reaches the line that says which is needed.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    'seaworthy needs Node 24 or newer, this is ' +
      process.version +
      '; install it from nodejs.org or run "npx node@24"\n',
  )
  process.exit(2)
}
Promise.all([import('node:module'), import('node:fs')])
  .then(([module, fs]) => {
    module.enableCompileCache()
    const bundle = new URL('../dist/main.js', import.meta.url)
    const source = new URL('../src/main.ts', import.meta.url)
    return import((fs.existsSync(source) ? source : bundle).href)
  })
  .then(({ main }) => main(process.argv.slice(2)))
