import { OperationError } from '@seaworthy/sources/operation-error.ts'
import { describe, expect, test } from 'vitest'
import { UsageError } from './arguments.ts'
import { exitCodeOf, explainError } from './exit-code.ts'

function problem(code: string, cause: 'input' | 'world') {
  return { code, cause, at: { file: 'a.yaml' }, message: 'Something' }
}

const bad = problem('yaml-syntax', 'input')
const world = problem('unreadable', 'world')
const expired = problem('expired-exception', 'input')
const unknown = problem('unknown-exception', 'input')

describe('exitCodeOf', () => {
  test.each([
    { problems: [], broken: false, code: 0 },
    { problems: [], broken: true, code: 1 },
    { problems: [bad], broken: false, code: 2 },
    { problems: [bad], broken: true, code: 2 },
    { problems: [world], broken: true, code: 3 },
    { problems: [bad, world], broken: true, code: 3 },
    { problems: [world, bad], broken: false, code: 3 },
    { problems: [expired, unknown], broken: false, code: 0 },
    { problems: [expired, unknown], broken: true, code: 1 },
    { problems: [expired, bad], broken: true, code: 2 },
  ])('$problems.length problems, gate broken $broken: $code', ({ problems, broken, code }) => {
    expect(exitCodeOf(problems, broken)).toBe(code)
  })
})

describe('explainError', () => {
  test.each([
    [new UsageError('Give paths'), 2, 'Give paths\n'],
    [new OperationError('CLUSTER_UNREACHABLE', 'No answer'), 3, 'No answer\n'],
    [new OperationError('OUTPUT_FAILED', 'Cannot write x'), 3, 'Cannot write x\n'],
    [new OperationError('KUBECONFIG_NOT_FOUND', 'No kubeconfig'), 2, 'No kubeconfig\n'],
    [new OperationError('KUBECONFIG_CONTEXT', 'No context'), 2, 'No context\n'],
    [new OperationError('NAMESPACE_NAME', 'Not a name'), 2, 'Not a name\n'],
    [new OperationError('OFFLINE', 'No network'), 2, 'No network\n'],
  ])('%s', (error, code, text) => {
    expect(explainError(error)).toEqual({ code, text })
  })

  test('anything else is ours, with its stack', () => {
    const { code, text } = explainError(new TypeError('x is not a function'))
    expect(code).toBe(4)
    expect(text).toMatch(/^Internal error: TypeError: x is not a function\n[^]* {4}at [^]*Please report it/)
    expect(explainError('thrown text').text).toContain('thrown text')
  })
})
