import { deployment, law, pod } from '../law.ts'
import { imageNotPinnedByDigest } from './image-not-pinned-by-digest.ts'

const digest = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'

law(imageNotPinnedByDigest, {
  passes: [pod(), pod({ image: `web@${digest}` })],
  fails: [
    { given: pod({ image: 'registry.example/web:1.4.2' }), at: 'spec.containers[0].image' },
    { given: pod({ image: 'web' }), at: 'spec.containers[0].image' },
    { given: deployment({}, {}, { image: 'web:1.4.2' }), at: 'spec.template.spec.containers[0].image' },
  ],
  unknown: [{ given: pod({ image: ['web'] }), at: 'spec.containers[0].image' }],
})
