// On by default since 1.12. Source: kubernetes.io, Feature gates, RotateKubeletServerCertificate; CIS 1.3.6

import { cis, kubernetesDocs } from '../../model/check.ts'
import { allOf, flagCheck } from './flag-check.ts'
import { dropItems, readGates } from './flags.ts'

export const controllerManagerKubeletRotation = flagCheck({
  id: 'controller-manager-kubelet-rotation',
  title: 'Serving certificates of kubelets that are not rotated',
  tier: 'security',
  severity: 'medium',
  why: 'Kubelets keep their serving certificates until they expire',
  attack:
    'Clients learn to skip verification of expired certificates, and then send commands to whoever poses as the kubelet',
  remedy: 'Remove RotateKubeletServerCertificate=false from --feature-gates',
  sources: [
    kubernetesDocs('kube-controller-manager', 'reference/command-line-tools-reference/kube-controller-manager/'),
    cis('1.3.6'),
  ],
  rows: ['U-CP-045'],
  fixable: true,
  components: ['kube-controller-manager'],
  flags: ['feature-gates'],
  decide(component) {
    const gate = readGates(allOf(component, 'feature-gates')).get('RotateKubeletServerCertificate')
    if (gate?.on === false) {
      const fix = dropItems(allOf(component, 'feature-gates'), (item) =>
        item.startsWith('RotateKubeletServerCertificate='),
      )
      return [{ path: gate.flag.path, message: 'RotateKubeletServerCertificate is turned off', ...(fix && { fix }) }]
    }
    return []
  },
})
