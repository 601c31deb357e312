// References of images: [registry[:port]/]path[:tag][@digest]. Source: github.com/distribution/reference, reference.go
// (grammar) and normalize.go (docker.io and library/ by default); digests: opencontainers image-spec, descriptor.md.

export interface ImageReference {
  /** Host and port, `docker.io` where none is written. */
  readonly registry: string
  /** Full path, `library/nginx` for `nginx`. */
  readonly repository: string
  readonly tag: string | undefined
  /** `sha256:…` */
  readonly digest: string | undefined
}

/** A reference, or why it is none. */
export type ParsedImage =
  | { readonly value: ImageReference; readonly problem?: never }
  | { readonly value?: never; readonly problem: string }

const maxName = 255
/** A name, a tag and the longest digest. */
const maxLength = 600

const hostLabel = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/
const ipv6 = /^\[[A-Fa-f0-9:]+\]$/
const portForm = /^\d+$/
const pathComponent = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/
const tagForm = /^\w[\w.-]{0,127}$/
const bareId = /^[a-f0-9]{64}$/
const digestForms: Readonly<Record<string, RegExp>> = {
  sha256: /^[a-f0-9]{64}$/,
  sha384: /^[a-f0-9]{96}$/,
  sha512: /^[a-f0-9]{128}$/,
}

/** Never throws; linear in the length of the text. */
export function parseImageReference(text: string): ParsedImage {
  if (text === '') return { problem: 'The reference is empty' }
  if (text.length > maxLength)
    return { problem: `The reference has ${text.length} characters, at most ${maxLength} are allowed` }
  if (bareId.test(text)) return { problem: 'The reference is an image id, wanted a name' }
  const at = text.indexOf('@')
  const digest = at < 0 ? undefined : text.slice(at + 1)
  if (digest !== undefined && !isDigest(digest))
    return { problem: `The digest ${JSON.stringify(digest)} is none, wanted sha256: and 64 hexadecimal digits` }
  const named = at < 0 ? text : text.slice(0, at)
  const colon = named.lastIndexOf(':')
  const hasTag = colon > named.lastIndexOf('/')
  const tag = hasTag ? named.slice(colon + 1) : undefined
  if (tag !== undefined && !tagForm.test(tag))
    return { problem: `The tag ${JSON.stringify(tag)} is none, wanted letters, digits, _ . -, at most 128` }
  const { registry, repository } = splitName(hasTag ? named.slice(0, colon) : named)
  const problem = problemOf(registry, repository)
  return problem === undefined ? { value: { registry, repository, tag, digest } } : { problem }
}

const dockerHub = 'docker.io'

function splitName(name: string): { registry: string; repository: string } {
  const slash = name.indexOf('/')
  const head = slash < 0 ? '' : name.slice(0, slash)
  const isHost = head !== '' && (/[.:]/.test(head) || head === 'localhost' || head !== head.toLowerCase())
  const registry = !isHost || head === 'index.docker.io' ? dockerHub : head
  const path = isHost ? name.slice(slash + 1) : name
  return { registry, repository: registry === dockerHub && !path.includes('/') ? `library/${path}` : path }
}

function problemOf(registry: string, repository: string): string | undefined {
  const quoted = JSON.stringify(repository)
  const wrong = repository.split('/').find((part) => !pathComponent.test(part))
  if (wrong !== undefined)
    return `The name ${quoted} is none, wanted lower-case letters, digits and single separators between slashes`
  if (registry.length + repository.length + 1 > maxName) return `The name ${quoted} has more than ${maxName} characters`
  return isHost(registry)
    ? undefined
    : `The registry ${JSON.stringify(registry)} is none, wanted a host name and maybe a port`
}

function isHost(text: string): boolean {
  const colon = text.lastIndexOf(':')
  const bracket = text.lastIndexOf(']')
  const hasPort = colon > bracket
  if (hasPort && !portForm.test(text.slice(colon + 1))) return false
  const host = hasPort ? text.slice(0, colon) : text
  return ipv6.test(host) || host.split('.').every((label) => hostLabel.test(label))
}

function isDigest(text: string): boolean {
  const colon = text.indexOf(':')
  const algorithm = text.slice(0, Math.max(0, colon))
  return Object.hasOwn(digestForms, algorithm) && digestForms[algorithm]?.test(text.slice(colon + 1)) === true
}

/**
 * Whether an image is below a place such as `docker.io`, `registry.example/team`, `*.registry.example`: whole path segments,
 * never a part of a host's name.
 */
export function isBelow({ registry, repository }: ImageReference, place: string): boolean {
  const trimmed = place.replace(/\/+$/, '')
  const slash = trimmed.indexOf('/')
  const host = (slash < 0 ? trimmed : trimmed.slice(0, slash)).toLowerCase()
  const own = registry.toLowerCase()
  const onHost = host.startsWith('*.')
    ? own.endsWith(host.slice(1))
    : own === (host === 'index.docker.io' ? dockerHub : host)
  if (!onHost) return false
  const prefix = slash < 0 ? '' : trimmed.slice(slash + 1)
  return prefix === '' || repository === prefix || repository.startsWith(`${prefix}/`)
}
