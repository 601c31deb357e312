// Which program a container starts, through the wrappers that manifests of control planes use: shells, kube-log-runner
// (the entry point of Kubernetes' own images for logs), hyperkube (one binary for all, to 1.18), init programs.

import type { Argument } from './flags.ts'
import { shellWords } from './shell-words.ts'

export type ComponentName = 'kube-apiserver' | 'kube-controller-manager' | 'kube-scheduler' | 'etcd'

export interface Program {
  readonly name: ComponentName | undefined
  /** Its arguments. */
  readonly rest: readonly Argument[]
  /** The program is not known: the image or a script decides, so other marks may name the component. */
  readonly open: boolean
  /** Why its arguments are not known. */
  readonly closed: string | undefined
}

const programs: Readonly<Record<string, ComponentName>> = {
  etcd: 'etcd',
  'kube-apiserver': 'kube-apiserver',
  'kube-controller-manager': 'kube-controller-manager',
  'kube-scheduler': 'kube-scheduler',
}

/** The names of hyperkube's servers, to 1.18. */
const servers: Readonly<Record<string, ComponentName>> = {
  ...programs,
  apiserver: 'kube-apiserver',
  'controller-manager': 'kube-controller-manager',
  scheduler: 'kube-scheduler',
}

const shells: ReadonlySet<string> = new Set(['ash', 'bash', 'dash', 'ksh', 'sh', 'zsh'])
/** Programs that start another one, named by their first argument that is no option. */
const wrappers: ReadonlySet<string> = new Set(['dumb-init', 'exec', 'go-runner', 'kube-log-runner', 'tini'])
const maxWrappers = 4

export function findProgram(given: readonly Argument[]): Program {
  let left = given
  for (let depth = 0; depth <= maxWrappers; depth += 1) {
    const [first, ...rest] = left
    if (first === undefined || first.text === '')
      return { ...other, open: true, closed: 'the image decides its arguments' }
    if (first.text.startsWith('-')) return { ...other, open: true, rest: left }
    if (first.why !== undefined) return { ...other, open: true, closed: first.why }
    const base = first.text.slice(first.text.lastIndexOf('/') + 1)
    if (Object.hasOwn(programs, base)) return { name: programs[base], rest, open: false, closed: undefined }
    if (base === 'hyperkube') return hyperkube(rest)
    if (shells.has(base)) {
      const words = scriptOf(rest)
      if (words === undefined) return { ...other, open: true, closed: 'a script starts it that only a shell can read' }
      left = words
    } else if (wrappers.has(base)) {
      const start = rest.findIndex(({ text }) => !text.startsWith('-'))
      if (start < 0) return other
      left = rest.slice(start)
    } else {
      return other
    }
  }
  return other
}

const other: Program = { name: undefined, rest: [], open: false, closed: undefined }

function hyperkube([server, ...rest]: readonly Argument[]): Program {
  const text = server?.text.replace(/^--?/, '') ?? ''
  return Object.hasOwn(servers, text) ? { name: servers[text], rest, open: false, closed: undefined } : other
}

/** The words of the script of `sh -c script`; undefined where a shell is needed to know them. */
function scriptOf(given: readonly Argument[]): readonly Argument[] | undefined {
  const option = given.findIndex(({ text }) => /^-[a-z]*c$/.test(text))
  const script = option < 0 ? undefined : given[option + 1]
  if (script === undefined || script.why !== undefined) return undefined
  return shellWords(script.text)?.map((text) => ({ text, path: script.path, why: undefined, editable: false }))
}
