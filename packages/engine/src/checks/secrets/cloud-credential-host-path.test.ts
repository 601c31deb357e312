import type { Json } from '../../model/json.ts'
import { deployment, law, only, pod } from '../law.ts'
import type { Fixture } from '../law.ts'
import { mirrorPod } from '../pod/mirror-pod.ts'
import { cloudCredentialHostPath } from './cloud-credential-host-path.ts'

const hostPath = (path: Json): Fixture => pod({}, { volumes: [{ hostPath: { path }, name: 'web' }] })

law(cloudCredentialHostPath, {
  passes: [
    pod(),
    hostPath('/var/log/web'),
    hostPath('/etc/kubernetes/pki/ca.crt'),
    hostPath('/home/web/.config/web'),
    only([mirrorPod({ volumes: [{ hostPath: { path: '/etc/kubernetes/azure.json' }, name: 'cloud' }] })]),
  ],
  fails: [
    ...[
      '/etc/kubernetes/azure.json',
      '/etc/kubernetes/',
      '//root/.aws',
      '/home/web/.aws/credentials',
      '/root/.config/gcloud',
      '/root/.docker/config.json',
      '/var/lib/kubelet/config.json',
      'C:\\k\\azure.json',
    ].map((path) => ({ given: hostPath(path), at: 'spec.volumes[0].hostPath.path' })),
    {
      given: deployment({}, { volumes: [{ hostPath: { path: '/root/.kube/config' }, name: 'web' }] }),
      at: 'spec.template.spec.volumes[0].hostPath.path',
    },
  ],
  unknown: [{ given: hostPath(7), at: 'spec.volumes[0].hostPath.path' }],
})
