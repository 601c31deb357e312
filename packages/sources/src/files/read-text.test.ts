import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { decodeText, maxFileBytes, readStdin, readText } from './read-text.ts'
import type { ReadText } from './read-text.ts'

const root = mkdtempSync(join(tmpdir(), 'read-text-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)))
}

describe('decodeText', () => {
  test.each([
    ['plain', bytes('a: ü\r\n'), 'a: ü\r\n'],
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf], 'a: 1\n'), 'a: 1\n'],
    ['UTF-16, little end first', bytes([0xff, 0xfe, 0x61, 0, 0x3a, 0]), 'a:'],
    ['UTF-16, big end first', bytes([0xfe, 0xff, 0, 0x61, 0, 0x3a]), 'a:'],
    ['nothing', bytes(), ''],
    ['U+FFFD as written', bytes('a: \uFFFD'), 'a: \uFFFD'],
  ])('%s', (_, given, text) => expect(decodeText(given, 'f')).toEqual({ text, problems: [] }))

  test.each([
    ['a lone byte', bytes('a: 1\nbü: ', [0xff], '\n'), 2, 5],
    ['after a replacement character that is meant', bytes('# \uFFFD\n\nx', [0xc3, 0x28]), 3, 2],
    ['a character cut short at the end', bytes('ab', [0xe2, 0x82]), 1, 3],
    ['a surrogate', bytes('a\n', [0xed, 0xa0, 0x80]), 2, 1],
    ['an overlong slash', bytes([0xc0, 0xaf]), 1, 1],
    ['after a byte order mark', bytes([0xef, 0xbb, 0xbf], 'a', [0xfe]), 1, 2],
  ])('%s is a problem at its place', (_, given, line, column) => {
    const { text, problems } = decodeText(given, 'f.yaml')
    expect(text).toBeUndefined()
    expect(problems).toEqual([
      {
        code: 'not-utf8',
        at: { file: 'f.yaml', line, column },
        cause: 'input',
        message: 'The bytes here are not UTF-8, so the file was not read',
        wanted: 'A file saved as UTF-8',
      },
    ])
  })

  test.each([
    ['half a character', bytes([0xff, 0xfe, 0x61])],
    ['half a pair', bytes([0xff, 0xfe, 0x00, 0xd8])],
  ])('UTF-16 with %s is a problem', (_, given) => {
    expect(decodeText(given, 'f')).toMatchObject({ text: undefined, problems: [{ code: 'not-utf8' }] })
  })

  test('any bytes give a text or one problem with a place', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (given) => {
        const { text, problems } = decodeText(given, 'f')
        expect(problems).toHaveLength(text === undefined ? 1 : 0)
        if (text === undefined) expect(problems[0]?.at.line).toBeGreaterThan(0)
      }),
    )
  })
})

describe('readText', () => {
  test('a folder, a missing file and a file that is too large are problems', async () => {
    const large = join(root, 'large.yaml')
    writeFileSync(large, '')
    truncateSync(large, maxFileBytes + 1)
    expect(await readText(root, 'd')).toMatchObject({
      problems: [{ message: 'A folder stands where a file was expected', cause: 'input' }],
    })
    expect(await readText(join(root, 'none'), 'n')).toMatchObject({ problems: [{ message: 'No such file or folder' }] })
    expect(await readText(large, 'l')).toMatchObject({
      problems: [
        { message: `The file has ${maxFileBytes + 1} bytes, at most ${maxFileBytes} are read`, cause: 'input' },
      ],
    })
  })

  const linux = test.skipIf(process.platform !== 'linux')

  linux('files of /proc, which say that they are empty, are read', async () => {
    expect((await readText('/proc/self/status', 's')).text).toContain('Name:')
  })

  linux("what the system cannot read is the world's", async () => {
    expect(await readText('/proc/self/mem', 'm')).toMatchObject({
      text: undefined,
      problems: [{ cause: 'world', message: 'Cannot be read: EIO' }],
    })
  })

  linux('devices are not read, but /dev/null is an empty file', async () => {
    expect(await readText('/dev/null', 'n')).toEqual({ text: '', problems: [] })
    expect(await readText('/dev/zero', 'z')).toMatchObject({ problems: [{ message: 'This is a device, not a file' }] })
  })

  linux('a pipe without a writer is empty, a silent one is given up, and one that speaks is read', async () => {
    const pipe = join(root, 'pipe')
    execFileSync('mkfifo', [pipe])
    expect(await readText(pipe, 'p')).toEqual({ text: '', problems: [] })
    // Until the writer has opened its end there is none: then the pipe reads as empty.
    const readWritten = async (): Promise<ReadText> => {
      for (let tries = 0; tries < 2000; tries += 1) {
        const read = await readText(pipe, 'p', { idleMs: 300 })
        if (read.text !== '') return read
      }
      return readText(pipe, 'p')
    }
    const silent = spawn('sh', ['-c', `exec sleep 60 > "${pipe}"`])
    expect(await readWritten()).toMatchObject({
      problems: [{ message: 'Nothing came out of the pipe for 0.3 seconds' }],
    })
    const ended = new Promise((resolve) => silent.on('exit', resolve))
    silent.kill()
    await ended
    spawn('sh', ['-c', `for i in 1 2 3; do echo "a$i: 1"; sleep 0.05; done > "${pipe}"`])
    expect((await readWritten()).text).toBe('a1: 1\na2: 1\na3: 1\n')
  })
})

describe('readStdin', () => {
  test('joins chunks before it decodes', async () => {
    expect(await readStdin(Readable.from([bytes([0xc3]), bytes([0xbc, 0x0a])]))).toEqual({ text: 'ü\n', problems: [] })
  })

  test('a stream that fails is a problem', async () => {
    const stream = new Readable({ read: () => stream.destroy(Object.assign(new Error('x'), { code: 'EISDIR' })) })
    expect(await readStdin(stream)).toMatchObject({ text: undefined, problems: [{ at: { file: '-' } }] })
  })
})
