import type { Container, Workload } from '../../model/workload.ts'

/** Whether the pods are meant to run until somebody stops them. Jobs, and pods that are not restarted, end by themselves. */
export function runsForever({ groupKind, spec }: Workload): boolean {
  if (groupKind === 'batch/Job' || groupKind === 'batch/CronJob') return false
  return spec.restartPolicy === undefined || spec.restartPolicy === 'Always'
}

/** A main container of pods that run until somebody stops them: what probes are for. */
export function isLongRunning(container: Container): boolean {
  return container.list === 'containers' && runsForever(container.workload)
}
