import { randomBytes } from 'node:crypto'
import { gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import { readSnapshot } from './read-snapshot.ts'
import type { Snapshot } from './snapshot.ts'
import { writeSnapshot } from './write-snapshot.ts'

const snapshot: Snapshot = {
  toolVersion: '0.1.0',
  at: '2026-11-25T12:00:00.000Z',
  context: 'prod',
  server: 'https://kube:6443',
  version: 'v1.36.3',
  secrets: 'none',
  coverage: [
    { groupKind: 'Pod', seen: 'complete' },
    { groupKind: 'Secret', seen: 'none', why: 'not asked' },
  ],
  notes: ['a note'],
  problems: [{ code: 'list-failed', at: { file: 'https://x' }, message: 'M', cause: 'world' }],
  objects: Array.from({ length: 50 }, (_, index) => {
    return { apiVersion: 'v1', kind: 'Pod', metadata: { name: `p${index}` }, spec: { text: `line\nbreak ü ${index}` } }
  }),
}

let bytes: Buffer
let text: string
beforeAll(async () => {
  bytes = await writeSnapshot(snapshot, (object) => object)
  text = zstdDecompressSync(bytes).toString()
})

describe('what was written', () => {
  test('comes back as it was', async () => {
    expect(await readSnapshot(bytes, 'f')).toEqual({ value: snapshot, problems: [] })
  })

  test('also plain, in gzip, and byte by byte', async () => {
    expect(await readSnapshot(Buffer.from(text), 'f')).toEqual({ value: snapshot, problems: [] })
    expect(await readSnapshot(gzipSync(text), 'f')).toEqual({ value: snapshot, problems: [] })
    async function* dribble() {
      for (const byte of bytes) yield await Promise.resolve(Uint8Array.of(byte))
    }
    expect(await readSnapshot(dribble(), 'f')).toEqual({ value: snapshot, problems: [] })
  })

  test('any objects, with any redaction of their values', async () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue()).map((more) => {
      return { ...(JSON.parse(JSON.stringify(more)) as JsonObject), apiVersion: 'v1', kind: 'ConfigMap' }
    })
    await fc.assert(
      fc.asyncProperty(fc.array(object, { maxLength: 5 }), async (objects) => {
        const written = await writeSnapshot({ ...snapshot, objects }, (given) => given)
        expect(await readSnapshot(written, 'f')).toEqual({ value: { ...snapshot, objects }, problems: [] })
      }),
      { numRuns: 50 },
    )
  })
})

describe('damage', () => {
  const seen = (value: Snapshot | undefined) => value?.coverage.map((entry) => entry.seen)

  test('nothing, and something else', async () => {
    expect(await readSnapshot(Buffer.alloc(0), 'f')).toMatchObject({
      value: undefined,
      problems: [{ message: 'The snapshot is empty' }],
    })
    expect(await readSnapshot(Buffer.from('apiVersion: v1\n'), 'f')).toMatchObject({
      value: undefined,
      problems: [{ at: { file: 'f', line: 1 } }],
    })
  })

  test('cut off: what was there is kept, and nothing counts as complete', async () => {
    for (const cut of [bytes.subarray(0, -20), Buffer.from(text).subarray(0, -200), gzipSync(text).subarray(0, -30)]) {
      const { value, problems } = await readSnapshot(cut, 'f')
      expect(problems.length).toBeGreaterThan(0)
      if (value !== undefined) expect(seen(value)).toEqual(['partial', 'none'])
    }
  })

  test('lines taken away or doubled', async () => {
    const lines = text.split('\n')
    const { value, problems } = await readSnapshot(Buffer.from(lines.toSpliced(5, 1).join('\n')), 'f')
    expect(problems.map((problem) => problem.message)).toEqual(['Expected 50 objects in the snapshot, got 49'])
    expect(seen(value)).toEqual(['partial', 'none'])
    const doubled = await readSnapshot(Buffer.from([...lines.slice(0, 5), ...lines.slice(4)].join('\n')), 'f')
    expect(doubled.problems.length).toBe(1)
  })

  test.each([
    ['{', 'Expected an object with apiVersion and kind, got a line that cannot be read as JSON'],
    ['[]', 'Expected an object with apiVersion and kind, got a list'],
    ['{"kind":"Pod"}', 'Expected an object with apiVersion and kind, got a map'],
    [`{"apiVersion":"v1","kind":"Pod","a":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'An object is nested too deeply'],
  ])('the line %.40s: %s', async (line, message) => {
    const { value, problems } = await readSnapshot(Buffer.from(text.replace(/\n.*\n/, `\n${line}\n`)), 'f')
    expect(problems[0]).toMatchObject({ at: { file: 'f', line: 2 }, message, cause: 'input' })
    expect(value?.objects.length).toBe(49)
    expect(seen(value)).toEqual(['partial', 'none'])
  })

  test('a Secret that somebody put its content into', async () => {
    const line = '{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"},"data":{"a":"aHVudGVyMg=="}}'
    const { value } = await readSnapshot(Buffer.from(text.replace(/\n.*\n/, `\n${line}\n`)), 'f')
    expect(JSON.stringify(value)).not.toContain('aHVudGVyMg')
  })

  test('bytes changed anywhere are survived', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Buffer.from(bytes)
        changed[at] = byte
        const { value, problems } = await readSnapshot(changed, 'f')
        expect(value !== undefined || problems.length > 0).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('noise behind a magic number is survived', async () => {
    for (const magic of [[0x28, 0xb5, 0x2f, 0xfd], [0x1f, 0x8b], []]) {
      const { value } = await readSnapshot(Buffer.concat([Buffer.from(magic), randomBytes(5000)]), 'f')
      expect(value).toBeUndefined()
    }
  })
})

describe('limits', () => {
  const header = () => text.slice(0, text.indexOf('\n') + 1)

  test('a small file that becomes a large one', async () => {
    const bomb = zstdCompressSync(Buffer.concat([Buffer.from(header()), Buffer.alloc(50_000_000, ' ')]))
    expect(bomb.length).toBeLessThan(20_000)
    const { value, problems } = await readSnapshot(bomb, 'f', { maxBytes: 1_000_000 })
    expect(problems[0]?.message).toBe('The snapshot cannot be read to its end: it has more than 1000000 bytes')
    expect(value?.objects).toEqual([])
  })

  test('one long line, many objects, many values', async () => {
    const pod = '{"apiVersion":"v1","kind":"Pod","spec":[1,2,3,4,5,6,7,8,9]}\n'
    const long = await readSnapshot(Buffer.from(`${header()}"${'x'.repeat(5000)}"\n${pod}`), 'f', {
      maxLineBytes: 2000,
    })
    expect(long.problems[0]).toMatchObject({ code: 'snapshot-line', at: { line: 2 } })
    expect(long.value?.objects.length).toBe(1)
    const objects = await readSnapshot(Buffer.from(header() + pod.repeat(10)), 'f', { maxObjects: 3 })
    expect(objects.value?.objects.length).toBe(3)
    expect(objects.problems[0]?.code).toBe('snapshot-limit')
    const values = await readSnapshot(Buffer.from(header() + pod.repeat(10)), 'f', { maxValues: 40 })
    expect(values.value?.objects.length).toBe(3)
  })

  test('many bad lines give a hundred problems, not all', async () => {
    const { problems } = await readSnapshot(Buffer.from(header() + '{\n'.repeat(10_000)), 'f')
    expect(problems.length).toBe(100)
  })
})
