import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readClosure, readTextFile, shownPath } from './kustomization-closure.ts'

let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'closure-')))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(file: string, text: string): void {
  mkdirSync(join(folder, dirname(file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

describe('readClosure', () => {
  test('reaches bases and components once, the root first', async () => {
    write('prod/kustomization.yaml', 'resources: [../base, ../base, x.yaml]\ncomponents: [../c]\n')
    write('prod/x.yaml', '')
    write('base/kustomization.yaml', 'resources: [../prod]\n')
    write('c/kustomization.yaml', 'kind: Component\n')
    const { kustomizations, remote, refused } = await readClosure(join(folder, 'prod'))
    const names = ['prod', 'base', 'c'].map((name) => join(folder, name, 'kustomization.yaml'))
    expect(kustomizations.map(({ file }) => file)).toEqual(names)
    expect([remote, refused]).toEqual([[], []])
  })

  test('names what is remote, and in which file', async () => {
    write('kustomization.yaml', 'resources: [base, "https://x/y.yaml"]\n')
    write('base/kustomization.yaml', 'resources: ["github.com/x/y?ref=1"]\npatches: [{path: "http://x/p"}]\n')
    const { remote } = await readClosure(folder)
    expect(remote).toEqual([
      { entry: 'https://x/y.yaml', file: join(folder, 'kustomization.yaml') },
      { entry: 'http://x/p', file: join(folder, 'base/kustomization.yaml') },
      { entry: 'github.com/x/y?ref=1', file: join(folder, 'base/kustomization.yaml') },
    ])
  })

  test.each([
    ['a file that is not there', 'gone.yaml', 'kustomization-missing'],
    ['a folder outside the repository', '../outside', 'kustomization-outside'],
    ['a link out of the repository', 'link', 'kustomization-outside'],
  ])('refuses %s', async (_, entry, code) => {
    mkdirSync(join(folder, 'repo/.git'), { recursive: true })
    write('outside/kustomization.yaml', '')
    write('repo/kustomization.yaml', `resources: [${entry}]\n`)
    symlinkSync('../outside', join(folder, 'repo/link'))
    const { refused, kustomizations } = await readClosure(join(folder, 'repo'))
    expect(refused.map((problem) => problem.code)).toEqual([code])
    expect(kustomizations).toHaveLength(1)
  })

  test('a folder without one is an error', async () => {
    await expect(readClosure(folder)).rejects.toThrow(
      'It holds none of kustomization.yaml, kustomization.yml, Kustomization',
    )
  })
})

test.each([
  ['/a/b', 'x', '/a/b', 'x'],
  ['/a/b', 'x', '/a/b/c.yaml', 'x/c.yaml'],
  ['/a/b', 'x/b', '/a/base/c.yaml', 'x/base/c.yaml'],
  ['/a/b', '.', '/a/base/c.yaml', '../base/c.yaml'],
])('shownPath %s as %s: %s', (root, shown, path, expected) => expect(shownPath(root, shown, path)).toBe(expected))

test('readTextFile reads only regular files', async () => {
  write('a', 'text')
  expect(await readTextFile(join(folder, 'a'))).toBe('text')
  expect(await readTextFile(folder)).toBeUndefined()
  expect(await readTextFile(join(folder, 'b'))).toBeUndefined()
})
