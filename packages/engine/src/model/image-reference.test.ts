import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBelow, parseImageReference } from './image-reference.ts'

const hex = '0123456789abcdef'.repeat(4)

describe('parseImageReference', () => {
  test.each<readonly [string, string, string, string | undefined, string | undefined]>([
    ['nginx', 'docker.io', 'library/nginx', undefined, undefined],
    ['nginx:1.27', 'docker.io', 'library/nginx', '1.27', undefined],
    ['team/web', 'docker.io', 'team/web', undefined, undefined],
    ['docker.io/nginx', 'docker.io', 'library/nginx', undefined, undefined],
    ['index.docker.io/nginx', 'docker.io', 'library/nginx', undefined, undefined],
    ['registry.example/web', 'registry.example', 'web', undefined, undefined],
    ['registry.example:5000/team/web:1', 'registry.example:5000', 'team/web', '1', undefined],
    ['registry:5000/web', 'registry:5000', 'web', undefined, undefined],
    ['localhost/web', 'localhost', 'web', undefined, undefined],
    ['Registry/web', 'Registry', 'web', undefined, undefined],
    ['[2001:db8::1]:5000/web:1', '[2001:db8::1]:5000', 'web', '1', undefined],
    [`web@sha256:${hex}`, 'docker.io', 'library/web', undefined, `sha256:${hex}`],
    [`registry.example/web:1@sha256:${hex}`, 'registry.example', 'web', '1', `sha256:${hex}`],
    [`web@sha512:${hex}${hex}`, 'docker.io', 'library/web', undefined, `sha512:${hex}${hex}`],
    ['a.b/c_d/e__f/g-h--i/j.k:T_1.2-3', 'a.b', 'c_d/e__f/g-h--i/j.k', 'T_1.2-3', undefined],
  ])('%s', (text, registry, repository, tag, digest) => {
    expect(parseImageReference(text)).toEqual({ value: { digest, registry, repository, tag } })
  })

  test.each([
    '',
    ' nginx',
    'nginx ',
    'nginx:',
    'nginx:-1',
    `nginx:${'a'.repeat(129)}`,
    'Nginx',
    'team/Web',
    'registry.example//web',
    'registry.example/',
    'web/',
    'web_-x',
    'we..b',
    'web___x',
    '-host.example/web',
    'host.example:port/web',
    'web@sha256:0123',
    `web@sha256:${hex.toUpperCase()}`,
    `web@md5:${hex}`,
    `web@sha256:${hex}@sha256:${hex}`,
    hex,
    `registry.example/${'a'.repeat(256)}`,
    'a'.repeat(10_000),
    '{{ .Values.image }}',
    '$(IMAGE)',
    'https://registry.example/web',
  ])('refuses %s', (text) => {
    const { problem, value } = parseImageReference(text)
    expect(value).toBeUndefined()
    expect(problem).toMatch(/^[A-Z].*[^.]$/)
  })

  test('never throws, and what it takes it takes again from its own words', () => {
    const part = fc.constantFrom(
      'a',
      'B',
      '0',
      '.',
      '-',
      '_',
      '/',
      ':',
      '@',
      'sha256:',
      hex,
      '[',
      ']',
      'localhost',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const { value } = parseImageReference(parts.join(''))
        if (value === undefined) return
        const { digest, registry, repository, tag } = value
        const again = `${registry}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`
        expect(parseImageReference(again)).toEqual({ value })
      }),
    )
  })
})

test.each([
  ['nginx', 'docker.io', true],
  ['nginx', 'docker.io/library', true],
  ['nginx', 'docker.io/library/nginx/', true],
  ['nginx', 'docker.io/lib', false],
  ['nginx', 'index.docker.io', true],
  ['registry.example/team/web', 'registry.example/team', true],
  ['registry.example/team-b/web', 'registry.example/team', false],
  ['registry.example.evil.test/web', 'registry.example', false],
  ['a.registry.example/web', '*.registry.example', true],
  ['registry.example/web', '*.registry.example', false],
  ['registry.example:5000/web', 'registry.example', false],
  ['Registry.Example/web', 'registry.example', true],
])('%s is below %s: %s', (image, place, expected) => {
  const { value } = parseImageReference(image)
  expect(value !== undefined && isBelow(value, place)).toBe(expected)
})
