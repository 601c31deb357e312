import { deployment, law, pod } from '../law.ts'
import { imageRegistryDenied } from './image-registry-denied.ts'

const digest = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'

law(imageRegistryDenied, {
  passes: [
    pod(),
    pod({}, {}, {}, { settings: { deniedRegistries: ['docker.io'] } }),
    pod({}, {}, {}, { settings: { deniedRegistries: ['registry.example/team'] } }),
  ],
  fails: [
    {
      given: pod({ image: `web@${digest}` }, {}, {}, { settings: { deniedRegistries: ['docker.io'] } }),
      at: 'spec.containers[0].image',
    },
    {
      given: deployment({}, {}, {}, { settings: { deniedRegistries: ['registry.example/shop'] } }),
      at: 'spec.template.spec.containers[0].image',
    },
    {
      given: pod(
        { image: `a.registry.example/web@${digest}` },
        {},
        {},
        { settings: { deniedRegistries: ['*.registry.example'] } },
      ),
      at: 'spec.containers[0].image',
    },
  ],
  unknown: [
    {
      given: pod({ image: 7 }, {}, {}, { settings: { deniedRegistries: ['docker.io'] } }),
      at: 'spec.containers[0].image',
    },
  ],
})
