// Hostile or unread code escapes through the kernel that it shares: AKS and GKE benchmarks ask for sandboxes (gVisor, Kata) or nodes
// of its own. Which namespaces are untrusted is the owner's to say (`untrustedNamespaces`).
// Source: CIS AKS 5.6, CIS GKE 5.10; kubernetes.io/docs/concepts/security/multi-tenancy, "Sandboxing containers"

import { kubernetesDocs } from '../../model/check.ts'
import type { WorkloadCheck } from '../../model/check.ts'

export const untrustedWorkloadSharesKernel: WorkloadCheck = {
  id: 'untrusted-workload-shares-kernel',
  title: 'Untrusted workload without a sandbox',
  tier: 'security',
  severity: 'high',
  confidence: 'likely',
  why: 'Code that nobody trusts runs on the kernel of everything else on its node',
  attack: 'One hole in the kernel takes it from its container to the node and all tenants there',
  remedy: 'Set runtimeClassName to a sandbox such as gVisor or Kata',
  sources: [
    { title: 'CIS Azure Kubernetes Service (AKS) Benchmark, 5.6.1 and 5.6.2' },
    { title: 'CIS Google Kubernetes Engine (GKE) Benchmark, 5.10.3' },
    kubernetesDocs('Multi-tenancy', 'concepts/security/multi-tenancy/#sandboxing-containers'),
  ],
  rows: ['U-HYG-011'],
  judges: 'workload',
  reads: ['pod.runtimeClassName'],
  find({ spec, namespace, kind, name, at }, { settings }) {
    if (settings.untrustedNamespaces.length === 0 || !settings.untrustedNamespaces.includes(namespace)) return []
    if (settings.sandboxRuntimeClasses.includes(spec.runtimeClassName ?? '')) return []
    return [
      {
        path: at('runtimeClassName'),
        message: `${kind} ${name} of the untrusted namespace ${namespace} has no sandbox`,
      },
    ]
  },
}
