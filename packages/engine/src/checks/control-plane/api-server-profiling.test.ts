import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag } from './component-fixtures.ts'
import { apiServerProfiling } from './api-server-profiling.ts'

law(apiServerProfiling, {
  passes: [apiServer({ profiling: 'false' }), apiServer({ profiling: '0' })],
  fails: [
    { given: apiServer({ profiling: 'true' }), at: firstFlag },
    { given: apiServer({ profiling: null }), at: noFlag },
  ],
  unknown: [
    {
      given: apiServer(
        { profiling: '$(UNKNOWN)' },
        { env: [{ name: 'UNKNOWN', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ),
      at: firstFlag,
    },
    { given: apiServer({ profiling: 'maybe' }), at: firstFlag },
  ],
})
