import { isObject } from '../model/json.ts'
import type { Json } from '../model/json.ts'
import type { Path, Segment } from '../model/path.ts'

/** Merge keys of the API's lists. Source: `patchMergeKey` and `listMapKey` in kubernetes.io/docs/reference/kubernetes-api. */
const mergeKeys: Readonly<Record<string, readonly string[]>> = {
  containers: ['name'],
  initContainers: ['name'],
  ephemeralContainers: ['name'],
  env: ['name'],
  volumes: ['name'],
  imagePullSecrets: ['name'],
  ports: ['containerPort', 'port', 'protocol', 'name'],
  volumeMounts: ['mountPath'],
  volumeDevices: ['devicePath'],
  hostAliases: ['ip'],
  topologySpreadConstraints: ['topologyKey', 'whenUnsatisfiable'],
  sysctls: ['name'],
  subjects: ['kind', 'namespace', 'name'],
  webhooks: ['name'],
  ownerReferences: ['uid'],
  volumeClaimTemplates: ['name'],
  listeners: ['name'],
  validations: ['expression'],
  matchConditions: ['name'],
  // RBAC rules have no key in the API; what a rule grants is what names it.
  rules: ['apiGroups', 'resources', 'verbs', 'resourceNames', 'nonResourceURLs', 'host', 'matches'],
  tls: ['hosts', 'secretName'],
  limits: ['type'],
}

/**
 * A path in which list items stand by merge key, never by index, so that it survives items that come and go beside it.
 * Items without a key, and plain values, stand as `[]`: they may hold anything, also credentials.
 */
export function keyedPath(root: Json, path: Path): string {
  let value: Json | undefined = root
  let text = ''
  let list = ''
  for (const segment of path) {
    value = step(value, segment)
    if (typeof segment === 'string') {
      list = segment
      text += text === '' ? segment : `.${segment}`
    } else {
      text += `[${itemKey(list, value)}]`
    }
  }
  return text
}

function step(value: Json | undefined, segment: Segment): Json | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined
  return (value as Readonly<Record<Segment, Json>>)[segment]
}

function itemKey(list: string, item: Json | undefined): string {
  if (!isObject(item)) return ''
  const keys = mergeKeys[list]
  if (keys === undefined || !Object.hasOwn(mergeKeys, list)) return ''
  return keys
    .filter((key) => Object.hasOwn(item, key))
    .map((key) => `${key}=${JSON.stringify(item[key])}`)
    .join(',')
}

/** What kind of value stands at the path: the fact that is wrong, without the value itself. */
export function valueClass(value: unknown): string {
  if (value === undefined) return 'absent'
  if (value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'list' : typeof value
}

export interface FingerprintParts {
  readonly check: string
  readonly groupKind: string
  readonly namespace: string
  readonly name: string
  readonly keyedPath: string
  readonly valueClass: string
  /** Which of several findings that are equal in all other parts, from 0. */
  readonly ordinal?: number
}

/** `v1:` + SHA-256. No file, no cluster, no index. */
export function fingerprint(parts: FingerprintParts, sha256: (text: string) => string): string {
  const { check, groupKind, namespace, name, keyedPath, valueClass, ordinal = 0 } = parts
  const text = `${check}\n${groupKind}\n${namespace}\n${name}\n${keyedPath}\n${valueClass}`
  return `v1:${sha256(ordinal > 0 ? `${text}\n${ordinal}` : text)}`
}
