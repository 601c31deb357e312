// With the ndots:5 of cluster DNS, each look-up of a name outside the cluster asks up to four names inside it first. A matter of
// taste: it costs time, not correctness. Pods with the DNS of their node are left alone.
// Source: kubernetes.io/docs/concepts/services-networking/dns-pod-service, "Pod's DNS Config"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'

export const dnsNdots: WorkloadCheck = {
  id: 'dns-ndots',
  title: 'Default number of dots in DNS look-ups',
  tier: 'opinion',
  severity: 'low',
  confidence: 'certain',
  why: 'Each look-up of an outside name asks several names of the cluster first',
  attack: 'The load on cluster DNS is several times what it need be, and it fails first when traffic grows',
  remedy: 'Set the option ndots in dnsConfig to 2',
  sources: [
    kubernetesDocs('DNS for Services and Pods', 'concepts/services-networking/dns-pod-service/#pod-dns-config'),
  ],
  rows: ['U-REL-038'],
  judges: 'workload',
  reads: ['pod.dnsConfig.options', 'pod.dnsPolicy', 'pod.hostNetwork'],
  find({ spec, at, kind, name }) {
    const { dnsConfig, dnsPolicy = 'ClusterFirst', hostNetwork } = spec
    const ofCluster = dnsPolicy === 'ClusterFirstWithHostNet' || (dnsPolicy === 'ClusterFirst' && hostNetwork !== true)
    if (!ofCluster || dnsConfig?.options?.some((option) => option.name === 'ndots') === true) return []
    return [{ path: at('dnsConfig', 'options'), message: `${kind} ${name} looks names up with the default ndots:5` }]
  },
}
