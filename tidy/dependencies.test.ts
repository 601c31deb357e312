import { expect, test } from 'vitest'
import { read, repositoryFiles } from './tree.ts'

const manifests = repositoryFiles().filter((file) => /(?:^|\/)package\.json$/.test(file))

interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly scripts?: Readonly<Record<string, string>>
}

function manifest(file: string): Manifest {
  return JSON.parse(read(file)) as Manifest
}

test('runtime dependencies equal DEPENDENCIES.md', () => {
  const used = manifests
    .flatMap((file) => Object.keys(manifest(file).dependencies ?? {}))
    .filter((name) => !name.startsWith('@seaworthy/'))
  const told = [...read('DEPENDENCIES.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name ?? '')
  expect([...new Set(used)].sort()).toEqual([...told].sort())
})

test('no package of ours runs an install script', () => {
  const wrong = manifests.filter((file) =>
    ['preinstall', 'install', 'postinstall', 'prepare'].some((name) => manifest(file).scripts?.[name] !== undefined),
  )
  expect(wrong).toEqual([])
})

test('all packages carry one version', () => {
  expect(new Set(manifests.map((file) => manifest(file).version)).size).toBe(1)
})

test('the lockfile names no registry of its own', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string; hasInstallScript?: boolean }>
  }
  const elsewhere = Object.entries(lock.packages).filter(
    ([, { resolved }]) =>
      resolved !== undefined && /^https?:/.test(resolved) && !resolved.startsWith('https://registry.npmjs.org/'),
  )
  expect(elsewhere.map(([name]) => name)).toEqual([])
  const scripted = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript === true)
  expect(scripted.map(([name]) => name).filter((name) => !allowedInstallScripts.includes(name))).toEqual([])
})

/** fsevents is an optional, macOS-only dependency of the test runner; npm 12 does not run its script. */
const allowedInstallScripts: readonly string[] = ['node_modules/fsevents']
