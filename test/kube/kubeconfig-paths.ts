import { readFileSync } from 'node:fs'

/** The server and the files that the harness's own kubeconfig names. */
export function parseKubeconfigFile(file: string): { server: string; ca: string; cert: string; key: string } {
  const text = readFileSync(file, 'utf8')
  const field = (name: string): string => {
    const found = new RegExp(`${name}: "?([^",}\\s]+)`).exec(text)?.[1]
    if (found === undefined)
      throw new Error(
        `${file} names no ${name}: give a kubeconfig with files for certificates, as test/kube/cluster writes it`,
      )
    return found
  }
  return {
    server: field('server'),
    ca: field('certificate-authority'),
    cert: field('client-certificate'),
    key: field('client-key'),
  }
}
