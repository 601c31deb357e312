import { law, world } from '../law.ts'
import { annotated, ingress } from './ingress-fixtures.ts'
import { ingressNginxSnippet } from './ingress-nginx-snippet.ts'

const key = (name: string) => `nginx.ingress.kubernetes.io/${name}`
const at = (name: string) => `metadata.annotations["${key(name)}"]`
const given = (name: string) => world([annotated({ [key(name)]: 'more_set_headers "X-Frame-Options: DENY";' })])

law(ingressNginxSnippet, {
  passes: [
    world([ingress()]),
    world([annotated({ [key('proxy-body-size')]: '8m', 'example.com/server-snippet': 'a' })]),
  ],
  fails: ['configuration-snippet', 'server-snippet', 'stream-snippet', 'auth-snippet', 'modsecurity-snippet'].map(
    (name) => ({
      at: at(name),
      given: given(name),
    }),
  ),
  unknown: [{ given: world([annotated({ [key('server-snippet')]: ['a'] })]), at: at('server-snippet') }],
})
