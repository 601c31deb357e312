import { createReadStream } from 'node:fs'
import { readSnapshot } from '@seaworthy/sources/snapshot/read-snapshot.ts'
import type { Snapshot } from '@seaworthy/sources/snapshot/snapshot.ts'
import { OperationError } from '@seaworthy/sources/operation-error.ts'
import { UsageError } from '../arguments.ts'

/** A saved cluster. What is damaged in it stands in its problems and coverage; a file that is none ends the command. */
export async function readSnapshotFile(file: string): Promise<Snapshot> {
  const { value, problems } = await readSnapshot(createReadStream(file), file)
  if (value !== undefined) return { ...value, problems: [...value.problems, ...problems] }
  const [problem] = problems
  const message = `${file}: ${problem?.message ?? 'Not a snapshot'}${problem?.wanted === undefined ? '' : `; wanted: ${problem.wanted}`}`
  throw problem?.cause === 'world' ? new OperationError('SNAPSHOT_UNREADABLE', message) : new UsageError(message)
}
