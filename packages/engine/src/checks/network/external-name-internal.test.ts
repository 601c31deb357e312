import { law, world } from '../law.ts'
import { externalNameInternal } from './external-name-internal.ts'
import { service } from './service-fixtures.ts'

const names = (externalName: string) => world([service({ externalName, selector: null, type: 'ExternalName' })])
const at = 'spec.externalName'

law(externalNameInternal, {
  passes: [
    world([service({})]),
    names('db.example.com'),
    names('web.other.svc.cluster.local'),
    names('10.0.0.1.nip.io'),
  ],
  fails: [
    { given: names('localhost'), at },
    { given: names('127.0.0.53'), at },
    { given: names('169.254.169.254'), at },
    { given: names('169-254-169-254.nip.io'), at },
    { given: names('a.169.254.169.254.sslip.io'), at },
    { given: names('metadata.google.internal.'), at },
    { given: names('kubernetes.default.svc'), at },
  ],
  unknown: [{ given: world([service({ externalName: 1, type: 'ExternalName' })]), at }],
})
