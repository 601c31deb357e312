// Plugins that are on by default and that security rests on: Pod Security, policies and webhooks, the guards of certificates.
// Source: kubernetes.io/docs/reference/access-authn-authz/admission-controllers, "Which plugins are enabled by default?"

import { kubernetesDocs } from '../../model/check.ts'
import { disabledPlugins } from './admission-plugins.ts'
import { allOf, flagCheck, onFlag } from './flag-check.ts'
import { dropItems } from './flags.ts'

const guards: ReadonlySet<string> = new Set([
  'CertificateApproval',
  'CertificateSigning',
  'CertificateSubjectRestriction',
  'MutatingAdmissionPolicy',
  'MutatingAdmissionWebhook',
  'PodSecurity',
  'ResourceQuota',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionWebhook',
])

export const apiServerAdmissionPluginsDisabled = flagCheck({
  id: 'api-server-admission-plugins-disabled',
  title: 'API server with admission plugins turned off',
  tier: 'security',
  severity: 'high',
  why: 'A plugin that refuses dangerous requests by default was turned off',
  attack: 'What Pod Security levels, policies or webhooks would have refused is created',
  remedy: 'Take the plugins out of --disable-admission-plugins',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/')],
  rows: [],
  fixable: true,
  components: ['kube-apiserver'],
  flags: ['disable-admission-plugins'],
  decide(component) {
    const missing = disabledPlugins(component).filter((plugin) => guards.has(plugin))
    if (missing.length === 0) return []
    const fix = dropItems(allOf(component, 'disable-admission-plugins'), (item) => guards.has(item))
    return [
      onFlag(
        component,
        'disable-admission-plugins',
        `Admission plugins that refuse dangerous requests are disabled: ${missing.join(', ')}`,
        { fix },
      ),
    ]
  },
})
