import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { templateActions } from './template-actions.ts'

/** The paths that the last action reads. */
function reads(...lines: string[]): string[] {
  return (templateActions(lines.join('\n')).at(-1)?.reads ?? []).map((path) => path.join('.'))
}

describe('templateActions', () => {
  test.each([
    ['a field', ['{{ .Values.a.b }}'], ['a.b']],
    ['a field of the root', ['{{ with .x }}{{ $.Values.a }}'], ['a']],
    ['pipes and strings', ['{{- .Values.tag | default "v1.0" | quote -}}'], ['tag']],
    ['two fields', ['{{ printf "%s:%s" .Values.a .Values.b }}'], ['a', 'b']],
    ['nothing of other roots', ['{{ .Chart.Name }}-{{ .Release.Name }}'], []],
    ['dot in with', ['{{ with .Values.a }}{{ .b }}'], ['a.b']],
    ['dot itself', ['{{ with .Values.a }}{{ toYaml . }}'], ['a']],
    ['dot after end', ['{{ with .Values.a }}x{{ end }}{{ .b }}'], []],
    ['if keeps the dot', ['{{ with .Values.a }}{{ if .c }}{{ .b }}'], ['a.b']],
    ['range', ['{{ range .Values.a }}{{ .b }}'], ['a.*.b']],
    ['variables of range', ['{{ range $key, $value := .Values.a }}{{ $value }}'], ['a.*']],
    ['keys are not values', ['{{ range $key, $value := .Values.a }}{{ $key }}'], []],
    ['variables', ['{{ $x := .Values.a }}', '{{ $x.b }}'], ['a.b']],
    ['variables of with', ['{{ with $x := .Values.a }}{{ $x.b }}'], ['a.b']],
    ['comments', ['{{ .Values.a }}{{/* }} .Values.b */}}'], []],
    ['named templates', ['{{ define "x" }}{{ .Values.a }}'], ['a']],
  ])('reads %s', (_, lines, expected) => expect(reads(...lines)).toEqual(expected))

  test('knows what is copied as a block', () => {
    expect(templateActions('{{ .x }}{{ toYaml .x }}{{ .x | toYaml }}').map(({ copies }) => copies)).toEqual([
      false,
      true,
      true,
    ])
  })

  test('knows lines and columns', () => {
    const actions = templateActions('a: {{ .x }}\n\n  {{ .y }} {{ if\n.z }}')
    expect(actions.map(({ line, start, end }) => [line, start, end])).toEqual([
      [1, 3, 11],
      [3, 2, 10],
      [3, 11, undefined],
    ])
  })

  test('never throws', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      'if ',
      'end',
      'with ',
      'range ',
      '$x',
      ':=',
      '.',
      '.Values',
      '"',
      '\n',
      '-',
      '/*',
      '*/',
      ',',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(Array.isArray(templateActions(pieces.join('')))).toBe(true)
      }),
    )
  })

  test('nesting without end ends', () => {
    expect(templateActions('{{ with .a }}'.repeat(50_000)).length).toBe(50_000)
  })
})
