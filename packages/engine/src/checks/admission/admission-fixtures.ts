import { mergePatch } from '../../model/apply-edits.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import type { Fixture } from '../law.ts'
import { world } from '../law.ts'

// Webhooks and policies for fixtures of this area. Used by tests only.

/** A self-signed certificate, whose key was thrown away. */
export const caBundle =
  'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJjVENDQVJlZ0F3SUJBZ0lVR0NCTEVOUDFhajZwNFF5TFRjSVBuelpQWXdF' +
  'd0NnWUlLb1pJemowRUF3SXcKRFRFTE1Ba0dBMVVFQXd3Q1kyRXdJQmNOTWpZeE1USTFNakl6TWpBd1doZ1BNakV5TmpFeE1ERXlN' +
  'ak15TURCYQpNQTB4Q3pBSkJnTlZCQU1NQW1OaE1Ga3dFd1lIS29aSXpqMENBUVlJS29aSXpqMERBUWNEUWdBRWZGdFBUeVBwCjdi' +
  'RUkzSm1NL1VRNDV6TDlESG14TDVTVWhENWx6WEgwZytBYmNHRGEyN1o0K3hmTWRrUE1oKzNueVV1ODFIbmsKa3ZxRWlSV1Z3emtF' +
  'UDZOVE1GRXdIUVlEVlIwT0JCWUVGTXhadXNkS2svQ0lZNEVDSEZNTTdpc3RicmxnTUI4RwpBMVVkSXdRWU1CYUFGTXhadXNkS2sv' +
  'Q0lZNEVDSEZNTTdpc3RicmxnTUE4R0ExVWRFd0VCL3dRRk1BTUJBZjh3CkNnWUlLb1pJemowRUF3SURTQUF3UlFJZ0xuMkpWQ3FJ' +
  'a1E4V3J4R1FIbTQzQUZ4K0tzcG93V1lBM04ySzVjTEEKempnQ0lRRGdpQXpaMWhTWVd4M2hYOGg5YW1HelVKZHJsZ2ZvN0VUbFk5' +
  'K3hmSERvNHc9PQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg=='

const group = 'admissionregistration.k8s.io'

/** A webhook about a resource of the application, served by the hardened world's Service: it passes every check. */
export function webhook(patch: Json = {}): JsonObject {
  const hardened = {
    admissionReviewVersions: ['v1'],
    clientConfig: { caBundle, service: { name: 'web', namespace: 'shop' } },
    failurePolicy: 'Fail',
    name: 'orders.shop.example',
    rules: [{ apiGroups: ['shop.example'], apiVersions: ['v1'], operations: ['CREATE'], resources: ['orders'] }],
    sideEffects: 'None',
    timeoutSeconds: 5,
  }
  return mergePatch(hardened, patch) as JsonObject
}

/** Rules about resources of a group, for every operation. */
export function rules(apiGroup: string, ...resources: string[]): JsonObject {
  return { rules: [{ apiGroups: [apiGroup], apiVersions: ['*'], operations: ['*'], resources }] }
}

function configuration(kind: string, patches: readonly Json[], metaPatch: Json = {}): JsonObject {
  // The names of one configuration must differ
  const webhooks = patches.map((patch, index) => ({ ...webhook(patch), name: `orders-${index}.shop.example` }))
  return { apiVersion: `${group}/v1`, kind, metadata: mergePatch({ name: 'orders' }, metaPatch), webhooks }
}

export function validating(...patches: Json[]): Fixture {
  return world([configuration('ValidatingWebhookConfiguration', patches)])
}

export function mutating(...patches: Json[]): Fixture {
  return world([configuration('MutatingWebhookConfiguration', patches)])
}

/** The configuration as listed from a cluster, with patched metadata. */
export function listedValidating(patch: Json, metaPatch: Json = {}): Fixture {
  return world([configuration('ValidatingWebhookConfiguration', [patch], metaPatch)], { world: 'listed' })
}

/** Excludes namespaces by their names. */
export function notIn(...values: string[]): JsonObject {
  const expression = { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values }
  return { namespaceSelector: { matchExpressions: [expression] } }
}

export function policy(specPatch: Json = {}, name = 'no-latest'): JsonObject {
  const spec = {
    failurePolicy: 'Fail',
    matchConstraints: {
      resourceRules: [{ apiGroups: ['apps'], apiVersions: ['v1'], operations: ['CREATE'], resources: ['deployments'] }],
    },
    validations: [{ expression: 'object.spec.replicas < 10' }],
  }
  return {
    apiVersion: `${group}/v1`,
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name },
    spec: mergePatch(spec, specPatch),
  }
}

export function binding(specPatch: Json = {}, name = 'no-latest'): JsonObject {
  const spec = { policyName: 'no-latest', validationActions: ['Deny'] }
  return {
    apiVersion: `${group}/v1`,
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name },
    spec: mergePatch(spec, specPatch),
  }
}
