import type { Json, JsonObject } from '../../model/json.ts'
import { mergePatch } from '../../model/apply-edits.ts'
import { hardenedPod } from '../hardened-world.ts'

// Services and the pods behind them, for fixtures of this area. Used by tests only.

/** A Service `web` of the hardened world with a patched spec. */
export function service(specPatch: Json, metaPatch: Json = {}): JsonObject {
  const spec = mergePatch(
    {
      ports: [{ name: 'metrics', port: 9100, protocol: 'TCP', targetPort: 'http' }],
      selector: { 'app.kubernetes.io/name': 'web' },
      type: 'ClusterIP',
    },
    specPatch,
  )
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: mergePatch({ name: 'web', namespace: 'shop' }, metaPatch),
    spec,
  }
}

/** A hardened Pod with this image behind the labels `app: <name>`. */
export function podOf(image: string, name = 'tool'): JsonObject {
  return hardenedPod(
    { image },
    {},
    {
      labels: { app: name, 'app.kubernetes.io/instance': 'web', 'app.kubernetes.io/name': 'web' },
      name,
      ownerReferences: null,
    },
  )
}
