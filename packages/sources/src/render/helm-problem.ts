import { join } from 'node:path'
import type { Place, Problem } from '@seaworthy/engine/model/problem.ts'

export interface HelmFailure {
  readonly what: string
  readonly stderr: string
  readonly kubeVersion?: string
  /** Temporary paths and what a person should read in their place. */
  readonly names: ReadonlyMap<string, string>
}

const shownChars = 600

/** What Helm's error means for the person, in Helm 3 and 4. Sources: helm pkg/action/install.go, pkg/engine/engine.go. */
export function helmProblem(failure: HelmFailure): Problem {
  const text = readable(failure.stderr, failure.names)
  return kubeVersionProblem(failure, text) ?? dependencyProblem(failure, text) ?? otherProblem(failure, text)
}

function kubeVersionProblem(failure: HelmFailure, text: string): Problem | undefined {
  const match = /chart requires kubeVersion: (.{1,200}) which is incompatible with Kubernetes (\S{1,100})/.exec(text)
  if (match === null) return undefined
  const [, wanted = '', seen = ''] = match
  const given = failure.kubeVersion !== undefined
  return {
    code: 'chart-kube-version',
    at: { file: failure.what },
    message: `Chart ${failure.what} requires Kubernetes ${wanted}, ${given ? '--kube-version says' : 'this helm renders for'} ${seen}`,
    wanted: `${given ? 'Give' : 'Say what you run:'} --kube-version with a version within ${wanted}`,
    cause: 'input',
  }
}

function dependencyProblem(failure: HelmFailure, text: string): Problem | undefined {
  const match = /missing in charts\/ directory: (.{1,400})/.exec(text)
  if (match === null) return undefined
  return {
    code: 'chart-dependency-missing',
    at: { file: join(failure.what, 'Chart.yaml') },
    message: `Chart ${failure.what} lacks its dependencies in charts/: ${(match[1] ?? '').trim()}`,
    wanted: `Run: helm dependency build ${failure.what}`,
    cause: 'input',
  }
}

function otherProblem(failure: HelmFailure, text: string): Problem {
  const at = place(failure, text)
  if (text.includes('failed parsing --set')) {
    // The text of --set may hold a password, and Helm repeats it
    const message = `Helm could not read the --set values for chart ${failure.what}`
    return { code: 'render-failed', at, message, wanted: '--set key=value', cause: 'input' }
  }
  if (/unknown (?:shorthand )?flag/.test(text)) {
    const message = `Helm does not know a flag that Seaworthy needs: ${text}`
    return { code: 'renderer-unfit', at, message, wanted: 'Helm 3.6 or newer, or Helm 4', cause: 'world' }
  }
  return { code: 'render-failed', at, message: `Helm could not render chart ${failure.what}: ${text}`, cause: 'input' }
}

/** `chart/templates/x.yaml:12:34` in Helm's own words, as a place below the chart's folder. */
function place(failure: HelmFailure, text: string): Place {
  const match =
    /([\w.-]{1,100}\/(?:templates|charts|crds)\/[\w./-]{1,300}\.(?:yaml|yml|tpl|txt|json))(?::(\d{1,7}))?(?::(\d{1,7}))?/.exec(
      text,
    )
  if (match === null) return { file: failure.what }
  const [, name = '', line, column] = match
  const file = join(failure.what, name.slice(name.indexOf('/') + 1))
  if (line === undefined) return { file }
  return column === undefined ? { file, line: Number(line) } : { file, line: Number(line), column: Number(column) }
}

/**
 * One line of an error: without paths of temporary folders, without control characters, and cut before a dump of the
 * manifest, which may hold credentials.
 */
export function readable(stderr: string, names: ReadonlyMap<string, string>): string {
  let text = stderr
  for (const [from, to] of names) text = text.replaceAll(from, to)
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(
      (line) =>
        line !== '' &&
        !line.startsWith('WARNING') &&
        !line.startsWith('# Warning') &&
        !/^(?:level=|Use --debug)/.test(line),
    )
  // kubectl writes its errors as log lines: `E1125 21:39:40.941983 32698 run.go:72] "command failed" err="…"`
  let message = lines
    .join(' ')
    .replace(/^E\d{4} [^\]]{1,80}\] "command failed" err="(.*)"$/, '$1')
    .replace(/^[Ee]rror: /, '')
    .replaceAll('\\"', '"')
  for (const dump of ['node contents', 'Node contents', 'apiVersion:']) {
    const at = message.indexOf(dump)
    if (at > 0) message = message.slice(0, at)
  }
  // oxlint-disable-next-line no-control-regex
  const clean = message.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, ' ').trim()
  const cut = clean.length > shownChars ? `${clean.slice(0, shownChars)}…` : clean
  return cut === '' ? 'No reason was given' : cut.replace(/\.$/, '')
}
