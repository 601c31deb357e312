// A pod without a controller is gone with its node and is not made again. Static pods belong to their kubelet, hooks to Helm;
// a pod that is not restarted is a task of its own.
// Source: kubernetes.io/docs/concepts/configuration/overview, "Using Pods"

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { pod } from '../../model/kinds/workloads.ts'

export const nakedPod: ObjectCheck<ValueOf<typeof pod>> = {
  id: 'naked-pod',
  title: 'Pod without a controller',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'Nothing makes the pod again when its node fails or is drained',
  attack: 'A drain takes the pod away for good; nor does anybody replace its image when it has holes',
  remedy: 'Run it as a Deployment, StatefulSet, DaemonSet or Job',
  sources: [kubernetesDocs('Pods', 'concepts/workloads/pods/#working-with-pods')],
  rows: ['U-REL-029'],
  judges: 'object',
  kinds: [pod],
  reads: ['object.metadata.ownerReferences', 'object.metadata.annotations'],
  find({ meta, annotations, name }) {
    if ((meta.ownerReferences ?? []).some(({ controller }) => controller === true)) return []
    if (Object.hasOwn(annotations, 'kubernetes.io/config.mirror') || Object.hasOwn(annotations, 'helm.sh/hook'))
      return []
    return [{ path: ['metadata', 'ownerReferences'], message: `Pod ${name} has no controller` }]
  },
}
