// Gates that protect, turned off, and AllAlpha, which brings code that was never meant for use.
// Source: kubernetes.io/docs/reference/command-line-tools-reference/feature-gates

import { kubernetesDocs } from '../../model/check.ts'
import { allOf, flagCheck } from './flag-check.ts'
import { dropItems, readGates } from './flags.ts'

const unfinished: ReadonlySet<string> = new Set(['AllAlpha', 'AllBeta'])
const protections: ReadonlySet<string> = new Set([
  'AuthorizeNodeWithSelectors',
  'AuthorizePodWebsocketUpgradeCreatePermission',
  'BoundServiceAccountTokenVolume',
  'LegacyServiceAccountTokenCleanUp',
  'LegacyServiceAccountTokenNoAutoGeneration',
  'LegacyServiceAccountTokenTracking',
  'PodSecurity',
  'RemoteRequestHeaderUID',
  'ServiceAccountNodeAudienceRestriction',
  'ServiceAccountTokenJTI',
  'ServiceAccountTokenNodeBindingValidation',
  'ServiceAccountTokenPodNodeInfo',
  'UnauthenticatedHTTP2DOSMitigation',
  'ValidatingAdmissionPolicy',
])

export const controlPlaneFeatureGates = flagCheck({
  id: 'control-plane-feature-gates',
  title: 'Control plane with protections turned off by feature gates',
  tier: 'security',
  severity: 'medium',
  why: 'A feature gate turns off a protection or turns on everything unfinished',
  attack: 'Tokens that are no longer bound to pods, nodes or audiences work wherever they are carried',
  remedy: 'Remove the gates from --feature-gates',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/')],
  rows: [],
  fixable: true,
  components: ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'],
  flags: ['feature-gates'],
  decide(component) {
    const gates = readGates(allOf(component, 'feature-gates'))
    const wrong = [...gates].filter(([name, { on }]) => (on ? unfinished.has(name) : protections.has(name)))
    const [first] = wrong
    if (first === undefined) return []
    const names = wrong.map(([name, { on }]) => `${name}=${on}`)
    const items = new Set(wrong.map(([name]) => name))
    const fix = dropItems(allOf(component, 'feature-gates'), (item) =>
      items.has(item.slice(0, item.indexOf('=')).trim()),
    )
    return [
      { path: first[1].flag.path, message: `${component.name} runs with ${names.join(', ')}`, ...(fix && { fix }) },
    ]
  },
})
