import { buildWorld } from '@seaworthy/engine/model/build-world.ts'
import { isWorkloadKind } from '@seaworthy/engine/model/workload.ts'
import { newerReleaseNote, unknownVersionsNote } from '@seaworthy/engine/checks/hygiene/api-versions.ts'
import { parseKubernetesVersion } from '@seaworthy/engine/model/kubernetes-version.ts'
import { unknownWorkloads } from '@seaworthy/engine/model/unknown-workloads.ts'
import type { UnknownWorkload } from '@seaworthy/engine/model/unknown-workloads.ts'
import type { Workload } from '@seaworthy/engine/model/workload.ts'
import { isObject } from '@seaworthy/engine/model/json.ts'
import { formatPath, valueAt } from '@seaworthy/engine/model/path.ts'
import { defaultSettings } from '@seaworthy/engine/model/settings.ts'
import { judgePod } from '@seaworthy/engine/pod-security/judge-pod.ts'
import { levels, newestMinor, parseLevel, parseVersion } from '@seaworthy/engine/pod-security/version.ts'
import type { Level, PssVersion } from '@seaworthy/engine/pod-security/version.ts'
import { UsageError } from '../arguments.ts'
import { renderersOf } from '../assess-target.ts'
import { gatherFiles } from '../evidence/gather-files.ts'
import { exitCodeOf } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { kubeVersionOf } from '../kube-version.ts'
import { targetOptions } from '../options.ts'
import type { Command } from './index.ts'
import { printable } from './scan.ts'

export const pss: Command = {
  spec: {
    name: 'pss',
    summary: 'Judge pods against the Pod Security Standards, exactly',
    usage: 'PATH... [OPTIONS]',
    options: {
      level: { type: 'string', value: 'LEVEL', values: levels, help: 'privileged, baseline or restricted (default)' },
      version: { type: 'string', value: 'VERSION', help: `v1.0 to v1.${newestMinor}, or latest (default)` },
      format: {
        type: 'string',
        short: 'f',
        value: 'FORMAT',
        values: ['table', 'json'],
        help: 'table (default) or json',
      },
      'kube-version': targetOptions['kube-version'],
      values: targetOptions.values,
      set: targetOptions.set,
      offline: targetOptions.offline,
      helm: targetOptions.helm,
      kustomize: targetOptions.kustomize,
      namespace: { type: 'string', short: 'n', value: 'NAME', help: 'Namespace of objects that name none' },
    },
    examples: [
      [
        'seaworthy pss deploy/ --level restricted --version v1.30',
        'exit code 0: all allowed, 1: some refused, 2: some could not be judged',
      ],
    ],
  },
  async run(args, terminal) {
    if (args.positionals.length === 0) throw new UsageError('seaworthy pss wants at least one path')
    const level = parseLevel(args.text('level') ?? 'restricted')
    const version = parseVersion(args.text('version') ?? 'latest')
    if (level === undefined) throw new UsageError(`--level takes ${levels.join(', ')}`)
    if (version === undefined || (version !== 'latest' && version.minor > newestMinor)) {
      throw new UsageError(
        `--version wants v1.0 to v1.${newestMinor} or latest, not ${JSON.stringify(args.text('version'))}`,
      )
    }
    const kubernetesVersion = kubeVersionOf(args)
    const gathered = await gatherFiles({
      paths: args.positionals,
      plan: (groupKind) => (isWorkloadKind(groupKind) ? 'full' : 'index'),
      open: false,
      stdin: terminal.stdin,
      render: {
        values: args.texts('values'),
        set: args.texts('set'),
        offline: args.flag('offline'),
        env: terminal.env,
        ...renderersOf(args),
        ...(kubernetesVersion !== undefined && { kubeVersion: kubernetesVersion }),
      },
    })
    const settings = {
      ...defaultSettings,
      defaultNamespace: args.text('namespace') ?? defaultSettings.defaultNamespace,
    }
    const world = buildWorld({
      at: '',
      target: { kind: 'files', name: '' },
      objects: gathered.resources,
      coverage: gathered.coverage,
      settings,
    })
    const hidden = unknownWorkloads(gathered.resources).map(unjudged)
    const judged = [...world.workloads.map((workload) => judge(workload, level, version)), ...hidden]
    await terminal.out(
      args.text('format') === 'json'
        ? `${JSON.stringify(judged, null, 1)}\n`
        : table(judged, level, args.text('version') ?? 'latest'),
    )
    for (const { at, message } of gathered.coverage.problems)
      terminal.err(
        printable(`${[at.file, at.line, at.column].filter((part) => part !== undefined).join(':')}: ${message}\n`),
      )
    for (const note of [
      unknownVersionsNote(gathered.resources),
      newerReleaseNote(parseKubernetesVersion(kubernetesVersion)),
    ])
      if (note !== undefined) terminal.err(printable(`${note}\n`))
    for (const { what, why } of gathered.coverage.notJudged) terminal.err(printable(`${what}: not judged: ${why}\n`))
    return exitCode(judged, exitCodeOf(gathered.coverage.problems, false))
  },
}

interface Judged {
  readonly file: string
  readonly object: {
    readonly apiVersion: string
    readonly kind: string
    readonly namespace: string
    readonly name: string
  }
  readonly allowed: boolean | null
  readonly violations: readonly { readonly check: string; readonly path: string; readonly message: string }[]
  readonly unknown?: readonly { readonly path: string; readonly why: string }[]
}

function judge(workload: Workload, level: Level, version: PssVersion): Judged {
  const { resource } = workload.object
  const template = valueAt(resource.value, workload.templatePath)
  const { metadata, spec } = isObject(template) ? template : {}
  const answer = judgePod({ metadata, spec }, level, version)
  const prefix = workload.templatePath
  const noSpec = spec === undefined || spec === null
  return {
    file: resource.origin?.source.file ?? '',
    object: {
      apiVersion: resource.apiVersion,
      kind: resource.kind,
      namespace: workload.namespace,
      name: workload.name,
    },
    allowed: noSpec && level !== 'privileged' ? null : answer.allowed,
    violations: answer.violations.map(({ check, path, message }) => ({
      check,
      path: formatPath([...prefix, ...path]),
      message,
    })),
    ...(noSpec && level !== 'privileged'
      ? { unknown: [{ path: formatPath([...prefix, 'spec']), why: 'There is no pod spec' }] }
      : answer.unknown.length > 0 && {
          unknown: answer.unknown.map(({ path, why }) => ({ path: formatPath([...prefix, ...path]), why })),
        }),
  }
}

/** An object of an unknown kind that looks like a workload: what the standard says of it cannot be told. */
function unjudged({ resource, podSpec, notJudged }: UnknownWorkload): Judged {
  const { apiVersion, kind, namespace, name, origin } = resource
  return {
    file: origin?.source.file ?? '',
    object: { apiVersion, kind, namespace, name },
    allowed: null,
    violations: [],
    unknown: [{ path: formatPath(podSpec), why: notJudged.why }],
  }
}

function exitCode(judged: readonly Judged[], problems: ExitCode): ExitCode {
  if (problems === 3) return 3
  if (problems === 2 || judged.some(({ allowed }) => allowed === null)) return 2
  return judged.some(({ allowed }) => allowed === false) ? 1 : 0
}

function table(judged: readonly Judged[], level: Level, version: string): string {
  const lines: string[] = []
  for (const { file, object, allowed, violations, unknown = [] } of judged) {
    if (allowed === true) continue
    lines.push(
      `${allowed === null ? 'unknown' : 'refused'}  ${object.kind} ${object.namespace}/${object.name}  ${file}`,
    )
    for (const { check, path, message } of violations) lines.push(`  ${check}  ${path}  ${message}`)
    for (const { path, why } of unknown) lines.push(`  unknown  ${path}  ${why}`)
  }
  const count = (wanted: boolean | null): number => judged.filter(({ allowed }) => allowed === wanted).length
  lines.push(`${level} ${version}: ${count(true)} allowed, ${count(false)} refused, ${count(null)} could not be judged`)
  return `${lines.map(printable).join('\n')}\n`
}
