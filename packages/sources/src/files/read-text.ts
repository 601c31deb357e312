import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import { fileProblem } from './find-files.ts'

/** Larger files are not manifests: the API server takes objects of 1.5 MB. Well below the longest string of the platform. */
export const maxFileBytes = 256 * 1024 * 1024

/** A pipe whose writer says nothing for so long is given up. */
const pipeIdleMs = 60_000

export interface ReadText {
  readonly text: string | undefined
  readonly problems: readonly Problem[]
}

/**
 * A UTF-8 (or UTF-16 with a byte order mark) file as text. Bytes that are not UTF-8 are a problem with their line. Pipes are
 * read to their end; devices are not read, and nothing is waited for without an end: `idleMs` bounds the silence of a pipe.
 * Reads synchronously: four promises a file cost more than a small file does.
 */
export async function readText(path: string, shown: string, { idleMs = pipeIdleMs } = {}): Promise<ReadText> {
  try {
    // Without it the opening of a pipe that nobody writes to never returns.
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const info = fstatSync(file)
      if (info.isDirectory()) return failed(shown, 'A folder stands where a file was expected', 'A file of manifests')
      if (info.isCharacterDevice()) return readDevice(file, shown)
      if (!info.isFile() && !info.isFIFO()) return failed(shown, 'Not a file', 'A file of manifests')
      if (info.size > maxFileBytes) return tooLarge(shown, `The file has ${info.size} bytes`)
      const bytes = await readToEnd(file, info.size, info.isFIFO() ? idleMs : undefined)
      return typeof bytes === 'string' ? failed(shown, bytes, 'A file of manifests') : decodeText(bytes, shown)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return { text: undefined, problems: [fileProblem(shown, error as NodeJS.ErrnoException)] }
  }
}

/** `/dev/null` stands for an empty file; other devices may have no end. */
function readDevice(file: number, shown: string): ReadText {
  return readSync(file, Buffer.alloc(1)) === 0
    ? { text: '', problems: [] }
    : failed(shown, 'This is a device, not a file', 'A file of manifests')
}

/** The bytes, or why there are none. The size is a first guess: files of /proc say 0, and files grow. */
async function readToEnd(file: number, size: number, idleMs: number | undefined): Promise<Uint8Array | string> {
  let bytes = Buffer.allocUnsafe(Math.max(size, 4095) + 1)
  let length = 0
  for (let idleSince: number | undefined; ;) {
    if (length > maxFileBytes) return `There are more than ${maxFileBytes} bytes to read`
    if (length === bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2)
    const read = readSome(file, bytes, length, idleMs !== undefined)
    if (read === undefined) {
      const now = performance.now()
      idleSince ??= now
      if (now - idleSince > (idleMs ?? 0)) return `Nothing came out of the pipe for ${(idleMs ?? 0) / 1000} seconds`
      await new Promise((resolve) => void setTimeout(resolve, 5))
      continue
    }
    if (read === 0) return bytes.subarray(0, length)
    length += read
    idleSince = undefined
  }
}

/** Undefined: the pipe is open and says nothing yet. */
function readSome(file: number, bytes: Buffer, from: number, isPipe: boolean): number | undefined {
  try {
    return readSync(file, bytes, from, bytes.length - from, null)
  } catch (error) {
    if (isPipe && (error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined
    throw error
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

export function decodeText(bytes: Uint8Array, shown: string): ReadText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le', shown)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be', shown)
  try {
    return { text: utf8.decode(bytes), problems: [] }
  } catch {
    const message = 'The bytes here are not UTF-8, so the file was not read'
    const at = { file: shown, ...placeOfBadByte(bytes) }
    return {
      text: undefined,
      problems: [{ code: 'not-utf8', at, cause: 'input', message, wanted: 'A file saved as UTF-8' }],
    }
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', shown: string): ReadText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), problems: [] }
  } catch {
    const message = 'The file begins as UTF-16 and holds bytes that are not, so it was not read'
    return {
      text: undefined,
      problems: [
        {
          code: 'not-utf8',
          at: { file: shown, line: 1, column: 1 },
          cause: 'input',
          message,
          wanted: 'A file saved as UTF-8',
        },
      ],
    }
  }
}

/** Line and column of the first byte that is not UTF-8: where the lenient reading, written again, differs. */
function placeOfBadByte(bytes: Uint8Array): { line: number; column: number } {
  const again = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  let bad = 0
  while (bad < bytes.length && bytes[bad] === again[bad]) bad += 1
  // A replacement may begin with the very bytes that were cut short.
  while (bad > 0 && ((bytes[bad] ?? 0x80) & 0xc0) === 0x80 && bytes[bad - 1] !== 0x0a) bad -= 1
  let line = 1
  let start = 0
  for (let at = bytes.indexOf(10); at >= 0 && at < bad; at = bytes.indexOf(10, at + 1)) {
    line += 1
    start = at + 1
  }
  return { line, column: new TextDecoder('utf-8').decode(bytes.subarray(start, bad)).length + 1 }
}

function tooLarge(shown: string, seen: string): ReadText {
  return failed(shown, `${seen}, at most ${maxFileBytes} are read`, 'Smaller files')
}

function failed(shown: string, message: string, wanted: string): ReadText {
  return { text: undefined, problems: [{ code: 'unreadable', at: { file: shown }, cause: 'input', message, wanted }] }
}

/** Standard input to its end, within the same limit. */
export async function readStdin(stream: NodeJS.ReadableStream): Promise<ReadText> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      size += bytes.length
      if (size > maxFileBytes) return tooLarge('-', `Standard input has more than ${maxFileBytes} bytes`)
      chunks.push(bytes)
    }
  } catch (error) {
    return { text: undefined, problems: [fileProblem('-', error as NodeJS.ErrnoException)] }
  }
  return decodeText(Buffer.concat(chunks), '-')
}
