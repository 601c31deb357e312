import { hash } from 'node:crypto'
import { assess, chooseChecks } from '@seaworthy/engine/assess/assess.ts'
import { checksNamed } from '@seaworthy/engine/assess/aliases.ts'
import { kindsNeeded, parsePlan } from '@seaworthy/engine/checks/plan.ts'
import type { ParsePlan } from '@seaworthy/engine/formats/manifests/read-manifests.ts'
import type { Framework } from '@seaworthy/engine/compliance/evaluate.ts'
import type { Check } from '@seaworthy/engine/model/check.ts'
import type { Assessment, Target } from '@seaworthy/engine/model/finding.ts'
import type { Settings } from '@seaworthy/engine/model/settings.ts'
import { tiers } from '@seaworthy/engine/model/severity.ts'
import type { Tier } from '@seaworthy/engine/model/severity.ts'
import { OperationError } from '@seaworthy/sources/operation-error.ts'
import type { Rendering } from '@seaworthy/sources/render/rendering.ts'
import { UsageError, didYouMean, withHelp } from './arguments.ts'
import type { Parsed } from './arguments.ts'
import { readConfig } from './config-file.ts'
import { gatherFiles } from './evidence/gather-files.ts'
import type { Gathered } from './evidence/gathered.ts'
import { kubeVersionOf } from './kube-version.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'

export interface Assessed {
  readonly assessment: Assessment
  readonly gathered: Gathered
}

export interface AssessRequest {
  readonly checks: readonly Check[]
  readonly frameworks?: readonly Framework[]
  readonly showPassed?: boolean
  readonly baseline?: ReadonlySet<string>
  /** Texts that stand for files on disk. */
  readonly overrides?: ReadonlyMap<string, string>
  /** Renderings that assessments of one run share. */
  readonly renderings?: Map<string, Rendering>
}

const snapshotFile = /\.json\.(?:zst|gz)$/i

/** From options to an assessment: the target is read, then judged. */
export async function assessTarget(args: Parsed, terminal: Terminal, request: AssessRequest): Promise<Assessed> {
  const config = await readConfig(args.text('config'))
  const settings = { ...config.settings, ...namespaceOf(args, config.settings.defaultNamespace) }
  const { target, at, gathered } = await gather(args, terminal, request, settings)
  terminal.progress(`Judging ${gathered.resources.length} objects`)
  const {
    admissionOf,
    problems: admissionProblems,
    notes,
  } = await (await import('./admission-outcomes.ts')).admissionJudge(args.text('admission-config'))
  const coverage = {
    ...gathered.coverage,
    notes: [...gathered.coverage.notes, ...notes],
    problems: [...config.problems, ...admissionProblems, ...gathered.coverage.problems],
  }
  const assessment = assess(
    { at, target, objects: gathered.resources, coverage, settings },
    {
      toolVersion: version,
      checks: request.checks,
      ...(request.showPassed === true && { showPassed: true }),
      exceptions: config.exceptions,
      ...(request.baseline !== undefined && { baseline: request.baseline }),
      frameworks: request.frameworks ?? [],
      trace: gathered.trace,
      admission: admissionOf,
      tools: { sha256: (text) => hash('sha256', text) },
    },
  )
  terminal.progress('')
  return { assessment, gathered }
}

function namespaceOf(args: Parsed, fallback: string): { defaultNamespace: string } {
  return { defaultNamespace: args.texts('namespace')[0] ?? fallback }
}

interface GatheredTarget {
  readonly target: Target
  readonly at: string
  readonly gathered: Gathered
}

async function gather(
  args: Parsed,
  terminal: Terminal,
  request: AssessRequest,
  { podTemplates }: Settings,
): Promise<GatheredTarget> {
  const { checks } = request
  // Refused also where the target has a version of its own.
  kubeVersionOf(args)
  const live = args.flag('cluster') || args.text('context') !== undefined
  const at = momentOf(args)
  if (live) {
    if (args.positionals.length > 0) throw new UsageError('Give paths or --cluster (--context), not both')
    if (args.flag('offline'))
      throw new OperationError(
        'OFFLINE',
        '--offline makes no network call, so a live cluster cannot be read; scan a snapshot instead',
      )
    const { gatherCluster } = await import('./evidence/gather-cluster.ts')
    const { gatheredFrom } = await import('./evidence/from-cluster.ts')
    const snapshot = await gatherCluster(args, kindsNeeded(checks), at, terminal)
    return { at, target: clusterTarget('cluster', snapshot), gathered: gatheredFrom(snapshot, kindsNeeded(checks)) }
  }
  const [first, ...more] = args.positionals
  if (first !== undefined && snapshotFile.test(first)) {
    if (more.length > 0) throw new UsageError('A snapshot is a target of its own: give one, and no other paths')
    return gatherSnapshot(first, args, checks)
  }
  return {
    at,
    target: fileTarget(args),
    gathered: await gatherFilesOf(args, terminal, parsePlan(checks, podTemplates), request),
  }
}

async function gatherSnapshot(file: string, args: Parsed, checks: readonly Check[]): Promise<GatheredTarget> {
  const { readSnapshotFile } = await import('./evidence/read-snapshot-file.ts')
  const { gatheredFrom } = await import('./evidence/from-cluster.ts')
  const snapshot = await readSnapshotFile(file)
  const at = args.text('at') === undefined ? snapshot.at : momentOf(args)
  return { at, target: clusterTarget('cluster', snapshot), gathered: gatheredFrom(snapshot, kindsNeeded(checks)) }
}

function clusterTarget(
  kind: Target['kind'],
  { context, version: kubernetesVersion }: { context: string; version: string | undefined },
): Target {
  return { kind, name: context, ...(kubernetesVersion !== undefined && { kubernetesVersion }) }
}

function fileTarget(args: Parsed): Target {
  const paths = pathsOf(args)
  const kubernetesVersion = kubeVersionOf(args)
  const kind = paths.every((path) => path === '-') ? 'stdin' : 'files'
  return { kind, name: paths.join(' '), ...(kubernetesVersion !== undefined && { kubernetesVersion }) }
}

function pathsOf(args: Parsed): readonly string[] {
  return args.positionals.length > 0 ? args.positionals : ['.']
}

function gatherFilesOf(
  args: Parsed,
  terminal: Terminal,
  plan: ParsePlan,
  { overrides, renderings }: Pick<AssessRequest, 'overrides' | 'renderings'>,
): Promise<Gathered> {
  const kubeVersion = kubeVersionOf(args)
  const releaseName = args.text('release-name')
  const namespace = args.texts('namespace')[0]
  return gatherFiles({
    paths: pathsOf(args),
    plan,
    open: args.flag('open'),
    get stdin() {
      return terminal.stdin
    },
    ...(overrides !== undefined && { overrides }),
    ...(renderings !== undefined && { renderings }),
    onProgress: (text) => terminal.progress(text),
    render: {
      values: args.texts('values'),
      set: args.texts('set'),
      offline: args.flag('offline'),
      allowRemote: args.flag('allow-remote'),
      env: terminal.env,
      ...renderersOf(args),
      ...(kubeVersion !== undefined && { kubeVersion }),
      ...(releaseName !== undefined && { releaseName }),
      ...(namespace !== undefined && { namespace }),
    },
  })
}

/** The programs that `--helm` and `--kustomize` name. */
export function renderersOf(args: Parsed): { readonly helm?: string; readonly kustomize?: string } {
  const helm = args.text('helm')
  const kustomize = args.text('kustomize')
  return { ...(helm !== undefined && { helm }), ...(kustomize !== undefined && { kustomize }) }
}

/** The moment that "now" means: `--at`, else the clock. */
export function momentOf(args: Parsed): string {
  const given = args.text('at')
  const moment = given === undefined ? new Date() : new Date(given)
  if (Number.isNaN(moment.getTime()))
    throw new UsageError(`--at wants a time such as 2026-11-25T12:00:00Z, not ${JSON.stringify(given)}`)
  return moment.toISOString()
}

/** The checks that `--tier`, `--check` and `--skip-check` choose. */
export function chosenChecks(args: Parsed, fallback: readonly Tier[] = ['security']): readonly Check[] {
  const given = args.texts('tier').flatMap((text) => text.split(','))
  const chosen = given.includes('all') ? tiers : (given as readonly Tier[])
  const only = named(args.texts('check'))
  const without = named(args.texts('skip-check'))
  return chooseChecks({ tiers: chosen.length > 0 ? chosen : fallback, ...(only.size > 0 && { only }), without })
}

function named(ids: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const id of ids.flatMap((text) => text.split(','))) {
    const checks = checksNamed(id)
    if (checks.length === 0) {
      const known = chooseChecks({ tiers }).map((check) => check.id)
      const message = `No check has the id or alias ${JSON.stringify(id)}${didYouMean(id, known)}`
      throw new UsageError(withHelp(message, 'See "seaworthy checks"'))
    }
    for (const check of checks) found.add(check)
  }
  return found
}
