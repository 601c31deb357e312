import { law } from '../law.ts'
import { inClusterRole } from './fixture-roles.ts'
import { wildcardPaths } from './wildcard-paths.ts'

law(wildcardPaths, {
  passes: [inClusterRole({ nonResourceURLs: ['/metrics', '/healthz/*'], verbs: ['get'] })],
  fails: [
    { given: inClusterRole({ nonResourceURLs: ['*'], verbs: ['get'] }), at: 'rules[0].nonResourceURLs[0]' },
    {
      given: inClusterRole({ nonResourceURLs: ['/metrics', '/*'], verbs: ['get'] }),
      at: 'rules[0].nonResourceURLs[1]',
    },
  ],
  unknown: [{ given: inClusterRole({ nonResourceURLs: '*', verbs: ['get'] }), at: 'rules[0].nonResourceURLs' }],
})
