import { describe, expect, test } from 'vitest'
import { checkAreas } from '../checks/index.ts'
import { aliasesOf, checksNamed } from './aliases.ts'

const ids = checkAreas.flatMap(({ checks }) => checks.map(({ id }) => id))

describe('checksNamed', () => {
  test.each([
    ['privileged-container', 'privileged-container'],
    ['C-0057', 'privileged-container'],
    ['c-0057', 'privileged-container'],
    ['KSV-0017', 'privileged-container'],
    ['CKV_K8S_16', 'privileged-container'],
    ['pss:privileged', 'privileged-container'],
    ['polaris:runasprivileged', 'privileged-container'],
  ])('%s names %s', (id, check) => expect(checksNamed(id)).toContain(check))

  test.each([[''], ['*'], ['__proto__'], ['constructor'], ['C-9999']])('%j names nothing', (id) => {
    expect(checksNamed(id)).toEqual([])
    expect(aliasesOf(id)).toEqual([])
  })

  test('every check is known by its own id, once, also where no other tool has its rule', () => {
    for (const id of ids) expect(checksNamed(id).filter((check) => check === id)).toEqual([id])
  })

  test('every alias leads back to its check', () => {
    for (const id of ids) for (const alias of aliasesOf(id)) expect(checksNamed(alias)).toContain(id)
  })

  test('some aliases stand for several checks', () => {
    const several = new Set(ids.flatMap(aliasesOf)).values().filter((alias) => checksNamed(alias).length > 1)
    expect([...several].length).toBeGreaterThan(10)
  })
})
