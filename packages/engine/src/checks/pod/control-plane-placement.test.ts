import { mergePatch } from '../../model/apply-edits.ts'
import type { JsonObject } from '../../model/json.ts'
import { hardenedDeployment } from '../hardened-world.ts'
import { deployment, law, only, pod, world } from '../law.ts'
import { controlPlanePlacement } from './control-plane-placement.ts'
import { mirrorPod } from './mirror-pod.ts'

const key = 'node-role.kubernetes.io/control-plane'
const tolerating = {
  tolerations: [
    { key: 'gpu', operator: 'Exists' },
    { effect: 'NoSchedule', key, operator: 'Exists' },
  ],
}
const selecting = { nodeSelector: { [key]: '' } }

function daemonSet(specPatch: JsonObject): JsonObject {
  return mergePatch(hardenedDeployment({}, specPatch), {
    kind: 'DaemonSet',
    metadata: { name: 'agent' },
    spec: { progressDeadlineSeconds: null, replicas: null, strategy: null },
  }) as JsonObject
}

law(controlPlanePlacement, {
  passes: [
    pod(),
    pod({}, { nodeSelector: { disk: 'ssd' }, tolerations: [{ key: 'gpu', operator: 'Exists' }] }),
    world([daemonSet(tolerating)]),
    only([mirrorPod(tolerating)]),
  ],
  fails: [
    { given: pod({}, tolerating), at: 'spec.tolerations[1].key' },
    { given: pod({}, selecting), at: `spec.nodeSelector["${key}"]` },
    { given: world([daemonSet(selecting)]), at: `spec.template.spec.nodeSelector["${key}"]` },
    { given: deployment({}, tolerating), at: 'spec.template.spec.tolerations[1].key' },
  ],
  unknown: [{ given: pod({}, { nodeSelector: key }), at: 'spec.nodeSelector' }],
})
