import { law, world } from '../law.ts'
import { autoscaler, headlessService, statefulSet } from './fixtures.ts'
import { hpaTargetMissing } from './hpa-target-missing.ts'

const scaling = (kind: string, name: string, apiVersion = 'apps/v1') =>
  autoscaler({ spec: { scaleTargetRef: { apiVersion, kind, name } } })
const at = 'spec.scaleTargetRef.name'

law(hpaTargetMissing, {
  passes: [world([autoscaler()]), world([scaling('StatefulSet', 'web'), statefulSet(), headlessService()])],
  fails: [
    { given: world([scaling('Deployment', 'api')]), at },
    { given: world([scaling('StatefulSet', 'api')]), at },
    { given: world([scaling('ReplicaSet', 'api')]), at },
    { given: world([scaling('ReplicationController', 'api', 'v1')]), at },
  ],
  unknown: [{ given: world([scaling('Shard', 'api', 'example.com/v1')]), at }],
})
