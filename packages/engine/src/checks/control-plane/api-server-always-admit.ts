// AlwaysAdmit is deprecated and checks nothing; where it is given, someone meant to have no admission.
// Source: kubernetes.io, Admission Control, "AlwaysAdmit"; CIS 1.2.10

import { cis, kubernetesDocs } from '../../model/check.ts'
import { enabledPlugins, pluginFlags } from './admission-plugins.ts'
import { allOf, flagCheck, onFlag } from './flag-check.ts'
import { dropItems } from './flags.ts'

export const apiServerAlwaysAdmit = flagCheck({
  id: 'api-server-always-admit',
  title: 'API server with the AlwaysAdmit plugin',
  tier: 'security',
  severity: 'medium',
  why: 'The plugin admits every request, and stands where admission was meant to be off',
  attack: 'Pods that other plugins would have refused or restricted are created as they are',
  remedy: 'Take AlwaysAdmit out of --enable-admission-plugins',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.10')],
  rows: ['U-CP-013'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: pluginFlags,
  decide(component) {
    if (!enabledPlugins(component).includes('AlwaysAdmit')) return []
    const flag =
      allOf(component, 'enable-admission-plugins').length > 0 ? 'enable-admission-plugins' : 'admission-control'
    const fix = dropItems(allOf(component, flag), (item) => item === 'AlwaysAdmit')
    return [onFlag(component, flag, 'The admission plugin AlwaysAdmit runs, which checks nothing', { fix })]
  },
})
