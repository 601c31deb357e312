// Of two variables of one name the later wins, and apply by merge patch may drop either of them: what the container gets
// depends on how the object was written. Source: kubernetes.io/docs/reference/using-api/server-side-apply (env is a map by name)

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import { duplicates } from './duplicate-names.ts'

const none: readonly Hit[] = []

export const duplicateEnvVar: ContainerCheck = {
  id: 'duplicate-env-var',
  title: 'Environment variable given twice',
  tier: 'reliability',
  severity: 'low',
  confidence: 'certain',
  why: 'The later one wins, and an apply may drop either',
  attack: 'A value that was meant to be safe is overruled further down, and nobody sees it in review',
  remedy: 'Leave one of them',
  sources: [
    kubernetesDocs(
      'Define Environment Variables for a Container',
      'tasks/inject-data-application/define-environment-variable-container/',
    ),
  ],
  rows: ['U-REL-037'],
  judges: 'container',
  reads: ['container.env'],
  find(container) {
    const { env } = container.spec
    if (env === undefined || env.length < 2) return none
    return duplicates(env.map(({ name }) => name)).map(({ index, name }) => ({
      path: container.at('env', index, 'name'),
      message: `Container ${container.name} has more than one variable ${name}`,
    }))
  },
}
