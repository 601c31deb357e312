import { describe, expect, test } from 'vitest'
import { builtInConfig } from './admission-config.ts'
import type { AdmissionConfig } from './admission-config.ts'
import { admissionAssumptions, judgeWorkload } from './admission.ts'
import { namespacePolicy, unknownPolicy } from './namespace-policy.ts'

const hardened = {
  allowPrivilegeEscalation: false,
  runAsNonRoot: true,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
}

function workload(fields: Record<string, unknown> = {}, isPod = false) {
  return { metadata: {}, spec: { containers: [{ name: 'web', securityContext: hardened }], ...fields }, isPod }
}

function policy(labels: Record<string, string>, config?: AdmissionConfig) {
  return namespacePolicy(
    {
      labels: Object.fromEntries(
        Object.entries(labels).map(([key, value]) => [`pod-security.kubernetes.io/${key}`, value]),
      ),
    },
    config,
  )
}

const restricted = policy({ enforce: 'restricted', audit: 'baseline', 'audit-version': 'v1.20', warn: 'privileged' })

function exempting(exemptions: Partial<AdmissionConfig['exemptions']>): AdmissionConfig {
  return { ...builtInConfig, exemptions: { ...builtInConfig.exemptions, ...exemptions } }
}

describe('a workload', () => {
  test('that keeps the level is created', () => {
    expect(judgeWorkload(workload(), restricted, undefined, 'shop')).toEqual({
      podsAllowed: true,
      modes: [
        { mode: 'enforce', level: 'restricted', version: 'latest', allowed: true, violations: [] },
        { mode: 'audit', level: 'baseline', version: 'v1.20', allowed: true, violations: [] },
        { mode: 'warn', level: 'privileged', version: 'latest', allowed: true, violations: [] },
      ],
    })
  })

  test('that breaks it has no pods, and every mode says why', () => {
    const { podsAllowed, why, modes } = judgeWorkload(workload({ hostPID: true }), restricted, undefined, 'shop')
    expect([podsAllowed, why, modes.map(({ allowed }) => allowed)]).toEqual([false, undefined, [false, false, true]])
    expect(modes[0]?.violations).toEqual([
      { check: 'hostNamespaces', path: 'spec.hostPID', message: 'Pod shares the process namespace of the node' },
    ])
  })

  test('that could not be read is unknown', () => {
    const { podsAllowed, why, modes } = judgeWorkload(
      workload({ hostPID: 'x', hostIPC: 7 }),
      restricted,
      undefined,
      'shop',
    )
    expect([podsAllowed, modes.map(({ allowed }) => allowed)]).toEqual([null, [null, null, true]])
    expect(why).toBe('spec.hostPID: Expected a boolean, got a string, and 1 more')
  })

  test('in a namespace of unknown policy is allowed where it keeps every level', () => {
    const unseen = unknownPolicy('Namespace shop was not seen')
    const good = judgeWorkload(workload(), unseen, undefined, 'shop')
    expect([good.podsAllowed, good.modes[0]?.level, good.modes[0]?.version]).toEqual([true, 'unknown', 'unknown'])
    const bad = judgeWorkload(workload({ hostPID: true }), unseen, undefined, 'shop')
    expect([bad.podsAllowed, bad.why, bad.modes[0]?.violations]).toEqual([null, 'Namespace shop was not seen', []])
  })

  test('that passes the restricted level but not the baseline is not allowed by every level', () => {
    const containers = [{ securityContext: { runAsNonRoot: true, capabilities: { add: ['SYS_ADMIN'] } } }]
    const windows = { metadata: {}, spec: { os: { name: 'windows' }, containers }, isPod: false }
    expect(judgeWorkload(windows, unknownPolicy('Not seen'), undefined, 'shop').podsAllowed).toBeNull()
  })
})

describe('exemptions', () => {
  const bad = { hostPID: true, runtimeClassName: 'kata' }

  test.each([
    ['namespace', exempting({ namespaces: ['shop'] }), 'Namespace "shop" is exempt from Pod Security admission'],
    [
      'runtime class',
      exempting({ runtimeClasses: ['kata'] }),
      'Runtime class "kata" is exempt from Pod Security admission',
    ],
  ])('of the %s allow everything in every mode', (_, config, why) => {
    const outcome = judgeWorkload(workload(bad), restricted, config, 'shop')
    expect([outcome.podsAllowed, outcome.why, outcome.modes.map(({ allowed }) => allowed)]).toEqual([
      true,
      why,
      [true, true, true],
    ])
  })

  test.each([
    ['of another namespace', exempting({ namespaces: ['kube-system', ''] }), false, false],
    ['of another runtime class', exempting({ runtimeClasses: ['gvisor'] }), false, false],
    ['of a person, for a template', exempting({ usernames: ['jane'] }), false, false],
    ['of a person, for a pod', exempting({ usernames: ['jane'] }), true, null],
    [
      'of a controller',
      exempting({ usernames: ['system:serviceaccount:kube-system:replicaset-controller'] }),
      false,
      null,
    ],
  ])('%s', (_, config, isPod, podsAllowed) => {
    const outcome = judgeWorkload(workload(bad, isPod), restricted, config, 'shop')
    expect(outcome.podsAllowed).toBe(podsAllowed)
    expect(outcome.why === undefined).toBe(podsAllowed !== null)
  })

  test('that hang on a runtime class of another type are unknown', () => {
    const config = exempting({ runtimeClasses: ['kata'] })
    expect(
      judgeWorkload(workload({ hostPID: true, runtimeClassName: 7 }), restricted, config, 'shop').podsAllowed,
    ).toBeNull()
    expect(judgeWorkload(workload({ runtimeClassName: 7 }), restricted, config, 'shop').podsAllowed).toBe(true)
  })

  test('that are not known are told', () => {
    expect(admissionAssumptions(builtInConfig)).toEqual([])
    expect(admissionAssumptions(undefined)).toHaveLength(2)
  })
})
