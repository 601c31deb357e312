import { law, world } from '../law.ts'
import { annotated, ingress } from './ingress-fixtures.ts'
import { ingressNginxSnippetAttack } from './ingress-nginx-snippet-attack.ts'

const key = 'nginx.ingress.kubernetes.io/server-snippet'
const given = (value: string) => world([annotated({ [key]: value })])
const at = `metadata.annotations["${key}"]`
// Any snippet is a finding
const alsoFails = ['ingress-nginx-snippet']

law(ingressNginxSnippetAttack, {
  passes: [world([ingress()]), given('add_header X-Frame-Options DENY;'), given('proxy_set_header X-Alias $host;')],
  fails: [
    { given: given('content_by_lua_block { ngx.say(1) }'), at, alsoFails },
    { given: given('set_by_lua $token "return 1";'), at, alsoFails },
    { given: given('location /x { alias /var/run/secrets/kubernetes.io/; }'), at, alsoFails },
    { given: given('root /;'), at, alsoFails },
    { given: given('load_module "/tmp/a.so";'), at, alsoFails },
    { given: given('return 200 /var/run/secrets/kubernetes.io/serviceaccount/token;'), at, alsoFails },
  ],
  unknown: [{ given: world([annotated({ [key]: true })]), at }],
})
