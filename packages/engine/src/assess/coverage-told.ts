import { newerReleaseNote, unknownVersionsNote } from '../checks/hygiene/api-versions.ts'
import type { Coverage } from '../model/coverage.ts'
import { parseKubernetesVersion } from '../model/kubernetes-version.ts'
import { unknownKindsNote, unknownWorkloads } from '../model/unknown-workloads.ts'
import type { Evidence } from '../model/world.ts'

/** The coverage of the evidence, with what only the model can tell: kinds, versions and releases that it does not know. */
export function coverageTold({ coverage, objects, settings, target }: Evidence): Coverage {
  const notes = [
    unknownKindsNote(objects, settings.podTemplates),
    unknownVersionsNote(objects),
    newerReleaseNote(parseKubernetesVersion(target.kubernetesVersion)),
  ].filter((note) => note !== undefined)
  const hidden = unknownWorkloads(objects, settings.podTemplates).map(({ notJudged }) => notJudged)
  return { ...coverage, notJudged: [...coverage.notJudged, ...hidden], notes: [...coverage.notes, ...notes] }
}
