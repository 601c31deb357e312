// What of ingress-nginx an attacker who may write Ingresses uses. Sources: kubernetes.github.io/ingress-nginx,
// "Annotations Risks"; the advisories named below.

import type { Path } from '../../model/path.ts'
import type { Workload } from '../../model/workload.ts'
import { endsOf, repositoryOf, tagOf } from '../../network/image-repository.ts'

export const prefix = 'nginx.ingress.kubernetes.io/'

/** Annotations whose value is pasted into nginx.conf. */
export const snippets: ReadonlySet<string> = new Set([
  'auth-snippet',
  'configuration-snippet',
  'modsecurity-snippet',
  'server-snippet',
  'stream-snippet',
])

/** The name of an annotation without the prefix; undefined: it is not one of ingress-nginx. */
export function annotationName(key: string): string | undefined {
  return key.startsWith(prefix) ? key.slice(prefix.length) : undefined
}

const images: ReadonlySet<string> = new Set([
  'ingress-nginx/controller',
  'ingress-nginx/controller-chroot',
  'nginx-ingress-controller',
  'nginx-ingress-controller-amd64',
  'mirrored-ingress-nginx-controller',
])

export interface Controller {
  readonly image: string
  readonly path: Path
  /** Undefined: no tag, or one that is no version. */
  readonly version: readonly [number, number, number] | undefined
}

/** The container that runs ingress-nginx of kubernetes/ingress-nginx; F5's controller is another program. */
export function controllerIn(workload: Workload): Controller | undefined {
  for (const container of workload.containers) {
    const image = container.spec.image ?? ''
    if (container.list !== 'containers' || !image.includes('nginx')) continue
    if (!endsOf(repositoryOf(image)).some((end) => images.has(end))) continue
    return { image, path: container.at('image'), version: versionOf(image) }
  }
  return undefined
}

function versionOf(image: string): readonly [number, number, number] | undefined {
  const match = /^(?:nginx-)?v?(\d{1,4})\.(\d{1,4})\.(\d{1,4})/.exec(tagOf(image) ?? '')
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])]
}
