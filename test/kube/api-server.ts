import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

export type KubeVersion = '1.36' | '1.34'

export interface ApiServer {
  /** Path of a kubeconfig whose user is cluster-admin. */
  readonly kubeconfig: string
  /** Gives up this file's use of the server; the last one out lets it go down after a while. */
  stop(): Promise<void>
}

/**
 * A real Kubernetes API server, shared by every test file of the machine: the first to ask starts it (about 12 s), the
 * others use it, and a watchman takes it down when nobody has used it for half a minute. Tests therefore work in
 * namespaces of their own. `SEAWORTHY_TEST_KUBECONFIG` names a server that is there already and wins.
 *
 * `skip` where the machine cannot run one; with `SEAWORTHY_REQUIRE_KUBE=1` (CI) that is an error instead.
 */
export async function startApiServer(options: { kube?: KubeVersion } = {}): Promise<ApiServer | { skip: string }> {
  const given = process.env['SEAWORTHY_TEST_KUBECONFIG']
  if (given !== undefined && given !== '') return { kubeconfig: given, stop: () => Promise.resolve() }
  const kube = options.kube ?? '1.36'
  const missing = whatIsMissing(kube)
  if (missing !== undefined) {
    if (process.env['SEAWORTHY_REQUIRE_KUBE'] === '1') throw new Error(`No Kubernetes API server: ${missing}`)
    process.stderr.write(`SKIPPED: no Kubernetes ${kube} API server for ${process.argv[1] ?? 'tests'}: ${missing}\n`)
    return { skip: missing }
  }
  const dir = stateFolder(kube)
  const users = `${dir}.users`
  mkdirSync(users, { recursive: true })
  const mine = join(users, `${process.pid}`)
  writeFileSync(mine, '')
  const release = await lock(`${dir}.lock`)
  try {
    const kubeconfig = join(dir, 'admin.kubeconfig')
    if (!(await isUp(dir, kubeconfig))) {
      if (existsSync(dir)) await cluster(kube, 'down')
      await cluster(kube, 'up')
      watch(kube)
    }
    return {
      kubeconfig,
      stop() {
        rmSync(mine, { force: true })
        return Promise.resolve()
      },
    }
  } finally {
    release()
  }
}

/** `kubectl` with the server's admin, for preparing what a test reads; throws with kubectl's own words. */
export function kubectl(kubeconfig: string, args: readonly string[], input?: string): string {
  const done = spawnSync('kubectl', ['--kubeconfig', kubeconfig, ...args], {
    input: input ?? '',
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (done.status !== 0) throw new Error(`kubectl ${args.join(' ')} failed: ${done.stderr}`)
  return done.stdout
}

const script = join(import.meta.dirname, 'cluster')

function stateFolder(kube: KubeVersion): string {
  return kube === '1.36' ? '/run/seaworthy-cluster' : `/run/seaworthy-cluster-${kube}`
}

function whatIsMissing(kube: KubeVersion): string | undefined {
  if (process.platform !== 'linux') return `it needs Linux, this is ${process.platform}`
  if (process.getuid?.() !== 0) return 'it needs root for a network namespace'
  const bin = process.env['SEAWORTHY_KUBE'] ?? join(homedir(), '.cache/seaworthy/kube', kube)
  for (const program of ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler']) {
    if (!existsSync(join(bin, program)))
      return `${join(bin, program)} is missing, run KUBE=${kube} test/kube/cluster build`
  }
  for (const program of ['kubectl', 'etcd', 'openssl', 'ip', 'nsenter', 'bash']) {
    if (!isOnPath(program)) return `${program} is not on the PATH`
  }
  if (spawnSync('unshare', ['-n', 'true']).status !== 0) return 'this machine does not let root make network namespaces'
  return undefined
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** A server that is being started by hand, or is slow on a busy machine, gets time before it counts as dead. */
async function isUp(dir: string, kubeconfig: string): Promise<boolean> {
  for (let tries = 0; tries < 40 && existsSync(dir); tries += 1) {
    if (isReady(kubeconfig)) return true
    if (existsSync(join(dir, 'apiserver.pid')) && isGone(join(dir, 'apiserver.pid'))) return false
    await sleep(500)
  }
  return false
}

function isReady(kubeconfig: string): boolean {
  if (!existsSync(kubeconfig)) return false
  const args = ['--kubeconfig', kubeconfig, '--request-timeout=5s', 'get', 'serviceaccount', 'default']
  return spawnSync('kubectl', args, { stdio: 'ignore' }).status === 0
}

async function cluster(kube: KubeVersion, verb: 'up' | 'down'): Promise<void> {
  const env = { ...process.env, KUBE: kube, CONTROL_PLANE_ONLY: '1', SEAWORTHY_CLUSTER: stateFolder(kube) }
  // The daemons inherit these streams: with pipes this promise would wait for them, so only the exit counts.
  const child = spawn('bash', [script, verb], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('exit', resolve)
  })
  child.stderr.destroy()
  if (code !== 0) throw new Error(`${script} ${verb} failed with exit code ${code}: ${said}`)
}

/** A process of its own, so that a killed test run leaves no cluster behind. */
function watch(kube: KubeVersion): void {
  const dir = stateFolder(kube)
  const env = { ...process.env, KUBE: kube, SEAWORTHY_CLUSTER: dir }
  spawn('bash', [join(import.meta.dirname, 'watch'), dir], { env, stdio: 'ignore', detached: true }).unref()
}

/** One starter at a time; a lock whose owner is gone is taken over. */
async function lock(path: string): Promise<() => void> {
  const giveUpAt = performance.now() + 110_000
  while (performance.now() < giveUpAt) {
    try {
      mkdirSync(path)
      writeFileSync(join(path, 'pid'), `${process.pid}`)
      return () => rmSync(path, { recursive: true, force: true })
    } catch {
      if (isGone(join(path, 'pid'))) rmSync(path, { recursive: true, force: true })
      await sleep(100)
    }
  }
  throw new Error(`Waited 110 s for ${path}, held by another test run`)
}

/** Whether the process that the file names has ended. */
function isGone(pidFile: string): boolean {
  try {
    const pid = readFileSync(pidFile, 'utf8').trim()
    if (pid !== '') process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
