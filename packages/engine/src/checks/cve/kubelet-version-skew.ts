// A kubelet may be up to three minor versions older than its API server (two before 1.28), and never newer.
// Source: kubernetes.io/releases/version-skew-policy, "kubelet"

import type { Hit, ObjectCheck } from '../../model/check.ts'
import { node } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { parseKubernetesVersion } from '../../model/kubernetes-version.ts'

export const kubeletVersionSkew: ObjectCheck<ValueOf<typeof node>> = {
  id: 'kubelet-version-skew',
  title: 'Kubelet too far from its API server',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The kubelet is of a version that nobody tests with this API server and, if older, nobody fixes',
  attack: 'The node keeps the holes of the old kubelet and ignores fields of pods that were meant to protect it',
  remedy: 'Update the node until its kubelet is at most three minor versions older than the API server, and not newer',
  sources: [{ title: 'Kubernetes, Version Skew Policy', url: 'https://kubernetes.io/releases/version-skew-policy/' }],
  rows: ['U-CVE-008'],
  judges: 'object',
  kinds: [node],
  reads: ['cluster.version', 'object.status.nodeInfo.kubeletVersion'],
  find(object, { version }) {
    const written = object.value.status?.nodeInfo?.kubeletVersion
    const kubelet = parseKubernetesVersion(written)
    const path = object.at('status', 'nodeInfo', 'kubeletVersion')
    if (version === undefined || kubelet === undefined || kubelet.major !== version.major) {
      return [{ path, message: `Node ${object.name} does not say which kubelet it runs`, unknown: true }]
    }
    const behind = version.minor - kubelet.minor
    const allowed = version.minor >= 28 ? 3 : 2
    if (behind >= 0 && behind <= allowed) return none
    const what = behind < 0 ? 'newer than' : `${behind} minor versions behind`
    return [
      {
        path,
        message: `Kubelet ${written ?? ''} of node ${object.name} is ${what} the API server, ${version.major}.${version.minor}`,
      },
    ]
  },
}

const none: readonly Hit[] = []
