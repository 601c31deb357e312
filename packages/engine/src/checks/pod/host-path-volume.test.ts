import { deployment, law, only, pod } from '../law.ts'
import { hostPathVolume } from './host-path-volume.ts'
import { mirrorPod } from './mirror-pod.ts'

const volumes = (path: string) => ({
  volumes: [
    { emptyDir: {}, name: 'tmp' },
    { hostPath: { path }, name: 'data' },
  ],
})

law(hostPathVolume, {
  passes: [
    pod(),
    pod({}, { volumes: [{ emptyDir: {}, name: 'tmp' }] }),
    only([mirrorPod(volumes('/usr/share/ca-certificates'))]),
  ],
  fails: [
    { given: pod({}, volumes('/data')), at: 'spec.volumes[1].hostPath' },
    { given: pod({}, volumes('/etc/localtime')), at: 'spec.volumes[1].hostPath' },
    {
      given: pod({ volumeMounts: [{ mountPath: '/data', name: 'data', readOnly: true }] }, volumes('/data')),
      at: 'spec.volumes[1].hostPath',
    },
    { given: deployment({}, volumes('/data')), at: 'spec.template.spec.volumes[1].hostPath' },
  ],
  unknown: [{ given: pod({}, { volumes: [{ hostPath: '/data', name: 'data' }] }), at: 'spec.volumes[0].hostPath' }],
})
