import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag, tagged } from './component-fixtures.ts'
import { apiServerInsecurePort } from './api-server-insecure-port.ts'

law(apiServerInsecurePort, {
  passes: [
    apiServer(),
    apiServer({ 'insecure-port': '0' }, tagged('1.18.9')),
    apiServer({}, tagged('1.20.0')),
    apiServer({ 'insecure-port': '8080' }),
  ],
  fails: [
    { given: apiServer({ 'insecure-port': '8080' }, tagged('1.18.9')), at: firstFlag },
    { given: apiServer({}, tagged('1.18.9')), at: noFlag },
    {
      given: { ...apiServer({ 'insecure-port': '8080' }, { image: 'mirror.example/api:latest' }), version: 'unknown' },
      at: firstFlag,
    },
  ],
  unknown: [{ given: { ...apiServer({}, { image: 'mirror.example/api:latest' }), version: 'unknown' }, at: noFlag }],
})
