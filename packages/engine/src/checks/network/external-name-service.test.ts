import { law, world } from '../law.ts'
import { externalNameService } from './external-name-service.ts'
import { service } from './service-fixtures.ts'

law(externalNameService, {
  passes: [world([service({})])],
  fails: [
    {
      given: world([service({ externalName: 'db.example.com', selector: null, type: 'ExternalName' })]),
      at: 'spec.externalName',
    },
  ],
  unknown: [{ given: world([service({ externalName: 1, type: 'ExternalName' })]), at: 'spec.externalName' }],
})
