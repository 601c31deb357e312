/**
 * Resources of Kubernetes' own groups whose requests carry no namespace, so that a Role gives nothing of them. Namespaces are
 * not among them: a request for one carries its own name. Source: Kubernetes API reference 1.36; `kubectl api-resources
 * --namespaced=false`; users, groups and signers are names that impersonation and certificate approval check.
 */
const clusterScoped: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    '': ['componentstatuses', 'groups', 'nodes', 'persistentvolumes', 'users'],
    'admissionregistration.k8s.io': [
      'mutatingadmissionpolicies',
      'mutatingadmissionpolicybindings',
      'mutatingwebhookconfigurations',
      'validatingadmissionpolicies',
      'validatingadmissionpolicybindings',
      'validatingwebhookconfigurations',
    ],
    'apiextensions.k8s.io': ['customresourcedefinitions'],
    'apiregistration.k8s.io': ['apiservices'],
    'authentication.k8s.io': ['selfsubjectreviews', 'tokenreviews'],
    'authorization.k8s.io': ['selfsubjectaccessreviews', 'selfsubjectrulesreviews', 'subjectaccessreviews'],
    'certificates.k8s.io': ['certificatesigningrequests', 'clustertrustbundles', 'signers'],
    'flowcontrol.apiserver.k8s.io': ['flowschemas', 'prioritylevelconfigurations'],
    'networking.k8s.io': ['ingressclasses', 'ipaddresses', 'servicecidrs'],
    'node.k8s.io': ['runtimeclasses'],
    'rbac.authorization.k8s.io': ['clusterrolebindings', 'clusterroles'],
    'resource.k8s.io': ['deviceclasses', 'devicetaintrules', 'resourceslices'],
    'scheduling.k8s.io': ['priorityclasses'],
    'storage.k8s.io': ['csidrivers', 'csinodes', 'storageclasses', 'volumeattachments', 'volumeattributesclasses'],
  }).map(([group, resources]) => [group, new Set(resources)]),
)

/** `nodes/proxy` counts as nodes, and group `*` as every group. Custom resources are not known here and do not count. */
export function isClusterScoped(group: string, resource: string): boolean {
  const slash = resource.indexOf('/')
  const name = slash < 0 ? resource : resource.slice(0, slash)
  if (group !== '*') return clusterScoped.get(group)?.has(name) ?? false
  for (const resources of clusterScoped.values()) if (resources.has(name)) return true
  return false
}
