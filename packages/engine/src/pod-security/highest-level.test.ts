import { expect, test } from 'vitest'
import { highestLevel } from './highest-level.ts'

const hardened = {
  metadata: {},
  spec: {
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [{ securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } }],
  },
}
const plain = { metadata: {}, spec: { containers: [{ name: 'web' }] } }
const asRoot = {
  metadata: {},
  spec: { ...hardened.spec, securityContext: { ...hardened.spec.securityContext, runAsUser: 0 } },
}
const probing = { metadata: {}, spec: { containers: [{ livenessProbe: { tcpSocket: { host: '10.0.0.1' } } }] } }
const onNode = { metadata: {}, spec: { hostNetwork: true } }
const unclear = { metadata: {}, spec: { ...hardened.spec, os: 7, containers: [{}] } }
const unreadable = { metadata: {}, spec: 'x' }

test.each([
  ['none', [], { level: 'restricted' }],
  ['hardened pods', [hardened, hardened], { level: 'restricted' }],
  ['plain pods', [hardened, plain], { level: 'baseline' }],
  ['a pod of the node', [hardened, onNode], { level: 'privileged' }],
  [
    'root, which restricted allowed until 1.22',
    [hardened, asRoot],
    { level: 'baseline', pinned: { level: 'restricted', version: { minor: 22 } } },
  ],
  [
    'probes, which the baseline allowed until 1.33',
    [plain, probing],
    { level: 'privileged', pinned: { level: 'baseline', version: { minor: 33 } } },
  ],
  [
    'an operating system of another type',
    [unclear],
    { level: 'baseline', pinned: { level: 'restricted', version: { minor: 7 } }, doubtful: 'restricted' },
  ],
  ['a spec of another type', [hardened, unreadable], { level: 'privileged', doubtful: 'restricted' }],
  ['a plain pod and a spec of another type', [plain, unreadable], { level: 'privileged', doubtful: 'baseline' }],
] as const)('%s', (_, pods, expected) => {
  expect(highestLevel(pods)).toEqual({ version: 'latest', ...expected })
})

test('in an older version', () => {
  expect(highestLevel([asRoot], { minor: 22 })).toEqual({ level: 'restricted', version: { minor: 22 } })
  expect(highestLevel([asRoot], { minor: 30 })).toEqual({
    level: 'baseline',
    version: { minor: 30 },
    pinned: { level: 'restricted', version: { minor: 22 } },
  })
})
