import { isLoopback } from './public-address.ts'

export interface ListenUrl {
  readonly scheme: string
  readonly host: string
}

const form = /^([a-z]{1,10}):\/\/(\[[0-9a-fA-F:.]{1,45}\]|[^:/,\s]{0,253})/

/** The URLs of a comma-separated list; what is no URL is left out: etcd does not start with it. */
export function urlsOf(value: string): readonly ListenUrl[] {
  return value.split(',').flatMap((text) => {
    const match = form.exec(text.trim())
    return match === null ? [] : [{ scheme: match[1] ?? '', host: match[2] ?? '' }]
  })
}

/** Whether a URL takes connections without TLS from other machines. */
export function isPlainRemote({ scheme, host }: ListenUrl): boolean {
  return scheme === 'http' && !isLoopback(host)
}

export function isRemote({ scheme, host }: ListenUrl): boolean {
  return (scheme === 'http' || scheme === 'https') && !isLoopback(host)
}
