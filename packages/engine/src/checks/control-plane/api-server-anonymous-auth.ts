// Requests without credentials become system:anonymous unless --anonymous-auth=false; since 1.31 the
// AuthenticationConfiguration can allow them for some paths only, and then the flag must not be given.
// Source: kubernetes.io/docs/reference/access-authn-authz/authentication, "Anonymous requests"

import { cis, kubernetesDocs } from '../../model/check.ts'
import type { Hit } from '../../model/check.ts'
import { authenticationConfiguration } from '../../model/kinds/component-config.ts'
import type { World } from '../../model/world.ts'
import { configOf } from './config-file.ts'
import { flagCheck, lastOf, onFlag, refused } from './flag-check.ts'
import { readBoolean } from './flags.ts'
import type { Flag } from './flags.ts'
import { probedWithoutCredentials } from './health-probes.ts'

export const apiServerAnonymousAuth = flagCheck({
  id: 'api-server-anonymous-auth',
  title: 'API server that takes anonymous requests',
  tier: 'security',
  severity: 'medium',
  why: 'Requests without credentials go on to authorization as system:anonymous',
  attack:
    'A role that was bound to system:anonymous or system:unauthenticated by mistake, or a flaw before authorization, is open to everyone who reaches the port',
  remedy: 'Set --anonymous-auth=false, or allow the paths of health probes only in an AuthenticationConfiguration',
  sources: [kubernetesDocs('kube-apiserver', 'reference/command-line-tools-reference/kube-apiserver/'), cis('1.2.1')],
  rows: ['U-CP-002'],
  fixable: true,
  components: ['kube-apiserver'],
  flags: ['anonymous-auth', 'authentication-config'],
  alsoReads: ['kind:apiserver.config.k8s.io/AuthenticationConfiguration'],
  decide(component, world) {
    const given = lastOf(component, 'anonymous-auth')
    const file = lastOf(component, 'authentication-config')
    if (given === undefined && file !== undefined) return decideConfig(world, file)
    const on = given === undefined || readBoolean(given.value)
    if (on === false) return []
    if (on === undefined) return given === undefined ? [] : [refused(component, given)]
    const text = given === undefined ? 'not set and true by default' : 'true'
    // kubeadm's probes come without credentials: without anonymous requests the kubelet restarts the API server for ever.
    const to = probedWithoutCredentials(component) ? {} : { to: 'false' }
    return [
      onFlag(component, 'anonymous-auth', `--anonymous-auth is ${text}: requests without credentials are let in`, to),
    ]
  },
})

const healthPaths: ReadonlySet<string> = new Set(['/healthz', '/livez', '/readyz'])

function decideConfig(world: World, file: Flag): readonly Hit[] {
  const read = configOf(world, authenticationConfiguration, file)
  if ('unknown' in read) return [read.unknown]
  const { config } = read
  const { anonymous } = config.value
  if (anonymous?.enabled === false) return []
  const on = config
  if (anonymous === undefined)
    return [
      {
        on,
        path: config.at('anonymous'),
        message: 'The configuration says nothing of anonymous requests, which are let in by default',
      },
    ]
  const conditions = anonymous.conditions ?? []
  const open = conditions.findIndex(({ path = '' }) => !healthPaths.has(path))
  if (conditions.length === 0)
    return [
      {
        on,
        path: config.at('anonymous', 'enabled'),
        message: 'Requests without credentials are let in for every path',
      },
    ]
  if (open < 0) return []
  return [
    {
      on,
      path: config.at('anonymous', 'conditions', open, 'path'),
      message: `Requests without credentials are let in for ${conditions[open]?.path ?? 'a path'}`,
    },
  ]
}
