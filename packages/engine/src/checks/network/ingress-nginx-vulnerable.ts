// Releases with known ways to take the controller over. A pod that reaches its admission webhook runs code in it before
// 1.11.5 and in 1.12.0; later releases take configuration from the fields of an Ingress.
// Sources: github.com/kubernetes/kubernetes/issues/131009 (CVE-2025-1974), /136678 (CVE-2026-24512: fixed in 1.13.7 and
// 1.14.3), /137560 (CVE-2026-3288: fixed in 1.13.8, 1.14.4 and 1.15.0)

import type { WorkloadCheck } from '../../model/check.ts'
import { controllerIn } from './ingress-nginx.ts'

export const ingressNginxVulnerable: WorkloadCheck = {
  id: 'ingress-nginx-vulnerable',
  title: 'Release of ingress-nginx that can be taken over',
  tier: 'security',
  severity: 'high',
  confidence: 'likely',
  why: 'Known flaws of this release run the code of an attacker in the controller',
  attack:
    'A request to its admission webhook, or an Ingress, loads a library into the controller, whose token reads every Secret',
  remedy: 'Move to a controller that is maintained; until then run the last release and restrict who reaches port 8443',
  sources: [
    { title: 'CVE-2025-1974', url: 'https://github.com/kubernetes/kubernetes/issues/131009' },
    { title: 'CVE-2026-24512', url: 'https://github.com/kubernetes/kubernetes/issues/136678' },
    { title: 'CVE-2026-3288', url: 'https://github.com/kubernetes/kubernetes/issues/137560' },
  ],
  rows: ['U-NET-016'],
  judges: 'workload',
  reads: ['container.image'],
  find(workload) {
    const controller = controllerIn(workload)
    if (controller === undefined) return []
    const { path, version, image } = controller
    if (version === undefined)
      return [{ path, message: `The tag of ${image} does not say which release of ingress-nginx it is`, unknown: true }]
    const [major, minor, patch] = version
    const old = major < 1 || (major === 1 && minor < 11)
    const text = version.join('.')
    if (old || (major === 1 && ((minor === 11 && patch < 5) || (minor === 12 && patch < 1)))) {
      return [
        {
          path,
          message: `ingress-nginx ${text} runs code from its admission webhook (CVE-2025-1974)`,
          severity: 'critical',
        },
      ]
    }
    if (major > 1 || minor > 14 || (minor === 14 && patch >= 4) || (minor === 13 && patch >= 8)) return []
    return [{ path, message: `ingress-nginx ${text} takes configuration from fields of an Ingress (CVE-2026-3288)` }]
  },
}
