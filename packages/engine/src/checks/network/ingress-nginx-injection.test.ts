import { law, world } from '../law.ts'
import { annotated, ingress } from './ingress-fixtures.ts'
import { ingressNginxInjection } from './ingress-nginx-injection.ts'

const given = (name: string, value: string) => world([annotated({ [`nginx.ingress.kubernetes.io/${name}`]: value })])
const at = (name: string) => `metadata.annotations["nginx.ingress.kubernetes.io/${name}"]`
const backend = { service: { name: 'web', port: { number: 80 } } }
const paths = (path: string) =>
  world([
    ingress({
      rules: [{ host: 'shop.example', http: { paths: [{ backend, path, pathType: 'ImplementationSpecific' }] } }],
    }),
  ])

law(ingressNginxInjection, {
  passes: [
    world([ingress()]),
    given('auth-url', 'https://$host/oauth2/auth'),
    given('auth-signin', 'https://$host/oauth2/start?rd=$escaped_request_uri'),
    given('rewrite-target', '/$1/$2'),
    given('auth-tls-match-cn', 'CN=^[a-z]{2,8}$'),
    given('permanent-redirect', 'https://example.com/?a=b'),
    paths('/api(/|$)(.*)'),
    paths('/[a-z]{2}/shop'),
  ],
  fails: [
    { given: given('auth-url', 'http://example.com/#;\nload_module /a.so;'), at: at('auth-url') },
    { given: given('auth-tls-match-cn', 'CN=a){}\n}\nssl_engine a;'), at: at('auth-tls-match-cn') },
    { given: given('rewrite-target', '/x; } location /y { return 200 a'), at: at('rewrite-target') },
    { given: given('permanent-redirect', 'https://a.example;root /'), at: at('permanent-redirect') },
    { given: paths('/a {\nreturn 200;'), at: 'spec.rules[0].http.paths[0].path' },
    { given: paths('/;alias'), at: 'spec.rules[0].http.paths[0].path' },
  ],
  unknown: [{ given: world([ingress({ rules: 'all' })]), at: 'spec.rules' }],
})
