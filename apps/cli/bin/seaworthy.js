#!/usr/bin/env node
// Loads the bundle in an installed package and the source in a checkout: npm links bins before anything is built.
// Written in the syntax of Node 4 and as CommonJS, so that any old Node reaches the line that says which is needed.
'use strict'
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    'seaworthy needs Node 24 or newer, this is ' +
      process.version +
      '; install it from nodejs.org or run "npx node@24"\n',
  )
  process.exit(2)
}
require('./start.js')
