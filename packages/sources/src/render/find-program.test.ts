import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findProgram } from './find-program.ts'

describe('findProgram', () => {
  const folder = mkdtempSync(join(tmpdir(), 'find-program-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const program = join(folder, 'sail')
  writeFileSync(program, '#!/bin/sh\n')
  chmodSync(program, 0o755)
  writeFileSync(join(folder, 'text'), '')

  test.each([
    ['a name on PATH', 'sail', folder, program],
    ['the first folder that has it', 'sail', ['/nonexistent', folder].join(delimiter), program],
    ['a path', program, '', program],
    ['nothing for a name that is not there', 'helm', folder, undefined],
    ['nothing for a file that may not run', 'text', folder, undefined],
    ['nothing for a folder', tmpdir(), '', undefined],
    ['nothing from a relative PATH entry', 'sail', `.${delimiter}${basename(folder)}`, undefined],
  ])('finds %s', (_, name, path, expected) => {
    expect(findProgram(name, { PATH: path })).toBe(expected)
  })

  test('an environment without PATH finds nothing', () => expect(findProgram('sh', {})).toBeUndefined())
})
