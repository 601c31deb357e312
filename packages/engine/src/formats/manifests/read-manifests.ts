import { isObject, typeName } from '../../model/json.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import type { Path } from '../../model/path.ts'
import type { Problem } from '../../model/problem.ts'
import { kindOf } from '../../model/kinds.ts'
import { groupKindOf, splitApiVersion } from '../../model/resource.ts'
import type { Resource, SourceText } from '../../model/resource.ts'
import { isKnownKind, podSpecIn } from '../../model/unknown-workloads.ts'
import { indexDocuments } from '../yaml/index-documents.ts'
import type { IndexedDocument } from '../yaml/index-documents.ts'
import { lineTable, locate } from '../yaml/locate.ts'
import type { LineTable, Location } from '../yaml/locate.ts'
import type { YamlNode } from '../yaml/node.ts'
import { parseNodes } from '../yaml/parse-nodes.ts'
import { readDocument } from '../yaml/read-document.ts'

/** How much of an object of this kind is parsed: everything, these subtrees, or nothing beyond kind and name. */
export type ParsePlan = (groupKind: string) => 'full' | 'index' | readonly Path[]

export interface Manifests {
  readonly resources: readonly Resource[]
  readonly problems: readonly Problem[]
  /** Documents that hold something. */
  readonly documents: number
  /** Documents without `apiVersion` and `kind`: values files, compose files, … */
  readonly otherDocuments: number
  /** Documents that were only indexed, by group/Kind. */
  readonly indexedOnly: Readonly<Record<string, number>>
}

/** A List inside a List is read this deep: the API's own client goes no further. */
const maxListDepth = 4

/**
 * The Kubernetes objects of a YAML or JSON text. What cannot be read is a problem with its place; the rest is read.
 * `renderedFrom`: the template or base that this text was rendered from.
 */
export function readManifests(source: SourceText, plan: ParsePlan, renderedFrom?: SourceText): Manifests {
  const { documents, problems } = indexDocuments(source.text, source.file)
  let table: LineTable | undefined
  const found: Mutable = {
    resources: [],
    problems: [...problems],
    documents: 0,
    otherDocuments: 0,
    // Kinds are the attacker's words: `__proto__` is one among them.
    indexedOnly: Object.create(null) as Record<string, number>,
    lines: () => (table ??= lineTable(source.text)),
  }
  for (const document of documents) readOne(source, document, plan, renderedFrom, found)
  const { lines: _lines, positions: _positions, ...manifests } = found
  return manifests
}

interface Mutable {
  readonly resources: Resource[]
  readonly problems: Problem[]
  documents: number
  otherDocuments: number
  readonly indexedOnly: Record<string, number>
  readonly lines: () => LineTable
  positions?: { readonly start: number; readonly root: YamlNode | undefined }
}

function readOne(
  source: SourceText,
  document: IndexedDocument,
  plan: ParsePlan,
  renderedFrom: SourceText | undefined,
  found: Mutable,
): void {
  const { apiVersion, kind } = document
  let parse: ReturnType<ParsePlan> = 'full'
  if (document.exact && apiVersion !== undefined && kind !== undefined) {
    parse = plan(groupKindOf(splitApiVersion(apiVersion).group, kind))
    if (parse !== 'full' && mayHideWorkload(source.text, document)) {
      const indexed = parse === 'index'
      parse = 'full'
      if (indexed && !hidesWorkload(source, document, found)) parse = 'index'
    }
    if (parse === 'index') {
      const groupKind = groupKindOf(splitApiVersion(apiVersion).group, kind)
      found.documents += 1
      found.indexedOnly[groupKind] = (found.indexedOnly[groupKind] ?? 0) + 1
      return
    }
  }
  const only = parse === 'full' ? undefined : [['apiVersion'], ['kind'], ...parse]
  const { value, problems } = readDocument(source.text, document, source.file, {
    lines: found.lines,
    ...(only && { only }),
  })
  found.problems.push(...problems)
  if (value === undefined || value === null) {
    if (problems.length > 0) found.documents += 1
    return
  }
  found.documents += 1
  const origin = {
    source,
    start: document.start,
    end: document.end,
    line: document.line,
    ...(renderedFrom && { renderedFrom }),
  }
  collect(value, [], origin, found, 0)
}

/**
 * Kinds that nobody knows are read as far as the plan says, unless their text may hold a pod spec. A backslash may write a
 * key in another way.
 */
function mayHideWorkload(text: string, { apiVersion = '', kind = '', start, end }: IndexedDocument): boolean {
  if (isKnownKind(splitApiVersion(apiVersion).group, kind)) return false
  const own = text.slice(start, end)
  return own.includes('\\') || (own.includes('containers') && own.includes('image'))
}

function hidesWorkload(source: SourceText, document: IndexedDocument, found: Mutable): boolean {
  const { value } = readDocument(source.text, document, source.file, { lines: found.lines })
  return value !== undefined && podSpecIn(value) !== undefined
}

type DocumentOrigin = Omit<NonNullable<Resource['origin']>, 'item'>

function collect(value: Json, item: Path, origin: DocumentOrigin, found: Mutable, depth: number): void {
  const at = placeOf(origin, item, found)
  if (!isObject(value)) {
    if (item.length === 0) found.otherDocuments += 1
    else found.problems.push(notAnObject(at(), value))
    return
  }
  const { apiVersion, kind } = value
  if (apiVersion === undefined && kind === undefined && item.length === 0) {
    found.otherDocuments += 1
    return
  }
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || apiVersion === '' || kind === '') {
    found.problems.push(incomplete(at(), value))
    return
  }
  const items = value['items']
  if (kind === 'List' && items !== undefined && items !== null && !Array.isArray(items)) {
    found.problems.push(notAList(at(), items))
    return
  }
  if (kind === 'List' && !Array.isArray(items)) return
  if (kind.endsWith('List') && Array.isArray(items)) {
    if (depth >= maxListDepth) {
      found.problems.push({
        code: 'list-depth',
        at: at(),
        cause: 'input',
        message: `Lists are nested more than ${maxListDepth} deep`,
        wanted: 'A List of objects',
      })
      return
    }
    const itemKind = kind === 'List' ? undefined : { apiVersion, kind: kind.slice(0, -'List'.length) }
    ;(items as readonly Json[]).forEach((one, index) =>
      collect(withKind(one, itemKind), [...item, 'items', index], origin, found, depth + 1),
    )
    return
  }
  const read = resource(apiVersion, kind, value, { ...origin, item })
  // Configuration files (Kustomization, KubeletConfiguration, …) have a kind and no name; objects of the API have both.
  const typed = kindOf(read.group, kind)
  if (read.name === '' && typed !== undefined && typed.fileOnly !== true) found.problems.push(nameless(at(), kind))
  found.resources.push(read)
}

/** Items of a typed list (`PodList`) carry no apiVersion and kind of their own. */
function withKind(value: Json, kind: JsonObject | undefined): Json {
  return kind !== undefined && isObject(value) && value['kind'] === undefined ? { ...kind, ...value } : value
}

export function resource(apiVersion: string, kind: string, value: JsonObject, origin?: Resource['origin']): Resource {
  const { group, version } = splitApiVersion(apiVersion)
  const metadata = isObject(value['metadata']) ? value['metadata'] : {}
  const { namespace, name, generateName } = metadata
  return {
    apiVersion,
    group,
    version,
    kind,
    namespace: typeof namespace === 'string' ? namespace : '',
    name: typeof name === 'string' && name !== '' ? name : typeof generateName === 'string' ? `${generateName}*` : '',
    value,
    ...(origin && { origin }),
  }
}

/** Asked for problems only: the positions of a document cost several times its values, so those of one are kept. */
function placeOf({ source, start, end, line }: DocumentOrigin, item: Path, found: Mutable): () => Problem['at'] {
  const at = { file: source.file, line, column: 1 }
  if (item.length === 0) return () => at
  return () => {
    if (found.positions?.start !== start)
      found.positions = { start, ...parseNodes(source.text, { start, end }, source.file) }
    const { root } = found.positions
    return root === undefined ? at : { ...at, ...placed(locate(source.text, root, item, found.lines())) }
  }
}

function placed({ line, column }: Location): { line: number; column: number } {
  return { line, column }
}

function notAList(at: Problem['at'], items: Json): Problem {
  return {
    code: 'not-an-object',
    at,
    cause: 'input',
    message: `The items of this List are ${typeName(items)}`,
    wanted: 'items: [ … ]',
  }
}

function nameless(at: Problem['at'], kind: string): Problem {
  return { code: 'no-name', at, cause: 'input', message: `${kind} has no name`, wanted: 'metadata.name: a string' }
}

function notAnObject(at: Problem['at'], value: Json): Problem {
  return {
    code: 'not-an-object',
    at,
    cause: 'input',
    message: `Expected a Kubernetes object, got ${typeName(value)}`,
    wanted: 'apiVersion, kind and metadata',
  }
}

function incomplete(at: Problem['at'], { apiVersion, kind }: JsonObject): Problem {
  const seen = [
    typeof apiVersion === 'string' && apiVersion !== ''
      ? `apiVersion ${apiVersion}`
      : `apiVersion is ${apiVersion === undefined ? 'missing' : typeName(apiVersion)}`,
    typeof kind === 'string' && kind !== ''
      ? `kind ${kind}`
      : `kind is ${kind === undefined ? 'missing' : typeName(kind)}`,
  ]
  return {
    code: 'not-an-object',
    at,
    cause: 'input',
    message: `Cannot tell what object this is: ${seen.join(', ')}`,
    wanted: 'apiVersion: v1, kind: Pod',
  }
}
