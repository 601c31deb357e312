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
    // The API server takes no HostProcess pod without it
    windowsPod({}, { hostNetwork: true, ...hostProcess }),
    windowsPod(hostProcess, { hostNetwork: true }),
  ],
  fails: [
    // The API server takes host namespaces only without a user namespace
    { given: pod({}, { hostNetwork: true, hostUsers: null }), at: 'spec.hostNetwork' },
    { given: deployment({}, { hostNetwork: true, hostUsers: null }), at: 'spec.template.spec.hostNetwork' },
  ],
  unknown: [{ given: pod({}, { hostNetwork: 1 }), at: 'spec.hostNetwork' }],
})
