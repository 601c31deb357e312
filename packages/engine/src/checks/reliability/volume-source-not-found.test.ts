import type { JsonObject } from '../../model/json.ts'
import { deployment, law, pod } from '../law.ts'
import { bind, roleWith, rule, web } from '../rbac/fixture-roles.ts'
import type { Fixture } from '../law.ts'
import { volumeSourceNotFound } from './volume-source-not-found.ts'

const config = (configMap: JsonObject) => ({ volumes: [{ configMap, name: 'config' }] })
const keys = (secret: JsonObject) => ({ volumes: [{ name: 'keys', secret }] })
const driver = (name: string) => ({
  volumes: [{ csi: { driver: 'secrets.example', nodePublishSecretRef: { name } }, name: 'mount' }],
})
const projected = (source: JsonObject) => ({ volumes: [{ name: 'all', projected: { sources: [source] } }] })
const beside = (fixture: Fixture, object: JsonObject): Fixture => ({
  ...fixture,
  objects: [...fixture.objects, { ...object }],
})
const certificate = {
  apiVersion: 'cert-manager.io/v1',
  kind: 'Certificate',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { secretName: 'web-tls' },
}

law(volumeSourceNotFound, {
  passes: [
    pod(),
    pod({}, config({ name: 'kube-root-ca.crt' })),
    pod({}, config({ name: 'maybe', optional: true })),
    pod({}, keys({ secretName: 'registry' })),
    pod({}, projected({ secret: { name: 'registry' } })),
    pod({}, driver('registry')),
    beside(pod({}, keys({ secretName: 'web-tls' })), certificate),
  ],
  fails: [
    { given: pod({}, config({ name: 'web' })), at: 'spec.volumes[0].configMap.name' },
    { given: deployment({}, keys({ secretName: 'web-tls' })), at: 'spec.template.spec.volumes[0].secret.secretName' },
    {
      given: pod({}, projected({ configMap: { name: 'web' } })),
      at: 'spec.volumes[0].projected.sources[0].configMap.name',
    },
    {
      given: pod({}, projected({ secret: { name: 'web-tls' } })),
      at: 'spec.volumes[0].projected.sources[0].secret.name',
    },
    { given: pod({}, driver('vault')), at: 'spec.volumes[0].csi.nodePublishSecretRef.name' },
  ],
  unknown: [
    { given: pod({}, config({ name: 5 })), at: 'spec.volumes[0].configMap.name' },
    // A job of the application may write it
    {
      given: {
        ...deployment({}, keys({ secretName: 'web-tls' })),
        objects: [
          ...deployment({}, keys({ secretName: 'web-tls' })).objects,
          roleWith(rule('', ['secrets'], ['create'])),
          bind('Role', 'tested', web),
        ],
      },
      at: 'spec.template.spec.volumes[0].secret.secretName',
    },
  ],
})
