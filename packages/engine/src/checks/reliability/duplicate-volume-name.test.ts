import { law, pod } from '../law.ts'
import { duplicateVolumeName } from './duplicate-volume-name.ts'

const volumes = (...names: string[]) =>
  pod({}, { volumes: names.map((name) => ({ emptyDir: { sizeLimit: '1Gi' }, name })) }, {}, { marked: 'malformed' })

law(duplicateVolumeName, {
  passes: [pod(), volumes('a', 'b')],
  fails: [{ given: volumes('a', 'b', 'a'), at: 'spec.volumes[2].name' }],
  unknown: [{ given: pod({}, { volumes: {} }), at: 'spec.volumes' }],
})
