import type { Json } from './json.ts'
import type { Path } from './path.ts'

/**
 * One edit of an object, its path from the object's root.
 * `set` writes a value and creates the maps on the way; `remove` deletes a key or a list item; `append` adds an item to
 * a list, which is created when absent.
 */
export type Edit =
  | { readonly op: 'set'; readonly path: Path; readonly value: Json }
  | { readonly op: 'remove'; readonly path: Path }
  | { readonly op: 'append'; readonly path: Path; readonly value: Json }

/** A remedy as data: all edits are applied together, in order. */
export interface Fix {
  readonly edits: readonly Edit[]
}

export function set(path: Path, value: Json): Fix {
  return { edits: [{ op: 'set', path, value }] }
}

export function remove(path: Path): Fix {
  return { edits: [{ op: 'remove', path }] }
}

export function append(path: Path, value: Json): Fix {
  return { edits: [{ op: 'append', path, value }] }
}

export function all(...fixes: readonly Fix[]): Fix {
  return { edits: fixes.flatMap((fix) => fix.edits) }
}
