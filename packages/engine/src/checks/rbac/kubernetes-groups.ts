/** Whether a group of the API is Kubernetes' own, and not that of a custom resource. */
export function isKubernetesGroup(group: string): boolean {
  return unqualified.has(group) || (group.endsWith('.k8s.io') && !group.endsWith('.x-k8s.io'))
}

const unqualified = new Set(['', '*', 'apps', 'autoscaling', 'batch', 'extensions', 'policy'])
