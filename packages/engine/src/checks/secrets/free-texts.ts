// The places of an object where people write free text, and so credentials: values of variables, arguments, keys of
// ConfigMaps, annotations, content of Secrets. One list for the checks that look there and for what a snapshot hides.

import { isObject } from '../../model/json.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { kubeObject } from '../../model/object.ts'
import { kindOf } from '../../model/kinds.ts'
import type { Path } from '../../model/path.ts'
import { splitApiVersion } from '../../model/resource.ts'
import type { Container } from '../../model/workload.ts'
import { workloadsOf } from '../../model/workload.ts'
import { credentialsOfAnnotation } from './annotation-credentials.ts'
import { commandLinesOf } from './command-lines.ts'
import { credentialsOfHeader, httpHeadersOf } from './http-headers.ts'
import { credentialsOfArguments, credentialsOfEntry } from './credentials.ts'
import type { Credential } from './credentials.ts'
import { secretDataRule } from './credential-rules.ts'
import { isPlaceholder } from './placeholder.ts'
import { hasMark } from './redaction-mark.ts'
import { secretEntries } from './secret-entries.ts'

export interface FreeText {
  readonly path: Path
  readonly text: string
  readonly credentials: readonly Credential[]
}

/** The free texts of an object as submitted, each with the credentials that a check would find in it. */
export function freeTextsOf(value: JsonObject): readonly FreeText[] {
  const apiVersion = typeof value['apiVersion'] === 'string' ? value['apiVersion'] : ''
  const kindName = typeof value['kind'] === 'string' ? value['kind'] : ''
  const { group, version } = splitApiVersion(apiVersion)
  const resource = { apiVersion, group, version, kind: kindName, namespace: '', name: '', value }
  const object = kubeObject(resource, kindOf(group, kindName), '')
  const found: FreeText[] = []
  annotations(object.annotations, ['metadata', 'annotations'], found)
  for (const workload of workloadsOf(object)) {
    if (workload.templatePath.length > 0) annotations(workload.annotations, workload.metaAt('annotations'), found)
    for (const container of workload.containers) containerTexts(container, found)
  }
  if (object.groupKind === 'ConfigMap') entries(value['data'], ['data'], found)
  if (object.groupKind === 'Secret') {
    for (const { path, text, credentials } of secretEntries(value)) found.push({ path, text, credentials })
  }
  if (object.groupKind === 'apiserver.config.k8s.io/EncryptionConfiguration')
    encryptionKeys(value['resources'], ['resources'], 0, found)
  return found
}

/** Deeper than the keys of any provider: resources, providers, the provider, keys, the key. */
const maxKeyDepth = 8

/** Everything named `secret` in the configuration of encryption at rest is a key. */
function encryptionKeys(value: Json | undefined, at: Path, depth: number, found: FreeText[]): void {
  if (depth > maxKeyDepth) return
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries())
      encryptionKeys(item, [...at, index], depth + 1, found)
    return
  }
  if (!isObject(value)) return
  for (const [key, item] of Object.entries(value)) {
    if (key === 'secret' && typeof item === 'string' && item.length > 2 && !isPlaceholder(item)) {
      const credentials = hasMark(item)
        ? credentialsOfEntry('', item)
        : [{ rule: secretDataRule, start: 0, end: item.length }]
      found.push({ path: [...at, key], text: item, credentials })
    } else encryptionKeys(item, [...at, key], depth + 1, found)
  }
}

function annotations(values: Readonly<Record<string, string>>, at: Path, found: FreeText[]): void {
  for (const [key, text] of Object.entries(values)) {
    found.push({ path: [...at, key], text, credentials: credentialsOfAnnotation(key, text) })
  }
}

function entries(values: unknown, at: Path, found: FreeText[]): void {
  if (!isObject(values)) return
  for (const [key, text] of Object.entries(values)) {
    if (typeof text === 'string') found.push({ path: [...at, key], text, credentials: credentialsOfEntry(key, text) })
  }
}

function containerTexts(container: Container, found: FreeText[]): void {
  container.spec.env?.forEach(({ name = '', value: text }, index) => {
    if (text !== undefined)
      found.push({ path: container.at('env', index, 'value'), text, credentials: credentialsOfEntry(name, text) })
  })
  for (const header of httpHeadersOf(container)) {
    found.push({ path: container.at(...header.field), text: header.value, credentials: credentialsOfHeader(header) })
  }
  for (const { field, list } of commandLinesOf(container)) {
    const credentials = credentialsOfArguments(list)
    list.forEach((text, index) => {
      found.push({
        path: container.at(...field, index),
        text,
        credentials: credentials.filter((one) => one.index === index),
      })
    })
  }
}
