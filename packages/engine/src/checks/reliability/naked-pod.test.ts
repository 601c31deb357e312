import { law, pod } from '../law.ts'
import { nakedPod } from './naked-pod.ts'

const naked = (meta = {}, spec = {}) => pod({}, spec, { ownerReferences: null, ...meta })

law(nakedPod, {
  passes: [
    pod(),
    // Made by kubelets only
    { ...naked({ annotations: { 'kubernetes.io/config.mirror': '4f1d' } }), marked: 'malformed' },
    naked({ annotations: { 'helm.sh/hook': 'test' } }),
  ],
  fails: [{ given: naked(), at: 'metadata.ownerReferences' }],
  unknown: [{ given: naked({ ownerReferences: 'web' }), at: 'metadata.ownerReferences' }],
})
