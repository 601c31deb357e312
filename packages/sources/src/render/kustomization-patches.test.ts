import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readClosure } from './kustomization-closure.ts'
import { readPatches } from './kustomization-patches.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'patches-')))
afterAll(() => rmSync(folder, { recursive: true }))

test('readPatches gives files and inline patches with their places, the last first', async () => {
  writeFileSync(join(folder, 'first.yaml'), 'kind: A\n')
  writeFileSync(join(folder, 'second.yaml'), 'kind: B\n')
  const text = `patches:
  - path: first.yaml
  - path: second.yaml
  - path: https://x/remote.yaml
  - patch: |-
      - op: add
        path: /a

        value: 1
  - target: {kind: Pod}
    patch: |
        kind: C
patchesStrategicMerge:
- |-
  kind: D
`
  writeFileSync(join(folder, 'kustomization.yaml'), text)
  const { kustomizations } = await readClosure(folder)
  const patches = await readPatches(kustomizations, folder, 'shown')
  const own = join(folder, 'kustomization.yaml')
  expect(patches).toEqual([
    { file: 'shown/second.yaml', text: 'kind: B\n', lineOffset: 0, columnOffset: 0 },
    { file: 'shown/first.yaml', text: 'kind: A\n', lineOffset: 0, columnOffset: 0 },
    { file: own, text: 'kind: D', lineOffset: 14, columnOffset: 2 },
    { file: own, text: 'kind: C', lineOffset: 11, columnOffset: 8 },
    { file: own, text: '- op: add\n  path: /a\n\n  value: 1', lineOffset: 5, columnOffset: 6 },
  ])
})
