// CIS Kubernetes Benchmark 5.6.4: the default namespace has no policies, quotas or owners of its own, and whatever names no
// namespace lands in it. In files the namespace is often given at apply time: where none is written, it is a guess.
// Source: kubernetes.io/docs/concepts/overview/working-with-objects/namespaces

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import { service } from '../../model/kinds/network.ts'
import {
  cronJob,
  daemonSet,
  deployment,
  job,
  pod,
  podTemplateKind,
  replicaSet,
  replicationController,
  statefulSet,
} from '../../model/kinds/workloads.ts'

export const defaultNamespace: ObjectCheck = {
  id: 'default-namespace',
  title: 'Object in the default namespace',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'What lies in the default namespace shares it with everything that nobody placed',
  attack: 'One role or network policy for the default namespace opens every application in it at once',
  remedy: 'Give each application a namespace of its own',
  sources: [cis('5.6.4'), kubernetesDocs('Namespaces', 'concepts/overview/working-with-objects/namespaces/')],
  rows: ['U-HYG-001'],
  judges: 'object',
  kinds: [
    pod,
    deployment,
    statefulSet,
    daemonSet,
    replicaSet,
    replicationController,
    job,
    cronJob,
    podTemplateKind,
    service,
  ],
  reads: ['object.metadata.namespace', 'object.metadata.ownerReferences'],
  find({ namespace, resource, kind, name, meta }) {
    if (namespace !== 'default') return []
    if ((meta.ownerReferences ?? []).some(({ controller }) => controller === true)) return []
    if (kind === 'Service' && name === 'kubernetes') return []
    const path = ['metadata', 'namespace']
    if (resource.namespace !== '') return [{ path, message: `${kind} ${name} is in the default namespace` }]
    // A Service goes where its workload goes: one guess is enough.
    if (kind === 'Service') return []
    const message = `${kind} ${name} names no namespace, and lands in default unless one is given when it is applied`
    return [{ path, message, confidence: 'possible' }]
  },
}
