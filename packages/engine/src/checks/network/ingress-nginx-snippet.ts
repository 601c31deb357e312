// CVE-2021-25742: a snippet is text for nginx.conf, so whoever may write the Ingress configures the controller, which may
// read the Secrets of every namespace.
// Sources: github.com/kubernetes/ingress-nginx/issues/7837; ingress-nginx, "Annotations Risks" (snippets: critical)

import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { ingress } from '../../model/kinds/network.ts'
import { annotationName, snippets } from './ingress-nginx.ts'

export const ingressNginxSnippet: ObjectCheck<ValueOf<typeof ingress>> = {
  id: 'ingress-nginx-snippet',
  title: 'Snippet for the configuration of ingress-nginx',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The annotation is pasted into the configuration of a controller that serves, and may read Secrets for, all namespaces',
  attack:
    'Who may write this Ingress adds a location that serves the token of the controller, and reads every Secret with it',
  remedy:
    'Replace the snippet with the annotation for its purpose, and switch snippets off in the ConfigMap of the controller',
  sources: [
    { title: 'CVE-2021-25742', url: 'https://github.com/kubernetes/ingress-nginx/issues/7837' },
    {
      title: 'ingress-nginx, Annotations Risks',
      url: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/',
    },
  ],
  rows: ['U-NET-016'],
  judges: 'object',
  kinds: [ingress],
  reads: ['object.metadata.annotations'],
  find({ name, annotations }) {
    return Object.keys(annotations).flatMap((key) => {
      const annotation = annotationName(key)
      if (annotation === undefined || !snippets.has(annotation)) return []
      return [
        {
          path: ['metadata', 'annotations', key],
          message: `Ingress ${name} writes into nginx.conf with ${annotation}`,
        },
      ]
    })
  },
}
