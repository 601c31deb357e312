import { hardenedInit } from '../hardened-world.ts'
import { deployment, law, only, pod } from '../law.ts'
import { mirrorPod } from './mirror-pod.ts'
import { probeHost } from './probe-host.ts'

const http = (host: string) => ({ httpGet: { host, path: '/', port: 80 } })
const tcp = (host: string) => ({ tcpSocket: { host, port: 80 } })
const probed = { ...(mirrorPod({})['spec'] as { containers: readonly Record<string, never>[] }).containers[0] }

law(probeHost, {
  passes: [
    pod(),
    pod({ livenessProbe: { httpGet: { host: '' } } }),
    pod({ livenessProbe: { httpGet: null, tcpSocket: { port: 'http' } } }),
    // As kubeadm writes it
    only([mirrorPod({ containers: [{ ...probed, livenessProbe: http('127.0.0.1') }], hostNetwork: true })]),
  ],
  fails: [
    { given: pod({ livenessProbe: http('169.254.169.254') }), at: 'spec.containers[0].livenessProbe.httpGet.host' },
    {
      given: pod({ readinessProbe: { httpGet: null, ...tcp('db.shop') } }),
      at: 'spec.containers[0].readinessProbe.tcpSocket.host',
    },
    { given: pod({ startupProbe: http('localhost') }), at: 'spec.containers[0].startupProbe.httpGet.host' },
    {
      given: pod({ lifecycle: { postStart: http('example.com') } }),
      at: 'spec.containers[0].lifecycle.postStart.httpGet.host',
    },
    {
      given: pod({ lifecycle: { preStop: tcp('10.0.0.1') } }),
      at: 'spec.containers[0].lifecycle.preStop.tcpSocket.host',
    },
    {
      // In the network of the node, which is a finding of its own
      given: pod({ livenessProbe: http('127.0.0.1') }, { hostNetwork: true, hostUsers: null }),
      at: 'spec.containers[0].livenessProbe.httpGet.host',
      alsoFails: ['host-network'],
    },
    {
      given: pod({}, { initContainers: [hardenedInit({ livenessProbe: http('10.0.0.1'), restartPolicy: 'Always' })] }),
      at: 'spec.initContainers[0].livenessProbe.httpGet.host',
    },
    {
      given: deployment({}, {}, { livenessProbe: http('10.0.0.1') }),
      at: 'spec.template.spec.containers[0].livenessProbe.httpGet.host',
    },
  ],
  unknown: [
    { given: pod({ livenessProbe: { httpGet: { host: 1 } } }), at: 'spec.containers[0].livenessProbe.httpGet.host' },
  ],
})
