import { deployment, law, only, pod } from '../law.ts'
import { hostNetwork } from './host-network.ts'
import { mirrorPod } from './mirror-pod.ts'
import { windowsPod } from './windows-pod.ts'

const hostProcess = {
  securityContext: { windowsOptions: { hostProcess: true, runAsUserName: 'NT AUTHORITY\\Local service' } },
}

law(hostNetwork, {
  passes: [
    pod(),
    pod({}, { hostNetwork: false }),
    // Kubernetes' own control plane, as kubeadm runs it
    only([mirrorPod({ hostNetwork: true })]),
  ],
  fails: [
    // The API server takes host namespaces only without a user namespace
    { given: pod({}, { hostNetwork: true, hostUsers: null }), at: 'spec.hostNetwork' },
    { given: deployment({}, { hostNetwork: true, hostUsers: null }), at: 'spec.template.spec.hostNetwork' },
    // The API server takes no HostProcess pod without it: found, and not fixed
    {
      given: windowsPod({}, { hostNetwork: true, ...hostProcess }),
      at: 'spec.hostNetwork',
      alsoFails: ['windows-host-process'],
    },
    {
      given: windowsPod(hostProcess, { hostNetwork: true }),
      at: 'spec.hostNetwork',
      alsoFails: ['windows-host-process'],
    },
  ],
  unknown: [{ given: pod({}, { hostNetwork: 1 }), at: 'spec.hostNetwork' }],
})
