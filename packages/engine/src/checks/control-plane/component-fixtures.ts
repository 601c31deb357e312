// Fixtures of control planes that pass every check. Used by tests only.

import { mergePatch } from '../../model/apply-edits.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { hardenedPod, hardenedSurroundings } from '../hardened-world.ts'
import type { Fixture } from '../law.ts'
import type { ComponentName } from './program.ts'

/** Flags that differ from the hardened ones; null: not given. They come first, from command[1] on. */
export type Changes = Readonly<Record<string, string | null>>

const pki = '/etc/kubernetes/pki'

const hardened: Readonly<Record<ComponentName, Readonly<Record<string, string>>>> = {
  'kube-apiserver': {
    'admission-control-config-file': '/etc/kubernetes/admission.yaml',
    'advertise-address': '10.0.0.10',
    'anonymous-auth': 'false',
    'audit-log-maxage': '30',
    'audit-log-maxbackup': '10',
    'audit-log-maxsize': '100',
    'audit-log-path': '/var/log/kubernetes/audit.log',
    'audit-policy-file': '/etc/kubernetes/audit.yaml',
    'authorization-mode': 'Node,RBAC',
    'client-ca-file': `${pki}/ca.crt`,
    'enable-admission-plugins': 'NodeRestriction,AlwaysPullImages,EventRateLimit,DenyServiceExternalIPs',
    'encryption-provider-config': '/etc/kubernetes/encryption.yaml',
    'etcd-cafile': `${pki}/etcd/ca.crt`,
    'etcd-certfile': `${pki}/apiserver-etcd-client.crt`,
    'etcd-keyfile': `${pki}/apiserver-etcd-client.key`,
    'etcd-servers': 'https://127.0.0.1:2379',
    'kubelet-certificate-authority': `${pki}/ca.crt`,
    'kubelet-client-certificate': `${pki}/apiserver-kubelet-client.crt`,
    'kubelet-client-key': `${pki}/apiserver-kubelet-client.key`,
    profiling: 'false',
    'requestheader-allowed-names': 'front-proxy-client',
    'requestheader-client-ca-file': `${pki}/front-proxy-ca.crt`,
    'service-account-extend-token-expiration': 'false',
    'service-account-issuer': 'https://kubernetes.default.svc.cluster.local',
    'service-account-key-file': `${pki}/sa.pub`,
    'service-account-signing-key-file': `${pki}/sa.key`,
    'tls-cert-file': `${pki}/apiserver.crt`,
    'tls-cipher-suites': 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    'tls-min-version': 'VersionTLS12',
    'tls-private-key-file': `${pki}/apiserver.key`,
  },
  'kube-controller-manager': {
    'bind-address': '127.0.0.1',
    profiling: 'false',
    'root-ca-file': `${pki}/ca.crt`,
    'service-account-private-key-file': `${pki}/sa.key`,
    'terminated-pod-gc-threshold': '1000',
    'use-service-account-credentials': 'true',
  },
  'kube-scheduler': { 'bind-address': '127.0.0.1', kubeconfig: '/etc/kubernetes/scheduler.conf', profiling: 'false' },
  etcd: {
    'cert-file': `${pki}/etcd/server.crt`,
    'client-cert-auth': 'true',
    'key-file': `${pki}/etcd/server.key`,
    'listen-client-urls': 'https://127.0.0.1:2379,https://10.0.0.10:2379',
    'listen-peer-urls': 'https://10.0.0.10:2380',
    'peer-cert-file': `${pki}/etcd/peer.crt`,
    'peer-client-cert-auth': 'true',
    'peer-key-file': `${pki}/etcd/peer.key`,
    'peer-trusted-ca-file': `${pki}/etcd/ca.crt`,
    'trusted-ca-file': `${pki}/etcd/ca.crt`,
  },
}

const images: Readonly<Record<ComponentName, string>> = {
  'kube-apiserver': 'registry.k8s.io/kube-apiserver:v1.36.3',
  'kube-controller-manager': 'registry.k8s.io/kube-controller-manager:v1.36.3',
  'kube-scheduler': 'registry.k8s.io/kube-scheduler:v1.36.3',
  etcd: 'registry.k8s.io/etcd:3.6.5-0',
}

export function commandOf(name: ComponentName, changes: Changes = {}): readonly string[] {
  const own = Object.entries(changes).flatMap(([flag, value]) => (value === null ? [] : [`--${flag}=${value}`]))
  const rest = Object.entries(hardened[name]).filter(([flag]) => !Object.hasOwn(changes, flag))
  return [name, ...own, ...rest.map(([flag, value]) => `--${flag}=${value}`)]
}

/** The pod of a component; `patch` is a JSON merge patch on its container. */
export function componentPod(name: ComponentName, changes: Changes = {}, patch: Json = {}): JsonObject {
  const probes = { livenessProbe: null, ports: null, readinessProbe: null }
  const container = mergePatch({ ...probes, command: [...commandOf(name, changes)], image: images[name], name }, patch)
  const node = {
    apiVersion: 'v1',
    controller: true,
    kind: 'Node',
    name: 'node-1',
    uid: '3b5d6c1e-0000-4000-8000-000000000001',
  }
  return hardenedPod(container, {}, { name: `${name}-node-1`, ownerReferences: [node] })
}

function fixture(name: ComponentName): (changes?: Changes, patch?: Json) => Fixture {
  return (changes, patch) => ({ objects: [componentPod(name, changes, patch), ...hardenedSurroundings] })
}

export const apiServer = fixture('kube-apiserver')
export const controllerManager = fixture('kube-controller-manager')
export const scheduler = fixture('kube-scheduler')
export const etcd = fixture('etcd')

/** A component whose image has the tag of another version of Kubernetes. */
export function tagged(tag: string): JsonObject {
  return { image: `registry.k8s.io/kube-apiserver:v${tag}` }
}

/** The component and what else is in the target. */
export function beside(given: Fixture, ...objects: readonly JsonObject[]): Fixture {
  const [judged, ...rest] = given.objects
  return { ...given, objects: [...(judged === undefined ? [] : [judged]), ...objects, ...rest] }
}

/** The item of the command that the first change stands at, and the list that a missing flag would be added to. */
export const firstFlag = 'spec.containers[0].command[1]'
export const noFlag = 'spec.containers[0].command'
