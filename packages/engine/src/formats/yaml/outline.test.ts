import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../model/json.ts'
import type { Path } from '../../model/path.ts'
import { locate } from './locate.ts'
import { mutated, oddDocument, seeded } from './oracle/odd-documents.ts'
import cases from './oracle/cases.json' with { type: 'json' }
import { offsetIn, outlineDocument } from './outline.ts'
import type { Outline } from './outline.ts'
import { parseNodes } from './parse-nodes.ts'

function whole(text: string) {
  return { start: 0, end: text.length }
}

function outlineOf(text: string): Outline {
  const outline = outlineDocument(text, whole(text))
  if (outline === undefined) throw new Error('The text was not read')
  return outline
}

const text = `# file
---
apiVersion: v1
'quoted key': 1
spec:
  containers:
    - name: a # first
      "image": "b"
    -
    -
      name: c
    - - x
      - [y, {z: 1, "k": [2]}]
  list:
  - text: |
      name: no key
    after: >-
      folded

  empty:
  17: yes
`

describe('places of an ordinary document', () => {
  test.each<[Path, string]>([
    [[], 'apiVersion'],
    [['absent', 'too'], 'apiVersion'],
    [['quoted key'], "'quoted key'"],
    [['spec'], 'spec'],
    [['spec', 'containers', 0], 'name: a'],
    [['spec', 'containers', 0, 'image'], '"image"'],
    [['spec', 'containers', 0, 'image', 'deeper'], '"image"'],
    [['spec', 'containers', 0, 'absent', 0], 'name: a'],
    [['spec', 'containers', 1], '-\n    -'],
    [['spec', 'containers', 1, 'x'], '-\n    -'],
    [['spec', 'containers', 2], 'name: c'],
    [['spec', 'containers', 3], '- x'],
    [['spec', 'containers', 3, 0], 'x'],
    [['spec', 'containers', 3, 1], '[y'],
    [['spec', 'containers', 3, 1, 1], '{z'],
    [['spec', 'containers', 3, 1, 1, 'k', 0], '2]'],
    [['spec', 'containers', 'name'], 'containers'],
    [['spec', 'list', 0, 'text'], 'text: |'],
    [['spec', 'list', 0, 'after'], 'after'],
    [['spec', 'empty', 'x'], 'empty'],
    [['spec', '17'], '17'],
    [['spec', 'constructor'], 'spec'],
  ])('%j', (path, begins) => {
    const offset = offsetIn(outlineOf(text), path)
    expect(text.slice(offset, offset + begins.length)).toBe(begins)
    const { root } = parseNodes(text, whole(text), 'a.yaml')
    expect(root && locate(text, root, path).offset).toBe(offset)
  })

  test.each(['a: &a 1\n', '{"a": 1}\n', '- a\n', 'a: [1,\n 2]\n', 'a: 1\na: 2\n', '? a\n: b\n', 'a:\t1\n', ''])(
    '%j is left to the tree',
    (odd) => {
      expect(outlineDocument(odd, whole(odd))).toBeUndefined()
    },
  )
})

function pathsOf(value: Json | undefined, at: Path, found: Path[]): void {
  found.push(at, [...at, 'absent'], [...at, 99])
  if (Array.isArray(value)) (value as readonly Json[]).forEach((item, index) => pathsOf(item, [...at, index], found))
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) pathsOf(item, [...at, key], found)
}

function compare(odd: string): boolean {
  const outline = outlineDocument(odd, whole(odd))
  if (outline === undefined) return false
  const { root, problems } = parseNodes(odd, whole(odd), 'a.yaml')
  expect(problems).toEqual([])
  const paths: Path[] = []
  pathsOf(outline.root, [], paths)
  for (const path of paths) {
    expect([path, root && locate(odd, root, path).offset]).toEqual([path, offsetIn(outline, path)])
  }
  return true
}

const oddDocuments = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((seed) => {
  const random = seeded(seed)
  return random() < 0.7 ? oddDocument(random) : mutated(random, cases[seed % cases.length] ?? '')
})

test('places are those of the tree, in odd documents', () => {
  fc.assert(
    fc.property(oddDocuments, (odd) => void compare(odd)),
    { numRuns: 2000 },
  )
})

const scalars = [
  'x',
  '1',
  "'it''s'",
  '"a: b"',
  '|\n%  text: 1\n%  more',
  '>-\n%  folded',
  '{a: 1, b: [c, {d: e}]}',
  '[]',
  '',
  'two\n%  lines',
]
const keys = ['a', 'b', '"c"', "'d e'", '1.5', 'x/y.z', 'kind']

/** A map or list in block style whose lines are indented by `column`; comments and empty lines between. */
function blockText(random: () => number, column: number, depth: number): string {
  const indent = ' '.repeat(column)
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  const isList = depth > 0 && random() < 0.4
  const count = 1 + Math.floor(random() * 3)
  let written = ''
  for (let index = 0; index < count; index += 1) {
    if (random() < 0.1) written += pick(['\n', `${indent}# a: b\n`, '# c\n'])
    const head = isList ? '-' : `${keys[(index * 2 + Math.floor(random() * 2)) % keys.length] ?? ''}:`
    const nested = depth < 4 && random() < 0.6
    if (!nested) written += `${indent}${head} ${pick(scalars).replaceAll('%', indent)}\n`
    else if (isList && random() < 0.7) {
      const inner = blockText(random, column + 2, depth + 1).replace(/^(?:[ ]*(?:#.*)?\n)*/, '')
      written += `${indent}- ${inner.slice(column + 2)}`
    } else written += `${indent}${head}${pick(['', ' # d'])}\n${blockText(random, column + 2, depth + 1)}`
  }
  return written
}

test('places are those of the tree, in ordinary documents', () => {
  let compared = 0
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
      if (compare(blockText(seeded(seed), 0, 0))) compared += 1
    }),
    { numRuns: 500 },
  )
  expect(compared).toBeGreaterThan(300)
})
