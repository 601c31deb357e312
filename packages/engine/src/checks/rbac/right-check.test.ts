import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../model/json.ts'
import { only, worldOf } from '../law.ts'
import { runChecks } from '../run.ts'
import { changeClusterDns } from './change-cluster-dns.ts'
import { bind, bindEverywhere, clusterRoleWith, roleIn, roleWith, rule, web } from './fixture-roles.ts'
import { readSecrets } from './read-secrets.ts'
import { reachKubeletApi } from './reach-kubelet-api.ts'
import { mintServiceAccountTokens } from './mint-service-account-tokens.ts'

const secrets = rule('', ['secrets'], ['get'])
const proxy = rule('', ['nodes/proxy'], ['get'])

function severities(check: typeof readSecrets, ...objects: readonly JsonObject[]): readonly unknown[] {
  return runChecks([check], worldOf(only(objects))).verdicts.map(({ hit }) => hit?.severity)
}

describe('the severity of a right', () => {
  test.each<[string, typeof readSecrets, readonly JsonObject[], readonly string[]]>([
    ['everywhere', readSecrets, [clusterRoleWith(secrets), bindEverywhere('tested', web)], ['high']],
    ['in one namespace', readSecrets, [clusterRoleWith(secrets), bind('ClusterRole', 'tested', web)], ['medium']],
    ['of a Role', readSecrets, [roleWith(secrets), bind('Role', 'tested', web)], ['medium']],
    ['in a namespace of the cluster', readSecrets, [roleIn('kube-system', secrets)], ['medium']],
    ['of nobody', readSecrets, [clusterRoleWith(secrets)], ['medium']],
    ['of nobody in one namespace', readSecrets, [roleWith(secrets)], ['low']],
    [
      'without namespace, by a RoleBinding',
      reachKubeletApi,
      [clusterRoleWith(proxy), bind('ClusterRole', 'tested', web)],
      ['low'],
    ],
    [
      'on named objects',
      mintServiceAccountTokens,
      [clusterRoleWith(rule('', ['serviceaccounts/token'], ['create'], ['web'])), bindEverywhere('tested', web)],
      ['medium'],
    ],
    ['that everything includes', readSecrets, [clusterRoleWith(rule('*', ['*'], ['*']))], []],
    ['in two rules', readSecrets, [clusterRoleWith(secrets, secrets), bindEverywhere('tested', web)], ['high', 'high']],
    ['elsewhere than it counts', changeClusterDns, [roleWith(rule('', ['configmaps'], ['update']))], []],
  ])('%s', (_, check, objects, expected) => {
    expect(severities(check, ...objects)).toEqual(expected)
  })
})

test('a hit names verbs, resources, names and holders', () => {
  const given = [clusterRoleWith(rule('', ['*'], ['list', 'watch'])), bindEverywhere('tested', web)]
  expect(runChecks([readSecrets], worldOf(only(given))).verdicts[0]?.message).toBe(
    'ClusterRole tested lets its holders read Secrets (list, watch on secrets); bound to ServiceAccount shop/web',
  )
})
