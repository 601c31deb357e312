// The hardened world with other Pod Security labels on its namespace. Used by tests only.

import type { JsonObject } from '../../model/json.ts'
import { hardenedDeployment } from '../hardened-world.ts'
import { world } from '../law.ts'
import type { Fixture } from '../law.ts'

/** `levels`: `{ enforce: 'baseline' }`; the namespace is judged, its Deployment passes `restricted`. */
export function namespaceWith(levels: JsonObject, labels: JsonObject = {}): Fixture {
  const own = Object.entries(levels).map(([mode, level]) => [`pod-security.kubernetes.io/${mode}`, level] as const)
  return world([
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { labels: { ...Object.fromEntries(own), ...labels }, name: 'shop' },
    },
    hardenedDeployment(),
  ])
}
