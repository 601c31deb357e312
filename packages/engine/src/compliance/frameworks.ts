import type { Framework } from './evaluate.ts'

/** Every framework that is shipped, as data: see `compliance/frameworks/`. */
export const frameworks: readonly Framework[] = []
