import type { PolicyRule } from '../model/kinds/rbac.ts'
import type { Binding } from './access.ts'
import { grantOf, isEverything } from './right.ts'
import type { Right } from './right.ts'

/** A way from the rights of a subject to all of the cluster. */
export interface Takeover {
  /** `read Secrets`. */
  readonly means: string
  readonly binding: Binding
}

interface Means {
  readonly means: string
  readonly right: Right
  /** Held as well, in one of the same subject's rules: without it the right does not lead anywhere. */
  readonly and?: Right
}

const write = ['create', 'update', 'patch']
const rbac = 'rbac.authorization.k8s.io'
const admission = 'admissionregistration.k8s.io'

/**
 * Rights that end in cluster-admin where they hold for all namespaces or for kube-system, whose service accounts and Secrets are
 * those of the control plane. Sources: Kubernetes, RBAC good practices; the same page's list of escalation risks.
 */
const allMeans: readonly Means[] = [
  {
    means: 'read Secrets',
    right: { group: '', resources: ['secrets'], verbs: ['get', 'list', 'watch'], scope: 'namespace' },
  },
  {
    means: 'create pods',
    right: { group: '', resources: ['pods', 'replicationcontrollers'], verbs: ['create'], scope: 'namespace' },
  },
  {
    means: 'write workloads',
    right: {
      group: 'apps',
      resources: ['deployments', 'daemonsets', 'statefulsets', 'replicasets'],
      verbs: write,
      scope: 'namespace',
    },
  },
  { means: 'write jobs', right: { group: 'batch', resources: ['jobs', 'cronjobs'], verbs: write, scope: 'namespace' } },
  {
    means: 'run commands in pods',
    right: { group: '', resources: ['pods/exec', 'pods/attach'], verbs: ['create'], scope: 'namespace' },
  },
  {
    means: 'change pods',
    right: {
      group: '',
      resources: ['pods', 'pods/ephemeralcontainers'],
      verbs: ['update', 'patch'],
      scope: 'namespace',
    },
  },
  {
    means: 'create tokens of service accounts',
    right: { group: '', resources: ['serviceaccounts/token'], verbs: ['create'], scope: 'namespace' },
  },
  {
    means: 'impersonate service accounts',
    right: { group: '', resources: ['serviceaccounts'], verbs: ['impersonate'], scope: 'namespace' },
  },
  {
    means: 'impersonate users or groups',
    right: { group: '', resources: ['users', 'groups'], verbs: ['impersonate'], scope: 'cluster' },
  },
  {
    means: 'escalate cluster roles',
    right: { group: rbac, resources: ['clusterroles'], verbs: ['escalate'], scope: 'cluster' },
  },
  {
    means: 'bind cluster roles',
    right: { group: rbac, resources: ['clusterroles'], verbs: ['bind'], scope: 'cluster' },
    and: { group: rbac, resources: ['clusterrolebindings'], verbs: write, scope: 'cluster' },
  },
  {
    means: 'run commands through the kubelet',
    right: { group: '', resources: ['nodes/proxy'], verbs: ['get', 'create'], scope: 'cluster' },
  },
  {
    means: 'rewrite what is created',
    right: {
      group: admission,
      resources: ['mutatingwebhookconfigurations', 'mutatingadmissionpolicies'],
      verbs: write,
      scope: 'cluster',
    },
  },
  {
    means: 'approve certificates of any user',
    right: {
      group: 'certificates.k8s.io',
      resources: ['certificatesigningrequests/approval'],
      verbs: ['update', 'patch'],
      scope: 'cluster',
    },
    and: { group: 'certificates.k8s.io', resources: ['signers'], verbs: ['approve'], scope: 'cluster' },
  },
]

/** The ways to take over the cluster that these bindings give to their subject; each once. */
export function takeoversOf(bindings: readonly Binding[], systemNamespaces: readonly string[]): readonly Takeover[] {
  const found = new Map<string, Takeover>()
  for (const binding of bindings) {
    const rules = binding.role?.rules ?? []
    if (binding.namespace !== '' && !systemNamespaces.includes(binding.namespace)) continue
    for (const one of meansOf(rules)) {
      if (binding.namespace !== '' && one.right.scope === 'cluster') continue
      if (
        one.and !== undefined &&
        !bindings.some((other) => other.namespace === '' && gives(other.role?.rules ?? [], one.and))
      )
        continue
      if (!found.has(one.means)) found.set(one.means, { means: one.means, binding })
    }
  }
  return [...found.values()]
}

const known = new WeakMap<readonly PolicyRule[], readonly Means[]>()

function meansOf(rules: readonly PolicyRule[]): readonly Means[] {
  const before = known.get(rules)
  if (before !== undefined) return before
  const means = allMeans.filter(({ right }) => gives(rules, right))
  known.set(rules, means)
  return means
}

/** Rules that name their objects lead to these objects only. */
function gives(rules: readonly PolicyRule[], right: Right | undefined): boolean {
  return (
    right === undefined ||
    rules.some((rule) => {
      const grant = grantOf(rule, right)
      return grant !== undefined && grant.names === undefined
    })
  )
}

/** The binding that gives every right in the cluster. */
export function adminBindingOf(bindings: readonly Binding[]): Binding | undefined {
  return bindings.find(({ namespace, role, roleKind, roleName }) => {
    if (namespace !== '') return false
    return role === undefined
      ? roleKind === 'ClusterRole' && roleName === 'cluster-admin'
      : role.rules.some(isEverything)
  })
}
