// Pod Security Standards, Baseline, "Host Probes / Lifecycle Hooks" (from 1.34): host must be empty in httpGet and tcpSocket
// of probes and lifecycle handlers. The kubelet connects from the network of the node to whatever is named.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards

import { pss } from '../../model/check.ts'
import type { ContainerCheck, Hit } from '../../model/check.ts'
import type { ContainerSpec } from '../../model/kinds/pod-spec.ts'
import type { Segment } from '../../model/path.ts'
import type { Container } from '../../model/workload.ts'
import { isControlPlaneComponent } from './control-plane-component.ts'

interface Action {
  readonly httpGet?: { readonly host?: string }
  readonly tcpSocket?: { readonly host?: string }
}

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const
const hooks = ['postStart', 'preStop'] as const
const methods = ['httpGet', 'tcpSocket'] as const

export const probeHost: ContainerCheck = {
  id: 'probe-host',
  title: 'Probe or hook of another host',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The kubelet connects to the host that the pod names, from inside the network of the node',
  attack:
    'Whoever may create pods lets the kubelet scan and call what only nodes reach, such as the metadata of the cloud, past every NetworkPolicy',
  remedy: 'Remove host: the kubelet then probes the pod itself',
  sources: [pss('Host Probes / Lifecycle Hooks')],
  rows: ['U-POD-021'],
  judges: 'container',
  reads: [
    ...probes.flatMap(fieldsOf),
    ...hooks.map((hook) => `lifecycle.${hook}`).flatMap(fieldsOf),
    'pod.hostNetwork',
  ],
  find(container) {
    const { spec } = container
    if (!namesHost(spec)) return []
    const hits: Hit[] = []
    for (const probe of probes) collect(container, spec[probe], [probe], hits)
    for (const hook of hooks) collect(container, spec.lifecycle?.[hook], ['lifecycle', hook], hits)
    return hits.length > 0 && isControlPlaneComponent(container.workload) ? [] : hits
  },
}

function fieldsOf(place: string): readonly string[] {
  return methods.map((method) => `container.${place}.${method}.host`)
}

function namesHost(spec: ContainerSpec): boolean {
  for (const probe of probes) if (hasHost(spec[probe])) return true
  const { lifecycle } = spec
  return lifecycle !== undefined && (hasHost(lifecycle.postStart) || hasHost(lifecycle.preStop))
}

function hasHost(action: Action | undefined): boolean {
  return action !== undefined && (isNamed(action.httpGet?.host) || isNamed(action.tcpSocket?.host))
}

function isNamed(host: string | undefined): boolean {
  return host !== undefined && host !== ''
}

function collect(container: Container, action: Action | undefined, at: readonly Segment[], hits: Hit[]): void {
  for (const method of methods) {
    const host = action?.[method]?.host
    if (host === undefined || !isNamed(host)) continue
    const hit = {
      path: container.at(...at, method, 'host'),
      message: `The kubelet calls ${host} for container ${container.name}`,
    }
    // A pod in the node's network that listens on its loopback can be probed in no other way.
    const itself = container.workload.spec.hostNetwork === true && isLoopback(host)
    hits.push(itself ? { ...hit, severity: 'low' } : hit)
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
