import type { PolicyRule } from '../model/kinds/rbac.ts'
import { bootstrapRole, isBootstrapRule } from './bootstrap.ts'

const publicRole = bootstrapRole('ClusterRole', '', 'system:public-info-viewer')
const everyonesRoles = ['system:public-info-viewer', 'system:discovery', 'system:basic-user'].flatMap(
  (name) => bootstrapRole('ClusterRole', '', name) ?? [],
)

/**
 * Whether rules give no more than what the API server tells everybody without asking who it is: health and version, and the
 * ConfigMap cluster-info by which kubeadm lets nodes join.
 */
export function isPublicInformation(rules: readonly PolicyRule[]): boolean {
  return rules.every((rule) => (publicRole !== undefined && isBootstrapRule(publicRole, rule)) || isClusterInfo(rule))
}

/** Whether rules give no more than every authenticated user has: discovery, and questions about itself. */
export function isEveryonesAnyway(rules: readonly PolicyRule[]): boolean {
  return rules.every((rule) => everyonesRoles.some((role) => isBootstrapRule(role, rule)) || isClusterInfo(rule))
}

function isClusterInfo({ resources = [], resourceNames = [], verbs = [] }: PolicyRule): boolean {
  return (
    resources.every((resource) => resource === 'configmaps') &&
    resourceNames.length > 0 &&
    resourceNames.every((name) => name === 'cluster-info') &&
    verbs.every((verb) => verb === 'get')
  )
}

const reading = new Set(['get', 'list', 'watch'])

/** Whether rules only read, and neither Secrets nor what opens a stream into a pod. */
export function isPlainReading(rules: readonly PolicyRule[]): boolean {
  return rules.every(({ verbs = [], resources = [] }) => {
    const open = resources.some(
      (resource) =>
        resource === '*' || resource === 'secrets' || resource.includes('/proxy') || resource.includes('/exec'),
    )
    return !open && verbs.every((verb) => reading.has(verb))
  })
}
