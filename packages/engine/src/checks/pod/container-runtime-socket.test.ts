import { deployment, law, pod } from '../law.ts'
import { containerRuntimeSocket } from './container-runtime-socket.ts'

const volumes = (path: string, type = '') => ({ volumes: [{ hostPath: { path, type }, name: 'runtime' }] })
const at = 'spec.volumes[0].hostPath.path'

law(containerRuntimeSocket, {
  passes: [pod(), pod({}, { volumes: [{ emptyDir: {}, name: 'docker-sock' }] })],
  fails: [
    { given: pod({}, volumes('/var/run/docker.sock', 'Socket')), at },
    { given: pod({}, volumes('/run/containerd/containerd.sock')), at },
    { given: pod({}, volumes('/var/run/crio/crio.sock')), at },
    { given: pod({}, volumes('/var/run')), at },
    {
      // A read-only mount does not keep anybody from talking to it
      given: pod(
        { volumeMounts: [{ mountPath: '/var/run/docker.sock', name: 'runtime', readOnly: true }] },
        volumes('/var/run/docker.sock'),
      ),
      at,
    },
    {
      given: pod(
        { volumeMounts: [{ mountPath: '/var/run/docker.sock', name: 'runtime' }] },
        volumes('/var/run/docker.sock'),
      ),
      at,
    },
    { given: deployment({}, volumes('/var/run/docker.sock')), at: 'spec.template.spec.volumes[0].hostPath.path' },
  ],
  unknown: [{ given: pod({}, { volumes: [{ hostPath: { path: 1 }, name: 'runtime' }] }), at }],
})
