// On by default. It refuses objects in namespaces that are going or gone, and keeps default, kube-system and kube-public from
// being deleted. Source: kubernetes.io, Admission Control, "NamespaceLifecycle"; CIS 1.2.13

import { cis, kubernetesDocs } from '../../model/check.ts'
import { mustRun, pluginFlags } from './admission-plugins.ts'
import { flagCheck } from './flag-check.ts'

export const apiServerNamespaceLifecycle = flagCheck({
  id: 'api-server-namespace-lifecycle',
  title: 'API server without the NamespaceLifecycle plugin',
  tier: 'security',
  severity: 'medium',
  why: 'Objects can be created in namespaces that are being deleted, and kube-system itself can be deleted',
  attack: 'Objects put into a namespace while it goes away outlive it, outside of what anyone reviews',
  remedy: 'Take NamespaceLifecycle out of --disable-admission-plugins',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.13')],
  rows: ['U-CP-017'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: pluginFlags,
  decide: mustRun('NamespaceLifecycle', true, 'objects are created in namespaces that are being deleted'),
})
