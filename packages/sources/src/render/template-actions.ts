// Go templates as far as tracing needs them: which `.Values` path an action reads, with the dot that `with` and `range`
// move. Source: pkg.go.dev/text/template, "Actions". Whatever is not understood gives no path, and a path that is wrong is
// caught where the value that it names is compared with the value rendered.

/** A step of a values path that `range` makes: any key or item. */
export const anyStep = '*'

export interface TemplateAction {
  /** Line of the opening braces, from 1. */
  readonly line: number
  /** Offsets of the braces in the line where the action begins; `end` is absent where it ends on another line. */
  readonly start: number
  readonly end?: number
  /** Paths below `.Values` that the action reads: `[['image', 'tag']]`. */
  readonly reads: readonly (readonly string[])[]
  /** The action writes what it reads as a block: `toYaml`. */
  readonly copies: boolean
}

/** What `.` or a variable stands for: steps from the root of the template's data, undefined when not known. */
type Dot = readonly string[] | undefined

interface Block {
  readonly dot: Dot
  readonly variables: ReadonlyMap<string, Dot>
}

const maxActions = 100_000
const maxNesting = 200

/** All actions of a template with what they read, in the order of the text. Linear in the text. */
export function templateActions(text: string): TemplateAction[] {
  const actions: TemplateAction[] = []
  const blocks: Block[] = [{ dot: [], variables: new Map() }]
  let line = 1
  let counted = 0
  for (let at = text.indexOf('{{'); at >= 0 && actions.length < maxActions;) {
    const close = text.startsWith('{{/*', at) || text.startsWith('{{- /*', at) ? text.indexOf('*/', at) : at
    const end = close < 0 ? -1 : text.indexOf('}}', close)
    if (end < 0) break
    for (
      let newline = text.indexOf('\n', counted);
      newline >= 0 && newline < at;
      newline = text.indexOf('\n', counted)
    ) {
      line += 1
      counted = newline + 1
    }
    const code = text.slice(at + 2, end)
    const start = at - counted
    const reads = enter(code, blocks)
    const copies = /\btoYaml\b/.test(code)
    const action = { line, start, reads, copies }
    actions.push(code.includes('\n') ? action : { ...action, end: start + end + 2 - at })
    at = text.indexOf('{{', end + 2)
  }
  return actions
}

/** Reads an action in the innermost block, and opens or closes blocks as it says. */
function enter(code: string, blocks: Block[]): (readonly string[])[] {
  const body = code.replace(/^-/, '').replace(/-$/, '').trim()
  const word = /^[a-z]+/.exec(body)?.[0] ?? ''
  const block = blocks.at(-1) ?? { dot: undefined, variables: new Map() }
  if (body.startsWith('/*')) return []
  if (word === 'end') {
    if (blocks.length > 1) blocks.pop()
    return []
  }
  if (word === 'else' || word === 'break' || word === 'continue') return []
  const paths = pathsIn(body, block)
  if (blocks.length < maxNesting) open(word, body, paths[0], block, blocks)
  return paths.flatMap((path) => (path[0] === 'Values' ? [path.slice(1)] : []))
}

function open(word: string, body: string, first: Dot, block: Block, blocks: Block[]): void {
  if (word === 'if') blocks.push(block)
  else if (word === 'define' || word === 'block') blocks.push({ dot: [], variables: new Map() })
  else if (word === 'with') blocks.push({ dot: first, variables: declare(body, block, first, undefined) })
  else if (word === 'range') {
    const element = first === undefined ? undefined : [...first, anyStep]
    blocks.push({ dot: element, variables: declare(body, block, element, undefined) })
  } else if (body.startsWith('$')) {
    const variables = declare(body, block, first, undefined)
    blocks[blocks.length - 1] = { dot: block.dot, variables }
  }
}

/** `$v := …`, `range $k, $v := …`: the last variable named is the value. */
function declare(body: string, block: Block, value: Dot, key: Dot): ReadonlyMap<string, Dot> {
  const assign = body.indexOf('=')
  if (assign < 0 || !body.slice(0, assign).includes('$')) return block.variables
  const names = body.slice(0, assign).match(/\$\w+/g) ?? []
  const variables = new Map(block.variables)
  for (const [index, name] of names.entries()) variables.set(name, index === names.length - 1 ? value : key)
  return variables
}

/** The field chains of an action: `.Values.a.b`, `$.Values.a`, `$x.b`, `.` itself. Strings are skipped. */
function pathsIn(body: string, block: Block): (readonly string[])[] {
  const assign = /^(?:\w+ )?\s*\$[\w, $]*:?=/.exec(body)
  const code = (assign === null ? body : body.slice(assign[0].length)).replaceAll(/"[^"\n]*"|`[^`]*`/g, ' ')
  const paths: (readonly string[])[] = []
  for (const match of code.matchAll(/(?<![\w)])(\$\w*)?((?:\.[A-Za-z_]\w*)+|\.(?![\w.]))?/g)) {
    const [whole, variable, chain] = match
    if (whole === '') continue
    const fields = chain === undefined || chain === '.' ? [] : chain.slice(1).split('.')
    const base = variable === undefined ? block.dot : variable === '$' ? [] : block.variables.get(variable)
    if (base !== undefined) paths.push([...base, ...fields])
  }
  return paths
}
