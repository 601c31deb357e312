import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, pod } from '../law.ts'
import { mutableImageTag } from './mutable-image-tag.ts'

const digest = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'

law(mutableImageTag, {
  passes: [
    pod(),
    pod({ image: 'registry.example/web:1.4.2' }),
    pod({ image: `registry.example/web@${digest}` }),
    pod({ image: `registry.example/web:latest@${digest}` }),
    pod({ image: 'registry.example:5000/web:latest-1' }),
  ],
  fails: [
    { given: pod({ image: 'registry.example/web:latest' }), at: 'spec.containers[0].image' },
    { given: pod({ image: 'nginx' }), at: 'spec.containers[0].image' },
    { given: pod({ image: 'registry.example:5000/web' }), at: 'spec.containers[0].image' },
    { given: pod({}, { initContainers: [hardenedInit({ image: 'busybox' })] }), at: 'spec.initContainers[0].image' },
    { given: deployment({}, {}, { image: 'web:latest' }), at: 'spec.template.spec.containers[0].image' },
  ],
  unknown: [
    { given: pod({ image: 7 }), at: 'spec.containers[0].image' },
    { given: pod({ image: null }), at: 'spec.containers[0].image' },
    // Istio's webhook puts its proxy in
    {
      given: pod({ image: 'auto' }, {}, { annotations: { 'inject.istio.io/templates': 'gateway' } }),
      at: 'spec.containers[0].image',
    },
  ],
})
