import { readManifests } from '@seaworthy/engine/formats/manifests/read-manifests.ts'
import type { Edit } from '@seaworthy/engine/model/fix.ts'
import type { Finding } from '@seaworthy/engine/model/finding.ts'
import type { Json } from '@seaworthy/engine/model/json.ts'
import type { Path } from '@seaworthy/engine/model/path.ts'
import { describe, expect, test } from 'vitest'
import { fixFiles } from './fix-files.ts'

const text = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  hostPID: true
  hostIPC: true
  replicas: one
`

function remove(...path: Path): Edit {
  return { op: 'remove', path }
}

function set(value: Json, ...path: Path): Edit {
  return { op: 'set', path, value }
}

function finding(edits: readonly Edit[], more: Partial<Finding> = {}): Finding {
  return {
    fingerprint: 'v1:0',
    check: 'c',
    aliases: [],
    severity: 'high',
    confidence: 'certain',
    tier: 'security',
    status: 'fail',
    object: { apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'web' },
    path: 'spec',
    message: '',
    file: 'a.yaml',
    line: 4,
    fix: { edits },
    ...more,
  }
}

async function fix(findings: readonly Finding[], given = text, onDisk: string | undefined = given) {
  const { resources } = readManifests({ file: 'a.yaml', text: given.replace(/^\uFEFF/, '') }, () => 'full')
  const { files, fixed, refused, rendered } = await fixFiles(findings, { resources }, async () => onDisk)
  return { after: files[0]?.after, fixed, refused: refused.map(({ why }) => why), rendered }
}

describe('fixFiles', () => {
  test('all findings of a document at once', async () => {
    expect(await fix([finding([remove('spec', 'hostPID')]), finding([remove('spec', 'hostIPC')])])).toEqual({
      after: text.replace(/ {2}host.*\n/g, ''),
      fixed: 2,
      refused: [],
      rendered: [],
    })
  })

  test('a byte order mark stays before the text', async () => {
    expect((await fix([finding([remove('spec', 'hostPID')])], `\uFEFF${text}`)).after).toBe(
      `\uFEFF${text.replace(/ {2}hostPID.*\n/, '')}`,
    )
  })

  test('a finding is fixed whole or not at all; the others are', async () => {
    const half = finding([remove('spec', 'hostPID'), set(1, 'spec', 'replicas', 'deeper')])
    const { after, fixed, refused } = await fix([half, finding([remove('spec', 'hostIPC')])])
    expect(after).toBe(text.replace(/ {2}hostIPC.*\n/, ''))
    expect([fixed, refused]).toEqual([1, ['spec.replicas is no map']])
  })

  test('the object whose line is nearest, where a file holds it twice', async () => {
    const { after } = await fix([finding([remove('spec', 'hostPID')], { line: 12 })], `${text}---\n${text}---\n${text}`)
    expect(after).toBe(`${text}---\n${text.replace(/ {2}hostPID.*\n/, '')}---\n${text}`)
  })

  test('an object that a document holds twice is left alone', async () => {
    const item = '{ apiVersion: v1, kind: Pod, metadata: { name: web }, spec: { hostPID: true } }'
    const { after, refused } = await fix(
      [finding([remove('spec', 'hostPID')])],
      `apiVersion: v1\nkind: List\nitems:\n- ${item}\n- ${item}\n`,
    )
    expect([after, refused]).toEqual([undefined, ['The document holds this object twice']])
  })

  test('what changed meanwhile, and what is not UTF-8, is left alone', async () => {
    expect(await fix([finding([remove('spec', 'hostPID')])], text, `${text}# later\n`)).toMatchObject({
      after: undefined,
      fixed: 0,
      refused: ['The file changed while it was judged; run again'],
    })
    const { resources } = readManifests({ file: 'a.yaml', text }, () => 'full')
    const { refused } = await fixFiles([finding([remove('spec', 'hostPID')])], { resources }, async () => undefined)
    expect(refused.map(({ why }) => why)).toEqual(['The file is not UTF-8'])
  })

  test('an edit whose value was redacted is not written', async () => {
    const { after, refused } = await fix([finding([set([{ value: { redacted: true, length: 8 } }], 'spec', 'env')])])
    expect([after, refused]).toEqual([undefined, ['The edit would move a credential; do it by hand']])
  })

  test('findings on a rendered object are given back with the object', async () => {
    const source = { file: 'templates/pod.yaml', line: 9, column: 3 }
    const { after, fixed, rendered } = await fix([
      finding([set(false, 'spec', 'hostPID'), remove('spec', 'hostIPC')], { source }),
      finding([remove('spec', 'hostPID')], { source: { ...source, approximate: true } }),
    ])
    expect([after, fixed]).toEqual([undefined, 0])
    expect(rendered.map(({ resource, edits }) => [resource.name, edits])).toEqual([
      ['web', [set(false, 'spec', 'hostPID'), remove('spec', 'hostIPC')]],
      ['web', [remove('spec', 'hostPID')]],
    ])
  })

  test('a finding about an object that is in no file is refused', async () => {
    const object = { apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'other' }
    expect((await fix([finding([remove('spec')], { object })])).refused).toEqual([
      'The finding names no place in a file',
    ])
  })
})
