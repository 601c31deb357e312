import type { Assessment, Finding } from '@seaworthy/engine/model/finding.ts'
import type { Assessed } from './assess-target.ts'
import type { SourceLines } from './evidence/source-lines.ts'
import { fixFiles } from './fix-files.ts'
import type { FixedFile, FixResult } from './fix-files.ts'

export interface FixAllResult {
  /** Before any edit. */
  readonly first: Assessment
  readonly lines: SourceLines
  readonly files: readonly FixedFile[]
  readonly refused: FixResult['refused']
  readonly proposals: string
  /** Unsuppressed failures after all edits. */
  readonly left: number
}

/** A fix may bring the next one to light (what `privileged` hid); more rounds than this would be a mistake of ours. */
const maxRounds = 6

/** Edits, judges what the edits would leave, and edits again until nothing is left to edit: running it twice changes nothing. */
export async function fixAll(
  assess: (overrides: ReadonlyMap<string, string>) => Promise<Assessed>,
  readText: (file: string) => Promise<string | undefined>,
): Promise<FixAllResult> {
  const before = new Map<string, string>()
  const texts = new Map<string, string>()
  const current = async (file: string): Promise<string | undefined> => {
    const known = texts.get(file)
    if (known !== undefined) return known
    const text = await readText(file)
    if (text !== undefined) before.set(file, text)
    return text
  }
  let assessed = await assess(texts)
  const first = assessed.assessment
  const { lines } = assessed.gathered
  let result: FixResult = { files: [], fixed: 0, refused: [], proposals: '' }
  for (let round = 0; round < maxRounds; round += 1) {
    result = await fixFiles(assessed.assessment.findings.filter(isFixable), assessed.gathered, current)
    if (result.files.length === 0) break
    for (const { file, after } of result.files) texts.set(file, after)
    assessed = await assess(texts)
  }
  const files = [...texts]
    .map(([file, after]) => ({ file, before: before.get(file) ?? '', after }))
    .filter((file) => file.before !== file.after)
  const left = assessed.assessment.findings.filter(
    ({ status, suppressed }) => status === 'fail' && suppressed === undefined,
  ).length
  return { first, lines, files, refused: result.refused, proposals: result.proposals, left }
}

function isFixable({ status, fix, suppressed, file }: Finding): boolean {
  return status === 'fail' && fix !== undefined && suppressed === undefined && file !== undefined
}
