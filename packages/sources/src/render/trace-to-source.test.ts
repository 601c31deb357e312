import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ValuesScope } from './rendering.ts'
import { traceToSource } from './trace-to-source.ts'
import type { Trace } from './trace-to-source.ts'

const chart = join(import.meta.dirname, 'fixtures', 'shop-chart')
const template = {
  file: 'templates/deployment.yaml',
  text: readFileSync(join(chart, 'templates/deployment.yaml'), 'utf8'),
}
const values: ValuesScope = {
  files: [{ file: 'values.yaml', text: readFileSync(join(chart, 'values.yaml'), 'utf8'), at: [] }],
  at: [],
  set: [],
}

// What Helm 3.22 makes of the template
const deployment = `# Source: shop/templates/deployment.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: release-name-shop
  labels:
    app.kubernetes.io/name: shop
spec:
  replicas: 1
  template:
    spec:
      hostNetwork: true
      hostPID: true
      securityContext:
        runAsUser: 0
        supplementalGroups:
        - 10
      containers:
        - name: shop
          image: "registry.example/shop:latest"
          securityContext:
            privileged: true
          ports:
            - name: http
              containerPort: 8080
        - name: proxy
          image: envoy:1
          securityContext:
            privileged: false
            allowPrivilegeEscalation: true
      volumes:
        - name: host
          hostPath:
            path: "/var/run/docker.sock"
`
const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: release-name-shop\nspec:\n  type: NodePort\n'

function trace(text: string, needle: string): Trace & { shown: string } {
  const line = text.split('\n').findIndex((content) => content.includes(needle)) + 1
  const traced = traceToSource({ text }, template, line, values)
  return { ...traced, shown: (template.text.split('\n')[traced.line - 1] ?? '').slice(traced.column - 1) }
}

describe('traceToSource', () => {
  test.each([
    ['a literal', 'hostPID', 'hostPID: true'],
    ['a block', '      containers', 'containers:'],
    ['a literal in the right one of the containers', 'allowPrivilegeEscalation', 'allowPrivilegeEscalation: true'],
    ['a value that stands twice', 'privileged: false', 'privileged: false'],
    ['an item by its name', 'name: proxy', 'name: proxy'],
    ['a value of two actions', 'registry.example', 'image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"'],
    ['a name', 'release-name-shop', 'name: {{ .Release.Name }}-shop'],
  ])('finds %s', (_, needle, shown) => {
    expect(trace(deployment, needle)).toEqual({ line: expect.any(Number), column: expect.any(Number), shown })
  })

  test('a container that `if` left out does not stand in for another', () => {
    const { line } = trace(deployment, 'privileged: false')
    expect(template.text.split('\n').slice(0, line).join('\n')).toContain('- name: proxy')
  })

  test.each([
    ['a field', 'replicas: 1', 'replicas: {{ .Values.replicas }}', 'replicas', 5],
    ['a field through a pipe', '/var/run', 'path: {{ .Values.volume.path | quote }}', 'volume.path', 18],
    [
      'what toYaml of a with block copied',
      'runAsUser',
      '{{- toYaml . | nindent 8 }}',
      'podSecurityContext.runAsUser',
      10,
    ],
    [
      'an item of a list that was copied',
      '- 10',
      '{{- toYaml . | nindent 8 }}',
      'podSecurityContext.supplementalGroups.-',
      12,
    ],
    [
      'what toYaml on the line copied',
      'privileged: true',
      '{{- toYaml .Values.containerSecurityContext | nindent 12 }}',
      'containerSecurityContext.privileged',
      15,
    ],
    [
      'a block that toYaml copied',
      '          securityContext',
      'securityContext: {{- toYaml .Values.containerSecurityContext | nindent 12 }}',
      'containerSecurityContext',
      14,
    ],
    ['a block that a with block copied', '      securityContext', 'securityContext:', 'podSecurityContext', 9],
    ['a range', 'containerPort', 'containerPort: {{ .port }}', 'ports.-.port', 22],
  ])('finds the template and the values of %s', (_, needle, shown, path, line) => {
    const traced = trace(deployment, needle)
    expect({ ...traced, values: { ...traced.values, path: traced.values?.path.join('.') } }).toMatchObject({
      shown,
      values: { file: 'values.yaml', line, path },
    })
    expect(traced.approximate).toBeUndefined()
  })

  test('what a helper made is near the line that includes it', () => {
    expect(trace(deployment, 'kubernetes.io/name')).toMatchObject({
      approximate: true,
      shown: expect.stringContaining('include'),
    })
  })

  test('the second document of a template is told from the first', () => {
    expect(trace(service, 'NodePort')).toMatchObject({ shown: 'type: NodePort' })
    const { line } = trace(service, 'release-name-shop')
    expect(template.text.split('\n').slice(0, line).join('\n')).toContain('kind: Service')
  })

  test('a document that the template does not show starts it, approximately', () => {
    const other = { text: 'kind: ConfigMap\nmetadata:\n  name: x\ndata:\n  a: b\n' }
    expect(traceToSource(other, template, 5, values)).toEqual({ line: 3, column: 1, approximate: true })
    expect(traceToSource({ text: '' }, template, 1)).toEqual({ line: 1, column: 1, approximate: true })
    expect(traceToSource(other, { file: 'empty', text: '' }, 1)).toEqual({ line: 1, column: 1, approximate: true })
  })

  test('a line within a block scalar is found by its text', () => {
    const source = { file: 'x', text: 'kind: A\ndata:\n  k: |\n    {{ .x }}\n    once: 1\n    twice\n    twice\n' }
    const rendered = { text: 'kind: A\ndata:\n  k: |\n    made\n    once: 1\n    twice\n    twice\nend: 1\n' }
    expect(traceToSource(rendered, source, 5)).toEqual({ line: 5, column: 5 })
    for (const line of [4, 6])
      expect(traceToSource(rendered, source, line)).toEqual({ line: 3, column: 3, approximate: true })
  })

  test('lists of equal shape are told apart by order where both hold as many', () => {
    const source = { file: 'x', text: 'kind: A\nrules:\n  - verbs: [get]\n  - verbs: [get]\n' }
    const rendered = { text: 'kind: A\nrules:\n- verbs: [get]\n- verbs: [get]\n' }
    expect(traceToSource(rendered, source, 4)).toEqual({ line: 4, column: 5 })
    const fewer = { text: 'kind: A\nrules:\n- verbs: [get]\n' }
    expect(traceToSource(fewer, source, 3)).toEqual({ line: 3, column: 5, approximate: true })
  })

  test('any texts give a place in the source', () => {
    const line = fc.constantFrom(
      'a:',
      '  b: 1',
      '  - name: x',
      '    c: {{ .Values.a }}',
      '{{- range .Values.l }}',
      '{{ end }}',
      'd: |',
      '---',
    )
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, fc.nat(15), (rendered, source, at) => {
        const traced = traceToSource({ text: rendered }, { file: 'x', text: source }, at, values)
        expect(traced.line >= 1 && traced.line <= source.split('\n').length && traced.column >= 1).toBe(true)
      }),
    )
  })
})
