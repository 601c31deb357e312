// Bundles the command line for release: a small entry and one lazily loaded chunk per command.
// Run: npm run build   Used by `npm pack` in apps/cli and by the benchmarks.

import { rmSync } from 'node:fs'
import { rolldown } from 'rolldown'

const here = import.meta.dirname
rmSync(`${here}/dist`, { force: true, recursive: true })
const build = await rolldown({ input: `${here}/src/main.ts`, platform: 'node', treeshake: true })
await build.write({
  chunkFileNames: 'chunks/[name]-[hash].js',
  dir: `${here}/dist`,
  entryFileNames: 'main.js',
  format: 'esm',
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
})
await build.close()
