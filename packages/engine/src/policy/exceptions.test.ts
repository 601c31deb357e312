import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../model/json.ts'
import { kubeObject } from '../model/object.ts'
import { annotatedExceptions, covers, isDate, isInForce, readExceptions } from './exceptions.ts'
import type { Exception } from './exceptions.ts'

const good = { check: 'C-0057', object: { kind: 'Pod', name: 'web-*' }, reason: 'The debugger', expires: '2027-01-31' }

describe('readExceptions', () => {
  test('an entry as it should be', () => {
    expect(readExceptions([good, { ...good, path: 'spec.containers[0]' }], 'c.yaml')).toEqual({
      exceptions: [
        { ...good, by: 'config', place: 'c.yaml' },
        { ...good, path: 'spec.containers[0]', by: 'config', place: 'c.yaml' },
      ],
      problems: [],
    })
    expect(readExceptions(undefined, 'c.yaml')).toEqual({ exceptions: [], problems: [] })
    expect(readExceptions(null, 'c.yaml')).toEqual({ exceptions: [], problems: [] })
  })

  test.each<[Json, string]>([
    ['all', 'exceptions is a string'],
    [{}, 'exceptions is a map'],
    [['x'], 'exceptions[0] is a string, wanted a map'],
    [[{ ...good, check: '' }], 'exceptions[0] names no check'],
    [[{ ...good, reason: ' ' }], 'exceptions[0] for C-0057 gives no reason'],
    [[{ ...good, expires: 'never' }], 'exceptions[0] for C-0057 has no expiry date'],
    [[{ ...good, expires: '2027-02-30' }], 'exceptions[0] for C-0057 has no expiry date'],
    [[{ ...good, path: 3 }], 'exceptions[0] for C-0057 has a path that is a number'],
    [[{ ...good, object: 'web' }], 'exceptions[0] for C-0057 has an object that is a string'],
    [[{ ...good, object: { nmae: 'web' } }], 'exceptions[0] for C-0057 has the key "nmae", which it cannot have'],
    [[{ ...good, obejct: {} }], 'exceptions[0] for C-0057 has the key "obejct", which it cannot have'],
    [[{ ...good, object: { name: 7 } }], 'exceptions[0] for C-0057 has a name that is a number'],
  ])('%j has no effect: %s', (value, message) => {
    const { exceptions, problems } = readExceptions(value, 'c.yaml', (path) => ({
      file: 'c.yaml',
      line: 5 + path.length,
    }))
    expect(exceptions).toEqual([])
    expect(problems).toMatchObject([
      { code: 'bad-exception', at: { file: 'c.yaml', line: Array.isArray(value) ? 6 : 5 }, cause: 'input', message },
    ])
  })

  test('one bad entry takes nothing from the others', () => {
    expect(readExceptions([{}, good], 'c.yaml')).toMatchObject({ exceptions: [good], problems: [{}] })
  })

  test('more than can be meant is cut off and told', () => {
    const { exceptions, problems } = readExceptions(
      Array.from({ length: 10_001 }, () => good),
      'c.yaml',
    )
    expect(exceptions).toHaveLength(10_000)
    expect(problems).toMatchObject([{ message: 'exceptions has 10001 entries, at most 10000 are read' }])
  })

  test('no value is thrown at', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (value) => {
        const { exceptions, problems } = readExceptions(value, 'c')
        expect(exceptions.length + problems.length).toBe(value.length)
      }),
    )
  })
})

test.each([
  ['2027-01-31', true],
  ['2024-02-29', true],
  ['2027-02-29', false],
  ['2027-1-31', false],
  ['2027-01-31T00:00:00Z', false],
  ['31.01.2027', false],
  ['', false],
])('isDate %s: %s', (text, answer) => expect(isDate(text)).toBe(answer))

test.each([
  ['2027-01-30T23:59:59Z', true],
  ['2027-01-31T23:59:59.999Z', true],
  ['2027-02-01T00:00:00Z', false],
])('in force at %s: %s', (at, answer) => expect(isInForce({ ...good, by: 'config', place: '' }, at)).toBe(answer))

describe('annotatedExceptions', () => {
  const object = (annotations: Record<string, string>) =>
    kubeObject(
      {
        apiVersion: 'v1',
        group: '',
        version: 'v1',
        kind: 'Pod',
        namespace: 'shop',
        name: 'web',
        value: { metadata: { annotations } },
      },
      undefined,
      'default',
    )

  test("date, blank, reason; other annotations are nobody's exception", () => {
    expect(
      annotatedExceptions(object({ 'except.seaworthy.dev/C-0057': ' 2027-01-31  The debugger ', note: 'x' })),
    ).toEqual({
      exceptions: [
        {
          check: 'C-0057',
          object: {},
          reason: 'The debugger',
          expires: '2027-01-31',
          by: 'annotation',
          place: 'Pod shop/web',
        },
      ],
      problems: [],
    })
  })

  test.each([['2027-01-31'], ['The debugger'], [''], ['2027-13-01 x'], ['2027-01-31 '], ['until 2027-01-31']])(
    '%j has no effect',
    (value) => {
      expect(annotatedExceptions(object({ 'except.seaworthy.dev/C-0057': value }))).toMatchObject({
        exceptions: [],
        problems: [
          {
            code: 'bad-exception',
            message: 'Annotation except.seaworthy.dev/C-0057 of Pod web gives no date and reason',
          },
        ],
      })
    },
  )
})

describe('covers', () => {
  const finding = {
    ids: new Set(['privileged-container', 'c-0057']),
    kind: 'Pod',
    namespace: 'shop',
    name: 'web-1',
    path: 'spec.containers[0].image',
  }
  const exception = (more: Partial<Exception>): Exception => ({
    check: 'C-0057',
    object: {},
    reason: '',
    expires: '',
    by: 'config',
    place: '',
    ...more,
  })

  test.each<[Partial<Exception>, boolean]>([
    [{}, true],
    [{ check: '*' }, true],
    [{ check: 'Privileged-Container' }, true],
    [{ check: 'C-0058' }, false],
    [{ object: { kind: 'Pod', namespace: 'shop', name: 'web-1' } }, true],
    [{ object: { kind: 'Deployment' } }, false],
    [{ object: { namespace: '' } }, false],
    [{ object: { name: '*' } }, true],
    [{ object: { name: 'web-*' } }, true],
    [{ object: { name: '*-1' } }, true],
    [{ object: { name: 'w*b*1' } }, true],
    [{ object: { name: 'web-1*1' } }, false],
    [{ object: { name: 'web' } }, false],
    [{ path: 'spec' }, true],
    [{ path: 'spec.containers' }, true],
    [{ path: 'spec.containers[0]' }, true],
    [{ path: 'spec.containers[0].image' }, true],
    [{ path: 'spec.cont' }, false],
    [{ path: 'spec.containers[0].imag' }, false],
    [{ path: 'spec.containers[1]' }, false],
  ])('%j: %s', (more, answer) => expect(covers(exception(more), finding)).toBe(answer))

  test('names with stars match as a pattern would, in time that does not explode', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 10 })
    fc.assert(
      fc.property(text, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 }), (pattern, name) => {
        const naive = new RegExp(
          `^${pattern
            .split('*')
            .map((part) => part)
            .join('.*')}$`,
        ).test(name)
        expect(covers(exception({ object: { name: pattern } }), { ...finding, name })).toBe(naive)
      }),
    )
    expect(
      covers(exception({ object: { name: `${'*a'.repeat(10_000)}b` } }), { ...finding, name: 'a'.repeat(20_000) }),
    ).toBe(false)
  })
})
