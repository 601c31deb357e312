import type { Workload } from '../../model/workload.ts'

/** The emptyDir volumes without a sizeLimit, on disk or in memory. */
export function emptyDirsWithoutLimit(
  { spec }: Workload,
  inMemory: boolean,
): readonly { index: number; name: string }[] {
  const found: { index: number; name: string }[] = []
  spec.volumes?.forEach(({ name = '', emptyDir }, index) => {
    if (emptyDir !== undefined && emptyDir.sizeLimit === undefined && (emptyDir.medium === 'Memory') === inMemory)
      found.push({ index, name })
  })
  return found
}
