import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

const forwarded = [
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
]

/**
 * The whole environment of a renderer: an empty home, no plugins, no kubeconfig, no registry login, no way to a cluster
 * (KUBERNETES_SERVICE_HOST is absent), and a PATH without programs. Only `remote` gives PATH (kustomize runs git), proxies
 * and certificates; otherwise HTTP goes to a proxy that is not there, which holds where no sandbox can be had.
 */
export async function rendererEnvironment(
  folder: string,
  env: NodeJS.ProcessEnv,
  remote: boolean,
): Promise<Record<string, string>> {
  const home = join(folder, 'home')
  for (const name of ['home', 'home/plugins', 'home/bin', 'home/tmp']) await mkdir(join(folder, name), { mode: 0o700 })
  const result: Record<string, string> = {
    HOME: home,
    USERPROFILE: home,
    PATH: join(home, 'bin'),
    TMPDIR: join(home, 'tmp'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    HELM_CACHE_HOME: join(home, 'cache'),
    HELM_CONFIG_HOME: join(home, 'config'),
    HELM_DATA_HOME: join(home, 'data'),
    HELM_PLUGINS: join(home, 'plugins'),
    HELM_NO_PLUGINS: '1',
    HELM_REGISTRY_CONFIG: join(home, 'config', 'registry.json'),
    HELM_REPOSITORY_CONFIG: join(home, 'config', 'repositories.yaml'),
    HELM_REPOSITORY_CACHE: join(home, 'cache', 'repository'),
    KUSTOMIZE_PLUGIN_HOME: join(home, 'plugins'),
    DOCKER_CONFIG: join(home, 'docker'),
    KUBECONFIG: join(home, 'kubeconfig'),
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    LANG: 'C',
    GOMEMLIMIT: '768MiB',
  }
  if (!remote) {
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY']) result[name] = 'http://127.0.0.1:1'
    return result
  }
  if (env['PATH'] !== undefined) result['PATH'] = env['PATH']
  for (const name of forwarded) {
    const value = env[name]
    if (value !== undefined) result[name] = value
  }
  return result
}
