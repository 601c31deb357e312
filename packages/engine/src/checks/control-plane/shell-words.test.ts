import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shellWords } from './shell-words.ts'

test.each([
  ['etcd --name=a', ['etcd', '--name=a']],
  [
    'exec /usr/local/bin/kube-apiserver --v=2 1>>/var/log/kube-apiserver.log 2>&1',
    ['/usr/local/bin/kube-apiserver', '--v=2'],
  ],
  ['etcd \\\n  --name=a \\\n  --data-dir=/b', ['etcd', '--name=a', '--data-dir=/b']],
  [`etcd --name='a b' --x="c d"e`, ['etcd', '--name=a b', '--x=c de']],
  ['etcd --name=a\\ b > /log', ['etcd', '--name=a b']],
  ['', []],
])('reads %j', (script, words) => expect(shellWords(script)).toEqual(words))

test.each([
  'a; b',
  'a && b',
  'a | b',
  'a &',
  'a $B',
  'a "$B"',
  'a `b`',
  'a $(b)',
  'if a\nthen b',
  "a 'b",
  'a *',
  'a < b',
  'a # b',
  'a \\',
])('leaves %j to a shell', (script) => expect(shellWords(script)).toBeUndefined())

test('gives quoted words back', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ minLength: 1 }).filter((word) => !word.includes("'") && !word.includes('\0')),
        { minLength: 1 },
      ),
      (words) => {
        fc.pre(words[0] !== 'exec')
        expect(shellWords(words.map((word) => `'${word}'`).join(' '))).toEqual(words)
      },
    ),
  )
})

test('never throws', () => {
  fc.assert(fc.property(fc.string(), (script) => void shellWords(script)))
})
