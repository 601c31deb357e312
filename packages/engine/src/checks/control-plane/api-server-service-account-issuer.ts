// Whoever verifies tokens reads the keys from the address of the issuer. Source: OpenID Connect Discovery 1.0, 4;
// kubernetes.io, Managing Service Accounts, "Service account issuer discovery"

import { kubernetesDocs } from '../../model/check.ts'
import { allOf, flagCheck } from './flag-check.ts'

export const apiServerServiceAccountIssuer = flagCheck({
  id: 'api-server-service-account-issuer',
  title: 'Issuer of tokens without TLS',
  tier: 'security',
  severity: 'medium',
  why: 'Keys that verify tokens are read from an address without TLS',
  attack:
    'Someone on the network gives a key of their own, and tokens that they sign are taken as those of any service account',
  remedy: 'Change the first --service-account-issuer to an https URL',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/')],
  rows: [],
  components: ['kube-apiserver'],
  flags: ['service-account-issuer'],
  decide(component) {
    return allOf(component, 'service-account-issuer').flatMap(({ path, value }) =>
      value.startsWith('http://') ? [{ path, message: `The issuer of tokens is ${value}, wanted an https URL` }] : [],
    )
  },
})
