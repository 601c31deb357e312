import { mergePatch } from '../../model/apply-edits.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { hardenedDeployment } from '../hardened-world.ts'
import { deployment, law, pod, world } from '../law.ts'
import { toleratesEveryTaint } from './tolerates-every-taint.ts'

const tolerating = (...tolerations: readonly Json[]) => ({ tolerations })
const daemonSet = mergePatch(hardenedDeployment({}, tolerating({ operator: 'Exists' })), {
  kind: 'DaemonSet',
  metadata: { name: 'agent' },
  spec: { progressDeadlineSeconds: null, replicas: null, strategy: null },
}) as JsonObject

law(toleratesEveryTaint, {
  passes: [
    pod(),
    pod({}, tolerating({ effect: 'NoSchedule', key: 'gpu', operator: 'Exists' })),
    pod({}, tolerating({ effect: 'PreferNoSchedule', operator: 'Exists' })),
    // An agent that must run everywhere
    world([daemonSet]),
  ],
  fails: [
    {
      given: pod({}, tolerating({ key: 'gpu', operator: 'Exists' }, { operator: 'Exists' })),
      at: 'spec.tolerations[1]',
    },
    { given: pod({}, tolerating({ effect: 'NoSchedule', operator: 'Exists' })), at: 'spec.tolerations[0]' },
    { given: deployment({}, tolerating({ operator: 'Exists' })), at: 'spec.template.spec.tolerations[0]' },
  ],
  unknown: [{ given: pod({}, { tolerations: { operator: 'Exists' } }), at: 'spec.tolerations' }],
})
