// A Service may name any IP address in externalIPs, and the nodes then send traffic for it to the Service (CVE-2020-8554). The
// plugin refuses new ones (1.21+). Source: kubernetes.io, Admission Control, "DenyServiceExternalIPs"; CIS 1.2.3

import { cis, kubernetesDocs } from '../../model/check.ts'
import { mustRun, pluginFlags } from './admission-plugins.ts'
import { flagCheck } from './flag-check.ts'

export const apiServerExternalIps = flagCheck({
  id: 'api-server-external-ips',
  title: 'API server that allows external IPs of Services',
  tier: 'security',
  severity: 'medium',
  why: 'Without the plugin anyone who may create Services takes over traffic to any IP address (CVE-2020-8554)',
  attack:
    'A Service with the address of an outside API as its external IP receives what pods send there, with their tokens',
  remedy: 'Add DenyServiceExternalIPs to --enable-admission-plugins, or refuse externalIPs by an admission policy',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.3')],
  rows: ['U-CP-005'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: pluginFlags,
  since: 21,
  decide: mustRun('DenyServiceExternalIPs', false, 'whoever may create a Service can claim any IP address for it'),
})
