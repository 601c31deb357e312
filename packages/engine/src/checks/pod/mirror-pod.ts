// Fixtures about the control plane as kubeadm sets it up. Used by tests only.

import { mergePatch } from '../../model/apply-edits.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { hardenedPod } from '../hardened-world.ts'

/** The mirror of the API server's static pod; patches on its pod spec and its metadata. */
export function mirrorPod(specPatch: Json, metaPatch: Json = {}): JsonObject {
  const metadata = {
    annotations: {
      'kubernetes.io/config.mirror': '0123456789abcdef0123456789abcdef',
      'kubernetes.io/config.source': 'file',
    },
    labels: { component: 'kube-apiserver', tier: 'control-plane' },
    name: 'kube-apiserver-node-1',
    namespace: 'kube-system',
    ownerReferences: [
      { apiVersion: 'v1', controller: true, kind: 'Node', name: 'node-1', uid: '3b5d6c1e-0000-4000-8000-000000000001' },
    ],
  }
  const own = { hostUsers: null, imagePullSecrets: null, nodeName: 'node-1', serviceAccountName: null }
  return mergePatch(hardenedPod({}, own, metadata), { metadata: metaPatch, spec: specPatch }) as JsonObject
}
