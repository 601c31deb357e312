// The report objects that we write apply to a real API server with the CustomResourceDefinitions of their projects.

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kubectl, startApiServer } from '../kube/api-server.ts'
import { LiveNamespace, at, seaworthy } from './live.ts'

const found = await startApiServer()
const server = 'skip' in found ? undefined : found

describe.skipIf(server === undefined)('report objects', () => {
  let shop: LiveNamespace
  const crds = join(import.meta.dirname, 'crds')

  beforeAll(() => {
    shop = new LiveNamespace(server!.kubeconfig, `reports-${process.pid}`)
    shop.apply(shop.shop())
    kubectl(shop.admin, ['apply', '--server-side', '-f', crds])
    kubectl(shop.admin, ['wait', '--for=condition=Established', '--timeout=60s', '-f', crds])
  })
  afterAll(async () => {
    kubectl(shop.admin, ['delete', '-f', crds, '--wait=false', '--ignore-not-found'])
    shop.remove()
    await server!.stop()
  })

  test.each([
    ['openreports', 'openreports.io', 'reports'],
    ['policyreport', 'wgpolicyk8s.io', 'policyreports'],
  ])('%s', async (api, group, plural) => {
    const scan = ['scan', '--cluster', '--kubeconfig', shop.admin, '-n', shop.name, '--tier', 'all', ...at]
    const { code, out } = await seaworthy([...scan, '-f', 'openreports', '--report-api', api])
    expect(code).toBe(0)
    const said = kubectl(shop.admin, ['apply', '--server-side', '-f', '-'], out)
    expect(said).toContain(`.${group}/`)
    const kept = JSON.parse(kubectl(shop.admin, ['get', `${plural}.${group}`, '-n', shop.name, '-o', 'json'])) as {
      readonly items: readonly { readonly results: readonly { readonly policy: string }[] }[]
    }
    const policies = kept.items.flatMap(({ results }) => results.map(({ policy }) => policy))
    expect(policies).toContain('privileged-container')
  })
})
