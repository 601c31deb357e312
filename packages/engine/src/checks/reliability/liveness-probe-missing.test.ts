import { deployment, law, pod, world } from '../law.ts'
import { cronJob, job } from './fixtures.ts'
import { livenessProbeMissing } from './liveness-probe-missing.ts'

law(livenessProbeMissing, {
  passes: [
    pod(),
    pod({}, { initContainers: [{ image: 'registry.example/init:1', name: 'init' }] }),
    pod({ livenessProbe: null }, { restartPolicy: 'Never' }),
    world([job({}, {}, { livenessProbe: null })]),
    world([cronJob({}, {}, { livenessProbe: null })]),
  ],
  fails: [
    { given: pod({ livenessProbe: null }), at: 'spec.containers[0].livenessProbe' },
    { given: deployment({}, {}, { livenessProbe: null }), at: 'spec.template.spec.containers[0].livenessProbe' },
  ],
  unknown: [{ given: pod({ livenessProbe: 'yes' }), at: 'spec.containers[0].livenessProbe' }],
})
