import { deployment, law, pod, world } from '../law.ts'
import { cronJob } from './fixtures.ts'
import { readinessProbeMissing } from './readiness-probe-missing.ts'

law(readinessProbeMissing, {
  passes: [
    pod(),
    pod({}, { initContainers: [{ image: 'registry.example/init:1', name: 'init' }] }),
    pod({ readinessProbe: null }, { restartPolicy: 'OnFailure' }),
    world([cronJob({}, {}, { readinessProbe: null })]),
  ],
  fails: [
    { given: pod({ readinessProbe: null }), at: 'spec.containers[0].readinessProbe' },
    { given: deployment({}, {}, { readinessProbe: null }), at: 'spec.template.spec.containers[0].readinessProbe' },
  ],
  unknown: [{ given: pod({ readinessProbe: [] }), at: 'spec.containers[0].readinessProbe' }],
})
