import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHeader } from './read-header.ts'

const good = {
  format: 'seaworthy-snapshot',
  schema: '1.0',
  tool: { name: 'seaworthy', version: '0.1.0' },
  at: '2026-11-25T12:00:00.000Z',
  context: 'prod',
  server: 'https://kube:6443',
  version: 'v1.36.3',
  secrets: 'metadata',
  coverage: [{ groupKind: 'Pod', namespace: 'a', seen: 'partial', why: 'Forbidden' }],
  notes: ['n'],
  problems: [{ code: 'list-failed', at: { file: 'https://x' }, message: 'M', cause: 'world' }],
  objects: 3,
}

describe('readHeader', () => {
  test('reads what was written', () => {
    const { value, problems } = readHeader(good, 'f')
    expect(problems).toEqual([])
    expect(value).toEqual({
      toolVersion: '0.1.0',
      at: good.at,
      context: 'prod',
      server: good.server,
      version: 'v1.36.3',
      secrets: 'metadata',
      coverage: good.coverage,
      notes: ['n'],
      problems: good.problems,
      count: 3,
    })
  })

  test('a later minor may say more', () => {
    expect(readHeader({ ...good, schema: '1.7', news: 1 }, 'f').value?.count).toBe(3)
  })

  test('a later major is refused, and names what to upgrade to', () => {
    const { value, problems } = readHeader({ ...good, schema: '2.0', tool: { version: '3.4.5' } }, 'f')
    expect(value).toBeUndefined()
    expect(problems).toEqual([
      {
        code: 'snapshot-header',
        at: { file: 'f', line: 1 },
        message: 'Snapshot schema 2.0 is newer than the 1.x that this Seaworthy reads',
        wanted: 'Upgrade to Seaworthy 3.4.5, which wrote it, or later',
        cause: 'input',
      },
    ])
  })

  test.each([undefined, null, 7, [], {}, { ...good, format: 'x' }, { kind: 'List', items: [] }])(
    '%j is no snapshot',
    (line) => {
      expect(readHeader(line, 'f')).toMatchObject({
        value: undefined,
        problems: [{ message: 'This is not a Seaworthy snapshot' }],
      })
    },
  )

  test.each([
    [{ schema: '0.1' }, 'Expected a snapshot schema such as 1.0, got 0.1'],
    [{ schema: 1 }, 'Expected a snapshot schema such as 1.0, got none'],
    [{ at: 'yesterday' }, 'Expected a time as at, got yesterday'],
    [{ objects: -1 }, 'Expected the number of objects as objects'],
    [{ coverage: {} }, 'Expected a list as coverage, got a map'],
    [{ coverage: [{ groupKind: 'Pod', seen: 'all' }] }, 'Expected groupKind and seen in coverage[0]'],
  ])('%j: %s', (change, message) => {
    expect(readHeader({ ...good, ...change }, 'f').problems.map((problem) => problem.message)).toContain(message)
  })

  test('survives any value anywhere', () => {
    const keys = fc.constantFrom(...Object.keys(good))
    fc.assert(fc.property(keys, fc.jsonValue(), (key, value) => void readHeader({ ...good, [key]: value }, 'f')))
  })
})
