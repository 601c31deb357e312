// Sets imagePullPolicy: Always on every container, so that each pod must show its own credentials. Kubelets of 1.36 verify
// them by default also where images are cached (KubeletEnsureSecretPulledImages), hence a matter of opinion.
// Source: kubernetes.io, Admission Control, "AlwaysPullImages"; CIS 1.2.11

import { cis, kubernetesDocs } from '../../model/check.ts'
import { mustRun, pluginFlags } from './admission-plugins.ts'
import { flagCheck } from './flag-check.ts'

export const apiServerAlwaysPullImages = flagCheck({
  id: 'api-server-always-pull-images',
  title: 'API server that does not force images to be pulled',
  tier: 'opinion',
  severity: 'low',
  why: 'A pod may use a private image that is cached on its node without credentials for it',
  attack: 'Whoever may create pods starts a private image by its name on a node that holds it, and reads what is in it',
  remedy: 'Add AlwaysPullImages to --enable-admission-plugins',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.11')],
  rows: ['U-CP-014'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: pluginFlags,
  decide: mustRun('AlwaysPullImages', false, 'a pod uses private images that another one pulled to its node'),
})
