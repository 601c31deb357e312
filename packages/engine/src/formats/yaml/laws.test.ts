import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../model/json.ts'
import type { Path } from '../../model/path.ts'
import { indexDocuments } from './index-documents.ts'
import { keepOnly } from './keep-only.ts'
import { locate } from './locate.ts'
import { mutated, oddDocument, seeded } from './oracle/odd-documents.ts'
import cases from './oracle/cases.json' with { type: 'json' }
import { keyOf } from './construct.ts'
import type { YamlNode } from './node.ts'
import { parseNodes } from './parse-nodes.ts'
import { readDocument } from './read-document.ts'

const file = 'a.yaml'
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const documents = seeds.map((seed) => {
  const random = seeded(seed)
  return random() < 0.7 ? oddDocument(random) : mutated(random, cases[seed % cases.length] ?? '')
})

function whole(text: string) {
  return { start: 0, end: text.length }
}

test('any text at all is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), documents), (text) => {
      const { documents: found } = indexDocuments(text, file)
      for (const document of found) {
        const { value, problems } = readDocument(text, document, file)
        parseNodes(text, document, file)
        if (value === undefined && problems.length === 0) parseNodes(text, document, file)
        for (const { at } of problems) expect((at.line ?? 0) > 0 && (at.column ?? 0) > 0).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})

const segment = fc.constantFrom('a', 'b', 'c', 'kind', 'name', 'metadata', 'spec', 'x-y')
const paths = fc.array(fc.array(segment, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })

test('reading only some paths gives what a full read has there', () => {
  fc.assert(
    fc.property(documents, paths, (text, only) => {
      const full = readDocument(text, whole(text), file)
      const part = readDocument(text, whole(text), file, { only })
      if (full.value !== undefined) expect(part.value).toEqual(keepOnly(full.value, only))
      // Off the paths the structure is still checked; keys written twice and what no value can hold are not.
      else if (part.value !== undefined) {
        expect(['duplicate-key', 'yaml-value']).toContain(full.problems[0]?.code)
      }
    }),
    { numRuns: 3000 },
  )
})

const jsonValues = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>

test('JSON is read as JSON, as part of a YAML file too', () => {
  fc.assert(
    fc.property(jsonValues, (value) => {
      const text = `# YAML\nvalue: ${JSON.stringify(value).replace(/[\x7f-\x9f\ufeff\ufffe\uffff\u2028\u2029]/g, '?')}\n`
      const wanted: unknown = JSON.parse(text.slice(text.indexOf(':') + 1))
      const { value: read, problems } = readDocument(text, whole(text), file)
      if (problems.length === 0) expect(zeroes((read as { value: Json }).value)).toEqual(zeroes(wanted))
      else expect(problems[0]?.message).toMatch(/escape|surrogate|key/i)
    }),
    { numRuns: 500 },
  )
})

function zeroes(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

function pathsOf(
  node: YamlNode | undefined,
  path: Path,
  found: { path: Path; key: YamlNode | undefined; node: YamlNode }[],
) {
  if (node === undefined) return
  if (node.type === 'sequence') {
    for (const [index, { value }] of node.items.entries()) {
      if (value !== undefined) found.push({ path: [...path, index], key: undefined, node: value })
      pathsOf(value, [...path, index], found)
    }
  }
  if (node.type !== 'map') return
  // As in Kubernetes' reader, a merge that stands after a key may replace its value: then the key is found there.
  const lastMerge = node.items.findLastIndex(({ merge }) => merge)
  for (const [index, { key, value, merge }] of node.items.entries()) {
    const name = merge ? undefined : keyOf(key)
    if (name === undefined || index < lastMerge) continue
    found.push({ path: [...path, name], key, node: value ?? key })
    pathsOf(value, [...path, name], found)
  }
}

test('a located path is the text of its key, and nodes are the text of their values', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const { root, problems } = parseNodes(text, whole(text), file)
      if (root === undefined || problems.length > 0) return
      const found: { path: Path; key: YamlNode | undefined; node: YamlNode }[] = []
      pathsOf(root, [], found)
      for (const { path, key, node } of found) {
        const place = locate(text, root, path)
        expect(place.exact).toBe(true)
        expect(place.offset).toBe((key ?? node).start)
        expect(text.slice(0, place.offset).split('\n').length).toBe(place.line)
        // What is plain or in quotes on one line, read alone, is the same value.
        if (node.type !== 'scalar' || node.text.includes('\n') || node.style === 'literal' || node.style === 'folded')
          continue
        if (node.tag !== undefined || text.slice(node.start, node.end).includes('\n') || node.start === node.end)
          continue
        const alone = `- ${text.slice(node.content, node.end)}\n`
        const { root: again } = parseNodes(alone, whole(alone), file)
        if (again?.type !== 'sequence' || again.items[0]?.value?.type !== 'scalar') continue
        expect(again.items[0].value.text).toBe(node.text)
      }
    }),
    { numRuns: 1500 },
  )
})

describe('costs are bounded', () => {
  test('an alias bomb is refused', () => {
    let text = 'a0: &a0 [x, x, x, x, x, x, x, x, x]\n'
    for (let level = 1; level < 30; level += 1) {
      text += `a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]\n`
    }
    expect(readDocument(text, whole(text), file)).toMatchObject({
      value: undefined,
      problems: [{ code: 'yaml-limit' }],
    })
  })

  test('a bomb of merge keys is refused', () => {
    let text = 'a0: &a0 {x: y}\n'
    for (let level = 1; level < 40; level += 1) text += `a${level}: &a${level} {<<: [*a${level - 1}, *a${level - 1}]}\n`
    expect(readDocument(text, whole(text), file)).toMatchObject({
      value: undefined,
      problems: [{ code: 'yaml-limit' }],
    })
  })

  test.each([
    ['flow lists', '['.repeat(100_000)],
    ['flow maps', '{a: '.repeat(100_000)],
    ['block lists', '- '.repeat(100_000)],
    ['block maps', Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    [
      'aliases',
      Array.from({ length: 2000 }, (_, level) => `a${level}: &a${level} [*a${Math.max(0, level - 1)}]`)
        .join('\n')
        .replace('[*a0]', '[]'),
    ],
    ['JSON', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
  ])('depth of %s', (_name, text) => {
    const { value, problems } = readDocument(text, whole(text), file)
    expect(value).toBeUndefined()
    expect(problems[0]?.code).toBe('yaml-limit')
  })

  test('documents of a file, length and values of a document', () => {
    const limits = { depth: 10, nodes: 100, documentLength: 1000, documents: 3 }
    const many = indexDocuments('a: b\n---\n'.repeat(10), file, limits)
    expect(many.documents.length).toBe(3)
    expect(many.problems).toMatchObject([{ code: 'yaml-limit' }])
    const long = `a: ${'x'.repeat(2000)}\n`
    expect(readDocument(long, whole(long), file, { limits }).problems).toMatchObject([{ code: 'yaml-limit' }])
    const full = `&a ${JSON.stringify(Array.from({ length: 200 }, () => 1))}`
    expect(readDocument(full, whole(full), file, { limits }).problems).toMatchObject([{ code: 'yaml-limit' }])
  })
})
