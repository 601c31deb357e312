import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readChartFolder, writeChartFolder } from './chart-files.ts'

let folder = ''
let chart = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chart-files-'))
  chart = join(folder, 'chart')
  mkdirSync(join(chart, 'templates'), { recursive: true })
  writeFileSync(join(chart, 'Chart.yaml'), 'name: x\n')
  writeFileSync(join(chart, 'templates', 'a.yaml'), 'kind: Pod\n')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('readChartFolder', () => {
  test('reads all files, those of git left out', async () => {
    mkdirSync(join(chart, '.git'))
    writeFileSync(join(chart, '.git', 'config'), '')
    const { files, refused } = await readChartFolder(chart)
    expect([...files.keys()].sort()).toEqual(['Chart.yaml', 'templates/a.yaml'])
    expect(refused).toEqual([])
  })

  test('follows links within the chart', async () => {
    symlinkSync('a.yaml', join(chart, 'templates', 'b.yaml'))
    symlinkSync('templates', join(chart, 'more'))
    const { files, refused } = await readChartFolder(chart)
    expect([...files.keys()].sort()).toEqual([
      'Chart.yaml',
      'more/a.yaml',
      'more/b.yaml',
      'templates/a.yaml',
      'templates/b.yaml',
    ])
    expect(refused).toEqual([])
  })

  test.each([
    ['/etc/passwd', 'symbolic link out of the chart'],
    ['../../outside', 'symbolic link out of the chart'],
    ['/proc/self', 'symbolic link out of the chart'],
    ['nowhere', 'symbolic link to nothing'],
    ['.', 'symbolic link to a folder that holds it'],
    ['..', 'symbolic link to a folder that holds it'],
  ])('does not follow a link to %s', async (target, why) => {
    writeFileSync(join(folder, 'outside'), 'secret')
    symlinkSync(target, join(chart, 'templates', 'link'))
    const { files, refused } = await readChartFolder(chart)
    expect([...files.keys()].sort()).toEqual(['Chart.yaml', 'templates/a.yaml'])
    expect(refused).toHaveLength(1)
    expect(refused[0]).toContain(why)
  })

  test('ends where links go in circles', async () => {
    mkdirSync(join(chart, 'other'))
    symlinkSync('../other', join(chart, 'templates', 'x'))
    symlinkSync('../templates', join(chart, 'other', 'y'))
    const { files, refused } = await readChartFolder(chart)
    expect(files.size).toBeLessThan(10)
    expect(refused.length).toBeGreaterThan(0)
  })

  test('does not wait for a named pipe', async () => {
    execFileSync('mkfifo', [join(chart, 'templates', 'pipe')])
    const { refused } = await readChartFolder(chart)
    expect(refused).toEqual(['templates/pipe is not a regular file'])
  })

  test('a folder nested without end is refused', async () => {
    mkdirSync(join(chart, ...Array<string>(70).fill('d')), { recursive: true })
    await expect(readChartFolder(chart)).rejects.toThrow('is nested deeper than 64 folders')
  })
})

describe('writeChartFolder', () => {
  test('writes what was read; a file over the limit keeps only its being too large', async () => {
    writeFileSync(join(chart, 'big.bin'), '')
    truncateSync(join(chart, 'big.bin'), 2_000_000_000)
    const read = await readChartFolder(chart)
    expect([...read.oversize]).toEqual([['big.bin', 2_000_000_000]])
    const copy = join(folder, 'copy')
    await writeChartFolder(copy, read)
    expect(readFileSync(join(copy, 'templates/a.yaml'), 'utf8')).toBe('kind: Pod\n')
    const big = statSync(join(copy, 'big.bin'))
    expect([big.size, big.blocks < 100]).toEqual([100 * 1024 * 1024 + 1, true])
  })
})
