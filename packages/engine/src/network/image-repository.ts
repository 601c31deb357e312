/**
 * The repository of an image without registry, tag and digest: `quay.io/a/b:1@sha256:…` -> `a/b`.
 * Source: github.com/distribution/reference: the first part is a registry where it has a dot or a colon or is localhost.
 */
export function repositoryOf(image: string): string {
  const at = image.indexOf('@')
  const named = at < 0 ? image : image.slice(0, at)
  const slash = named.lastIndexOf('/')
  const colon = named.indexOf(':', slash + 1)
  const name = colon < 0 ? named : named.slice(0, colon)
  const first = name.indexOf('/')
  const host = first < 0 ? '' : name.slice(0, first)
  return host.includes('.') || host.includes(':') || host === 'localhost' ? name.slice(first + 1) : name
}

/** The tag of an image; undefined where it has none. */
export function tagOf(image: string): string | undefined {
  const at = image.indexOf('@')
  const named = at < 0 ? image : image.slice(0, at)
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1)
  return colon < 0 ? undefined : named.slice(colon + 1)
}

/** The ends of a repository, the longest first: `a/b/c` -> `a/b/c`, `b/c`, `c`. At most the last four parts. */
export function endsOf(repository: string): readonly string[] {
  const parts = repository.split('/').slice(-4)
  return parts.map((_, index) => parts.slice(index).join('/'))
}
