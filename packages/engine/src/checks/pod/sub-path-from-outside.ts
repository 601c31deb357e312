// subPathExpr builds the directory that is mounted from variables. Where such a variable comes from a ConfigMap, a Secret, a
// label or an annotation, whoever may change that chooses the directory of the volume.
// Source: kubernetes.io/docs/concepts/storage/volumes, "Using subPath with expanded environment variables"

import { kubernetesDocs } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import type { EnvVar } from '../../model/kinds/pod-spec.ts'

export const subPathFromOutside: ContainerCheck = {
  id: 'sub-path-from-outside',
  title: 'Mounted directory chosen from outside of the workload',
  tier: 'security',
  severity: 'low',
  confidence: 'likely',
  why: 'Somebody who may not change the workload chooses which directory of the volume it mounts',
  attack:
    'Whoever may edit the ConfigMap or label a pod lets the container work in the directory of another tenant of the volume',
  remedy: 'Build the path from metadata.name, metadata.namespace or metadata.uid, or write it out',
  sources: [
    kubernetesDocs(
      'Volumes, Using subPath with expanded environment variables',
      'concepts/storage/volumes/#using-subpath-expanded-environment',
    ),
  ],
  rows: [],
  judges: 'container',
  reads: ['container.volumeMounts[].subPathExpr', 'container.env', 'container.envFrom'],
  find(container) {
    const { env = [], envFrom = [], volumeMounts } = container.spec
    if (volumeMounts === undefined || !volumeMounts.some(({ subPathExpr }) => subPathExpr !== undefined)) return []
    const variables = new Map(env.map((variable) => [variable.name ?? '', variable]))
    const hits: Hit[] = []
    volumeMounts.forEach(({ subPathExpr }, index) => {
      if (subPathExpr === undefined) return
      for (const name of namesIn(subPathExpr)) {
        const source = sourceOf(variables.get(name), envFrom.length > 0)
        if (source === undefined) continue
        const path = container.at('volumeMounts', index, 'subPathExpr')
        hits.push({
          path,
          message: `Container ${container.name} mounts a directory named by ${name}, which comes from ${source}`,
        })
        return
      }
    })
    return hits
  },
}

/** `$(NAME)` names a variable, `$$(NAME)` does not. */
function namesIn(expression: string): readonly string[] {
  return [...expression.matchAll(/\$\$|\$\(([^()$]{1,256})\)/g)].flatMap(([, name]) =>
    name === undefined ? [] : [name],
  )
}

function sourceOf(variable: EnvVar | undefined, hasEnvFrom: boolean): string | undefined {
  if (variable === undefined) return hasEnvFrom ? 'envFrom' : undefined
  const { configMapKeyRef, fieldRef, secretKeyRef } = variable.valueFrom ?? {}
  if (configMapKeyRef !== undefined) return `ConfigMap ${configMapKeyRef.name ?? ''}`
  if (secretKeyRef !== undefined) return `Secret ${secretKeyRef.name ?? ''}`
  const field = fieldRef?.fieldPath ?? ''
  return field.startsWith('metadata.labels') || field.startsWith('metadata.annotations') ? field : undefined
}
