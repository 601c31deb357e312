import { law } from '../law.ts'
import { apiServer, firstFlag, tagged } from './component-fixtures.ts'
import { apiServerKubeletHttps } from './api-server-kubelet-https.ts'

law(apiServerKubeletHttps, {
  passes: [
    apiServer(),
    apiServer({ 'kubelet-https': 'true', 'insecure-port': '0' }, tagged('1.18.9')),
    apiServer({ 'kubelet-https': 'false' }),
  ],
  fails: [{ given: apiServer({ 'kubelet-https': 'false', 'insecure-port': '0' }, tagged('1.18.9')), at: firstFlag }],
  unknown: [],
})
