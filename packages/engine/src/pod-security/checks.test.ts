import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { podSecurityChecks } from './checks.ts'
import { newestMinor } from './version.ts'

const ids = podSecurityChecks.map(({ id }) => id)

function fileOf(id: string): string {
  return `${id.replaceAll('_', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`
}

describe('the list of checks', () => {
  test('is the folder', () => {
    const files = readdirSync(new URL('./checks', import.meta.url)).filter((name) => !name.endsWith('.test.ts'))
    expect(ids.map(fileOf).sort()).toEqual(files.sort())
  })

  test('names each once', () => {
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(podSecurityChecks)('$id has revisions that rise', ({ versions }) => {
    const minors = versions.map(({ from }) => from)
    expect(minors.length).toBeGreaterThan(0)
    expect(minors).toEqual([...new Set(minors)].sort((a, b) => a - b))
    expect(minors.every((minor) => Number.isInteger(minor) && minor >= 0 && minor <= newestMinor)).toBe(true)
  })

  test('lets only restricted checks override, and only those of the baseline', () => {
    for (const { level, overrides = [] } of podSecurityChecks) {
      if (overrides.length > 0) expect(level).toBe('restricted')
      for (const id of overrides) expect(podSecurityChecks.find((check) => check.id === id)?.level).toBe('baseline')
    }
  })
})
