import type { JsonObject } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import { topologySpreadMissesOwnPods } from './topology-spread-misses-own-pods.ts'

const spread = (labelSelector: JsonObject | null) => ({
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: 'topology.kubernetes.io/zone',
      whenUnsatisfiable: 'ScheduleAnyway',
      ...(labelSelector && { labelSelector }),
    },
  ],
})

law(topologySpreadMissesOwnPods, {
  passes: [pod(), pod({}, { topologySpreadConstraints: null }), pod({}, spread({}))],
  fails: [
    { given: pod({}, spread({ matchLabels: { app: 'web' } })), at: 'spec.topologySpreadConstraints[0].labelSelector' },
    { given: deployment({}, spread(null)), at: 'spec.template.spec.topologySpreadConstraints[0].labelSelector' },
  ],
  unknown: [{ given: pod({}, { topologySpreadConstraints: [7] }), at: 'spec.topologySpreadConstraints[0]' }],
})
