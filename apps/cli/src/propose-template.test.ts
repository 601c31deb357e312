import type { Edit } from '@seaworthy/engine/model/fix.ts'
import type { RenderedDocument } from '@seaworthy/sources/render/rendering.ts'
import { describe, expect, test } from 'vitest'
import { withChanges } from './propose-changes.ts'
import { templateChanges } from './propose-template.ts'

const template = `apiVersion: v1
kind: Pod
metadata:
  name: {{ .Release.Name }}-web
spec:
  hostPID: true # why
  {{- if .Values.more }}
  tolerations: {{- toYaml .Values.more | nindent 4 }}
  {{- end }}
  containers:
    - name: web
      image: {{ .Values.image }}
      securityContext:
        capabilities:
          drop:
            - NET_RAW
          add: [CHOWN]
    - image: side
      securityContext: {}
    - {{- include "helper" . | nindent 6 }}
`
const text = `apiVersion: v1
kind: Pod
metadata:
  name: release-web
spec:
  hostPID: true # why
  containers:
    - name: web
      image: i
      securityContext:
        capabilities:
          drop:
            - NET_RAW
          add: [CHOWN]
    - image: side
      securityContext: {}
    -
      name: helped
      image: h
`
const source = { file: 'chart/templates/pod.yaml', text: template }
const document: RenderedDocument = { text, file: 'web/templates/pod.yaml', source }

/** The templates that the candidates would leave. */
function after(edit: Edit, from = document): readonly (string | undefined)[] {
  return templateChanges(from, edit).map((change) => withChanges([change])?.[0]?.after)
}

const of = (index: number, ...rest: readonly string[]): Edit['path'] => ['spec', 'containers', index, ...rest]

describe('templates', () => {
  test.each([
    [{ op: 'remove', path: ['spec', 'hostPID'] }, '  hostPID: true # why\n', ''],
    [{ op: 'set', path: ['spec', 'hostPID'], value: false }, 'hostPID: true #', 'hostPID: false #'],
    [
      { op: 'set', path: of(1, 'securityContext', 'a'), value: 1 },
      'securityContext: {}',
      'securityContext:\n        a: 1',
    ],
    [
      { op: 'append', path: of(0, 'securityContext', 'capabilities', 'drop'), value: 'ALL' },
      '            - NET_RAW\n',
      '            - NET_RAW\n            - ALL\n',
    ],
    [
      { op: 'append', path: of(0, 'securityContext', 'capabilities', 'add'), value: 'KILL' },
      '[CHOWN]',
      '[CHOWN, KILL]',
    ],
    [{ op: 'set', path: ['spec', 'absent'], value: false }, 'spec:\n', 'spec:\n  absent: false\n'],
    [
      { op: 'set', path: of(0, 'securityContext', 'absent'), value: false },
      '      securityContext:\n        cap',
      '      securityContext:\n        absent: false\n        cap',
    ],
    [
      { op: 'set', path: of(1, 'absent', 'x'), value: 1 },
      '    - image: side\n',
      '    - image: side\n      absent:\n        x: 1\n',
    ],
  ] satisfies readonly (readonly [Edit, string, string])[])('%j', (edit, from, to) => {
    expect(after(edit)[0]).toBe(template.replace(from, to))
  })

  test.each([
    ['what a helper wrote', { op: 'set', path: of(2, 'absent'), value: 1 }],
    ['the name, which an action writes', { op: 'set', path: ['metadata', 'name'], value: 'x' }],
    ['a block that would go', { op: 'remove', path: of(0, 'securityContext') }],
    ['the removal of what is not there', { op: 'remove', path: ['spec', 'absent'] }],
  ] satisfies readonly (readonly [string, Edit])[])('not %s', (_, edit) => {
    expect(after(edit)).toEqual([])
  })

  test('not inside an archive, and not without a template', () => {
    const edit: Edit = { op: 'remove', path: ['spec', 'hostPID'] }
    expect(after(edit, { ...document, source: { ...source, file: 'c.tgz!templates/pod.yaml' } })).toEqual([])
    expect(after(edit, { text, file: 'x' })).toEqual([])
  })
})
