import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PolicyRule } from '../model/kinds/rbac.ts'
import { ruleAllows } from './rule.ts'
import type { PathRequest, ResourceRequest } from './rule.ts'

const pods: PolicyRule = { apiGroups: [''], resources: ['pods'], verbs: ['get'] }
const getPods: ResourceRequest = { group: '', resource: 'pods', verb: 'get' }

interface Row {
  readonly what: string
  readonly rule: PolicyRule
  readonly request: ResourceRequest | PathRequest
  readonly allowed: boolean
}

const rows: readonly Row[] = [
  { what: 'the exact request', rule: pods, request: getPods, allowed: true },
  { what: 'another verb', rule: pods, request: { ...getPods, verb: 'list' }, allowed: false },
  {
    what: 'every verb',
    rule: { ...pods, verbs: ['*'] },
    request: { ...getPods, verb: 'impersonate:user-info' },
    allowed: true,
  },
  { what: 'a verb in other letters', rule: { ...pods, verbs: ['Get'] }, request: getPods, allowed: false },
  { what: 'another group', rule: pods, request: { ...getPods, group: 'metrics.k8s.io' }, allowed: false },
  {
    what: 'every group',
    rule: { ...pods, apiGroups: ['*'] },
    request: { ...getPods, group: 'metrics.k8s.io' },
    allowed: true,
  },
  { what: 'no group', rule: { resources: ['pods'], verbs: ['get'] }, request: getPods, allowed: false },
  { what: 'a subresource by its resource', rule: pods, request: { ...getPods, subresource: 'exec' }, allowed: false },
  {
    what: 'a subresource by name',
    rule: { ...pods, resources: ['pods/exec'] },
    request: { ...getPods, subresource: 'exec' },
    allowed: true,
  },
  {
    what: 'a resource by its subresource',
    rule: { ...pods, resources: ['pods/exec'] },
    request: getPods,
    allowed: false,
  },
  {
    what: 'a subresource of everything',
    rule: { ...pods, resources: ['*/exec'] },
    request: { ...getPods, subresource: 'exec' },
    allowed: true,
  },
  {
    what: 'another subresource of everything',
    rule: { ...pods, resources: ['*/log'] },
    request: { ...getPods, subresource: 'exec' },
    allowed: false,
  },
  {
    what: 'pods/*, which names nothing',
    rule: { ...pods, resources: ['pods/*'] },
    request: { ...getPods, subresource: 'exec' },
    allowed: false,
  },
  {
    what: 'every resource',
    rule: { ...pods, resources: ['*'] },
    request: { ...getPods, subresource: 'exec' },
    allowed: true,
  },
  {
    what: 'a named object',
    rule: { ...pods, resourceNames: ['web'] },
    request: { ...getPods, name: 'web' },
    allowed: true,
  },
  {
    what: 'another name',
    rule: { ...pods, resourceNames: ['web'] },
    request: { ...getPods, name: 'db' },
    allowed: false,
  },
  {
    what: 'no name',
    rule: { ...pods, resourceNames: ['web'], verbs: ['create'] },
    request: { ...getPods, verb: 'create' },
    allowed: false,
  },
  { what: 'an empty list of names', rule: { ...pods, resourceNames: [] }, request: getPods, allowed: true },
  {
    what: 'a star among the names, which is a name',
    rule: { ...pods, resourceNames: ['*'] },
    request: { ...getPods, name: 'web' },
    allowed: false,
  },
  {
    what: 'a path',
    rule: { nonResourceURLs: ['/metrics'], verbs: ['get'] },
    request: { path: '/metrics', verb: 'get' },
    allowed: true,
  },
  {
    what: 'a path below',
    rule: { nonResourceURLs: ['/metrics'], verbs: ['get'] },
    request: { path: '/metrics/a', verb: 'get' },
    allowed: false,
  },
  {
    what: 'a prefix',
    rule: { nonResourceURLs: ['/healthz/*'], verbs: ['get'] },
    request: { path: '/healthz/etcd', verb: 'get' },
    allowed: true,
  },
  {
    what: 'a prefix with two stars',
    rule: { nonResourceURLs: ['/heal**'], verbs: ['get'] },
    request: { path: '/healthz', verb: 'get' },
    allowed: true,
  },
  {
    what: 'a star inside',
    rule: { nonResourceURLs: ['/*/etcd'], verbs: ['get'] },
    request: { path: '/healthz/etcd', verb: 'get' },
    allowed: false,
  },
  {
    what: 'every path',
    rule: { nonResourceURLs: ['*'], verbs: ['get'] },
    request: { path: '/anything', verb: 'get' },
    allowed: true,
  },
  {
    what: 'a path by resources',
    rule: { ...pods, resources: ['*'], apiGroups: ['*'] },
    request: { path: '/metrics', verb: 'get' },
    allowed: false,
  },
  { what: 'an empty rule', rule: {}, request: getPods, allowed: false },
]

describe('ruleAllows', () => {
  test.each(rows)('$what: $allowed', ({ rule, request, allowed }) => {
    expect(ruleAllows(rule, request)).toBe(allowed)
  })

  test('more items never allow less', () => {
    const words = fc.constantFrom('', '*', 'pods', 'pods/exec', '*/exec', 'get', 'apps', 'web')
    const lists = fc.record({ apiGroups: fc.array(words), resources: fc.array(words), verbs: fc.array(words) })
    const requests = fc.record({ group: words, resource: words, verb: words })
    fc.assert(
      fc.property(lists, lists, requests, (rule, more, request) => {
        const wider = {
          apiGroups: [...rule.apiGroups, ...more.apiGroups],
          resources: [...rule.resources, ...more.resources],
          verbs: [...rule.verbs, ...more.verbs],
        }
        if (ruleAllows(rule, request)) expect(ruleAllows(wider, request)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
