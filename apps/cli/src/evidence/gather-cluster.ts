import type { Kind } from '@seaworthy/engine/model/kinds/meta.ts'
import { readCluster } from '@seaworthy/sources/kubernetes/read-cluster.ts'
import type { Snapshot } from '@seaworthy/sources/snapshot/snapshot.ts'
import type { Parsed } from '../arguments.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version.ts'
import { requestsOf } from './from-cluster.ts'

/** Reads the cluster that the options name, once, as a snapshot in memory. */
export async function gatherCluster(
  args: Parsed,
  kinds: readonly Kind<unknown>[],
  at: string,
  terminal: Terminal,
): Promise<Snapshot> {
  const secrets = args.text('secrets') === 'metadata' ? 'metadata' : 'none'
  if (secrets === 'metadata') {
    terminal.err(
      '--secrets metadata: names and labels of Secrets are read; RBAC cannot grant that without full list rights on them\n',
    )
  }
  const kubeconfig = args.text('kubeconfig')
  const context = args.text('context')
  const namespaces = args.texts('namespace')
  const read = await readCluster({
    ...(kubeconfig !== undefined && { kubeconfig }),
    ...(context !== undefined && { context }),
    ...(namespaces.length > 0 && { namespaces }),
    kinds: requestsOf(kinds),
    secrets,
    env: terminal.env,
    onProgress: (done, total) => terminal.progress(`Reading the cluster: ${done} of ${total} kinds`),
  })
  terminal.progress('')
  return { toolVersion: version, at, secrets, ...read }
}
