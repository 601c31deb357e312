// Kubernetes sorts the suites into preferred and insecure ones; a Go without insecure ones by default stands behind 1.32.
// TLS 1.3 leaves nothing to choose. Source: kubernetes.io, kube-apiserver, --tls-cipher-suites; CIS 1.2.29

import { cis, kubernetesDocs } from '../../model/check.ts'
import { isStrongSuite } from './cipher-suites.ts'
import { allOf, flagCheck, lastOf, onFlag } from './flag-check.ts'
import { dropItems, readList } from './flags.ts'

/** Built with Go 1.23, which takes neither RSA key exchange nor 3DES. */
const strongByDefault = 32

export const apiServerCipherSuites = flagCheck({
  id: 'api-server-cipher-suites',
  title: 'API server with weak cipher suites',
  tier: 'security',
  severity: 'low',
  why: 'The API server takes cipher suites that are known to be weak',
  attack: 'Someone who records the traffic today reads it once the key of the certificate leaks, or breaks it',
  remedy: 'Set --tls-cipher-suites to suites with ECDHE and AES-GCM or ChaCha20, or --tls-min-version=VersionTLS13',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.29')],
  rows: ['U-CP-035'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: ['tls-cipher-suites', 'tls-min-version'],
  decide(component) {
    if (lastOf(component, 'tls-min-version')?.value === 'VersionTLS13') return []
    const given = allOf(component, 'tls-cipher-suites')
    const weak = readList(given).filter((suite) => !isStrongSuite(suite))
    if (weak.length > 0) {
      const fix = dropItems(given, (suite) => !isStrongSuite(suite))
      return [
        onFlag(
          component,
          'tls-cipher-suites',
          `The API server takes weak cipher suites: ${weak.slice(0, 4).join(', ')}`,
          { fix, severity: 'medium' },
        ),
      ]
    }
    if (readList(given).length > 0) return []
    const { version } = component
    if (version !== undefined && version.minor >= strongByDefault) return []
    return [
      onFlag(
        component,
        'tls-cipher-suites',
        '--tls-cipher-suites is not set, and before 1.32 the default takes suites without forward secrecy or with 3DES',
      ),
    ]
  },
})
