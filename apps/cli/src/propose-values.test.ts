import type { Edit } from '@seaworthy/engine/model/fix.ts'
import { formatPath } from '@seaworthy/engine/model/path.ts'
import type { RenderedDocument, ValuesFile } from '@seaworthy/sources/render/rendering.ts'
import { describe, expect, test } from 'vitest'
import { valuesChanges } from './propose-values.ts'

const template = `kind: Pod
metadata:
  name: {{ .Release.Name }}-web
spec:
  hostPID: {{ .Values.host.pid }}
  {{- with .Values.podSecurityContext }}
  securityContext: {{- toYaml . | nindent 4 }}
  {{- end }}
  containers:
    - name: web
      securityContext: {{- toYaml .Values.securityContext | nindent 8 }}
`
const text = `kind: Pod
metadata:
  name: release-web
spec:
  hostPID: true
  containers:
    - name: web
      securityContext:
        privileged: true
`
const values = `other:
  securityContext: {}
securityContext:
  privileged: true
podSecurityContext: {}
host:
  pid: true
`

function document(files: readonly Partial<ValuesFile>[], at: readonly string[] = []): RenderedDocument {
  const given = files.map((file) => ({ file: 'chart/values.yaml', text: values, at: [], ...file }))
  const source = { file: 'chart/templates/pod.yaml', text: template }
  return { text, file: 'web/templates/pod.yaml', source, values: { files: given, at, set: [] } }
}

/** `file: op path [= value]` */
function places(edit: Edit, from = document([{}])): readonly string[] {
  return valuesChanges(from, edit).flatMap(({ source, edits }) =>
    edits.map((one) => {
      const value = one.op === 'remove' ? '' : ` = ${JSON.stringify(one.value)}`
      return `${source.file}: ${one.op} ${formatPath(one.path)}${value}`
    }),
  )
}

const container = ['spec', 'containers', 0, 'securityContext'] as const

describe('values', () => {
  test('a value that a line leads to; a switch is turned off rather than taken away', () => {
    const path = ['spec', 'hostPID']
    expect(places({ op: 'remove', path }).slice(0, 2)).toEqual([
      'chart/values.yaml: set host.pid = false',
      'chart/values.yaml: remove host.pid',
    ])
    expect(places({ op: 'set', path, value: false })[0]).toBe('chart/values.yaml: set host.pid = false')
  })

  test('what is absent, in the block that the template copies', () => {
    const path = [...container, 'capabilities', 'drop']
    expect(places({ op: 'append', path, value: 'ALL' })[0]).toBe(
      'chart/values.yaml: append securityContext.capabilities.drop = "ALL"',
    )
  })

  test('an empty block that the template leaves out is known by its name; the one that the template reads comes first', () => {
    const path = ['spec', 'securityContext', 'runAsNonRoot']
    expect(places({ op: 'set', path, value: true })).toEqual([
      'chart/values.yaml: set securityContext.runAsNonRoot = true',
      'chart/values.yaml: set podSecurityContext.runAsNonRoot = true',
      'chart/values.yaml: set other.securityContext.runAsNonRoot = true',
    ])
  })

  test('a name says nothing where the value is another one', () => {
    const helper = { ...document([{ text: 'image:\n  privileged: false\nworker:\n  privileged: true\n' }]) }
    expect(places({ op: 'set', path: [...container, 'privileged'], value: false }, helper)).toEqual([
      'chart/values.yaml: set worker.privileged = false',
    ])
  })

  test('a packaged subchart is told by the values around it', () => {
    const from = document(
      [{ text: 'sub:\n  host:\n    pid: false\n', at: ['sub'] }, { file: 'chart/charts/sub.tgz!values.yaml' }],
      ['sub'],
    )
    const found = valuesChanges(
      { ...from, values: { files: from.values?.files.slice(1) ?? [], at: ['sub'], set: [] } },
      {
        op: 'set',
        path: ['spec', 'hostPID'],
        value: false,
      },
    )
    expect(found).toEqual([])
    const root = {
      ...document([{ text: 'a: 1\n', at: ['sub'] }, { file: 'chart/charts/sub.tgz!values.yaml' }], ['sub']),
    }
    expect(places({ op: 'set', path: ['spec', 'hostPID'], value: false }, root)[0]).toBe(
      'chart/values.yaml: set sub.host.pid = false',
    )
  })

  test('only what stands below the subchart is its own', () => {
    const from = document([{ text: 'securityContext: {}\nsub:\n  securityContext: {}\n', at: ['sub'] }], ['sub'])
    expect(places({ op: 'set', path: [...container, 'runAsNonRoot'], value: true }, from)).toEqual([
      'chart/values.yaml: set sub.securityContext.runAsNonRoot = true',
    ])
  })

  test.each([
    ['no values', { ...document([]) }],
    ['values that cannot be read', document([{ text: 'a: [\n' }])],
    ['values that are no map', document([{ text: '- a\n' }])],
  ])('%s: nothing', (_, from) => {
    expect(places({ op: 'set', path: ['spec', 'hostPID'], value: false }, from)).toEqual([])
  })
})
