import { deployment, law, only, pod } from '../law.ts'
import { mirrorPod } from './mirror-pod.ts'
import { sensitiveHostPath } from './sensitive-host-path.ts'

const volumes = (path: string, type = '') => ({ volumes: [{ hostPath: { path, type }, name: 'host' }] })
const at = 'spec.volumes[0].hostPath.path'

law(sensitiveHostPath, {
  passes: [
    pod(),
    pod({}, { volumes: [{ configMap: { name: 'web' }, name: 'etc' }] }),
    only([mirrorPod(volumes('/etc/kubernetes/pki'))]),
  ],
  fails: [
    { given: pod({}, volumes('/')), at },
    { given: pod({}, volumes('/etc')), at },
    { given: pod({}, volumes('/proc')), at },
    { given: pod({}, volumes('/sys')), at },
    { given: pod({}, volumes('/var/lib/kubelet/pods')), at },
    { given: pod({}, volumes('/dev/sda', 'BlockDevice')), at },
    { given: pod({}, volumes('/var/log/')), at },
    { given: pod({}, volumes('C:\\Windows')), at },
    { given: deployment({}, volumes('/root/.kube')), at: 'spec.template.spec.volumes[0].hostPath.path' },
  ],
  unknown: [{ given: pod({}, { volumes: [{ hostPath: { path: ['/'] }, name: 'host' }] }), at }],
})
