// An HTTP listener is right where its routes do nothing but redirect to HTTPS.
// Source: gateway-api.sigs.k8s.io/guides/http-redirect-rewrite

import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { gateway, httpRoute } from '../../model/kinds/network.ts'
import type { RouteObject } from '../../network/backends.ts'
import type { World } from '../../model/world.ts'

export const gatewayPlainHttp: ObjectCheck<ValueOf<typeof gateway>> = {
  id: 'gateway-plain-http',
  title: 'Gateway listener that serves plain HTTP',
  tier: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'Requests and answers, cookies and passwords travel in the clear',
  attack: 'Who sits between a user and the gateway reads the session and changes the answers',
  remedy: 'Serve HTTPS, and attach a route with a RequestRedirect to scheme https to the HTTP listener',
  sources: [
    {
      title: 'Gateway API, HTTP path redirects and rewrites',
      url: 'https://gateway-api.sigs.k8s.io/guides/http-redirect-rewrite/',
    },
  ],
  rows: ['U-NET-013'],
  judges: 'object',
  kinds: [gateway],
  reads: ['object.spec.listeners', 'kind:gateway.networking.k8s.io/HTTPRoute'],
  find(object, world) {
    return (object.value.spec?.listeners ?? []).flatMap(({ name = '', protocol }, index) => {
      if (protocol !== 'HTTP') return []
      const routes = routesOf(world, object.namespace, object.name).filter((route) => isAttached(route, object, name))
      if (routes.length > 0 && routes.every(onlyRedirects)) return []
      const first = routes.find((route) => !onlyRedirects(route))
      const why =
        first === undefined
          ? 'no route that redirects was found'
          : `HTTPRoute ${first.namespace}/${first.name} serves it`
      const message = `Listener ${name} of Gateway ${object.name} is plain HTTP, and ${why}`
      const absence = { kind: httpRoute, searched: world.objects(httpRoute).length }
      return [{ path: ['spec', 'listeners', index, 'protocol'], message, ...(first === undefined && { absence }) }]
    })
  },
}

const indexes = new WeakMap<World, ReadonlyMap<string, readonly RouteObject[]>>()

function routesOf(world: World, namespace: string, name: string): readonly RouteObject[] {
  let index = indexes.get(world)
  if (index === undefined) indexes.set(world, (index = indexRoutes(world)))
  return index.get(`${namespace}/${name}`) ?? []
}

function indexRoutes(world: World): ReadonlyMap<string, readonly RouteObject[]> {
  const byGateway = new Map<string, RouteObject[]>()
  for (const route of world.objects(httpRoute)) {
    const names = (route.value.spec?.parentRefs ?? []).map(
      (parent) => `${parent.namespace ?? route.namespace}/${parent.name}`,
    )
    for (const name of new Set(names)) {
      const list = byGateway.get(name)
      if (list === undefined) byGateway.set(name, [route])
      else list.push(route)
    }
  }
  return byGateway
}

function isAttached(
  route: RouteObject,
  { namespace, name }: { readonly namespace: string; readonly name: string },
  listener: string,
): boolean {
  return (route.value.spec?.parentRefs ?? []).some(
    (parent) =>
      (parent.namespace ?? route.namespace) === namespace &&
      parent.name === name &&
      (parent.sectionName ?? listener) === listener,
  )
}

function onlyRedirects({ value }: RouteObject): boolean {
  const rules = value.spec?.rules ?? []
  return (
    rules.length > 0 &&
    rules.every(({ filters = [] }) => filters.some(({ requestRedirect }) => requestRedirect?.scheme === 'https'))
  )
}
