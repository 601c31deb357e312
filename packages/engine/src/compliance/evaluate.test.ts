import { describe, expect, test } from 'vitest'
import { checkAreas } from '../checks/index.ts'
import type { Finding } from '../model/finding.ts'
import { evaluate } from './evaluate.ts'
import type { AskedChecks, Control } from './evaluate.ts'

const checks = checkAreas.flatMap((area) => area.checks)
const container = 'privileged-container'
const role = 'wildcard-verbs'
const cluster = 'api-server-anonymous-auth'
const node = 'kernel-cve-2022-0185'

function finding(check: string, status: Finding['status'], more: Partial<Finding> = {}): Finding {
  return {
    fingerprint: 'v1:0',
    check,
    aliases: [],
    severity: 'high',
    confidence: 'certain',
    tier: 'security',
    status,
    object: { apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'web' },
    path: 'spec',
    message: `${check} says ${status}`,
    ...more,
  }
}

interface Given {
  readonly findings?: readonly Finding[]
  readonly asked?: readonly string[]
  readonly judged?: readonly string[]
  readonly world?: AskedChecks['world']
}

function answer(control: Partial<Control> & Pick<Control, 'checks'>, given: Given = {}) {
  const { findings = [], asked = control.checks, judged = control.checks, world = 'closed' } = given
  const framework = { id: 'own', title: 'Own', version: '1', source: 'here', licence: 'free' }
  const [result] = evaluate({ ...framework, controls: [{ id: '1', title: 'One', ...control }] }, findings, {
    asked: checks.filter(({ id }) => asked.includes(id)),
    judged: new Set(judged),
    world,
  })
  if (result === undefined) throw new Error('One control gives one answer')
  return result
}

describe('the answer of a control', () => {
  test('fail where one of its checks fails, with those that do', () =>
    expect(answer({ checks: [container, role] }, { findings: [finding(role, 'fail'), finding(role, 'fail')] })).toEqual(
      {
        framework: 'own',
        control: '1',
        title: 'One',
        checks: [container, role],
        status: 'fail',
        failed: 2,
        unknown: 0,
        failing: [role],
      },
    ))
  test('fail also where something is unknown', () =>
    expect(
      answer({ checks: [container, role] }, { findings: [finding(role, 'unknown'), finding(container, 'fail')] }),
    ).toMatchObject({ status: 'fail', failed: 1, unknown: 1 }))
  test('findings of other checks do not count', () =>
    expect(answer({ checks: [container] }, { findings: [finding(role, 'fail')] }).status).toBe('pass'))
  test('pass where something was judged and nothing failed; kept passes are no findings', () =>
    expect(
      answer({ checks: [container, role] }, { judged: [container], findings: [finding(container, 'pass')] }),
    ).toMatchObject({ status: 'pass', failed: 0, unknown: 0 }))
  test('pass with what a person must do as well', () =>
    expect(answer({ checks: [container], manual: 'Ask' }).why).toBe('By hand as well: Ask'))
  test('pass past suppressed findings, which are counted', () => {
    const suppressed = { by: 'config' as const, reason: 'Known' }
    expect(answer({ checks: [container] }, { findings: [finding(container, 'fail', { suppressed })] })).toMatchObject({
      status: 'pass',
      why: '1 of its findings is suppressed',
    })
  })
  test('manual without checks', () => {
    expect(answer({ checks: [], manual: 'Look' })).toMatchObject({ status: 'manual', why: 'Look' })
    expect(answer({ checks: [] })).toMatchObject({ status: 'manual', why: 'To be checked by a person' })
  })
})

describe('no pass without evidence', () => {
  test('unknown, for the reason that is given most often', () => {
    const unknown = (message: string): Finding => finding(container, 'unknown', { message })
    expect(
      answer({ checks: [container] }, { findings: [unknown('A'), unknown('B'), unknown('B'), unknown('C')] }),
    ).toMatchObject({ status: 'unknown', unknown: 4, why: 'B; and 2 more' })
    expect(answer({ checks: [container] }, { findings: [unknown('A')] }).why).toBe('A')
  })
  test('unknown where a check was left out', () =>
    expect(answer({ checks: [container, role] }, { asked: [role] })).toMatchObject({
      status: 'unknown',
      why: '1 of its 2 checks did not run',
    }))
  test('unknown where none of its checks ran', () =>
    expect(answer({ checks: [container, role] }, { asked: [] })).toMatchObject({
      status: 'unknown',
      why: 'None of its checks ran',
    }))
  test('unknown where files hold one half, and the other needs a cluster', () => {
    const half = { judged: [container] }
    for (const other of [cluster, node]) {
      expect(answer({ checks: [container, other] }, half)).toMatchObject({
        status: 'unknown',
        why: 'As far as files show it holds, but 1 of its 2 checks needs a running cluster',
      })
      expect(answer({ checks: [container, other] }, { ...half, world: 'open' }).status).toBe('unknown')
      expect(answer({ checks: [container, other] }, { ...half, world: 'listed' }).status).toBe('pass')
    }
  })
  test('not applicable where nothing was there to judge, with what would have to be there', () => {
    expect(answer({ checks: [cluster] }, { judged: [] })).toMatchObject({
      status: 'not-applicable',
      why: 'Files do not show a running cluster: scan one with --cluster, or give the manifests of its static pods',
    })
    expect(answer({ checks: [cluster] }, { judged: [], world: 'listed' }).why).toBe(
      'The cluster has nothing of what is judged here',
    )
    expect(answer({ checks: [role, container] }, { judged: [], world: 'listed' })).toMatchObject({
      status: 'not-applicable',
      why: 'The target holds none of these: ClusterRole, Role, workloads',
    })
    expect(answer({ checks: [role], manual: 'Ask' }, { judged: [] }).why).toBe(
      'The target holds none of these: ClusterRole, Role. By hand as well: Ask',
    )
  })
})

describe('what a control allows', () => {
  const unless = { 'capability-added': { value: ['CHOWN'] }, 'proc-mount': { severity: ['low'] } } as const
  test.each([
    ['capability-added', { value: 'CHOWN' }, 'pass'],
    ['capability-added', { value: 'LEASE' }, 'fail'],
    ['capability-added', {}, 'fail'],
    ['capability-added', { value: { redacted: true, length: 3 } }, 'fail'],
    ['capability-net-raw', { value: 'CHOWN' }, 'fail'],
    ['proc-mount', { severity: 'low' }, 'pass'],
    ['proc-mount', { severity: 'high', value: 'low' }, 'fail'],
  ] as const)('%s %j: %s', (check, more, status) =>
    expect(answer({ checks: [check], unless }, { findings: [finding(check, 'fail', more)] }).status).toBe(status),
  )
})
