import { hardenedDeployment } from '../hardened-world.ts'
import { law, only } from '../law.ts'
import { namespaceCouldEnforceMore } from './namespace-could-enforce-more.ts'
import { namespaceWith } from './namespace-fixtures.ts'

const at = 'metadata.labels["pod-security.kubernetes.io/enforce"]'
const named = (enforce: string) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { labels: { 'pod-security.kubernetes.io/enforce': enforce }, name: 'shop' },
})
const rootful = hardenedDeployment(
  {},
  { hostUsers: null, securityContext: { runAsNonRoot: null, runAsUser: null } },
  { securityContext: { runAsNonRoot: null, runAsUser: null } },
)
const hostPid = hardenedDeployment({}, { hostPID: true, hostUsers: null })

law(namespaceCouldEnforceMore, {
  passes: [
    namespaceWith({ enforce: 'restricted' }),
    // Nothing runs there, so nothing says what it needs
    only([named('baseline')]),
    only([named('baseline'), rootful]),
    only([named('privileged'), hostPid]),
    only([{ apiVersion: 'v1', kind: 'Namespace', metadata: { labels: {}, name: 'kube-system' } }]),
  ],
  fails: [
    { given: namespaceWith({ enforce: 'baseline' }), at },
    { given: namespaceWith({ enforce: 'baseline', 'enforce-version': 'v1.30' }), at },
    // The level privileged is a finding of its own
    { given: only([named('privileged'), rootful]), at, alsoFails: ['pod-security-privileged'] },
  ],
  unknown: [{ given: namespaceWith({ enforce: 5 }), at }],
})
