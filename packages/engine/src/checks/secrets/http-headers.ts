// The HTTP headers that the kubelet sends: in probes and in hooks.

import type { Path } from '../../model/path.ts'
import type { Container } from '../../model/workload.ts'
import { credentialsInText, credentialsOfEntry } from './credentials.ts'
import type { Credential } from './credentials.ts'
import { namedRule } from './credential-rules.ts'
import { isPlaceholder } from './placeholder.ts'
import { hasMark } from './redaction-mark.ts'

export interface HttpHeader {
  readonly name: string
  readonly value: string
  /** From the container, to the value. */
  readonly field: Path
}

const none: readonly HttpHeader[] = []
const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const
const hooks = ['postStart', 'preStop'] as const

export function httpHeadersOf({ spec }: Container): readonly HttpHeader[] {
  let found: HttpHeader[] | undefined
  for (const probe of probes) {
    const headers = spec[probe]?.httpGet?.httpHeaders
    if (headers !== undefined) found = (found ?? []).concat(named(headers, [probe]))
  }
  if (spec.lifecycle === undefined) return found ?? none
  for (const hook of hooks) {
    const headers = spec.lifecycle[hook]?.httpGet?.httpHeaders
    if (headers !== undefined) found = (found ?? []).concat(named(headers, ['lifecycle', hook]))
  }
  return found ?? none
}

function named(headers: readonly { readonly name?: string; readonly value?: string }[], at: Path): HttpHeader[] {
  return headers.flatMap(({ name = '', value }, index) =>
    value === undefined ? [] : [{ name, value, field: [...at, 'httpGet', 'httpHeaders', index, 'value'] }],
  )
}

/** Headers whose whole purpose is to carry a credential, whatever their name looks like. */
const authentication: ReadonlySet<string> = new Set(['authorization', 'proxy-authorization', 'cookie', 'x-auth'])
const scheme = /^\s*(?:basic|bearer|digest|token|apikey|negotiate)(?:\s+|$)/i

/** The credentials in a header: all that follows the scheme where the header is one of authentication. */
export function credentialsOfHeader({ name, value }: Pick<HttpHeader, 'name' | 'value'>): readonly Credential[] {
  if (hasMark(value)) return credentialsOfEntry('', value)
  if (!authentication.has(name.toLowerCase())) return credentialsOfEntry(name, value)
  const start = scheme.exec(value)?.[0].length ?? 0
  const secret = value.slice(start).trim()
  if (secret.length < 3 || isPlaceholder(secret)) return credentialsInText(value)
  const from = value.indexOf(secret, start)
  return [{ rule: namedRule, start: from, end: from + secret.length }]
}
