// Arguments are shown by every listing of processes on the node, besides standing in the manifest.
// Source: CWE-214, kubernetes.io/docs/concepts/configuration/secret; forms: secret-rules.json

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import { commandLinesOf } from './command-lines.ts'
import { credentialHits } from './credential-hits.ts'
import { credentialsOfArguments } from './credentials.ts'

export const credentialInArguments: ContainerCheck = {
  id: 'credential-in-arguments',
  title: 'Credential in a command line',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'The credential stands in plain text in the manifest and in the list of processes of the node',
  attack: 'Whoever may read pods, or sees the processes of the node, reads it and logs in as the application',
  remedy: 'Replace the credential now, keep it in a Secret, and let the program read it from a file or a variable',
  sources: [
    kubernetesDocs('Secrets', 'concepts/configuration/secret/'),
    { title: 'CWE-214', url: 'https://cwe.mitre.org/data/definitions/214.html' },
  ],
  rows: ['U-SEC-001'],
  judges: 'container',
  reads: [
    'container.args',
    'container.command',
    'container.lifecycle.postStart.exec.command',
    'container.lifecycle.preStop.exec.command',
    'container.livenessProbe.exec.command',
    'container.readinessProbe.exec.command',
    'container.startupProbe.exec.command',
  ],
  findsSecrets: true,
  find(container) {
    let hits: Hit[] | undefined
    for (const { field, list } of commandLinesOf(container)) {
      const credentials = credentialsOfArguments(list)
      if (credentials.length === 0) continue
      for (const index of new Set(credentials.map((one) => one.index))) {
        const own = credentials.filter((one) => one.index === index)
        const flag = own[0]?.flag ?? ''
        const place = flag === '' ? 'An argument' : `Argument ${flag}`
        const message = ({ title }: { readonly title: string }): string =>
          `${place} of container ${container.name} holds ${title}`
        hits = [...(hits ?? []), ...credentialHits(list[index] ?? '', own, container.at(...field, index), message)]
      }
    }
    return hits ?? none
  },
}

const none: readonly Hit[] = []
