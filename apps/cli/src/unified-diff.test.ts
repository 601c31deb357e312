import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unifiedDiff } from './unified-diff.ts'

const plain = { color: false }

test.each([
  ['nothing', 'a\nb\n', 'a\nb\n', ''],
  ['a line between', 'a\nb\nc\n', 'a\nx\nb\nc\n', '@@ -1,3 +1,4 @@\n a\n+x\n b\n c\n'],
  ['a line at the end', 'a\n', 'a\nb\n', '@@ -1,1 +1,2 @@\n a\n+b\n'],
  ['the last line', 'a\nb\n', 'a\nc\n', '@@ -1,2 +1,2 @@\n a\n-b\n+c\n'],
  ['into nothing', '', 'a\n', '@@ -0,0 +1,1 @@\n+a\n'],
  ['out of everything', 'a\n', '', '@@ -1,1 +0,0 @@\n-a\n'],
  [
    'without a final line feed',
    'a\nb',
    'a\nb\nc',
    '@@ -1,2 +1,3 @@\n a\n-b\n\\ No newline at end of file\n+b\n+c\n\\ No newline at end of file\n',
  ],
  [
    'context without a final line feed',
    'a\nb',
    'x\na\nb',
    '@@ -1,2 +1,3 @@\n+x\n a\n b\n\\ No newline at end of file\n',
  ],
  ['CRLF', 'a\r\nb\r\n', 'a\r\nx\r\nb\r\n', '@@ -1,2 +1,3 @@\n a\r\n+x\r\n b\r\n'],
  ['a tab', 'a: 1\t# x\n', 'a: 2\t# x\n', '@@ -1,1 +1,1 @@\n-a: 1\t# x\n+a: 2\t# x\n'],
  ['controls', 'a\n', '\u001B[2Jb\u202E\n', '@@ -1,1 +1,1 @@\n-a\n+\uFFFD[2Jb\uFFFD\n'],
])('%s', (_, before, after, hunks) => {
  expect(unifiedDiff('f.yaml', before, after, plain)).toBe(hunks && `--- a/f.yaml\n+++ b/f.yaml\n${hunks}`)
})

test('colours only what a terminal shows', () => {
  expect(unifiedDiff('f', 'a\n', 'b\n', { color: true })).toBe(
    '\u001B[1m--- a/f\u001B[0m\n\u001B[1m+++ b/f\u001B[0m\n\u001B[36m@@ -1,1 +1,1 @@\u001B[0m\n\u001B[31m-a\u001B[0m\n\u001B[32m+b\u001B[0m\n',
  )
})

const numbered = Array.from({ length: 12 }, (_, index) => `line ${index + 1}\n`)
const edited = numbered.flatMap((line, index) => (index === 3 || index === 7 ? [line, 'new\n'] : [line]))

test('context ends before a line that holds a credential, and a hunk is split at it', () => {
  const conceals = (line: number): boolean => line === 3 || line === 6
  expect(unifiedDiff('f', numbered.join(''), edited.join(''), { ...plain, conceals })).toBe(
    `--- a/f
+++ b/f
@@ -4,2 +4,3 @@
 line 4
+new
 line 5
@@ -7,4 +8,5 @@
 line 7
 line 8
+new
 line 9
 line 10
`,
  )
})

test('an edited line that holds a credential is shown on neither side', () => {
  const options = {
    ...plain,
    conceals: (line: number) => line === 2,
    concealsText: (text: string) => text.includes('S3'),
  }
  expect(unifiedDiff('f', 'a\n{p: hunter2}\nb\n', 'a\n{p: hunter2, q: 1}\nb\nS3\n', options)).toBe(
    '--- a/f\n+++ b/f\n@@ -1,3 +1,4 @@\n a\n-[redacted]\n+[redacted]\n b\n+[redacted]\n',
  )
})

test('lines that stand in many places do not lead it astray', () => {
  const before = '- name: one\n  image: a\n- name: two\n  image: b\n  security:\n    drop:\n    - ALL\n'
  const after =
    '- name: one\n  image: a\n  security:\n    drop:\n    - ALL\n- name: two\n  image: b\n  security:\n    drop:\n    - ALL\n'
  expect(unifiedDiff('f', before, after, plain)).toBe(
    '--- a/f\n+++ b/f\n@@ -1,5 +1,8 @@\n - name: one\n   image: a\n+  security:\n+    drop:\n+    - ALL\n - name: two\n   image: b\n   security:\n',
  )
})

test('many edits of a long text cost no more than the text', () => {
  const line = (n: number): string => `line ${n}\n`
  const before = Array.from({ length: 60_000 }, (_, n) => line(n))
  const after = before.flatMap((text, n) => (n % 20 === 0 ? [text, 'new\n', 'lines\n'] : [text]))
  const diff = unifiedDiff('f', before.join(''), after.join(''), plain)
  expect(diff.match(/^\+new$/gm)).toHaveLength(3000)
  expect(diff.match(/^-/gm)).toHaveLength(1)
})

const folder = mkdtempSync(join(tmpdir(), 'unified-diff-'))
const hasPatch = ((): boolean => {
  try {
    execFileSync('patch', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

test.skipIf(!hasPatch)('patch takes it, whatever was edited and concealed', () => {
  const line = fc.constantFrom('a: 1', 'b:', '  - x', '', '# note', '---', 'tab\t', 'long '.repeat(9))
  const text = fc
    .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('', '\n'))
    .map(([lines, end]) => lines.join('\n') + end)
  fc.assert(
    fc.property(text, text, fc.array(fc.integer({ min: 1, max: 25 })), (before, after, hidden) => {
      const file = join(folder, 'f.yaml')
      writeFileSync(file, before)
      // Only context may be hidden here: an edited line that is hidden cannot be applied by design.
      const conceals = (n: number): boolean => hidden.includes(n)
      const diff = unifiedDiff('f.yaml', before, after, { ...plain, conceals })
      if (diff === '' || diff.includes('[redacted]')) return
      execFileSync('patch', ['-p1', '--quiet', '--fuzz=0'], { cwd: folder, input: diff })
      let result = ''
      try {
        result = readFileSync(file, 'utf8')
      } catch {
        // patch removes a file that became empty
      }
      expect(result).toBe(after)
    }),
    { numRuns: 120 },
  )
  rmSync(folder, { recursive: true, force: true })
})
