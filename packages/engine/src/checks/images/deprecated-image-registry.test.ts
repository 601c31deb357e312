import { deployment, law, pod } from '../law.ts'
import { deprecatedImageRegistry } from './deprecated-image-registry.ts'

const digest = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'

law(deprecatedImageRegistry, {
  passes: [
    pod(),
    pod({ image: `registry.k8s.io/pause:3.10@${digest}` }),
    pod({ image: `gcr.io/team/web@${digest}` }),
    pod({ image: `bitnami/redis@${digest}` }),
  ],
  fails: [
    { given: pod({ image: `k8s.gcr.io/pause:3.5@${digest}` }), at: 'spec.containers[0].image' },
    { given: pod({ image: `eu.k8s.gcr.io/pause:3.5@${digest}` }), at: 'spec.containers[0].image' },
    { given: pod({ image: `gcr.io/google-containers/pause:3.1@${digest}` }), at: 'spec.containers[0].image' },
    {
      given: deployment({}, {}, { image: `docker.io/bitnamilegacy/redis:7.2@${digest}` }),
      at: 'spec.template.spec.containers[0].image',
    },
  ],
  unknown: [{ given: pod({ image: 7 }), at: 'spec.containers[0].image' }],
})
