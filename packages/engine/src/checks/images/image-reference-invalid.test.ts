import { deployment, law, pod } from '../law.ts'
import { imageReferenceInvalid } from './image-reference-invalid.ts'

law(imageReferenceInvalid, {
  passes: [pod(), pod({ image: 'localhost:5000/web' })],
  fails: [
    { given: pod({ image: 'registry.example/Web:1' }), at: 'spec.containers[0].image' },
    { given: pod({ image: '{{ .Values.image }}' }), at: 'spec.containers[0].image' },
    { given: pod({ image: 'web:1@sha256:0123' }), at: 'spec.containers[0].image' },
    { given: deployment({}, {}, { image: 'web:' }), at: 'spec.template.spec.containers[0].image' },
  ],
  unknown: [{ given: pod({ image: 7 }), at: 'spec.containers[0].image' }],
})
