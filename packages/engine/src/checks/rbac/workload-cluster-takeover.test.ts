import { deployment, law, pod } from '../law.ts'
import { bind, bindEverywhere, clusterRoleWith, rule, web } from './fixture-roles.ts'
import { withObjects } from './fixture-workloads.ts'
import { workloadClusterTakeover } from './workload-cluster-takeover.ts'

const mounted = { automountServiceAccountToken: true }
const bound = bindEverywhere('tested', web)
const readSecrets = clusterRoleWith(rule('', ['secrets'], ['list']))

law(workloadClusterTakeover, {
  passes: [
    pod(),
    withObjects(pod(), bound, readSecrets),
    withObjects(pod({}, mounted), bind('ClusterRole', 'tested', web), readSecrets),
    withObjects(pod({}, mounted), bound, clusterRoleWith(rule('', ['secrets'], ['get'], ['tls']))),
    // cluster-admin has a check of its own
    withObjects(pod({}, mounted), bindEverywhere('cluster-admin', web)),
  ],
  // The role and the mounted token are found by themselves
  fails: [
    {
      given: withObjects(pod({}, mounted), bound, readSecrets),
      at: 'spec.serviceAccountName',
      alsoFails: ['read-secrets', 'service-account-token-automounted'],
    },
    {
      given: withObjects(deployment({}, mounted), bound, clusterRoleWith(rule('', ['nodes/proxy'], ['get']))),
      at: 'spec.template.spec.serviceAccountName',
      alsoFails: ['reach-kubelet-api', 'service-account-token-automounted'],
    },
  ],
  unknown: [
    { given: withObjects(pod({}, { serviceAccountName: 7 }), bound, readSecrets), at: 'spec.serviceAccountName' },
  ],
})
