import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { editedCopy } from './edited-kustomization.ts'
import { plainOptions, rendererFor } from './fixtures/renderer-programs.ts'
import { readClosure } from './kustomization-closure.ts'
import { networkSandbox } from './network-sandbox.ts'
import { renderKustomization } from './render-kustomization.ts'

const offline = (await networkSandbox(process.env)) !== undefined
const pod = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { hostPID: true }\n'

let folder = ''
let target = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'edited-kustomization-')))
  target = join(folder, 'app/over')
  const files = {
    'app/base/kustomization.yaml': 'resources: [pod.yaml, gone.yaml]\n',
    'app/base/pod.yaml': pod,
    'app/base/gone.yaml': pod.replace('web', 'gone'),
    'app/over/kustomization.yaml':
      'resources: [../base]\npatches: [{ path: p.yaml }]\nconfigMapGenerator: [{ name: c, files: [a.txt] }]\n',
    'app/over/p.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { a: b } }\n',
    'app/over/a.txt': 'text\n',
    'app/unrelated.yaml': 'x: 1\n',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
})
afterEach(() => rmSync(folder, { recursive: true }))

async function copied(overrides: ReadonlyMap<string, string> | undefined) {
  const temporary = join(folder, 'temporary')
  const closure = await readClosure(target)
  return editedCopy({ shown: target, root: target, closure }, overrides, temporary)
}

describe('a copy with edits', () => {
  test('holds what the kustomization reaches, each file in its place and by its own name', async () => {
    const edited = pod.replace('true', 'false')
    const copy = await copied(new Map([[join(folder, 'app/base/pod.yaml'), edited]]))
    const root = join(folder, 'temporary/edited/over')
    expect([copy?.root, copy?.shown]).toEqual([root, target])
    expect(readFileSync(join(root, '../base/pod.yaml'), 'utf8')).toBe(edited)
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('text\n')
    expect(() => readFileSync(join(root, '../unrelated.yaml'))).toThrow('ENOENT')
    expect(copy?.closure.kustomizations.map(({ file }) => file)).toEqual([
      join(target, 'kustomization.yaml'),
      join(folder, 'app/base/kustomization.yaml'),
    ])
    expect(readFileSync(join(folder, 'app/base/pod.yaml'), 'utf8')).toBe(pod)
  })

  test.each([[undefined], [new Map()], [new Map([['other.yaml', 'x: 1\n']])]])('none for %j', async (overrides) => {
    expect(await copied(overrides)).toBeUndefined()
  })

  test('a file that has gone since is left for kustomize to miss', async () => {
    rmSync(join(folder, 'app/base/gone.yaml'))
    const copy = await copied(new Map([[join(folder, 'app/base/pod.yaml'), pod]]))
    expect(copy?.closure.refused.map(({ code }) => code)).toEqual(['kustomization-missing'])
  })

  test.each(['kustomize', 'kubectl'] as const)('is what %s renders', async (name) => {
    const kustomize = rendererFor(name)
    if (kustomize === undefined) return
    const overrides = new Map([[join(folder, 'app/base/pod.yaml'), pod.replace('true', 'false')]])
    const rendering = await renderKustomization(target, { ...plainOptions, offline, kustomize, overrides })
    expect(rendering.problems).toEqual([])
    const web = rendering.documents.find(({ text }) => text.includes('name: web'))
    expect(web?.text).toContain('hostPID: false')
    expect([web?.source?.file, web?.patches?.[0]?.file]).toEqual([
      join(folder, 'app/base/pod.yaml'),
      join(target, 'p.yaml'),
    ])
  })
})
