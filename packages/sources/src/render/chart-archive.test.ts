import * as fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readChartArchive } from './chart-archive.ts'
import { packChart, tarOf } from './fixtures/pack-chart.ts'

async function pathsOf(archive: Buffer): Promise<{ paths: string[]; refused: readonly string[] }> {
  const { files, refused } = await readChartArchive(archive)
  return { paths: [...files.keys()], refused }
}

describe('readChartArchive', () => {
  test('gives files below the top folder, as Helm loads them', async () => {
    const archive = packChart([
      { name: 'shop/', type: '5' },
      { name: 'shop/Chart.yaml', text: 'name: shop\n' },
      { name: './shop/templates/x.yaml', text: 'kind: Pod\n' },
    ])
    const { files, refused } = await readChartArchive(archive)
    expect([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
      ['Chart.yaml', 'name: shop\n'],
      ['templates/x.yaml', 'kind: Pod\n'],
    ])
    expect(refused).toEqual([])
  })

  const long = `shop/${'folder/'.repeat(20)}x.yaml`
  const record = ` path=${long}\n`
  test.each([
    ['pax', { name: 'pax', type: 'x', text: `${record.length + 3}${record}` }],
    ['GNU', { name: '././@LongLink', type: 'L', text: `${long}\0` }],
  ])('reads long names as %s writes them', async (_, entry) => {
    const { paths } = await pathsOf(packChart([entry, { name: 'shop/short' }, { name: 'shop/next' }]))
    expect(paths).toEqual([long.slice('shop/'.length), 'next'])
  })

  test.each([
    ['an absolute path', { name: '/etc/passwd' }],
    ['a way out', { name: 'shop/../../etc/passwd' }],
    ['a backslash', { name: 'shop\\..\\x' }],
    ['a drive', { name: 'C:/x/y' }],
    ['a file beside the folder', { name: 'Chart.yaml' }],
    ['a symbolic link', { name: 'shop/link', type: '2', link: '/etc/passwd' }],
    ['a hard link', { name: 'shop/link', type: '1', link: '/etc/passwd' }],
    ['a device', { name: 'shop/device', type: '3' }],
  ])('refuses %s and keeps the rest', async (_, entry) => {
    const { paths, refused } = await pathsOf(packChart([entry, { name: 'shop/Chart.yaml' }]))
    expect(paths).toEqual(['Chart.yaml'])
    expect(refused).toHaveLength(1)
  })

  test('refuses names that a pax header makes', async () => {
    const record = ' path=../../x\n'
    const { paths, refused } = await pathsOf(
      packChart([{ name: 'p', type: 'x', text: `${record.length + 2}${record}` }, { name: 'shop/x' }]),
    )
    expect([paths.length, refused.length]).toEqual([0, 1])
  })

  const tar = tarOf([{ name: 'shop/Chart.yaml', text: 'name: shop\n' }])
  const damaged = Buffer.from(tar)
  damaged[3] = 0x40
  test.each([
    ['what is not gzip', Buffer.from('PK'), 'The archive is not gzip'],
    ['a damaged header', gzipSync(damaged), 'The archive has a damaged header at byte 0'],
    ['a cut entry', gzipSync(tar.subarray(0, 515)), 'The archive ends within an entry: 11 bytes expected, 3 found'],
    ['a bomb', gzipSync(Buffer.alloc(101 * 1024 * 1024)), 'The archive holds more than 104857600 bytes'],
    [
      'too many entries',
      packChart(Array.from({ length: 20_001 }, () => ({ name: 'shop/x' }))),
      'The archive has more than 20000 entries',
    ],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(readChartArchive(bytes)).rejects.toThrow(message)
  })

  test('any bytes give files with safe paths or an Error', async () => {
    const valid = tarOf([
      { name: 'shop/Chart.yaml', text: 'name: shop\n' },
      { name: 'shop/a/b', text: 'x' },
    ])
    const change = fc.record({ at: fc.nat(valid.length - 1), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const bytes = Buffer.from(valid)
        for (const { at, byte } of changes) bytes[at] = byte
        const result = await readChartArchive(gzipSync(bytes)).catch((error: unknown) => error)
        if (result instanceof Error) return
        for (const path of (result as { files: Map<string, unknown> }).files.keys()) {
          expect(path.startsWith('/') || path.split('/').includes('..')).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })
})
