// Bundles the command line for release: a small entry and one lazily loaded chunk per command.
// Run: npm run build   or, into another folder: node apps/cli/build.ts FOLDER
//
// What `scan` loads decides how long a run takes (bench/README.md, "Start-up"): CommonJS, because Node reads it without its
// module loader; one chunk, because each file costs 0.4 ms; ASCII, because one other character doubles the text in memory.

import { readFileSync, rmSync } from 'node:fs'
import { rolldown } from 'rolldown'
import type { OutputChunk, OutputOptions, Plugin } from 'rolldown'

const here = import.meta.dirname
const folder = process.argv[2] ?? `${here}/dist`
const options: OutputOptions = {
  chunkFileNames: 'chunks/[name]-[hash].cjs',
  dir: folder,
  entryFileNames: 'main.cjs',
  exports: 'named',
  format: 'cjs',
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  plugins: [ascii()],
}

rmSync(folder, { force: true, recursive: true })
// Commands that borrow from the modules of others are no mistake.
const build = await rolldown({
  input: `${here}/src/main.ts`,
  platform: 'node',
  plugins: [data()],
  checks: { ineffectiveDynamicImport: false },
})
const { output } = await build.generate(options)
const chunks = output.filter((one) => one.type === 'chunk')
const start = modulesLoaded(chunks, ['/src/main.ts'])
const scan = modulesLoaded(chunks, ['/src/run.ts', '/src/commands/scan.ts', '/src/admission-outcomes.ts'])
const groups = [
  { name: 'start', priority: 2, test: (id: string) => start.has(id) && !id.endsWith('/src/main.ts') },
  { name: 'scan', priority: 1, test: (id: string) => scan.has(id) },
]
await build.write({ ...options, codeSplitting: { groups } })
await build.close()

/** The modules that are loaded with these, which every scan loads. */
function modulesLoaded(chunks: readonly OutputChunk[], entries: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (chunk: OutputChunk): void => {
    for (const id of chunk.moduleIds) found.add(id)
    for (const imported of chunks.filter(({ fileName }) => chunk.imports.includes(fileName))) visit(imported)
  }
  for (const entry of entries) {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(entry))
    if (chunk === undefined) throw new Error(`No chunk begins with ${entry}`)
    visit(chunk)
  }
  return found
}

/** Data is read by JSON.parse, in half the time that an expression of that size takes to be loaded and evaluated. */
function data(): Plugin {
  return {
    name: 'data',
    load(id) {
      if (!id.endsWith('.json')) return undefined
      const text = JSON.stringify(JSON.parse(readFileSync(id, 'utf8'))).replaceAll(/[\\']/g, String.raw`\$&`)
      return { code: `export default /* @__PURE__ */ JSON.parse('${text}')`, moduleType: 'js' }
    },
  }
}

/** Writes other characters as escapes: they stand in strings, templates and regular expressions only. */
function ascii(): Plugin {
  return {
    name: 'ascii',
    generateBundle(_options, bundle) {
      for (const one of Object.values(bundle)) {
        if (one.type === 'chunk') one.code = one.code.replaceAll(/[^\0-\x7f]/g, escaped)
      }
    },
  }
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
