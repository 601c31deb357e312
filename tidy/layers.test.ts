import { expect, test } from 'vitest'
import { engineFloors, rooms, standsApart } from './layers.ts'
import { importsOf, isTest, read, sourceFiles } from './tree.ts'

const files = sourceFiles()
const product = files.filter((file) => !isTest(file))

function roomOf(file: string): string | undefined {
  return rooms.find(({ folder }) => file.startsWith(`${folder}/`))?.folder
}

test('every source file stands in a room of the table', () => {
  expect(files.filter((file) => roomOf(file) === undefined)).toEqual([])
})

test('rooms import only what the table allows', () => {
  const wrong = product.flatMap((file) => {
    const room = rooms.find(({ folder }) => file.startsWith(`${folder}/`))
    return importsOf(file).flatMap(({ specifier, file: target }) => {
      if (specifier.startsWith('node:')) {
        const allowed = room?.node === 'all' || (Array.isArray(room?.node) && room.node.includes(specifier))
        return allowed || isScript(file) ? [] : [`${file} imports ${specifier}`]
      }
      const to = target === undefined ? undefined : roomOf(target)
      if (to === undefined || to === room?.folder) return []
      return room?.mayImport.includes(to) === true ? [] : [`${file} imports ${target ?? specifier}`]
    })
  })
  expect(wrong).toEqual([])
})

/** Scripts that refresh data or oracles are run by people, not by the product. */
function isScript(file: string): boolean {
  return (
    /^packages\/engine\/data\/[a-z-]+\.ts$/.test(file) ||
    /\/(?:oracle|refresh[a-z-]*)(?:\/|\.ts)/.test(file) ||
    /\/refresh-[a-z-]+\.ts$/.test(file)
  )
}

test('floors of the engine import only what stands below them', () => {
  const floorOf = new Map(engineFloors.flatMap((folders, floor) => folders.map((folder) => [folder, floor] as const)))
  const wrong = product
    .filter((file) => file.startsWith('packages/engine/src/'))
    .flatMap((file) => {
      const own = folderOf(file)
      return importsOf(file).flatMap(({ file: target }) => {
        if (target === undefined || !target.startsWith('packages/engine/src/')) return []
        const to = folderOf(target)
        if (to === own) return []
        const apart = standsApart[own]
        const allowed =
          apart === undefined ? (floorOf.get(to) ?? Infinity) < (floorOf.get(own) ?? -1) : apart.includes(to)
        return allowed ? [] : [`${file} imports ${target}`]
      })
    })
  expect(wrong).toEqual([])
})

function folderOf(file: string): string {
  return file.split('/')[3] ?? ''
}

test('the engine is a function: no platform, clock, randomness or printing', () => {
  const banned =
    /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bconsole\.|\bsetTimeout\b|\bglobalThis\b|\bBuffer\b/
  const wrong = product
    .filter((file) => file.startsWith('packages/engine/src/'))
    .flatMap((file) =>
      code(file)
        .split('\n')
        .flatMap((line, index) => (banned.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    )
  expect(wrong).toEqual([])
})

/** Without comments and strings, so that words in prose do not count. */
function code(file: string): string {
  return read(file)
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/(^|\s)\/\/[^\n]*/g, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.)*`/g, "''")
}

test('only the command line prints', () => {
  const prints = /\bconsole\.|process\.(?:stdout|stderr)\.write|process\.exit\(/
  const wrong = product.filter((file) => !file.startsWith('apps/cli/') && !isScript(file) && prints.test(code(file)))
  expect(wrong).toEqual([])
})

test('modules import each other without cycles', () => {
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[] = []
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '))
      return
    }
    state.set(file, 'open')
    for (const { file: target } of staticValueImports(file))
      if (target !== undefined && files.includes(target)) visit(target, [...trail, file])
    state.set(file, 'done')
  }
  for (const file of product) visit(file, [])
  expect(cycles).toEqual([])
})

/** Type-only imports are erased and dynamic ones happen later: neither makes a cycle. */
function staticValueImports(file: string) {
  const text = read(file)
  return importsOf(file).filter(({ specifier }) => {
    const quoted = specifier.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return new RegExp(`(?:^|\\n)(?:import|export)(?! type)[^;'"]*['"]${quoted}['"]`).test(text)
  })
}
