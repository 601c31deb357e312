import { UsageError } from './arguments.ts'
import type { Parsed } from './arguments.ts'

/** `1.36`, `v1.36.2`, `v1.33.5-gke.100`, `v1.34.1+k3s1`: Kubernetes has had no other major version. */
const form = /^v?1\.\d{1,3}(?:\.\d{1,5})?(?:[-+][0-9A-Za-z.+-]{1,100})?$/

/** What `--kube-version` names; undefined where it is not given. */
export function kubeVersionOf(args: Parsed): string | undefined {
  const given = args.text('kube-version')
  if (given !== undefined && !form.test(given))
    throw new UsageError(`--kube-version wants a version such as 1.36 or v1.36.2, not ${JSON.stringify(given)}`)
  return given
}
