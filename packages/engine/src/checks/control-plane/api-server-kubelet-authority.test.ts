import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerKubeletAuthority } from './api-server-kubelet-authority.ts'

law(apiServerKubeletAuthority, {
  passes: [apiServer(), apiServer({ 'kubelet-certificate-authority': '/x' })],
  fails: [
    { given: apiServer({ 'kubelet-certificate-authority': null }), at: noFlag },
    { given: apiServer({ 'kubelet-certificate-authority': '' }), at: firstFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { 'kubelet-certificate-authority': '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
  ],
})
