// The kubelet probes over HTTP without credentials, at the pod's address unless the probe names a host. A fix of a flag
// must not make a component fail its own probes. Source: kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes

import type { Component } from './components.ts'
import { isLoopback } from './public-address.ts'

function hostsProbed({ container }: Component): readonly (string | undefined)[] {
  const { livenessProbe, readinessProbe, startupProbe } = container?.spec ?? {}
  return [livenessProbe, readinessProbe, startupProbe].flatMap((probe) => {
    const asked = probe?.httpGet ?? probe?.tcpSocket ?? probe?.grpc
    return asked === undefined ? [] : [(asked as { readonly host?: string }).host]
  })
}

export function probedWithoutCredentials(component: Component): boolean {
  return hostsProbed(component).length > 0
}

export function probedFromOutside(component: Component): boolean {
  return hostsProbed(component).some((host) => host === undefined || !isLoopback(host))
}
