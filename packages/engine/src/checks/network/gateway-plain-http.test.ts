import { law, world } from '../law.ts'
import { gatewayPlainHttp } from './gateway-plain-http.ts'
import { gateway, route } from './ingress-fixtures.ts'

const http = { name: 'http', port: 80, protocol: 'HTTP' }
const https = { name: 'https', port: 443, protocol: 'HTTPS', tls: { certificateRefs: [{ name: 'shop-tls' }] } }
const rules = [{ filters: [{ requestRedirect: { scheme: 'https' }, type: 'RequestRedirect' }] }]
const redirect = route({ rules })
const elsewhere = route({ parentRefs: [{ name: 'entry', namespace: 'other' }], rules })
const onHttps = route({ parentRefs: [{ name: 'entry', sectionName: 'https' }] }, 'app')
const crd = { marked: 'crd' as const }

law(gatewayPlainHttp, {
  passes: [
    world([gateway([https])], crd),
    world([gateway([http, https]), redirect], crd),
    world([gateway([http, https]), redirect, onHttps], crd),
  ],
  fails: [
    { given: world([gateway([http])], crd), at: 'spec.listeners[0].protocol' },
    { given: world([gateway([https, http]), route()], crd), at: 'spec.listeners[1].protocol' },
    { given: world([gateway([http]), redirect, route({}, 'app')], crd), at: 'spec.listeners[0].protocol' },
    // On another Gateway of that name
    { given: world([gateway([http]), elsewhere], crd), at: 'spec.listeners[0].protocol' },
  ],
  unknown: [{ given: world([gateway([{ ...http, protocol: 80 }])], crd), at: 'spec.listeners[0].protocol' }],
})
