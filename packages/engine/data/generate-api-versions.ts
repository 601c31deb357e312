// Writes api-versions.json: since when each version of a built-in API is served, deprecated and no longer served.
// Run: node packages/engine/data/generate-api-versions.ts DATE MODULE...   each MODULE an unpacked k8s.io/api or
// k8s.io/apiextensions-apiserver (`go mod download -json k8s.io/api@v0.37.1` prints its folder), the newest first.
// The newest module that names a kind wins. `APILifecycle…` methods are what the API server itself goes by: it stops serving
// a version at its "removed" (k8s.io/apiserver pkg/server/deleted_kinds.go). What left the Go types before it had such
// methods is in `byHand`, from kubernetes.io/docs/reference/using-api/deprecation-guide and the changelogs.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'

interface Row {
  group: string
  version: string
  kind: string
  introduced?: string
  deprecated?: string
  removed?: string
  /** The `apiVersion` to write instead. */
  replacement?: string
}

const byHand: readonly (readonly [string, string, string, string, string, string, string])[] = [
  ['apiregistration.k8s.io', 'v1beta1', 'APIService', '1.7', '1.19', '1.22', 'apiregistration.k8s.io/v1'],
  ['apiregistration.k8s.io', 'v1', 'APIService', '1.10', '', '', ''],
  ['extensions', 'v1beta1', 'PodSecurityPolicy', '1.3', '1.11', '1.16', ''],
  ['policy', 'v1beta1', 'PodSecurityPolicy', '1.10', '1.21', '1.25', ''],
  ['autoscaling', 'v2beta1', 'HorizontalPodAutoscaler', '1.8', '1.22', '1.25', 'autoscaling/v2'],
  ['autoscaling', 'v2beta2', 'HorizontalPodAutoscaler', '1.12', '1.23', '1.26', 'autoscaling/v2'],
  ['batch', 'v2alpha1', 'CronJob', '1.5', '1.8', '1.21', 'batch/v1'],
  ['batch', 'v2alpha1', 'ScheduledJob', '1.4', '1.5', '1.8', 'batch/v1'],
  ['settings.k8s.io', 'v1alpha1', 'PodPreset', '1.6', '1.19', '1.20', ''],
  ['auditregistration.k8s.io', 'v1alpha1', 'AuditSink', '1.13', '1.18', '1.19', ''],
  ['admissionregistration.k8s.io', 'v1alpha1', 'InitializerConfiguration', '1.7', '1.13', '1.14', ''],
  ['extensions', 'v1beta1', 'ThirdPartyResource', '1.2', '1.7', '1.8', 'apiextensions.k8s.io/v1'],
  ['extensions', 'v1beta1', 'Job', '1.1', '1.2', '1.8', 'batch/v1'],
  ['extensions', 'v1beta1', 'HorizontalPodAutoscaler', '1.1', '1.2', '1.8', 'autoscaling/v2'],
  ['rbac.authorization.k8s.io', 'v1alpha1', 'Role', '1.5', '1.17', '1.23', 'rbac.authorization.k8s.io/v1'],
  ['rbac.authorization.k8s.io', 'v1alpha1', 'RoleBinding', '1.5', '1.17', '1.23', 'rbac.authorization.k8s.io/v1'],
  ['rbac.authorization.k8s.io', 'v1alpha1', 'ClusterRole', '1.5', '1.17', '1.23', 'rbac.authorization.k8s.io/v1'],
  [
    'rbac.authorization.k8s.io',
    'v1alpha1',
    'ClusterRoleBinding',
    '1.5',
    '1.17',
    '1.23',
    'rbac.authorization.k8s.io/v1',
  ],
  ['scheduling.k8s.io', 'v1alpha1', 'PriorityClass', '1.8', '1.14', '1.23', 'scheduling.k8s.io/v1'],
  ['node.k8s.io', 'v1alpha1', 'RuntimeClass', '1.12', '1.20', '1.23', 'node.k8s.io/v1'],
  ['discovery.k8s.io', 'v1alpha1', 'EndpointSlice', '1.16', '1.19', '1.20', 'discovery.k8s.io/v1'],
  ['flowcontrol.apiserver.k8s.io', 'v1alpha1', 'FlowSchema', '1.18', '1.20', '1.21', 'flowcontrol.apiserver.k8s.io/v1'],
  [
    'flowcontrol.apiserver.k8s.io',
    'v1alpha1',
    'PriorityLevelConfiguration',
    '1.18',
    '1.20',
    '1.21',
    'flowcontrol.apiserver.k8s.io/v1',
  ],
  ['events.k8s.io', 'v1beta1', 'Event', '1.8', '1.22', '1.25', 'events.k8s.io/v1'],
  ['node.k8s.io', 'v1beta1', 'RuntimeClass', '1.13', '1.22', '1.25', 'node.k8s.io/v1'],
  ['', 'v1', 'ComponentStatus', '1.0', '1.19', '', ''],
  ['', 'v1', 'Endpoints', '1.0', '1.33', '', 'discovery.k8s.io/v1'],
]

const method =
  /func \(in \*(\w+)\) APILifecycle(Introduced|Deprecated|Removed)\(\) \(major, minor int\) \{\s*return (\d+), (\d+)/g
const replacementMethod =
  /func \(in \*(\w+)\) APILifecycleReplacement\(\) schema.GroupVersionKind \{\s*return schema.GroupVersionKind\{Group: "([^"]*)", Version: "([^"]*)"/g
const fields = { Deprecated: 'deprecated', Introduced: 'introduced', Removed: 'removed' } as const

function readModule(root: string): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>()
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('zz_generated.prerelease-lifecycle.go')) continue
    const folder = dirname(join(root, file))
    const group = /const GroupName = "([^"]*)"/.exec(readFileSync(join(folder, 'register.go'), 'utf8'))?.[1] ?? ''
    const version = folder.slice(folder.lastIndexOf('/') + 1)
    const text = readFileSync(join(root, file), 'utf8')
    const row = (kind: string): Row => {
      const key = `${group}/${version}/${kind}`
      const known = rows.get(key) ?? { group, version, kind }
      rows.set(key, known)
      return known
    }
    for (const [, kind = '', what = '', major, minor] of text.matchAll(method)) {
      row(kind)[fields[what as keyof typeof fields]] = `${major}.${minor}`
    }
    for (const [, kind = '', toGroup = '', toVersion = ''] of text.matchAll(replacementMethod)) {
      row(kind).replacement = toGroup === '' ? toVersion : `${toGroup}/${toVersion}`
    }
  }
  return rows
}

function merge(modules: readonly string[]): readonly Row[] {
  const merged = new Map<string, Row>()
  for (const module of modules) {
    for (const [key, row] of readModule(module)) {
      // Lists, options and reviews are never written down as objects.
      if (
        /(?:List|Options|Review|Reference|Scale|Rollback|Eviction|TokenRequest|Binding)$/.test(row.kind) &&
        !/(?:Role|Policy)Binding$/.test(row.kind)
      )
        continue
      if (!merged.has(key)) merged.set(key, row)
    }
  }
  for (const [group, version, kind, introduced, deprecated, removed, replacement] of byHand) {
    merged.set(`${group}/${version}/${kind}`, {
      group,
      version,
      kind,
      introduced,
      ...(deprecated !== '' && { deprecated }),
      ...(removed !== '' && { removed }),
      ...(replacement !== '' && { replacement }),
    })
  }
  const rows = [...merged.values()]
  for (const row of rows) {
    if (row.deprecated === undefined || row.replacement !== undefined) continue
    const stable = rows.find(
      (other) => other.group === row.group && other.kind === row.kind && other.removed === undefined,
    )
    if (stable !== undefined && stable !== row) row.replacement = `${stable.group}/${stable.version}`
  }
  const key = ({ group, kind, version }: Row): string => `${group} ${kind} ${version}`
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

const [date = '', ...modules] = process.argv.slice(2)
const rows = merge(modules)
const text = `{
  "source": "k8s.io/api v0.19 to v0.37 and k8s.io/apiextensions-apiserver v0.37 (Apache-2.0), lifecycle methods; Kubernetes deprecation guide",
  "date": ${JSON.stringify(date)},
  "newest": "1.37",
  "versions": [
${rows.map(({ group, version, kind, introduced, deprecated, removed, replacement }) => `    ${JSON.stringify({ group, version, kind, introduced, deprecated, removed, replacement })}`).join(',\n')}
  ]
}
`
writeFileSync(join(import.meta.dirname, 'api-versions.json'), text)
process.stdout.write(`${rows.length} versions\n`)
