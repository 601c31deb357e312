import { law, world } from '../law.ts'
import { istioGateway } from './ingress-fixtures.ts'
import { istioGatewayPlainHttp } from './istio-gateway-plain-http.ts'

const hosts = ['shop.example']
const http = { hosts, port: { name: 'http', number: 80, protocol: 'HTTP' } }
const https = {
  hosts,
  port: { name: 'https', number: 443, protocol: 'HTTPS' },
  tls: { credentialName: 'shop-tls', mode: 'SIMPLE' },
}
const crd = { marked: 'crd' as const }

law(istioGatewayPlainHttp, {
  passes: [
    world([istioGateway([https])], crd),
    world([istioGateway([{ ...http, tls: { httpsRedirect: true } }, https])], crd),
  ],
  fails: [
    { given: world([istioGateway([http])], crd), at: 'spec.servers[0].tls.httpsRedirect' },
    { given: world([istioGateway([https, http])], crd), at: 'spec.servers[1].tls.httpsRedirect' },
  ],
  unknown: [{ given: world([istioGateway([{ ...http, port: 80 }])], crd), at: 'spec.servers[0].port' }],
})
