/** Who may import whom, once, as data. `tidy/layers.test.ts` enforces it. */
export interface Room {
  /** Folder from the root of the repository. */
  readonly folder: string
  /** Rooms whose modules it may import. */
  readonly mayImport: readonly string[]
  /** Built-in modules it may import: all, none, or these. */
  readonly node: 'all' | 'none' | readonly string[]
}

export const rooms: readonly Room[] = [
  { folder: 'packages/engine', mayImport: [], node: 'none' },
  { folder: 'packages/sources', mayImport: ['packages/engine'], node: 'all' },
  { folder: 'apps/cli', mayImport: ['packages/engine', 'packages/sources'], node: 'all' },
]

/**
 * Floors of the engine, from the ground: a folder may import only what stands on a floor below it. Folders on one floor
 * do not import each other. `report` stands apart: it may import the model only.
 */
export const engineFloors: readonly (readonly string[])[] = [
  ['model'],
  ['formats', 'versions', 'cel'],
  ['inventory', 'vulnerability', 'access', 'network', 'runtime', 'pod-security'],
  ['checks'],
  ['policy'],
  ['attack'],
  ['compliance'],
  ['assess'],
]

export const standsApart: Readonly<Record<string, readonly string[]>> = { report: ['model'] }
