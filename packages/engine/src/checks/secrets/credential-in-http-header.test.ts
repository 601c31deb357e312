import { deployment, law, pod } from '../law.ts'
import { credentialInHttpHeader } from './credential-in-http-header.ts'

const get = (name: string, value: string) => ({ httpGet: { httpHeaders: [{ name, value }], path: '/', port: 8080 } })
const basic = get('Authorization', 'Basic d2ViOmh1bnRlcjI=')
const ofProbe = (probe: string) => `spec.containers[0].${probe}.httpGet.httpHeaders[0].value`

law(credentialInHttpHeader, {
  passes: [
    pod(),
    pod({ livenessProbe: get('Accept', 'application/json') }),
    pod({ livenessProbe: get('Host', 'shop.example') }),
    pod({ livenessProbe: get('Authorization', '') }),
    pod({ readinessProbe: get('X-Custom-Header', 'Awesome') }),
  ],
  fails: [
    { given: pod({ livenessProbe: basic }), at: ofProbe('livenessProbe') },
    { given: pod({ readinessProbe: get('authorization', 'Bearer a1b2c3d4e5f6') }), at: ofProbe('readinessProbe') },
    { given: pod({ startupProbe: get('X-Api-Key', 'a1b2c3d4e5f6') }), at: ofProbe('startupProbe') },
    { given: pod({ startupProbe: get('Cookie', 'session=a1b2c3d4e5f6') }), at: ofProbe('startupProbe') },
    { given: pod({ lifecycle: { preStop: basic } }), at: ofProbe('lifecycle.preStop') },
    { given: pod({ lifecycle: { postStart: basic } }), at: ofProbe('lifecycle.postStart') },
    {
      given: deployment({}, {}, { livenessProbe: basic }),
      at: 'spec.template.spec.containers[0].livenessProbe.httpGet.httpHeaders[0].value',
    },
  ],
  unknown: [
    {
      given: pod({ livenessProbe: { httpGet: { httpHeaders: 'Authorization', port: 8080 } } }),
      at: 'spec.containers[0].livenessProbe.httpGet.httpHeaders',
    },
  ],
})
