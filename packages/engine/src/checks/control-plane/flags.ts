// Command lines as the components read them: Kubernetes' own with pflag, whose names may be written with underscores
// (k8s.io/component-base/cli/flag, WordSepNormalizeFunc), etcd with Go's flag, which also takes one dash.
// Sources: github.com/spf13/pflag, "Command line flag syntax"; pkg.go.dev/flag

import { append, remove, set } from '../../model/fix.ts'
import type { Edit, Fix } from '../../model/fix.ts'
import type { Path } from '../../model/path.ts'

/** One argument of a program, variables replaced. */
export interface Argument {
  readonly text: string
  /** Where it stands. */
  readonly path: Path
  /** Why a variable in it has no known value; it then stands in `text` as it was written. */
  readonly why: string | undefined
  /** Whether the text at `path` is this argument and nothing else, as it is. */
  readonly editable: boolean
}

export interface Flag {
  /** Without dashes, with hyphens. */
  readonly name: string
  /** `true` for a flag that stands alone. */
  readonly value: string
  /** Why the value is not known. */
  readonly why: string | undefined
  /** The item that holds the value. */
  readonly path: Path
  /** What stands before the value in its item: `--profiling=`, or nothing. */
  readonly before: string
  readonly editable: boolean
}

export interface CommandLine {
  readonly flags: ReadonlyMap<string, readonly Flag[]>
  /** Why there may be more flags than these; undefined: these are all. */
  readonly hidden: string | undefined
  /** The list that one more flag would be added to. */
  readonly end: Path
  readonly editable: boolean
}

/** Flags that take no value after a space. Source: the references of the components' command lines, 1.5 to 1.36; etcd 3.6. */
const booleans: ReadonlySet<string> = new Set(
  `aggregator-reject-forwarding-redirect allocate-node-cidrs allow-privileged disable-http2-serving emulation-forward-compatible
  encryption-provider-config-automatic-reload runtime-config-emulation-forward-compatible shutdown-send-retry-after alsologtostderr anonymous-auth audit-log-batch-throttle-enable
  audit-log-compress audit-log-truncate-enabled audit-webhook-batch-throttle-enable audit-webhook-truncate-enabled
  authentication-skip-lookup authentication-tolerate-lookup-failure auto-compaction auto-tls client-cert-auth configure-cloud-routes
  contention-profiling coordinated-leadership-sleep deny-service-external-ips disable-attach-detach-reconcile-sync
  disable-force-detach-on-timeout egress-selector enable-aggregator-routing enable-bootstrap-token-auth enable-dynamic-provisioning
  enable-garbage-collector enable-grpc-gateway enable-hostpath-provisioner enable-leader-migration enable-logs-handler
  enable-priority-and-fairness enable-pprof enable-swagger-ui enable-taint-manager enable-v2 etcd-quorum-read
  experimental-initial-corrupt-check experimental-enable-distributed-tracing external-cloud-controller force-new-cluster
  help horizontal-pod-autoscaler-use-rest-clients kubelet-https leader-elect log-flush log-json-split-stream log-text-split-stream
  logtostderr one-output peer-auto-tls peer-client-cert-auth peer-skip-client-san-verification permit-address-sharing
  permit-port-sharing pre-vote print-version profiling pv-recycler repair-malformed-updates runtime-config-enabled
  self-hosted service-account-extend-token-expiration service-account-lookup show-hidden-metrics skip-headers skip-log-headers
  socket-reuse-address socket-reuse-port strict-reconfig-check unsafe-no-fsync use-service-account-credentials version watch-cache`
    .split(/\s+/)
    .filter((name) => name !== ''),
)

const flagForm = /^--?([A-Za-z][A-Za-z0-9_.-]*)(=)?/

/** The flags among the arguments of a program, up to `--`; other arguments are passed by. */
export function readFlags(given: readonly Argument[]): Pick<CommandLine, 'flags' | 'hidden'> {
  const flags = new Map<string, Flag[]>()
  let hidden: string | undefined
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index]
    if (argument === undefined || argument.text === '--') break
    const form = flagForm.exec(argument.text)
    if (form === null) {
      hidden ??= argument.why
      continue
    }
    const name = (form[1] ?? '').replaceAll('_', '-')
    const next = given[index + 1]
    let flag: Flag
    if (form[2] !== undefined) {
      const value = argument.text.slice(form[0].length)
      flag = { ...argument, name, value, before: form[0] }
    } else if (booleans.has(name) || next === undefined || next.text.startsWith('-')) {
      flag = { ...argument, name, value: 'true', before: `${form[0]}=` }
    } else {
      flag = { ...next, name, value: next.text, before: '' }
      index += 1
    }
    const list = flags.get(name)
    if (list === undefined) flags.set(name, [flag])
    else list.push(flag)
  }
  return { flags, hidden }
}

const trues: ReadonlySet<string> = new Set(['1', 't', 'T', 'true', 'TRUE', 'True'])
const falses: ReadonlySet<string> = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False'])

/** As Go's strconv.ParseBool; undefined for what it refuses. */
export function readBoolean(text: string): boolean | undefined {
  return trues.has(text) ? true : falses.has(text) ? false : undefined
}

/** The items of a comma-separated flag, all its occurrences together. */
export function readList(flags: readonly Flag[]): readonly string[] {
  return flags.flatMap(({ value }) => itemsOf(value))
}

export function itemsOf(value: string): readonly string[] {
  return value.split(',').flatMap((item) => {
    const bare = item.trim().replaceAll('"', '')
    return bare === '' ? [] : [bare]
  })
}

/** `a=true,b=false`: the last word on each. Values that are no booleans are left out: the component refuses them. */
export function readGates(flags: readonly Flag[]): ReadonlyMap<string, { readonly on: boolean; readonly flag: Flag }> {
  const gates = new Map<string, { on: boolean; flag: Flag }>()
  for (const flag of flags) {
    for (const item of itemsOf(flag.value)) {
      const equals = item.indexOf('=')
      const on = equals < 0 ? undefined : readBoolean(item.slice(equals + 1).trim())
      if (on !== undefined) gates.set(item.slice(0, equals).trim(), { on, flag })
    }
  }
  return gates
}

/** The edit that gives a flag this value where it stands, or that adds it; undefined where only a person can. */
export function writeFlag(line: CommandLine, name: string, value: string): Fix | undefined {
  const last = line.flags.get(name)?.at(-1)
  if (last !== undefined) return last.editable ? set(last.path, last.before + value) : undefined
  return line.editable ? append(line.end, `--${name}=${value}`) : undefined
}

/** The edits that take items out of a comma-separated flag, and the flag where none is left; undefined where only a person can. */
export function dropItems(flags: readonly Flag[], unwanted: (item: string) => boolean): Fix | undefined {
  const edits: Edit[] = []
  for (const flag of flags) {
    const items = itemsOf(flag.value)
    const left = items.filter((item) => !unwanted(item))
    if (left.length === items.length) continue
    if (!flag.editable || (left.length === 0 && flag.before === '')) return undefined
    const fix = left.length === 0 ? remove(flag.path) : set(flag.path, flag.before + left.join(','))
    edits.push(...fix.edits)
  }
  return edits.length === 0 ? undefined : { edits }
}
