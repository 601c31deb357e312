// Which cluster and which user: the rules of kubernetes.io, "Organizing Cluster Access Using kubeconfig Files", and of
// client-go's clientcmd.DeferredLoadingClientConfig for the way into a pod's own cluster.

import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { typeName } from '@seaworthy/engine/model/json.ts'
import type { JsonObject } from '@seaworthy/engine/model/json.ts'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import { OperationError } from '../operation-error.ts'
import { mergeKubeconfigs, parseKubeconfig } from './parse-kubeconfig.ts'
import type { Kubeconfig, KubeconfigEntry } from './parse-kubeconfig.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** A context with what it points at. `user` is absent for anonymous access. */
export interface KubeContext {
  readonly name: string
  readonly namespace: string | undefined
  readonly cluster: KubeconfigEntry
  readonly user: KubeconfigEntry | undefined
}

export interface LoadedKubeconfig {
  readonly config: Kubeconfig
  /** The files that were read, in order. */
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Reads `--kubeconfig`, else the list in KUBECONFIG, else ~/.kube/config. Undefined when none of them exists.
 * Throws `KUBECONFIG_NOT_FOUND` when the one that was asked for by name is not there, `KUBECONFIG_INVALID` for bad content.
 */
export function loadKubeconfig(options: { kubeconfig?: string; env: Environment }): LoadedKubeconfig | undefined {
  const explicit = options.kubeconfig !== undefined && options.kubeconfig !== ''
  const configs: Kubeconfig[] = []
  const files: string[] = []
  const problems: Problem[] = []
  for (const path of candidates(options)) {
    const text = read(path, explicit)
    if (text === undefined) continue
    const parsed = parseKubeconfig(text, path)
    configs.push(parsed.value)
    files.push(path)
    problems.push(...parsed.problems)
  }
  const [first] = problems
  if (first !== undefined) {
    throw new OperationError('KUBECONFIG_INVALID', `Kubeconfig ${place(first)} cannot be used: ${first.message}`)
  }
  return files.length === 0 ? undefined : { config: mergeKubeconfigs(configs), files, problems }
}

/** The context of that name, or the current one. Throws `KUBECONFIG_CONTEXT` and lists what there is. */
export function chooseContext(config: Kubeconfig, wanted: string | undefined): KubeContext {
  const name = wanted ?? config.currentContext
  const known = [...config.contexts.keys()].toSorted()
  const list = known.length === 0 ? 'the kubeconfig has none' : `wanted one of ${known.slice(0, 20).join(', ')}`
  if (name === undefined) {
    throw new OperationError('KUBECONFIG_CONTEXT', `No current context is set; name one with --context (${list})`)
  }
  const context = config.contexts.get(name)
  if (context === undefined) {
    throw new OperationError('KUBECONFIG_CONTEXT', `No context ${JSON.stringify(name)} in the kubeconfig; ${list}`)
  }
  const clusterName = textField(context, 'cluster')
  const userName = textField(context, 'user')
  const cluster = config.clusters.get(clusterName ?? '')
  if (cluster === undefined) {
    const message = `Context ${JSON.stringify(name)} names the cluster ${JSON.stringify(clusterName ?? '')}, which is not in the kubeconfig`
    throw new OperationError('KUBECONFIG_CONTEXT', message)
  }
  const user = userName === undefined ? undefined : config.users.get(userName)
  if (userName !== undefined && user === undefined) {
    const message = `Context ${JSON.stringify(name)} names the user ${JSON.stringify(userName)}, who is not in the kubeconfig`
    throw new OperationError('KUBECONFIG_CONTEXT', message)
  }
  return { name, namespace: textField(context, 'namespace'), cluster, user }
}

/** The text at `key`; undefined when absent or empty. Throws `KUBECONFIG_INVALID` for another type. */
export function textField(entry: { file: string; fields: JsonObject }, key: string): string | undefined {
  const value = entry.fields[key]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') throw wrongType(entry.file, key, 'a string', value)
  return value
}

export function booleanField(entry: { file: string; fields: JsonObject }, key: string): boolean {
  const value = entry.fields[key]
  if (value === undefined || value === null) return false
  if (typeof value !== 'boolean') throw wrongType(entry.file, key, 'true or false', value)
  return value
}

export function wrongType(file: string, key: string, wanted: string, seen: unknown): OperationError {
  return new OperationError('KUBECONFIG_INVALID', `Expected ${wanted} as ${key} in ${file}, got ${typeName(seen)}`)
}

function candidates(options: { kubeconfig?: string; env: Environment }): string[] {
  if (options.kubeconfig !== undefined && options.kubeconfig !== '') return [resolve(options.kubeconfig)]
  const list = options.env['KUBECONFIG'] ?? ''
  if (list === '') return [join(options.env['HOME'] ?? homedir(), '.kube', 'config')]
  return [...new Set(list.split(delimiter).filter((path) => path !== ''))].map((path) => resolve(path))
}

function read(path: string, explicit: boolean): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT' && !explicit) return undefined
    const why = code === 'ENOENT' ? 'there is no such file' : (code ?? String(cause))
    throw new OperationError('KUBECONFIG_NOT_FOUND', `Kubeconfig ${path} cannot be read: ${why}`, { cause })
  }
}

function place(problem: Problem): string {
  return problem.at.line === undefined ? problem.at.file : `${problem.at.file}:${problem.at.line}`
}
