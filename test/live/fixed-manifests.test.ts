// The law of fixes on a real API server: what it takes before `seaworthy fix`, it takes after it.

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readManifests } from '@seaworthy/engine/formats/manifests/read-manifests.ts'
import { isObject } from '@seaworthy/engine/model/json.ts'
import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import { kubectl, startApiServer } from '../kube/api-server.ts'
import { root, seaworthy } from './live.ts'

const found = await startApiServer()
const server = 'skip' in found ? undefined : found
const namespace = `fixed-${process.pid}`
const folder = mkdtempSync(join(tmpdir(), 'seaworthy-fixed-'))

/** Folders of manifests; what a chart or an overlay holds is no object. */
const targets = [
  'examples/shop',
  ...readdirSync(join(root, 'scenarios'))
    .map((name) => `scenarios/${name}/evidence`)
    .filter((path) => existsSync(join(root, path)) && !/scenarios\/(?:chart|snapshot)\//.test(path)),
]

/** The objects of the files, in one namespace that admits everything; custom resources left out. */
function objectsOf(path: string): readonly JsonObject[] {
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:ya?ml|json)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
  return files.toSorted().flatMap((file) => {
    const { resources } = readManifests({ file, text: readFileSync(file, 'utf8') }, () => 'full')
    return resources
      .filter(({ group }) => !group.includes('.') || group.endsWith('k8s.io'))
      .map(({ value }) => value)
      .map((value) => {
        const metadata = isObject(value['metadata']) ? value['metadata'] : {}
        return typeof metadata['namespace'] === 'string' ? { ...value, metadata: { ...metadata, namespace } } : value
      })
  })
}

/** The names of the objects that the server would take, with kubectl's own words about the others. */
function taken(objects: readonly JsonObject[]): { readonly names: ReadonlySet<string>; readonly said: string } {
  const input = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects })
  const args = [
    '--kubeconfig',
    server?.kubeconfig ?? '',
    'apply',
    '--dry-run=server',
    '--validate=strict',
    '-f',
    '-',
    '-o',
    'name',
  ]
  const { stdout, stderr } = spawnSync('kubectl', args, { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return { names: new Set(stdout.split('\n').filter(Boolean)), said: stderr }
}

describe.skipIf(server === undefined)('fixed manifests are taken by a real API server', () => {
  beforeAll(() => {
    kubectl(server!.kubeconfig, ['create', 'namespace', namespace])
    for (const name of ['web', 'default'])
      spawnSync('kubectl', ['--kubeconfig', server!.kubeconfig, 'create', 'serviceaccount', name, '-n', namespace])
  })
  afterAll(async () => {
    kubectl(server!.kubeconfig, ['delete', 'namespace', namespace, '--wait=false'])
    rmSync(folder, { recursive: true })
    await server!.stop()
  })

  test.each(targets)('%s', async (target) => {
    const copy = join(folder, target.replaceAll('/', '-'))
    cpSync(join(root, target), copy, { recursive: true })
    const before = taken(objectsOf(copy))
    const { code } = await seaworthy(['fix', copy, '--tier', 'all'])
    expect([0, 2]).toContain(code)
    const after = taken(objectsOf(copy))
    const refused = [...before.names].filter((name) => !after.names.has(name))
    expect(refused, after.said).toEqual([])
  })

  test('the shop is taken whole', () => {
    const objects = objectsOf(join(root, 'examples/shop'))
    const { names, said } = taken(objects)
    expect(names.size, said).toBe(objects.length)
  })
})
