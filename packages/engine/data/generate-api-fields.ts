// Writes api-fields.json: the fields of the built-in kinds and their types, from the Go structs that the API server decodes into.
// Run: node packages/engine/data/generate-api-fields.ts DATE API APIMACHINERY
// with the folders of k8s.io/api and k8s.io/apimachinery (`go mod download -json k8s.io/api@v0.37.1` prints them).

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const [date = '', api = '', machinery = ''] = process.argv.slice(2)

/** Go types that are one value in JSON. */
const scalars: Readonly<Record<string, string>> = {
  bool: 'boolean',
  float32: 'number',
  float64: 'number',
  int: 'integer',
  int16: 'integer',
  int32: 'integer',
  int64: 'integer',
  interface: 'any',
  string: 'string',
  uint32: 'integer',
  uint8: 'integer',
  'intstr.IntOrString': 'int-or-string',
  'metav1.Duration': 'string',
  'metav1.FieldsV1': 'any',
  'metav1.GroupResource': 'any',
  'metav1.MicroTime': 'string',
  'metav1.Time': 'string',
  'resource.Quantity': 'quantity',
  'runtime.Object': 'any',
  'runtime.RawExtension': 'any',
  'types.UID': 'string',
  'types.NodeName': 'string',
  'types.NamespacedName': 'any',
}

interface Package {
  readonly group: string
  readonly version: string
  readonly text: string
}

const packages = new Map<string, Package>()
const metav1 = 'meta/v1'
packages.set(metav1, { group: '', version: '', text: readTypes(join(machinery, 'pkg/apis/meta/v1')) })
for (const folder of readdirSync(api, { recursive: true, encoding: 'utf8' })) {
  const version = /^[a-z0-9]+\/(v\d+(?:(?:alpha|beta)\d+)?)$/.exec(folder)?.[1]
  const register = join(api, folder, 'register.go')
  if (version === undefined || !existsSync(register)) continue
  const group = /const GroupName = "([^"]*)"/.exec(readFileSync(register, 'utf8'))?.[1]
  if (group !== undefined) packages.set(folder, { group, version, text: readTypes(join(api, folder)) })
}

function readTypes(folder: string): string {
  const files = readdirSync(folder).filter(
    (file) => /^(?:types|.*_types|micro_time|duration)\.go$/.test(file) || file === 'types.go',
  )
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')
}

const structs = new Map<string, Record<string, string>>()
const kinds: Record<string, string> = {}

for (const [name, { group, version, text }] of packages) {
  // Only stable versions: the others have lives of their own.
  if (!/^v\d+$/.test(version)) continue
  for (const [, kind = ''] of text.matchAll(
    /^\/\/ \+k8s:deepcopy-gen:interfaces=[^\n]*runtime\.Object\n(?:\/\/[^\n]*\n|\n)*type (\w+) struct/gm,
  )) {
    if (kind.endsWith('List') || kind.endsWith('Options') || kind.endsWith('Review') || kind === 'Status') continue
    if (!/metav1\.ObjectMeta/.test(structText(text, kind) ?? '')) continue
    kinds[`${group === '' ? '' : `${group}/`}${version}/${kind}`] = resolve(name, kind)
  }
}

function structText(text: string, name: string): string | undefined {
  const start = text.search(new RegExp(`^type ${name} struct \\{`, 'm'))
  return start < 0 ? undefined : text.slice(start, text.indexOf('\n}', start))
}

/** The code of a Go type as seen from a package. */
function resolve(from: string, type: string): string {
  if (type.startsWith('*')) return resolve(from, type.slice(1))
  if (type === '[]byte') return 'string'
  if (type.startsWith('[]')) return `[]${resolve(from, type.slice(2))}`
  const map = /^map\[[^\]]*\](.*)$/.exec(type)
  if (map !== null) return `{}${resolve(from, map[1] ?? '')}`
  const scalar = scalars[from === metav1 ? `metav1.${type}` : type] ?? scalars[type]
  if (scalar !== undefined) return scalar
  const dot = type.indexOf('.')
  const home = dot < 0 ? from : homeOf(from, type.slice(0, dot))
  const name = dot < 0 ? type : type.slice(dot + 1)
  const text = packages.get(home)?.text
  if (text === undefined) throw new Error(`Nobody knows ${type}, seen from ${from}`)
  const alias =
    new RegExp(`^type ${name} (\\S+)$`, 'm').exec(text)?.[1] ??
    new RegExp(`^\\t${name} +(string)$`, 'm').exec(text)?.[1]
  if (alias !== undefined && alias !== 'struct') return resolve(home, alias)
  const key = `${home}.${name}`
  if (!structs.has(key)) {
    const fields: Record<string, string> = {}
    structs.set(key, fields)
    const body = structText(text, name)
    if (body === undefined) throw new Error(`No struct ${key}, seen from ${from}`)
    readFields(home, body, fields)
  }
  return key
}

function homeOf(from: string, alias: string): string {
  if (alias === 'metav1') return metav1
  const text = packages.get(from)?.text ?? ''
  const path = new RegExp(`^\\s+(?:${alias} )?"k8s.io/api/([a-z0-9]+/v[a-z0-9]+)"`, 'm').exec(
    text
      .split('\n')
      .filter((line) => line.includes('k8s.io/api/') && (line.includes(`${alias} "`) || line.includes(`/${alias}"`)))
      .join('\n'),
  )?.[1]
  if (path === undefined) throw new Error(`No import ${alias} in ${from}`)
  return path
}

function readFields(home: string, body: string, fields: Record<string, string>): void {
  for (const line of body.split('\n')) {
    const field = /^\t(?:(\w+) +)?(\S+) +`[^`]*json:"([^",]*)(,inline)?[^"]*"/.exec(line)
    if (field === null) continue
    const [, , type = '', name = '', inline] = field
    if (name === '-') continue
    if (name === '' || inline !== undefined) {
      if (type.endsWith('TypeMeta')) Object.assign(fields, { apiVersion: 'string', kind: 'string' })
      else Object.assign(fields, structs.get(resolve(home, type)))
    } else fields[name] = resolve(home, type)
  }
}

const lines = [...structs]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, fields]) => `    ${JSON.stringify(name)}: ${JSON.stringify(fields)}`)
const text = `{
  "source": "k8s.io/api and k8s.io/apimachinery v0.37.1 (Apache-2.0), struct fields",
  "date": ${JSON.stringify(date)},
  "kinds": ${JSON.stringify(Object.fromEntries(Object.entries(kinds).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2).replaceAll('\n', '\n  ')},
  "structs": {
${lines.join(',\n')}
  }
}
`
writeFileSync(join(import.meta.dirname, 'api-fields.json'), text)
process.stdout.write(`${Object.keys(kinds).length} kinds, ${structs.size} structs\n`)
