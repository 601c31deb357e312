import { open } from 'node:fs/promises'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import { fileProblem } from './find-files.ts'

/** Larger files are not manifests; the API server takes objects of 1.5 MB. */
export const maxFileBytes = 512 * 1024 * 1024

export interface ReadText {
  readonly text: string | undefined
  readonly problems: readonly Problem[]
}

/** A UTF-8 (or UTF-16 with a byte order mark) file as text. Bytes that are not UTF-8 are a problem with their line. */
export async function readText(path: string, shown: string): Promise<ReadText> {
  try {
    const file = await open(path, 'r')
    try {
      const info = await file.stat()
      if (!info.isFile() && !info.isFIFO() && !info.isCharacterDevice())
        return failed(shown, 'Not a file', 'A file of manifests')
      if (info.size > maxFileBytes)
        return failed(shown, `The file has ${info.size} bytes, at most ${maxFileBytes} are read`, 'A smaller file')
      return decodeText(await file.readFile(), shown)
    } finally {
      await file.close()
    }
  } catch (error) {
    return { text: undefined, problems: [fileProblem(shown, error as NodeJS.ErrnoException)] }
  }
}

const strict = new TextDecoder('utf-8', { fatal: true })
const lenient = new TextDecoder('utf-8')

export function decodeText(bytes: Uint8Array, shown: string): ReadText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), problems: [] }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), problems: [] }
  try {
    return { text: strict.decode(bytes), problems: [] }
  } catch {
    const text = lenient.decode(bytes)
    const before = text.slice(0, Math.max(0, text.indexOf('\uFFFD')))
    const line = before.split('\n').length
    const column = before.length - before.lastIndexOf('\n')
    const problem: Problem = {
      code: 'not-utf8',
      at: { file: shown, line, column },
      cause: 'input',
      message: 'The bytes here are not UTF-8, so the file was not read',
      wanted: 'A file saved as UTF-8',
    }
    return { text: undefined, problems: [problem] }
  }
}

function failed(shown: string, message: string, wanted: string): ReadText {
  return { text: undefined, problems: [{ code: 'unreadable', at: { file: shown }, cause: 'input', message, wanted }] }
}

/** Standard input to its end, within the same limit. */
export async function readStdin(stream: NodeJS.ReadableStream): Promise<ReadText> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > maxFileBytes) return failed('-', `Standard input has more than ${maxFileBytes} bytes`, 'A smaller input')
    chunks.push(bytes)
  }
  return decodeText(Buffer.concat(chunks), '-')
}
