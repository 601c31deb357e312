import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeKubeconfigs, parseKubeconfig } from './parse-kubeconfig.ts'

const good = `
apiVersion: v1
kind: Config
current-context: dev
clusters:
- name: dev
  cluster: {server: "https://dev:6443"}
users:
- name: dev
  user: {token: abc}
contexts:
- name: dev
  context:
    cluster: dev
    user: dev
`

describe('parseKubeconfig', () => {
  test('finds the entries by name', () => {
    const { value, problems } = parseKubeconfig(good, '/home/x/config')
    expect(problems).toEqual([])
    expect(value.currentContext).toBe('dev')
    expect(value.clusters.get('dev')).toEqual({ file: '/home/x/config', fields: { server: 'https://dev:6443' } })
    expect(value.users.get('dev')?.fields).toEqual({ token: 'abc' })
    expect(value.contexts.get('dev')?.fields).toEqual({ cluster: 'dev', user: 'dev' })
  })

  test.each(['', '# nothing', 'null', '{}', 'clusters: null'])('%j is an empty kubeconfig', (text) => {
    const { value, problems } = parseKubeconfig(text, 'f')
    expect(problems).toEqual([])
    expect(value.clusters.size + value.users.size + value.contexts.size).toBe(0)
  })

  test.each([
    ['[]', 'Expected a map as kubeconfig, got a list'],
    ['kind: Pod', 'Expected kind Config, got "Pod"'],
    ['current-context: 7', 'Expected a string as current-context, got a number'],
    ['clusters: {}', 'Expected a list as clusters, got a map'],
    ['clusters: [1]', 'Expected a map with a name as clusters[0], got a number'],
    ['clusters: [{name: 1}]', 'Expected a map with a name as clusters[0], got a map'],
    ['users: [{name: a, user: x}]', 'Expected a map as users[0].user, got a string'],
    ['users: [{name: a}, {name: a}]', 'Name "a" stands twice in users'],
  ])('%j: %s', (text, message) => {
    const { problems } = parseKubeconfig(text, 'f')
    expect(problems.map((problem) => problem.message)).toContain(message)
  })

  test('says where the syntax is wrong', () => {
    const [problem] = parseKubeconfig('clusters:\n\t- a', 'f').problems
    expect(problem?.at).toMatchObject({ file: 'f', line: 2 })
  })

  test('a key named __proto__ is a key', () => {
    const { value } = parseKubeconfig('users: [{name: __proto__, user: {token: t}}]', 'f')
    expect(value.users.get('__proto__')?.fields).toEqual({ token: 't' })
    expect(({} as Record<string, unknown>)['token']).toBeUndefined()
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parseKubeconfig(text, 'f')))
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, 1, '', 'dev', true),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('map'),
      ),
      map: fc.dictionary(
        fc.constantFrom(
          'clusters',
          'users',
          'contexts',
          'name',
          'cluster',
          'user',
          'context',
          'current-context',
          '__proto__',
        ),
        tie('value'),
      ),
    })).map
    fc.assert(fc.property(json, (value) => void parseKubeconfig(JSON.stringify(value), 'f')))
  })
})

test('the first file to set a name wins, whole', () => {
  const one = parseKubeconfig('users: [{name: red, user: {token: one}}]', '/1/config').value
  const two = parseKubeconfig(
    'current-context: b\nusers: [{name: red, user: {token: two, as: x}}, {name: blue, user: {token: b}}]',
    '/2/config',
  ).value
  const merged = mergeKubeconfigs([one, two])
  expect(merged.users.get('red')).toEqual({ file: '/1/config', fields: { token: 'one' } })
  expect(merged.users.get('blue')?.file).toBe('/2/config')
  expect(merged.currentContext).toBe('b')
})
