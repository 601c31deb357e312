// Variables are inherited by child processes, printed by crash reporters and `env`, and shown by debug endpoints; a file is
// not, and is renewed without a restart. Source: CIS 5.4.1, kubernetes.io/docs/concepts/configuration/secret

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'

export const secretInEnv: ContainerCheck = {
  id: 'secret-in-env',
  title: 'Secret in environment variables',
  tier: 'hygiene',
  severity: 'low',
  confidence: 'certain',
  why: 'Variables reach child processes, crash reports and debug endpoints, and change only with a restart',
  attack: 'A crash dump or a debug page of the application shows the credential to whoever can cause it',
  remedy: 'Mount the Secret as a file, if the program can read one',
  sources: [cis('5.4.1'), kubernetesDocs('Good practices for Secrets', 'concepts/security/secrets-good-practices/')],
  rows: ['U-SEC-002'],
  judges: 'container',
  reads: ['container.env', 'container.envFrom'],
  expression:
    '!container.?env.orValue([]).exists(v, has(v.valueFrom) && has(v.valueFrom.secretKeyRef)) && !container.?envFrom.orValue([]).exists(s, has(s.secretRef))',
  find(container) {
    const { env, envFrom } = container.spec
    if (env === undefined && envFrom === undefined) return none
    const hits: Hit[] = []
    env?.forEach(({ name = '', valueFrom }, index) => {
      if (valueFrom?.secretKeyRef === undefined) return
      const path = container.at('env', index, 'valueFrom', 'secretKeyRef')
      hits.push({ path, message: `Variable ${name} of container ${container.name} is filled from a Secret` })
    })
    envFrom?.forEach(({ secretRef }, index) => {
      if (secretRef === undefined) return
      const path = container.at('envFrom', index, 'secretRef')
      hits.push({
        path,
        message: `All keys of Secret ${secretRef.name ?? ''} become variables of container ${container.name}`,
      })
    })
    return hits
  },
}

const none: readonly Hit[] = []
