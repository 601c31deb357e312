// Who decides on requests, in order: --authorization-mode, or the AuthorizationConfiguration that --authorization-config
// names (1.29+); with neither, everything is allowed.
// Source: kubernetes.io/docs/reference/access-authn-authz/authorization, "Using configuration file for authorization"

import type { Hit } from '../../model/check.ts'
import { authorizationConfiguration } from '../../model/kinds/component-config.ts'
import type { KubeObject } from '../../model/object.ts'
import type { World } from '../../model/world.ts'
import type { Component } from './components.ts'
import { configOf } from './config-file.ts'
import { allOf, lastOf } from './flag-check.ts'
import { readList } from './flags.ts'

export const modeFlags: readonly string[] = ['authorization-mode', 'authorization-config']
export const modeReads: readonly string[] = ['kind:apiserver.config.k8s.io/AuthorizationConfiguration']

export interface Modes {
  readonly modes: readonly string[]
  /** The file that names them, where it is not the flag. */
  readonly config?: KubeObject
}

export function modesOf(component: Component, world: World): Modes | { readonly unknown: Hit } {
  const file = lastOf(component, 'authorization-config')
  if (file !== undefined) {
    const read = configOf(world, authorizationConfiguration, file)
    if ('unknown' in read) return read
    const modes = (read.config.value.authorizers ?? []).flatMap(({ type }) => type ?? [])
    return { modes, config: read.config }
  }
  const given = allOf(component, 'authorization-mode')
  return { modes: given.length === 0 ? ['AlwaysAllow'] : readList(given) }
}
