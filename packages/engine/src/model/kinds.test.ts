import { expect, test } from 'vitest'
import { kindOf, kinds } from './kinds.ts'
import { groupKindOf } from './resource.ts'

test("no two kinds have one name, in today's group or an old one", () => {
  const names = kinds.flatMap(({ group, oldGroups = [], kind }) =>
    [group, ...oldGroups].map((one) => groupKindOf(one, kind)),
  )
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('each names its plural, its versions and its scope', () => {
  for (const { kind, plural, versions, namespaced } of kinds) {
    expect(plural, kind).toMatch(/^[a-z0-9]+$/)
    expect(versions.length, kind).toBeGreaterThan(0)
    expect(namespaced, kind).toBeTypeOf('boolean')
  }
})

test.each([
  ['', 'Pod', ''],
  ['apps', 'Deployment', 'apps'],
  ['extensions', 'Ingress', 'networking.k8s.io'],
])('%s/%s is of group %j today', (group, kind, today) =>
  expect(kindOf(group, kind)).toMatchObject({ group: today, kind }),
)

test.each([
  ['example.com', 'Pod'],
  ['', '__proto__'],
  ['', 'pod'],
])('%s/%s is not typed', (group, kind) => expect(kindOf(group, kind)).toBeUndefined())
