import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultSettings } from '../packages/engine/src/model/settings.ts'
import { checkDocs } from './check-docs.ts'
import { read, repositoryFiles, root } from './tree.ts'

test('docs/checks is generated from the units', () => {
  for (const [file, text] of checkDocs()) {
    const path = `docs/checks/${file}`
    expect(existsSync(join(root, path)) ? read(path) : '', `${path} is stale: run node tidy/check-docs.ts`).toBe(text)
  }
})

test('links between pages of the repository lead somewhere', () => {
  const pages = repositoryFiles().filter((file) => file.endsWith('.md') && !file.includes('/fixtures/'))
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, target]) => join(page, '..', target ?? ''))
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${page} -> ${target}`),
  )
  expect(broken).toEqual([])
})

test('docs/configuration.md tells every setting', () => {
  const told = [...read('docs/configuration.md').matchAll(/^\| `([A-Za-z]+)` \|/gm)].map(([, key]) => key ?? '')
  expect(told.toSorted()).toEqual(Object.keys(defaultSettings).toSorted())
})
