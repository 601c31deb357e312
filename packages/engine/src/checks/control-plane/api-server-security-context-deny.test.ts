import { law } from '../law.ts'
import { apiServer, firstFlag, noFlag, tagged } from './component-fixtures.ts'
import { apiServerSecurityContextDeny } from './api-server-security-context-deny.ts'

law(apiServerSecurityContextDeny, {
  passes: [
    apiServer(),
    apiServer({ 'enable-admission-plugins': 'NodeRestriction,PodSecurityPolicy' }, tagged('1.20.4')),
    apiServer({ 'enable-admission-plugins': 'SecurityContextDeny' }, tagged('1.20.4')),
  ],
  fails: [
    { given: apiServer({ 'enable-admission-plugins': 'NodeRestriction' }, tagged('1.20.4')), at: firstFlag },
    { given: apiServer({ 'enable-admission-plugins': null }, tagged('1.20.4')), at: noFlag },
  ],
  unknown: [{ given: { ...apiServer({}, { image: 'mirror.example/api:latest' }), version: 'unknown' }, at: noFlag }],
})
