import { readDocument } from '@seaworthy/engine/formats/yaml/read-document.ts'
import type { Json } from '@seaworthy/engine/model/json.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toYaml } from './to-yaml.ts'

test('in the style that kubectl prints', () => {
  expect(
    toYaml({
      kind: 'ClusterRole',
      rules: [{ apiGroups: ['', 'apps'], verbs: ['get'] }, 'x', []],
      empty: {},
      n: null,
      yes: 'yes',
      no: false,
      s: 'a: b',
    }),
  ).toBe(`kind: ClusterRole
rules:
- apiGroups:
  - ""
  - apps
  verbs:
  - get
- x
- []
empty: {}
"n": null
"yes": "yes"
"no": false
s: "a: b"
`)
})

test('our reader takes it for what it was', () => {
  const key = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a', 'on', '1', '~', '- x', 'a.b/c', 'null', '<<'))
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('0x1f', '1e3', '.inf', 'yes', '\n', ' a', 'a #b', 'a:', '2026-11-25', '012', 'N'),
  )
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 3 }),
    ),
  }))
  fc.assert(
    fc.property(fc.dictionary(key, value, { maxKeys: 4, minKeys: 1, noNullPrototype: true }), (object) => {
      const yaml = toYaml(object)
      expect(readDocument(yaml, { start: 0, end: yaml.length }, 'x')).toEqual({ value: object, problems: [] })
    }),
    { numRuns: 300 },
  )
})
