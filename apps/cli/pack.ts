// Before `npm pack`: the bundle, and what npm shows of a package. The licence and the README stand once, at the root.

import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import './build.ts'

const root = join(import.meta.dirname, '../..')
for (const file of ['LICENSE', 'README.md']) copyFileSync(join(root, file), join(import.meta.dirname, file))
