import { law } from '../law.ts'
import { apiServer, firstFlag, tagged } from './component-fixtures.ts'
import { apiServerBasicAuth } from './api-server-basic-auth.ts'

law(apiServerBasicAuth, {
  passes: [
    apiServer(),
    apiServer({ 'insecure-port': '0' }, tagged('1.18.9')),
    apiServer({ 'basic-auth-file': '/etc/passwords' }),
  ],
  fails: [
    {
      given: apiServer({ 'basic-auth-file': '/etc/passwords', 'insecure-port': '0' }, tagged('1.18.9')),
      at: firstFlag,
    },
  ],
  unknown: [],
})
