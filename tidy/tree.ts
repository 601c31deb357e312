import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

export const root: string = dirname(dirname(fileURLToPath(import.meta.url)))

/** Files that git would commit, from the root of the repository. */
export function repositoryFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return listed.split('\n').filter((file) => file !== '' && existsSync(join(root, file)))
}

export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** TypeScript of the product and its tests. */
export function sourceFiles(): readonly string[] {
  return repositoryFiles().filter(
    (file) => file.endsWith('.ts') && /^(?:packages|apps)\//.test(file) && !file.includes('/fixtures/'),
  )
}

/** Tests and what only tests use. */
export function isTest(file: string): boolean {
  return file.endsWith('.test.ts') || testSupport.includes(file)
}

/** Modules that only tests import, each with what it is for. */
const testSupport: readonly string[] = [
  'packages/engine/src/checks/law.ts',
  'packages/engine/src/checks/api-server-law.ts',
  'packages/engine/src/checks/hardened-world.ts',
  'packages/engine/src/pod-security/law.ts',
  'packages/engine/src/report/sample-assessment.ts',
]

export interface Import {
  readonly from: string
  readonly specifier: string
  /** The imported file from the root, where it is one of ours. */
  readonly file: string | undefined
}

const cache = new Map<string, readonly Import[]>()

/** Static and dynamic imports and re-exports of a module. */
export function importsOf(file: string): readonly Import[] {
  const cached = cache.get(file)
  if (cached !== undefined) return cached
  const { module } = parseSync(file, read(file))
  const specifiers = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => read(file).slice(start + 1, end - 1)),
  ]
  const found = specifiers.map((specifier) => ({ from: file, specifier, file: resolve(file, specifier) }))
  cache.set(file, found)
  return found
}

function resolve(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return relative(root, join(root, dirname(from), specifier))
  const own = /^@seaworthy\/([a-z-]+)\/(.*)$/.exec(specifier)
  return own === null ? undefined : `packages/${own[1] ?? ''}/src/${own[2] ?? ''}`
}
