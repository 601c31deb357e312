import { law } from '../law.ts'
import { apiService } from './api-service-fixture.ts'
import { apiServiceSkipsTls } from './api-service-skips-tls.ts'

law(apiServiceSkipsTls, {
  passes: [apiService({}), apiService({ insecureSkipTLSVerify: false })],
  fails: [{ given: apiService({ caBundle: null, insecureSkipTLSVerify: true }), at: 'spec.insecureSkipTLSVerify' }],
  unknown: [{ given: apiService({ insecureSkipTLSVerify: 'yes' }), at: 'spec.insecureSkipTLSVerify' }],
})
