import { readDocument } from '@seaworthy/engine/formats/yaml/read-document.ts'
import type { AdmissionOutcome } from '@seaworthy/engine/model/finding.ts'
import { formatPath } from '@seaworthy/engine/model/path.ts'
import type { Problem } from '@seaworthy/engine/model/problem.ts'
import type { World } from '@seaworthy/engine/model/world.ts'
import { parseAdmissionConfig } from '@seaworthy/engine/pod-security/admission-config.ts'
import { admissionAssumptions } from '@seaworthy/engine/pod-security/admission.ts'
import { judgeAdmission } from '@seaworthy/engine/assess/judge-admission.ts'
import { readText } from '@seaworthy/sources/files/read-text.ts'

export interface AdmissionJudge {
  readonly admissionOf: (world: World) => readonly AdmissionOutcome[]
  readonly problems: readonly Problem[]
  readonly notes: readonly string[]
}

/** Reads `--admission-config`, where it is given; what it does not say stays unknown. */
export async function admissionJudge(file: string | undefined): Promise<AdmissionJudge> {
  if (file === undefined) {
    return {
      admissionOf: (world) => judgeAdmission(world, undefined),
      problems: [],
      notes: admissionAssumptions(undefined),
    }
  }
  const { text, problems } = await readText(file, file)
  const read =
    text === undefined ? { value: undefined, problems: [] } : readDocument(text, { start: 0, end: text.length }, file)
  const config = parseAdmissionConfig(read.value)
  const bad: readonly Problem[] =
    text === undefined
      ? []
      : config.problems.map(({ path, message }) => ({
          code: 'bad-admission-config',
          at: { file },
          cause: 'input',
          message: `${formatPath(path)}: ${message}`,
        }))
  return {
    admissionOf: (world) => judgeAdmission(world, config.value),
    problems: [...problems, ...read.problems, ...bad],
    notes: admissionAssumptions(config.value),
  }
}
