import { law, only } from '../law.ts'
import { ingressNginxSnippetsAllowed } from './ingress-nginx-snippets-allowed.ts'

const given = (data: object) =>
  only([{ apiVersion: 'v1', data: data as never, kind: 'ConfigMap', metadata: { name: 'ingress-nginx-controller' } }])

law(ingressNginxSnippetsAllowed, {
  passes: [given({}), given({ 'allow-snippet-annotations': 'false' })],
  fails: [{ given: given({ 'allow-snippet-annotations': 'true' }), at: 'data.allow-snippet-annotations' }],
  unknown: [{ given: given({ 'allow-snippet-annotations': true }), at: 'data.allow-snippet-annotations' }],
})
