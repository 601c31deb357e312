import { law } from '../law.ts'
import { apiService } from './api-service-fixture.ts'
import { apiServiceTargetMissing } from './api-service-target-missing.ts'

law(apiServiceTargetMissing, {
  // Without a Service the API server itself serves the group
  passes: [apiService({}), apiService({ caBundle: null, service: null })],
  fails: [{ given: apiService({ service: { name: 'absent' } }), at: 'spec.service' }],
  unknown: [{ given: apiService({ service: { namespace: 'elsewhere' } }), at: 'spec.service' }],
})
