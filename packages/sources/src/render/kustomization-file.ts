// What a kustomization names. Field list and meaning: kustomize api/types/kustomization.go; what counts as remote:
// api/internal/git/repospec.go (NewRepoSpecFromURL) and api/internal/loader/fileloader.go (IsRemoteFile).

import { isObject } from '@seaworthy/engine/model/json.ts'
import type { Json, JsonObject } from '@seaworthy/engine/model/json.ts'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import { readDocument } from '@seaworthy/engine/formats/yaml/read-document.ts'

export const kustomizationNames: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

export interface KustomizationFile {
  readonly component: boolean
  /** `resources`, `bases`: files of objects, or folders of other kustomizations. */
  readonly resources: readonly string[]
  /** Folders of components. */
  readonly components: readonly string[]
  /** Patch files, the order of application kept. */
  readonly patches: readonly string[]
  /** Other files that it reads: generator contents, schemas, configurations, generators, transformers, replacements. */
  readonly others: readonly string[]
  /** Plugin configurations may name files and addresses of their own. */
  readonly hasPlugins: boolean
  /** Charts that kustomize would fetch and render by running helm. */
  readonly charts: readonly string[]
  readonly problems: readonly Problem[]
}

const plugins = ['generators', 'transformers', 'validators']

export function readKustomization(text: string, file: string): KustomizationFile {
  const { value, problems } = readDocument(text, { start: 0, end: text.length }, file)
  const root: JsonObject = isObject(value) ? value : {}
  const paths = (field: string) => strings(root[field]).filter((entry) => !entry.includes('\n'))
  const patches = ['patchesStrategicMerge', 'patchesJson6902', 'patches'].flatMap((field) => [
    ...paths(field),
    ...objects(root[field]).flatMap((patch) => strings([patch['path']])),
  ])
  const generated = ['configMapGenerator', 'secretGenerator'].flatMap((field) =>
    objects(root[field]).flatMap(generatorFiles),
  )
  const openapi = isObject(root['openapi']) ? strings([root['openapi']['path']]) : []
  const replacements = objects(root['replacements']).flatMap((entry) => strings([entry['path']]))
  return {
    component: root['kind'] === 'Component',
    resources: [...paths('resources'), ...paths('bases')],
    components: paths('components'),
    patches,
    others: [...generated, ...openapi, ...replacements, ...['crds', 'configurations', ...plugins].flatMap(paths)],
    hasPlugins: plugins.some((field) => strings(root[field]).length > 0),
    charts: ['helmCharts', 'helmChartInflationGenerator'].flatMap((field) => objects(root[field]).map(chartName)),
    problems,
  }
}

/** Whether kustomize would fetch what an entry names instead of opening it. */
export function isRemote(entry: string): boolean {
  const lower = entry.toLowerCase()
  const starts = ['http://', 'https://', 'ssh://', 'file://', 'git::', 'gh:', 'github.com/', 'github.com:']
  return starts.some((prefix) => lower.startsWith(prefix)) || /^[A-Za-z][A-Za-z0-9-]*@/.test(entry)
}

/** `files: [key=path]`, `envs: [path]`, `env: path`. */
function generatorFiles(generator: JsonObject): string[] {
  const files = strings(generator['files']).map((entry) => entry.slice(entry.indexOf('=') + 1))
  return [...files, ...strings(generator['envs']), ...strings([generator['env']])]
}

function chartName(chart: JsonObject): string {
  const name = chart['name'] ?? chart['chartName']
  return typeof name === 'string' ? name : 'a chart without a name'
}

function strings(value: Json | undefined | readonly (Json | undefined)[]): string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []
}

function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : []
}
