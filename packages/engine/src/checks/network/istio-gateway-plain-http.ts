// Source: istio.io/latest/docs/reference/config/networking/gateway, Server.tls.httpsRedirect

import { set } from '../../model/fix.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { istioGateway } from '../../model/kinds/network.ts'

export const istioGatewayPlainHttp: ObjectCheck<ValueOf<typeof istioGateway>> = {
  id: 'istio-gateway-plain-http',
  title: 'Istio Gateway that serves plain HTTP',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'Requests and answers, cookies and passwords travel in the clear',
  attack: 'Who sits between a user and the gateway reads the session and changes the answers',
  remedy: 'Serve HTTPS, and set tls.httpsRedirect on the HTTP server',
  sources: [{ title: 'Istio, Gateway', url: 'https://istio.io/latest/docs/reference/config/networking/gateway/' }],
  rows: ['U-NET-013'],
  fixable: true,
  judges: 'object',
  kinds: [istioGateway],
  reads: ['object.spec.servers'],
  find({ name, value }) {
    const servers = value.spec?.servers ?? []
    const servesTls = servers.some(({ port }) => port?.protocol === 'HTTPS')
    return servers.flatMap(({ port, tls }, index) => {
      if (!['HTTP', 'HTTP2', 'GRPC'].includes(port?.protocol ?? '') || tls?.httpsRedirect === true) return []
      const path = ['spec', 'servers', index, 'tls', 'httpsRedirect']
      // Without a server that it could redirect to, a redirect would only break the application
      return [
        {
          path,
          message: `Server ${index} of Istio Gateway ${name} is plain ${port?.protocol}`,
          ...(servesTls && { fix: set(path, true) }),
        },
      ]
    })
  },
}
