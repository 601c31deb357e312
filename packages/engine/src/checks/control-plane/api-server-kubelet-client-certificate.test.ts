import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerKubeletClientCertificate } from './api-server-kubelet-client-certificate.ts'

law(apiServerKubeletClientCertificate, {
  passes: [apiServer(), apiServer({ 'kubelet-client-certificate': '/x', 'kubelet-client-key': '/x' })],
  fails: [
    { given: apiServer({ 'kubelet-client-certificate': null }), at: noFlag },
    { given: apiServer({ 'kubelet-client-key': '' }), at: firstFlag },
    { given: apiServer({ 'kubelet-client-certificate': null, 'kubelet-client-key': null }), at: noFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'kubelet-client-certificate': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
