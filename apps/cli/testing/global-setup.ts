import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

/** Where the first test that runs the program builds it, for all: see run-program.ts. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-program-'))
  project.provide('programFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
