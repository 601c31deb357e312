// Directives in a snippet that run code or serve files of the controller: what published attacks on CVE-2021-25742 use.
// Sources: github.com/kubernetes/ingress-nginx/issues/7837; github.com/nginx/njs and openresty/lua-nginx-module (by_lua)

import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { ingress } from '../../model/kinds/network.ts'
import { annotationName, snippets } from './ingress-nginx.ts'

const directives: readonly (readonly [RegExp, string])[] = [
  [/_by_lua(?:_block|_file)?\b|\blua_package_c?path\b/, 'runs Lua code'],
  [/\bjs_(?:import|content|set)\b|\bperl(?:_require|_set|_modules)?\s/, 'runs script code'],
  [/\bload_module\b|\bssl_engine\b/, 'loads code into nginx'],
  [/\balias\s/, 'serves files with alias'],
  [/\broot\s+\//, 'serves files with root'],
  [/serviceaccount|\/etc\/(?:nginx|passwd|shadow|ingress-controller)|\/proc\//, 'names files of the controller'],
  [/\bclient_body_in_file_only\b/, 'writes requests to files'],
]

export const ingressNginxSnippetAttack: ObjectCheck<ValueOf<typeof ingress>> = {
  id: 'ingress-nginx-snippet-attack',
  title: 'Snippet that runs code or serves files of ingress-nginx',
  tier: 'security',
  severity: 'critical',
  confidence: 'likely',
  why: 'The directive gives whoever sends a request, or wrote the Ingress, what the controller has',
  attack: 'One request returns the service account token of the controller, which may read every Secret of the cluster',
  remedy: 'Remove the snippet, find out who wrote it, and renew the Secrets that the controller may read',
  sources: [{ title: 'CVE-2021-25742', url: 'https://github.com/kubernetes/ingress-nginx/issues/7837' }],
  rows: ['U-NET-016'],
  judges: 'object',
  kinds: [ingress],
  reads: ['object.metadata.annotations'],
  find({ name, annotations }) {
    return Object.entries(annotations).flatMap(([key, value]) => {
      const annotation = annotationName(key)
      if (annotation === undefined || !snippets.has(annotation)) return []
      const found = directives.find(([pattern]) => pattern.test(value))
      if (found === undefined) return []
      return [{ path: ['metadata', 'annotations', key], message: `The ${annotation} of Ingress ${name} ${found[1]}` }]
    })
  },
}
