import { law, world } from '../law.ts'
import { headlessService, service } from './fixtures.ts'
import { publishNotReadyAddresses } from './publish-not-ready-addresses.ts'

const at = 'spec.publishNotReadyAddresses'

law(publishNotReadyAddresses, {
  passes: [world([service()]), world([headlessService({ spec: { publishNotReadyAddresses: true } })])],
  fails: [{ given: world([service({ spec: { publishNotReadyAddresses: true } })]), at }],
  unknown: [{ given: world([service({ spec: { publishNotReadyAddresses: 'yes' } })]), at }],
})
