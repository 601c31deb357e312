import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { allChecks, assess } from '../assess/assess.ts'
import { componentPod } from '../checks/control-plane/component-fixtures.ts'
import { pod, world, worldOf } from '../checks/law.ts'
import type { Fixture } from '../checks/law.ts'
import type { Coverage } from '../model/coverage.ts'
import type { ControlResult } from '../model/finding.ts'
import type { JsonObject } from '../model/json.ts'
import { frameworks } from './frameworks.ts'

const tools = { sha256: (text: string): string => createHash('sha256').update(text).digest('hex') }

/** `cis:5.2.2` and its answer. */
function answers(given: Fixture, coverage: Partial<Coverage> = {}): ReadonlyMap<string, ControlResult> {
  const { controls } = assess(worldOf(given, coverage).evidence, {
    checks: allChecks(),
    frameworks,
    toolVersion: '0',
    tools,
  })
  return new Map(controls.map((result) => [`${result.framework}:${result.control}`, result]))
}

function failing(given: Fixture): readonly string[] {
  return [...answers(given).values()]
    .filter(({ status }) => status === 'fail')
    .map(({ framework, control }) => `${framework}:${control}`)
}

test('a hardened application fails no control that its files decide', () => expect(failing(pod())).toEqual([]))

test('its Pod Security controls pass', () => {
  const pss = [...answers(pod()).values()].filter(({ framework }) => framework === 'pss')
  expect(pss.filter(({ status }) => status !== 'pass').map(({ control }) => control)).toEqual([])
})

function without(given: Fixture, kind: string): Fixture {
  return { ...given, objects: given.objects.filter((object) => object['kind'] !== kind) }
}

const clusterRole = (rules: JsonObject[]): JsonObject => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name: 'own' },
  rules,
})
const bound: JsonObject = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  metadata: { name: 'own' },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'own' },
  subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }],
}

describe('one change fails the controls that speak of it', () => {
  const hostPath = (path: string): JsonObject => ({ volumes: [{ name: 'host', hostPath: { path } }] })
  const add = (name: string): Fixture => pod({ securityContext: { capabilities: { drop: ['ALL'], add: [name] } } })
  test.each<readonly [string, Fixture, readonly string[], readonly string[]]>([
    [
      'privileged',
      pod({ securityContext: { privileged: true, allowPrivilegeEscalation: true } }),
      [
        'nsa:1.4',
        'cis:5.2.2',
        'pss:privileged',
        'mitre:T1611',
        'owasp:K01:2025',
        'owasp:K01:2022',
        'ms-threat-matrix:MS-TA9018',
      ],
      ['cis:5.2.3', 'pss:hostNamespaces', 'owasp:K03:2025', 'ms-threat-matrix:MS-TA9013', 'nsa:2.2'],
    ],
    [
      'the network of the node',
      pod({}, { hostNetwork: true }),
      ['cis:5.2.5', 'pss:hostNamespaces', 'mitre:T1611', 'nsa:1.4', 'ms-threat-matrix:MS-M9013'],
      ['cis:5.2.3', 'cis:5.2.4', 'cis:5.2.2'],
    ],
    [
      'any directory of the node',
      pod({}, hostPath('/opt/data')),
      [
        'cis:5.2.11',
        'pss:hostPathVolumes',
        'pss:restrictedVolumes',
        'mitre:T1611',
        'nsa:1.4',
        'ms-threat-matrix:MS-TA9013',
      ],
      ['mitre:T1612', 'cis:5.2.2'],
    ],
    [
      'a sensitive directory of the node',
      pod({}, hostPath('/etc/kubernetes')),
      ['cis:5.2.11', 'pss:hostPathVolumes', 'pss:restrictedVolumes', 'mitre:T1552.001', 'ms-threat-matrix:MS-TA9013'],
      ['mitre:T1612'],
    ],
    [
      'the socket of the container runtime',
      pod({}, hostPath('/run/containerd/containerd.sock')),
      ['cis:5.2.11', 'pss:hostPathVolumes', 'pss:restrictedVolumes', 'mitre:T1611', 'mitre:T1612', 'mitre:T1609'],
      ['cis:5.2.12'],
    ],
    [
      'a port of the node',
      pod({ ports: [{ containerPort: 80, hostPort: 80 }] }),
      ['cis:5.2.12', 'pss:hostPorts'],
      ['cis:5.2.11'],
    ],
    [
      'a capability that Baseline allows',
      add('CHOWN'),
      ['cis:5.2.9', 'pss:capabilities_restricted', 'nsa:1.4'],
      ['pss:capabilities_baseline', 'mitre:T1611'],
    ],
    ['a capability that it does not', add('LEASE'), ['pss:capabilities_baseline', 'pss:capabilities_restricted'], []],
    [
      'NET_RAW',
      add('NET_RAW'),
      ['cis:5.2.8', 'pss:capabilities_baseline', 'ms-threat-matrix:MS-TA9036'],
      ['mitre:T1611'],
    ],
    [
      'SYS_ADMIN',
      add('SYS_ADMIN'),
      ['pss:capabilities_baseline', 'mitre:T1611', 'ms-threat-matrix:MS-TA9018'],
      ['cis:5.2.2'],
    ],
    [
      'root',
      pod({ securityContext: { runAsNonRoot: false, runAsUser: 0 } }, { hostUsers: true }),
      ['nsa:1.1', 'cis:5.2.7', 'pss:runAsNonRoot', 'pss:runAsUser', 'owasp:K01:2025'],
      ['pss:privileged'],
    ],
    [
      'no memory limit',
      without(pod({ resources: { limits: { memory: null } } }), 'LimitRange'),
      ['nsa:2.3', 'mitre:T1496', 'mitre:T1499', 'owasp:K01:2025', 'ms-threat-matrix:MS-M9029'],
      ['cis:5.2.2', 'owasp:K01:2022'],
    ],
    [
      'a mounted token',
      pod({}, { automountServiceAccountToken: true }),
      ['cis:5.1.6', 'nsa:1.5', 'mitre:T1528', 'ms-threat-matrix:MS-M9025', 'owasp:K01:2025'],
      ['cis:5.1.5'],
    ],
    [
      'a credential in a variable',
      pod({ env: [{ name: 'DB_PASSWORD', value: 'pr0d-8f3kQz71' }] }),
      ['nsa:2.9', 'cis:5.4.1', 'mitre:T1552', 'owasp:K03:2025', 'owasp:K08:2022', 'ms-threat-matrix:MS-TA9027'],
      ['owasp:K02:2022', 'cis:5.1.2'],
    ],
    [
      'an image without a fixed tag',
      pod({ image: 'registry.example/shop/web:latest' }),
      ['nsa:1.3', 'owasp:K02:2022', 'mitre:T1204.003', 'mitre:T1525', 'ms-threat-matrix:MS-TA9002'],
      ['owasp:K10:2022', 'cis:5.5.1'],
    ],
    [
      'a role that reads Secrets',
      world([clusterRole([{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list'] }]), bound]),
      [
        'cis:5.1.2',
        'nsa:3.2',
        'nsa:2.9',
        'mitre:T1552.007',
        'owasp:K03:2022',
        'owasp:K02:2025',
        'ms-threat-matrix:MS-TA9025',
      ],
      ['cis:5.1.3', 'cis:5.1.4'],
    ],
    [
      'a role with wildcards',
      world([clusterRole([{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }]), bound]),
      ['cis:5.1.1', 'cis:5.1.3', 'nsa:3.2', 'mitre:T1098.006', 'ms-threat-matrix:MS-TA9019'],
      ['cis:5.2.2'],
    ],
    [
      'a role that executes in pods',
      world([clusterRole([{ apiGroups: [''], resources: ['pods/exec'], verbs: ['create'] }]), bound]),
      ['mitre:T1609', 'ms-threat-matrix:MS-TA9006', 'ms-threat-matrix:MS-M9010', 'owasp:K03:2022'],
      ['cis:5.1.2', 'cis:5.1.4', 'mitre:T1610'],
    ],
  ])('%s', (_, given, fails, holds) => {
    const found = failing(given)
    expect(found).toEqual(expect.arrayContaining([...fails]))
    expect(found.filter((control) => holds.includes(control))).toEqual([])
  })
})

describe('what files do not show', () => {
  const files = answers(pod())
  test('control plane: not applicable, with what to do', () => {
    for (const control of ['cis:1.2.1', 'cis:1.3.2', 'cis:1.4.1', 'cis:2.1', 'nsa:4.1', 'ms-threat-matrix:MS-M9024']) {
      expect(files.get(control)?.status, control).toBe('not-applicable')
      expect(files.get(control)?.why, control).toMatch(/^Files do not show a running cluster: scan one with --cluster/)
    }
  })
  test('one half of a control: unknown and no pass', () => {
    for (const control of ['nsa:2.4', 'nsa:5.1', 'owasp:K09:2022', 'owasp:K07:2025']) {
      expect(files.get(control)?.status, control).toBe('unknown')
      expect(files.get(control)?.why, control).toMatch(/^As far as files show it holds, but \d+ of its \d+ checks need/)
    }
  })
  test('roles that are not there: not applicable, with the kinds', () =>
    expect(files.get('cis:5.1.2')).toMatchObject({
      status: 'not-applicable',
      why: 'The target holds none of these: ClusterRole, Role',
    }))
  test('files of nodes: by hand, with the command', () =>
    expect(files.get('cis:1.1.1')).toMatchObject({
      status: 'manual',
      why: expect.stringContaining('ls -ld /etc/kubernetes/manifests/kube-apiserver.yaml') as string,
    }))
})

describe('a control plane that can be seen', () => {
  const inFiles = answers(
    world([componentPod('kube-apiserver', { 'anonymous-auth': 'true', 'token-auth-file': '/tokens.csv' })]),
  )
  test.each([
    ['cis:1.2.1', 'fail'],
    ['cis:1.2.2', 'fail'],
    ['cis:1.2.8', 'pass'],
    ['cis:1.2.15', 'pass'],
    ['cis:1.2.17', 'pass'],
    ['cis:1.3.2', 'not-applicable'],
    ['cis:2.2', 'not-applicable'],
    ['nsa:3.1', 'fail'],
    ['owasp:K06:2022', 'fail'],
  ])('%s: %s', (control, status) => expect(inFiles.get(control)?.status).toBe(status))
})

test('what is not written or kept is not well kept either', () => {
  const changes = { 'audit-log-path': null, 'audit-policy-file': null, 'encryption-provider-config': null }
  const found = failing(world([componentPod('kube-apiserver', changes)]))
  const wanted = [16, 17, 18, 19, 27, 28].map((number) => `cis:1.2.${number}`)
  expect(found).toEqual(expect.arrayContaining([...wanted, 'cis:3.2.1', 'cis:3.2.2']))
})

describe('a cluster that does not show its control plane', () => {
  const managed = answers(pod({}, {}, {}, { world: 'listed' }))
  test.each(['cis:1.2.1', 'cis:1.3.2', 'cis:2.2', 'nsa:2.5', 'nsa:4.1'])('%s is unknown, and says why', (control) => {
    expect(managed.get(control)?.status).toBe('unknown')
    expect(managed.get(control)?.why).toMatch(/^No pod of (?:kube-apiserver|kube-controller-manager|etcd) is visible/)
  })
  test('what is there is judged', () => expect(managed.get('cis:5.2.2')?.status).toBe('pass'))
})

test('evidence of a wrong type makes its controls unknown, and no others', () => {
  const malformed = answers(pod({ securityContext: { privileged: 'true' } }))
  expect(malformed.get('cis:5.2.2')?.status).toBe('unknown')
  expect(malformed.get('cis:5.2.2')?.why).toContain('privileged is a string')
  expect(malformed.get('cis:5.2.3')?.status).toBe('pass')
})

test('kinds that were not listed make their controls unknown', () => {
  const kinds = [
    { groupKind: '*', seen: 'complete' as const },
    { groupKind: 'networking.k8s.io/NetworkPolicy', seen: 'none' as const, why: 'Forbidden: networkpolicies' },
  ]
  const blind = answers(without(pod({}, {}, {}, { world: 'listed' }), 'NetworkPolicy'), { kinds })
  for (const control of ['cis:5.3.2', 'nsa:2.2', 'owasp:K07:2022', 'mitre:T1046']) {
    expect(blind.get(control)?.status, control).toBe('unknown')
    expect(blind.get(control)?.why, control).toMatch(/forbidden: networkpolicies/i)
  }
})

test('a check that was left out makes its controls unknown', () => {
  const { controls } = assess(worldOf(pod()).evidence, {
    checks: allChecks().filter(({ id }) => id !== 'privileged-container'),
    frameworks,
    toolVersion: '0',
    tools,
  })
  const found = controls.find(({ framework, control }) => framework === 'cis' && control === '5.2.2')
  expect(found).toMatchObject({ status: 'unknown', why: '1 of its 3 checks did not run' })
})
