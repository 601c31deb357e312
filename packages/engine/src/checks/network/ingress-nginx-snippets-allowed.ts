// Since v1.9.0 snippets are off unless this key of the controller's ConfigMap switches them on.
// Source: kubernetes.github.io/ingress-nginx, "ConfigMap", allow-snippet-annotations

import type { ObjectCheck } from '../../model/check.ts'
import { configMap } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'

export const ingressNginxSnippetsAllowed: ObjectCheck<ValueOf<typeof configMap>> = {
  id: 'ingress-nginx-snippets-allowed',
  title: 'ingress-nginx that takes snippets from every Ingress',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'Whoever may write an Ingress in any namespace writes the configuration of the controller',
  attack:
    'A developer of one namespace serves the token of the controller with a snippet and reads the Secrets of all (CVE-2021-25742)',
  remedy: 'Remove allow-snippet-annotations and replace the snippets that are in use',
  sources: [
    { title: 'CVE-2021-25742', url: 'https://github.com/kubernetes/ingress-nginx/issues/7837' },
    {
      title: 'ingress-nginx, ConfigMap',
      url: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/',
    },
  ],
  rows: ['U-NET-016'],
  judges: 'object',
  kinds: [configMap],
  reads: ['object.data'],
  find({ name, value }) {
    const data = value.data ?? {}
    const key = 'allow-snippet-annotations'
    if (!Object.hasOwn(data, key) || data[key] !== 'true') return []
    const path = ['data', key]
    return [{ path, message: `ConfigMap ${name} lets every Ingress write into nginx.conf` }]
  },
}
