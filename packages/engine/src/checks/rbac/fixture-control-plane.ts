import type { JsonObject } from '../../model/json.ts'

// Used by tests only.

/** The static pod of an API server, as kubeadm writes it. */
export function apiServerPod(...flags: readonly string[]): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      labels: { component: 'kube-apiserver', tier: 'control-plane' },
      name: 'kube-apiserver',
      namespace: 'kube-system',
    },
    spec: {
      automountServiceAccountToken: false,
      containers: [
        {
          command: ['kube-apiserver', ...flags],
          image: 'registry.k8s.io/kube-apiserver:v1.36.3',
          name: 'kube-apiserver',
        },
      ],
      hostNetwork: true,
      priorityClassName: 'system-node-critical',
    },
  }
}

/** A node of a cloud, by its provider ID. */
export function nodeOf(providerID: string): JsonObject {
  return { apiVersion: 'v1', kind: 'Node', metadata: { name: 'node-1' }, spec: { providerID } }
}
