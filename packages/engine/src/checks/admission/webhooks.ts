// What webhook configurations intercept, with the API's defaults.
// Source: kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers

import data from '../../../data/policy-engines.json' with { type: 'json' }
import { mutatingWebhookConfiguration, validatingWebhookConfiguration } from '../../model/kinds/cluster.ts'
import type { Kind, ValueOf } from '../../model/kinds/meta.ts'
import type { KubeObject } from '../../model/object.ts'
import { isEmptySelector, selects } from '../../model/selector.ts'
import type { LabelSelector } from '../../model/selector.ts'
import type { World } from '../../model/world.ts'
import { namespaceLabels } from '../../network/other-policies.ts'

export type WebhookValue = ValueOf<typeof validatingWebhookConfiguration>
export type WebhookObject = KubeObject<WebhookValue>
export type Webhook = NonNullable<WebhookValue['webhooks']>[number]
export type Rule = NonNullable<Webhook['rules']>[number]

export const webhookKinds: readonly Kind<WebhookValue>[] = [
  validatingWebhookConfiguration,
  mutatingWebhookConfiguration,
]

export function isMutating(object: KubeObject): boolean {
  return object.kind === mutatingWebhookConfiguration.kind
}

/** The default of v1; v1beta1 had Ignore. */
export function failsOpen(webhook: Webhook): boolean {
  return webhook.failurePolicy === 'Ignore'
}

/** The first rule that is about a resource itself, or about it and its subresources. */
export function covers(rules: readonly Rule[] | undefined, group: string, resource: string): Rule | undefined {
  return rules?.find(({ apiGroups = [], resources = [] }) => {
    if (!apiGroups.includes('*') && !apiGroups.includes(group)) return false
    return resources.some((one) => one === '*' || one === '*/*' || one === resource || one === `${resource}/*`)
  })
}

/** Resources through which rights are had: what runs, who may do what, and what decides. */
const guarded: readonly (readonly [group: string, resource: string])[] = [
  ['', 'pods'],
  ['apps', 'deployments'],
  ['apps', 'daemonsets'],
  ['apps', 'statefulsets'],
  ['batch', 'jobs'],
  ['batch', 'cronjobs'],
  ['', 'secrets'],
  ['', 'serviceaccounts'],
  ['', 'namespaces'],
  ['', 'nodes'],
  ['', 'persistentvolumes'],
  ['rbac.authorization.k8s.io', 'roles'],
  ['rbac.authorization.k8s.io', 'rolebindings'],
  ['rbac.authorization.k8s.io', 'clusterroles'],
  ['rbac.authorization.k8s.io', 'clusterrolebindings'],
  ['networking.k8s.io', 'networkpolicies'],
  ['networking.k8s.io', 'ingresses'],
]

export function guardedResource(rules: readonly Rule[] | undefined): string | undefined {
  return guarded.find(([group, resource]) => covers(rules, group, resource) !== undefined)?.[1]
}

const credentials: readonly (readonly [group: string, resource: string])[] = [
  ['', 'secrets'],
  ['', 'serviceaccounts'],
  ['rbac.authorization.k8s.io', 'rolebindings'],
  ['rbac.authorization.k8s.io', 'clusterrolebindings'],
  ['rbac.authorization.k8s.io', 'roles'],
  ['rbac.authorization.k8s.io', 'clusterroles'],
]

/** Resources whose change gives rights. */
export function credentialResource(rules: readonly Rule[] | undefined): string | undefined {
  return credentials.find(([group, resource]) => covers(rules, group, resource) !== undefined)?.[1]
}

export function coversPodCreation(webhook: Webhook): boolean {
  const rules = webhook.rules?.filter(
    ({ operations = [] }) => operations.includes('*') || operations.includes('CREATE'),
  )
  return covers(rules, '', 'pods') !== undefined
}

const nameLabel = 'kubernetes.io/metadata.name'

/**
 * Whether a webhook or policy is asked about objects of a namespace. Undefined: the selector looks at labels of a namespace
 * that was not seen.
 */
export function coversNamespace(
  selector: LabelSelector | undefined,
  world: World,
  namespace: string,
): boolean | undefined {
  if (selector === undefined || isEmptySelector(selector)) return true
  const keys = [
    ...Object.keys(selector.matchLabels ?? {}),
    ...(selector.matchExpressions ?? []).map(({ key = '' }) => key),
  ]
  if (world.namespace(namespace)?.object === undefined && keys.some((key) => key !== nameLabel)) return undefined
  return selects(selector, namespaceLabels(world, namespace))
}

/** Conditions or labels that may leave out what the question is about. */
export function isNarrowed(webhook: Webhook): boolean {
  return (
    (webhook.matchConditions ?? []).length > 0 ||
    (webhook.objectSelector !== undefined && !isEmptySelector(webhook.objectSelector))
  )
}

/** The policy engine that a webhook configuration belongs to. */
export function policyEngine({ name, value }: WebhookObject): string | undefined {
  const names = [name, ...(value.webhooks ?? []).map((webhook) => webhook.name ?? '')]
  return data.engines.find(({ parts }) => parts.some((part) => names.some((one) => one.includes(part))))?.name
}

/** The host of a webhook's URL where it is not the machine of the API server or a Service of the cluster. */
export function outerHost(url: string | undefined): string | undefined {
  if (url === undefined) return undefined
  const start = url.indexOf('://')
  const rest = url.slice(start < 0 ? 0 : start + 3)
  const authority = rest.split(/[/?#]/, 1)[0] ?? ''
  const address = authority.slice(authority.lastIndexOf('@') + 1)
  const host = (
    address.startsWith('[') ? address.slice(1, address.indexOf(']')) : (address.split(':', 1)[0] ?? '')
  ).toLowerCase()
  const inner =
    host === '' || host === 'localhost' || host === '::1' || host.startsWith('127.') || /\.svc(?:\.|$)/.test(host)
  return inner ? undefined : host
}
