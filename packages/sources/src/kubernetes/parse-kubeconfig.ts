// The kubeconfig file: kubernetes.io, Reference, "kubeconfig (v1)"; client-go's tools/clientcmd reads it the same way.

import { readDocument } from '@seaworthy/engine/formats/yaml/read-document.ts'
import { isObject, typeName } from '@seaworthy/engine/model/json.ts'
import type { Json, JsonObject } from '@seaworthy/engine/model/json.ts'
import type { Problem } from '@seaworthy/engine/model/problem.ts'

/** One entry of `clusters`, `users` or `contexts`, and the file that relative paths in it start from. */
export interface KubeconfigEntry {
  readonly file: string
  readonly fields: JsonObject
}

export interface Kubeconfig {
  readonly currentContext: string | undefined
  readonly clusters: ReadonlyMap<string, KubeconfigEntry>
  readonly users: ReadonlyMap<string, KubeconfigEntry>
  readonly contexts: ReadonlyMap<string, KubeconfigEntry>
}

const maxLength = 16 * 1024 * 1024

/** Reads one file; never throws. What cannot be used is left out and named in `problems`. */
export function parseKubeconfig(text: string, file: string): { value: Kubeconfig; problems: Problem[] } {
  if (text.length > maxLength) {
    const message = `Kubeconfig has ${text.length} characters, more than the ${maxLength} that are read`
    return { value: empty(), problems: [problem(file, message)] }
  }
  const { value: root, problems } = readDocument(text, { start: 0, end: text.length }, file)
  if (root === undefined || root === null) return { value: empty(), problems: [...problems] }
  if (!isObject(root)) {
    return {
      value: empty(),
      problems: [...problems, problem(file, `Expected a map as kubeconfig, got ${typeName(root)}`)],
    }
  }
  const found = [...problems]
  if (root['kind'] !== undefined && root['kind'] !== 'Config') {
    found.push(problem(file, `Expected kind Config, got ${JSON.stringify(root['kind']).slice(0, 60)}`))
  }
  const current = root['current-context']
  if (current !== undefined && current !== null && typeof current !== 'string') {
    found.push(problem(file, `Expected a string as current-context, got ${typeName(current)}`))
  }
  const value = {
    currentContext: typeof current === 'string' && current !== '' ? current : undefined,
    clusters: entries(root['clusters'], 'clusters', 'cluster', file, found),
    users: entries(root['users'], 'users', 'user', file, found),
    contexts: entries(root['contexts'], 'contexts', 'context', file, found),
  }
  return { value, problems: found }
}

/** "The first file to set a particular value or map key wins": kubernetes.io, Organizing Cluster Access Using kubeconfig Files. */
export function mergeKubeconfigs(files: readonly Kubeconfig[]): Kubeconfig {
  return {
    currentContext: files.find((file) => file.currentContext !== undefined)?.currentContext,
    clusters: firstWins(files.map((file) => file.clusters)),
    users: firstWins(files.map((file) => file.users)),
    contexts: firstWins(files.map((file) => file.contexts)),
  }
}

function firstWins(maps: readonly ReadonlyMap<string, KubeconfigEntry>[]): Map<string, KubeconfigEntry> {
  const merged = new Map<string, KubeconfigEntry>()
  for (const map of maps) for (const [name, entry] of map) if (!merged.has(name)) merged.set(name, entry)
  return merged
}

function entries(list: Json | undefined, key: string, inner: string, file: string, problems: Problem[]) {
  const map = new Map<string, KubeconfigEntry>()
  if (list === undefined || list === null) return map
  if (!Array.isArray(list)) {
    problems.push(problem(file, `Expected a list as ${key}, got ${typeName(list)}`))
    return map
  }
  for (const [index, item] of (list as readonly Json[]).entries()) {
    const name = isObject(item) ? (item['name'] ?? '') : undefined
    if (!isObject(item) || typeof name !== 'string') {
      problems.push(problem(file, `Expected a map with a name as ${key}[${index}], got ${typeName(item)}`))
      continue
    }
    const fields = item[inner] ?? {}
    if (!isObject(fields))
      problems.push(problem(file, `Expected a map as ${key}[${index}].${inner}, got ${typeName(fields)}`))
    else if (map.has(name)) problems.push(problem(file, `Name ${JSON.stringify(name)} stands twice in ${key}`))
    else map.set(name, { file, fields })
  }
  return map
}

function empty(): Kubeconfig {
  return { currentContext: undefined, clusters: new Map(), users: new Map(), contexts: new Map() }
}

function problem(file: string, message: string): Problem {
  return { code: 'kubeconfig', at: { file }, message, cause: 'input' }
}
