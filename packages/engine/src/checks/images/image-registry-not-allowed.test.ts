import { law, pod } from '../law.ts'
import { imageRegistryNotAllowed } from './image-registry-not-allowed.ts'

const digest = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'

law(imageRegistryNotAllowed, {
  passes: [
    pod(),
    pod({}, {}, {}, { settings: { allowedRegistries: ['registry.example'] } }),
    pod({}, {}, {}, { settings: { allowedRegistries: ['docker.io', 'registry.example/shop/'] } }),
    pod({ image: `web@${digest}` }, {}, {}, { settings: { allowedRegistries: ['docker.io/library'] } }),
    pod({}, {}, {}, { settings: { allowedRegistries: ['registry.example/shop/web'] } }),
  ],
  fails: [
    {
      given: pod({}, {}, {}, { settings: { allowedRegistries: ['registry.exampl'] } }),
      at: 'spec.containers[0].image',
    },
    {
      given: pod({}, {}, {}, { settings: { allowedRegistries: ['registry.example/sho'] } }),
      at: 'spec.containers[0].image',
    },
    {
      given: pod({ image: `evil/web@${digest}` }, {}, {}, { settings: { allowedRegistries: ['*.example'] } }),
      at: 'spec.containers[0].image',
    },
  ],
  unknown: [
    {
      given: pod({ image: 7 }, {}, {}, { settings: { allowedRegistries: ['registry.example'] } }),
      at: 'spec.containers[0].image',
    },
  ],
})
