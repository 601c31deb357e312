import type { Edit } from '@seaworthy/engine/model/fix.ts'
import type { PatchSource, RenderedDocument } from '@seaworthy/sources/render/rendering.ts'
import { describe, expect, test } from 'vitest'
import { withChanges } from './propose-changes.ts'
import { kustomizationChanges } from './propose-kustomization.ts'

const base = `kind: ConfigMap
metadata: { name: web }
---
kind: Deployment
metadata:
  name: web
spec:
  containers:
    - name: web
      image: w
`
const patch = `kind: Deployment
metadata:
  name: web
spec:
  hostPID: true
  containers:
    - name: side
      image: s
      securityContext:
        privileged: true
`
const text = `kind: Deployment
metadata:
  name: prod-web
spec:
  containers:
    - image: s
      name: side
      securityContext:
        privileged: true
    - image: w
      name: web
  hostPID: true
`

function document(more: Partial<PatchSource> = {}): RenderedDocument {
  const patches = [{ file: 'over/patch.yaml', text: patch, lineOffset: 0, columnOffset: 0, ...more }]
  return { text, file: 'over/kustomization.yaml', source: { file: 'base/web.yaml', text: base }, patches }
}

function after(edit: Edit, from = document()): readonly (readonly [string, string] | undefined)[] {
  return kustomizationChanges(from, edit).map((change) => {
    const file = withChanges([change])?.[0]
    return file && [file.file, file.after]
  })
}

describe('kustomizations', () => {
  test('the patch that sets the value', () => {
    expect(after({ op: 'set', path: ['spec', 'hostPID'], value: false })[0]).toEqual([
      'over/patch.yaml',
      patch.replace('hostPID: true', 'hostPID: false'),
    ])
  })

  test('a block of a patch is known by what stands in it', () => {
    expect(after({ op: 'set', path: ['spec', 'containers', 0, 'securityContext', 'x'], value: 1 })[0]).toEqual([
      'over/patch.yaml',
      `${patch}        x: 1\n`,
    ])
  })

  test('a container of the base, wherever patches put it', () => {
    expect(after({ op: 'set', path: ['spec', 'containers', 1, 'tty'], value: false }).at(-1)).toEqual([
      'base/web.yaml',
      `${base}      tty: false\n`,
    ])
  })

  test('a container that only a patch has is not written into the base', () => {
    const files = after({ op: 'set', path: ['spec', 'containers', 0, 'tty'], value: false }).map((one) => one?.[0])
    expect(files).toEqual(['over/patch.yaml'])
  })

  test('a patch inside a kustomization is no file of its own', () => {
    const found = after({ op: 'set', path: ['spec', 'hostPID'], value: false }, document({ lineOffset: 4 }))
    expect(found.map((one) => one?.[0])).toEqual(['base/web.yaml'])
  })

  test('a chart has no kustomization, and a remote base no file', () => {
    const edit: Edit = { op: 'set', path: ['spec', 'tty'], value: false }
    expect(after(edit, { text, file: 'x', source: { file: 'base/web.yaml', text: base } })).toEqual([])
    expect(after(edit, { text, file: 'x', patches: [] })).toEqual([])
  })
})
