import { describe, expect, test } from 'vitest'
import { entryFit, matchingDocuments, samePath, valueFit } from './match-entries.ts'
import { anyKey, outline } from './yaml-outline.ts'

test.each([
  ['true', 'true', 2],
  ['"true"', 'true', 2],
  ['true', 'false', undefined],
  ['{{ .x }}', 'anything', 1],
  ['a-{{ .x }}', 'a-b', 1],
  ['a-{{ .x }}', 'b-a', undefined],
  ['{{ .x }}-shop', 'release-shop', 1],
  ['{{ .x }}-shop', 'release-store', undefined],
  ['"{{ .r }}:{{ .t }}"', 'nginx:1', 1],
  ['{{ .r }}:{{ .t }}', 'nginx', undefined],
  ['a{{ .x', 'ab', 1],
])('valueFit %s <- %s', (template, rendered, expected) => expect(valueFit(template, rendered)).toBe(expected))

test.each([
  [['a', 'b'], ['a', 'b'], true],
  [['a', anyKey], ['a', 'b'], true],
  [['a'], ['a', 'b'], false],
  [['a', 'c'], ['a', 'b'], false],
])('samePath %j %j', (template, rendered, expected) => expect(samePath(template, rendered)).toBe(expected))

describe('entryFit', () => {
  const rendered = outline('c:\n- name: shop\n  x: true\n').entries[2]
  test.each([
    ['the same', 'c:\n- name: shop\n  x: true\n', true],
    ['a templated name', 'c:\n- name: {{ .n }}\n  x: {{ .v }}\n', true],
    ['another item', 'c:\n- name: proxy\n  x: true\n', false],
    ['another value', 'c:\n- name: shop\n  x: false\n', false],
  ])('%s', (_, text, fits) => {
    const template = outline(text).entries[2]
    if (template === undefined || rendered === undefined) throw new Error('The outline lost a line')
    expect(entryFit(template, rendered) !== undefined).toBe(fits)
  })
})

describe('matchingDocuments', () => {
  const rendered = outline('kind: Service\nmetadata:\n  name: prod-web\n')
  test.each([
    ['kind', 'kind: Deployment\n---\nkind: Service\n', [1]],
    [
      'an equal name before a part of it',
      'kind: Service\nmetadata: \n  name: web\n---\nkind: Service\nmetadata:\n  name: prod-web\n',
      [1],
    ],
    [
      'a name that was prefixed',
      'kind: Service\nmetadata:\n  name: web\n---\nkind: Service\nmetadata:\n  name: api\n',
      [0],
    ],
    [
      'a templated name',
      'kind: Service\nmetadata:\n  name: {{ .r }}-web\n---\nkind: Service\nmetadata:\n  name: {{ .r }}-api\n',
      [0],
    ],
    ['none', 'kind: Pod\n', []],
  ])('by %s', (_, text, expected) => expect([...matchingDocuments(outline(text), rendered)]).toEqual(expected))
})
