import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { failure } from '../../../../test/kube/peer.ts'
import type { ApiClient } from './client.ts'
import { discover } from './discovery.ts'

const deployments = { group: 'apps', plural: 'deployments', kind: 'Deployment', namespaced: true, versions: ['v1'] }
const rollouts = { group: 'argoproj.io', plural: 'rollouts', kind: 'Rollout', namespaced: true, versions: ['v1alpha1'] }
const pods = { group: '', plural: 'pods', kind: 'Pod', namespaced: true, versions: ['v1'] }
const jobs = { group: 'batch', plural: 'cronjobs', kind: 'CronJob', namespaced: true, versions: ['v1', 'v1beta1'] }

type Replies = Record<string, unknown>

/** What a server answers, by path; a number is a status without a body. */
function answering(replies: Replies): ApiClient {
  return {
    get(path) {
      const body = replies[path]
      if (typeof body === 'number') return Promise.resolve({ status: body, body: '' })
      if (body === undefined) return Promise.resolve({ status: 404, body: '404 page not found' })
      const code = (body as { code?: unknown }).code
      const status = typeof code === 'number' ? code : 200
      return Promise.resolve({ status, body: typeof body === 'string' ? body : JSON.stringify(body) })
    },
    close() {},
  }
}

const aggregated = (groups: object[]) => ({ kind: 'APIGroupDiscoveryList', items: groups })
const group = (name: string, version: string, resource: string, more: object = {}) => ({
  metadata: name === '' ? {} : { name },
  versions: [{ version, resources: [{ resource, scope: 'Namespaced' }], ...more }],
})

describe('aggregated', () => {
  const replies = {
    '/api': aggregated([group('', 'v1', 'pods')]),
    '/apis': aggregated([
      group('apps', 'v1', 'deployments'),
      group('argoproj.io', 'v1alpha2', 'rollouts'),
      group('batch', 'v1beta1', 'cronjobs'),
    ]),
  }

  test('knows what is served, in which version', async () => {
    const { of, notes } = await discover(answering(replies), [pods, deployments, rollouts, jobs])
    expect(of(pods)).toEqual({ state: 'served', version: 'v1', namespaced: true })
    expect(of(deployments)).toEqual({ state: 'served', version: 'v1', namespaced: true })
    expect(of(jobs)).toEqual({ state: 'served', version: 'v1beta1', namespaced: true })
    expect(of(rollouts)).toEqual({ state: 'other-version', versions: ['v1alpha2'] })
    expect(of({ ...pods, plural: 'podz' })).toEqual({ state: 'not-served' })
    expect(notes).toEqual([])
  })

  test('does not take the silence of an aggregated API for absence', async () => {
    const stale = {
      ...replies,
      '/apis': aggregated([group('argoproj.io', 'v1alpha1', 'other', { freshness: 'Stale' })]),
    }
    const { of, notes } = await discover(answering(stale), [rollouts])
    expect(of(rollouts)).toEqual({ state: 'unknown', why: 'API argoproj.io/v1alpha1 did not answer' })
    expect(notes).toEqual(['Discovery was not complete: API argoproj.io/v1alpha1 did not answer'])
  })
})

describe('from an older server', () => {
  const replies: Replies = {
    '/api': { kind: 'APIVersions', versions: ['v1'] },
    '/apis': {
      kind: 'APIGroupList',
      groups: [
        { name: 'apps', versions: [{ version: 'v1' }] },
        { name: 'batch', versions: [{ version: 'v1' }, { version: 'v1beta1' }, { version: '../../evil' }] },
        { name: 'argoproj.io', versions: [{ version: 'v1alpha1' }] },
      ],
    },
    '/api/v1': { kind: 'APIResourceList', resources: [{ name: 'pods', namespaced: true }] },
    '/apis/apps/v1': { kind: 'APIResourceList', resources: [{ name: 'deployments', namespaced: true }] },
    '/apis/batch/v1': { kind: 'APIResourceList', resources: [] },
    '/apis/batch/v1beta1': { kind: 'APIResourceList', resources: [{ name: 'cronjobs', namespaced: true }] },
    '/apis/argoproj.io/v1alpha1': failure(503, 'ServiceUnavailable', 'down'),
  }

  test('asks group by group', async () => {
    const { of } = await discover(answering(replies), [pods, deployments, rollouts, jobs])
    expect(of(pods)).toMatchObject({ state: 'served', version: 'v1' })
    expect(of(deployments)).toMatchObject({ state: 'served', version: 'v1' })
    expect(of(jobs)).toMatchObject({ state: 'served', version: 'v1beta1' })
    expect(of(rollouts)).toEqual({ state: 'unknown', why: 'Service unavailable: down' })
  })
})

describe('when it is not answered', () => {
  test('forbidden: only listing tells', async () => {
    const { of } = await discover(answering({ '/api': 403, '/apis': 403 }), [pods, deployments])
    expect(of(pods)).toEqual({ state: 'unknown', why: 'Forbidden' })
    expect(of(deployments)).toEqual({ state: 'unknown', why: 'Forbidden' })
  })

  test.each([
    [401, 'CLUSTER_UNAUTHORIZED'],
    [404, 'CLUSTER_NOT_KUBERNETES'],
    [302, 'CLUSTER_NOT_KUBERNETES'],
    ['<html>', 'CLUSTER_NOT_KUBERNETES'],
    [500, 'CLUSTER_FAILED'],
  ])('%j is %s', async (body, code) => {
    await expect(discover(answering({ '/api': body, '/apis': body }), [pods])).rejects.toMatchObject({ code })
  })

  test('any JSON is survived', async () => {
    const keys = fc.constantFrom(
      'kind',
      'items',
      'versions',
      'resources',
      'metadata',
      'name',
      'groups',
      'version',
      'resource',
    )
    const words = fc.constantFrom('APIGroupDiscoveryList', 'apps', 'v1', 'deployments', '')
    const body = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        words,
        fc.constantFrom(null, 1),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('map'),
      ),
      map: fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
    })).map
    await fc.assert(
      fc.asyncProperty(body, async (value) => {
        const { of } = await discover(answering({ '/api': value, '/apis': value }), [deployments])
        expect(of(deployments).state).toBeTypeOf('string')
      }),
    )
  })
})
