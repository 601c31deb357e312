import { deployment, law } from '../law.ts'
import { podAntiAffinityMissing } from './pod-anti-affinity-missing.ts'

const none = { affinity: { podAntiAffinity: null } }
const matchLabels = { 'app.kubernetes.io/name': 'web' }
const spread = (topologyKey: string, labels: Record<string, string>) => ({
  topologySpreadConstraints: [
    { labelSelector: { matchLabels: labels }, maxSkew: 1, topologyKey, whenUnsatisfiable: 'DoNotSchedule' },
  ],
})
const required = (labels: Record<string, string>) => ({
  affinity: {
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: null,
      requiredDuringSchedulingIgnoredDuringExecution: [
        { labelSelector: { matchLabels: labels }, topologyKey: 'kubernetes.io/hostname' },
      ],
    },
  },
})
const at = 'spec.template.spec.affinity.podAntiAffinity'

law(podAntiAffinityMissing, {
  passes: [
    deployment(),
    deployment({}, required(matchLabels)),
    deployment({ spec: { replicas: 1 } }, none),
    deployment({}, { ...none, ...spread('kubernetes.io/hostname', matchLabels) }),
  ],
  fails: [
    // The hardened Deployment spreads over zones only
    { given: deployment({}, none), at },
    { given: deployment({}, required({ 'app.kubernetes.io/name': 'api' })), at },
  ],
  unknown: [{ given: deployment({}, { affinity: { podAntiAffinity: 'hosts' } }), at }],
})
