import { afterEach, describe, expect, test } from 'vitest'
import { failure, json, listOf, startPeer } from '../../../../test/kube/peer.ts'
import type { Answer } from '../../../../test/kube/peer.ts'
import { createClient } from './client.ts'
import { openConnection } from './connection.ts'
import { asMetadata, listPlace } from './list-place.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const pods = { group: '', plural: 'pods', kind: 'Pod', namespaced: true, versions: ['v1'] }
const deployments = { group: 'apps', plural: 'deployments', kind: 'Deployment', namespaced: true, versions: ['v1'] }
const secrets = { group: '', plural: 'secrets', kind: 'Secret', namespaced: true, versions: ['v1'] }
const named = (...names: string[]) => names.map((name) => ({ metadata: { name } }))

async function start(answer: Answer) {
  const peer = await startPeer(answer)
  const client = createClient(openConnection({ kubeconfig: peer.kubeconfig, env: {} }), undefined, { retryMs: [1, 1] })
  closing.push(
    () => client.close(),
    () => peer.close(),
  )
  return { peer, client }
}

const names = (listing: { objects: readonly object[] }) =>
  listing.objects.map((object) => (object as { metadata: { name: string } }).metadata.name)

/** Pages by their continue token. */
function paged(pages: Record<string, unknown>): Answer {
  return (_request, response, url) => json(response, 200, pages[url.searchParams.get('continue') ?? ''])
}

describe('pages', () => {
  test('are followed to the last, with the token as it is', async () => {
    const { client, peer } = await start(
      paged({
        '': listOf('Deployment', named('a'), 'x/y=&+'),
        'x/y=&+': listOf('Deployment', named('b'), 'z'),
        z: listOf('Deployment', null),
      }),
    )
    const listing = await listPlace(client, deployments, 'v1', 'shop', 1)
    expect(names(listing)).toEqual(['a', 'b'])
    expect(listing.seen).toBe('complete')
    expect(listing.objects[0]).toMatchObject({ apiVersion: 'apps/v1', kind: 'Deployment' })
    expect(peer.requests).toEqual([
      '/apis/apps/v1/namespaces/shop/deployments?limit=1',
      '/apis/apps/v1/namespaces/shop/deployments?limit=1&continue=x%2Fy%3D%26%2B',
      '/apis/apps/v1/namespaces/shop/deployments?limit=1&continue=z',
    ])
  })

  test('a token that comes back ends it', async () => {
    const { client } = await start(paged({ '': listOf('Pod', named('a'), 't'), t: listOf('Pod', named('b'), 't') }))
    expect(await listPlace(client, pods, 'v1', undefined)).toMatchObject({
      seen: 'partial',
      why: 'The server gave the same page twice',
    })
  })

  test('too large: asked again in smaller pieces', async () => {
    const big = 'x'.repeat(2_000_000)
    const { client, peer } = await start((_request, response, url) => {
      const limit = Number(url.searchParams.get('limit'))
      const from = Number(url.searchParams.get('continue') ?? 0)
      const items = Array.from({ length: Math.min(limit, 60 - from) }, (_, index) => ({
        metadata: { name: `p${from + index}` },
        big,
      }))
      json(response, 200, listOf('Pod', items, from + limit < 60 ? `${from + limit}` : ''))
    })
    const listing = await listPlace(client, pods, 'v1', undefined)
    expect(listing.objects.length).toBe(60)
    expect(listing.seen).toBe('complete')
    expect(peer.requests.slice(0, 4).map((path) => path.split('=')[1]?.split('&')[0])).toEqual(['500', '50', '5', '5'])
  })

  test('one object that is too large by itself ends it', async () => {
    const { client } = await start((_request, response) => {
      response.writeHead(200)
      const piece = Buffer.alloc(1024 * 1024, ' ')
      const more = () => {
        while (response.writable && response.write(piece));
      }
      response.on('drain', more)
      more()
    })
    const listing = await listPlace(client, pods, 'v1', undefined, 1)
    expect(listing).toMatchObject({ seen: 'none', status: 0, why: 'The answer has more than 67108864 bytes' })
  })
})

describe('410 Gone', () => {
  const gone = (token = '') =>
    failure(410, 'Expired', 'The provided continue parameter is too old', token === '' ? {} : { continue: token })

  test('starts once more from the start', async () => {
    const { client } = await start((_request, response, url, nth) => {
      if (url.searchParams.has('continue'))
        return nth === 1 ? json(response, 410, gone('inconsistent')) : json(response, 200, listOf('Pod', named('b')))
      return json(response, 200, listOf('Pod', named('a'), 't'))
    })
    const listing = await listPlace(client, pods, 'v1', undefined)
    expect(names(listing)).toEqual(['a', 'b'])
    expect(listing.seen).toBe('complete')
  })

  test('then goes on with the inconsistent token, and says so', async () => {
    const { client } = await start((_request, response, url) => {
      const token = url.searchParams.get('continue')
      if (token === 't') return json(response, 410, gone('rest'))
      return json(response, 200, token === 'rest' ? listOf('Pod', named('b')) : listOf('Pod', named('a'), 't'))
    })
    const listing = await listPlace(client, pods, 'v1', undefined)
    expect(names(listing)).toEqual(['a', 'b'])
    expect(listing.seen).toBe('partial')
    expect(listing.why).toContain('objects that changed meanwhile may be missing')
  })

  test('without a token it is partial, and a server that never stops is left', async () => {
    const { client } = await start((_request, response, url) => {
      if (url.searchParams.has('continue')) return json(response, 410, gone())
      return json(response, 200, listOf('Pod', named('a'), 't'))
    })
    expect(await listPlace(client, pods, 'v1', undefined)).toMatchObject({
      seen: 'partial',
      why: 'Gone: The provided continue parameter is too old',
    })
    const endless = await start((_request, response) => json(response, 410, gone('again')))
    expect(await listPlace(endless.client, pods, 'v1', undefined)).toMatchObject({ seen: 'none', status: 410 })
    expect(endless.peer.requests.length).toBeLessThan(20)
  })
})

describe('failures', () => {
  test('after the first page keep what was read', async () => {
    const { client } = await start((_request, response, url) => {
      if (url.searchParams.has('continue')) return json(response, 500, failure(500, 'InternalError', 'etcd is slow'))
      return json(response, 200, listOf('Pod', named('a'), 't'))
    })
    const listing = await listPlace(client, pods, 'v1', undefined)
    expect(names(listing)).toEqual(['a'])
    expect(listing).toMatchObject({ seen: 'partial', why: 'Internal server error: etcd is slow', status: 500 })
  })

  test.each([
    ['<html>', 'Expected a list of pods, got an answer that cannot be read as JSON'],
    ['[]', 'Expected a list of pods, got a list'],
    ['{"kind":"Status"}', 'Expected a list of pods, got a map'],
    ['{"kind":"PodList","items":{}}', 'Expected a list as items of pods, got a map'],
    ['{"kind":"PodList","items":[1]}', 'Expected a map as an item of pods, got a number'],
    [
      `{"kind":"PodList","items":[${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}]}`,
      'An object among the pods is nested too deeply',
    ],
  ])('%.40s: %s', async (body, why) => {
    const { client } = await start((_request, response) => response.end(body))
    const listing = await listPlace(client, pods, 'v1', undefined)
    expect(listing.seen).not.toBe('complete')
    expect(listing.why).toContain(why)
  })

  test('a dropped connection that stays dropped', async () => {
    const { client } = await start((request) => request.socket.destroy())
    expect(await listPlace(client, pods, 'v1', undefined)).toMatchObject({ seen: 'none', status: 0 })
  })
})

test('Secrets are asked for as metadata, and kept as such even from a server that sends more', async () => {
  const accepted: (string | undefined)[] = []
  const { client } = await start((request, response) => {
    accepted.push(request.headers.accept)
    json(
      response,
      200,
      listOf('Secret', [{ metadata: { name: 's', annotations: { a: 'hunter2' } }, data: { p: 'hunter2' } }]),
    )
  })
  const listing = await listPlace(client, secrets, 'v1', undefined)
  expect(accepted).toEqual([asMetadata])
  expect(listing.objects).toEqual([{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' } }])
})
