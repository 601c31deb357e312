// Values that ingress-nginx wrote into nginx.conf without escaping, in one release or another: with a line break, a
// semicolon or a brace they end their directive and begin one of the attacker's.
// Sources: CVE-2021-25745 and CVE-2026-24512 (paths), CVE-2023-5043 and -5044 (permanent-redirect), CVE-2025-24514
// (auth-url), CVE-2025-1097 (auth-tls-match-cn), CVE-2025-1098 (mirror), CVE-2025-15566 (auth-proxy-set-headers),
// CVE-2026-1580 (auth-method), CVE-2026-3288 (rewrite-target)

import type { Hit, ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { ingress } from '../../model/kinds/network.ts'
import { annotationName } from './ingress-nginx.ts'

/** Legitimate values of these are URLs, names and patterns, in which none of the characters stands. */
const injected: ReadonlyMap<string, RegExp> = new Map([
  ...[
    'app-root',
    'auth-cache-key',
    'auth-method',
    'auth-proxy-set-headers',
    'auth-signin',
    'auth-url',
    'mirror-host',
    'mirror-target',
    'permanent-redirect',
    'rewrite-target',
    'temporal-redirect',
    'upstream-hash-by',
  ].map((name) => [name, /[\n\r;]|\{(?!\d)/] as const),
  // A regular expression, so braces are right
  ['auth-tls-match-cn', /[\n\r;]/],
])
const inPath = /[\n\r;]|\{(?!\d)/

export const ingressNginxInjection: ObjectCheck<ValueOf<typeof ingress>> = {
  id: 'ingress-nginx-injection',
  title: 'Ingress that breaks out of its place in nginx.conf',
  tier: 'security',
  severity: 'critical',
  confidence: 'likely',
  why: 'The value ends its directive, and what follows configures the controller',
  attack: 'The directive that follows loads code into the controller, which may read every Secret of the cluster',
  remedy: 'Remove the value, find out who wrote it, and renew the Secrets that the controller may read',
  sources: [
    { title: 'CVE-2025-24514', url: 'https://github.com/kubernetes/kubernetes/issues/131006' },
    { title: 'CVE-2026-24512', url: 'https://github.com/kubernetes/kubernetes/issues/136678' },
  ],
  rows: ['U-NET-016'],
  judges: 'object',
  kinds: [ingress],
  reads: ['object.metadata.annotations', 'object.spec.rules'],
  find({ name, annotations, value }) {
    const hits: Hit[] = []
    for (const [key, text] of Object.entries(annotations)) {
      const annotation = annotationName(key)
      if (annotation === undefined || injected.get(annotation)?.test(text) !== true) continue
      hits.push({
        path: ['metadata', 'annotations', key],
        message: `The ${annotation} of Ingress ${name} goes on after its directive in nginx.conf`,
      })
    }
    value.spec?.rules?.forEach(({ http }, rule) =>
      http?.paths?.forEach(({ path = '' }, index) => {
        if (!inPath.test(path)) return
        const at = ['spec', 'rules', rule, 'http', 'paths', index, 'path']
        hits.push({ path: at, message: `A path of Ingress ${name} has characters that end a directive of nginx.conf` })
      }),
    )
    return hits
  },
}
