// On by default. It gives every pod an account and mounts its token. Source: kubernetes.io, Admission Control,
// "ServiceAccount"; CIS 1.2.12

import { cis, kubernetesDocs } from '../../model/check.ts'
import { mustRun, pluginFlags } from './admission-plugins.ts'
import { flagCheck } from './flag-check.ts'

export const apiServerServiceAccountPlugin = flagCheck({
  id: 'api-server-service-account-plugin',
  title: 'API server without the ServiceAccount plugin',
  tier: 'security',
  severity: 'medium',
  why: 'Without the plugin pods have no account of their own and mount no token that can be told apart',
  attack: 'Programs are then given shared credentials, which one stolen pod gives away for all',
  remedy: 'Take ServiceAccount out of --disable-admission-plugins',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.12')],
  rows: ['U-CP-016'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: pluginFlags,
  decide: mustRun('ServiceAccount', true, 'pods run without accounts of their own'),
})
