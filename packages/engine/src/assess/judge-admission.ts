import type { AdmissionOutcome } from '../model/finding.ts'
import { isObject } from '../model/json.ts'
import { valueAt } from '../model/path.ts'
import type { Workload } from '../model/workload.ts'
import type { World } from '../model/world.ts'
import type { AdmissionConfig } from '../pod-security/admission-config.ts'
import { judgeWorkload } from '../pod-security/admission.ts'
import { namespacePolicy, unknownPolicy } from '../pod-security/namespace-policy.ts'
import type { NamespacePolicy } from '../pod-security/namespace-policy.ts'

/**
 * What Pod Security admission would say of every workload in a namespace that asks something of it. Namespaces whose
 * labels ask nothing and whose defaults are unknown are left to the findings on namespaces: one answer, not one a workload.
 */
export function judgeAdmission(world: World, config: AdmissionConfig | undefined): readonly AdmissionOutcome[] {
  const outcomes: AdmissionOutcome[] = []
  for (const namespace of world.namespaces) {
    if (namespace.workloads.length === 0) continue
    const policy = policyOf(namespace.name, namespace.object?.resource.value['metadata'], config)
    if (policy === undefined) continue
    for (const workload of namespace.workloads) outcomes.push(outcome(workload, policy, config))
  }
  return outcomes
}

function policyOf(name: string, metadata: unknown, config: AdmissionConfig | undefined): NamespacePolicy | undefined {
  if (metadata === undefined)
    return config === undefined ? undefined : unknownPolicy(`Namespace ${name} is not among the objects that were read`)
  const policy = namespacePolicy(metadata, config)
  const asks = [policy.enforce, policy.audit, policy.warn].some(
    (mode) => !('unknown' in mode) && mode.level !== 'privileged',
  )
  return asks ? policy : undefined
}

function outcome(workload: Workload, policy: NamespacePolicy, config: AdmissionConfig | undefined): AdmissionOutcome {
  const { object, templatePath, namespace } = workload
  const template = valueAt(object.resource.value, templatePath)
  const { metadata, spec } = isObject(template) ? template : {}
  const { origin, apiVersion, kind, name } = object.resource
  return {
    object: { apiVersion, kind, namespace, name },
    ...(origin && { file: origin.source.file, line: origin.line }),
    ...judgeWorkload(
      {
        metadata: isObject(metadata) ? metadata : undefined,
        spec: isObject(spec) ? spec : undefined,
        isPod: templatePath.length === 0,
      },
      policy,
      config,
      namespace,
    ),
  }
}
