// Pull secrets are for the kubelet: the container needs none of it. In a container it lets an intruder read, and often
// write, the images of the whole team. Source: kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry

import { kubernetesDocs } from '../../model/check.ts'
import type { Hit, WorkloadCheck } from '../../model/check.ts'
import type { Workload } from '../../model/workload.ts'

export const imagePullSecretInContainer: WorkloadCheck = {
  id: 'image-pull-secret-in-container',
  title: 'Pull secret inside a container',
  tier: 'security',
  severity: 'medium',
  confidence: 'certain',
  why: 'The Secret that the kubelet pulls images with is also given to the program',
  attack:
    'An attacker in the container logs in to the registry, reads private images and, where the account may push, replaces them',
  remedy: 'Remove the volume or variable; give a program that must reach the registry an account of its own',
  sources: [
    kubernetesDocs(
      'Pull an Image from a Private Registry',
      'tasks/configure-pod-container/pull-image-private-registry/',
    ),
  ],
  rows: ['U-SEC-009'],
  judges: 'workload',
  reads: [
    'pod.imagePullSecrets',
    'pod.volumes[].secret',
    'pod.volumes[].projected',
    'container.env',
    'container.envFrom',
  ],
  find(workload) {
    const { imagePullSecrets, volumes } = workload.spec
    if (imagePullSecrets === undefined || imagePullSecrets.length === 0 || !takesSecrets(workload)) return none
    const names = new Set(imagePullSecrets.map(({ name }) => name))
    names.delete(undefined)
    const hits: Hit[] = []
    const add = (name: string | undefined, path: Hit['path'], what: string): void => {
      if (name !== undefined && names.has(name))
        hits.push({ path, message: `Pull secret ${name} is given to the program as ${what}` })
    }
    volumes?.forEach(({ projected, secret, name: volume = '' }, index) => {
      add(secret?.secretName, workload.at('volumes', index, 'secret', 'secretName'), `volume ${volume}`)
      projected?.sources?.forEach((source, at) => {
        add(
          source.secret?.name,
          workload.at('volumes', index, 'projected', 'sources', at, 'secret', 'name'),
          `volume ${volume}`,
        )
      })
    })
    variables(workload, add)
    return hits
  },
}

const none: readonly Hit[] = []

/** Asked first: most pods take none, and the answer costs less than the search. */
function takesSecrets({ containers, spec }: Workload): boolean {
  if (spec.volumes?.some(({ projected, secret }) => secret !== undefined || projected !== undefined) === true)
    return true
  return containers.some(
    ({ spec: { env, envFrom } }) =>
      envFrom !== undefined || env?.some(({ valueFrom }) => valueFrom?.secretKeyRef !== undefined) === true,
  )
}

function variables(workload: Workload, add: (name: string | undefined, path: Hit['path'], what: string) => void): void {
  for (const container of workload.containers) {
    const what = `variables of container ${container.name}`
    container.spec.env?.forEach(({ valueFrom }, index) => {
      add(valueFrom?.secretKeyRef?.name, container.at('env', index, 'valueFrom', 'secretKeyRef', 'name'), what)
    })
    container.spec.envFrom?.forEach(({ secretRef }, index) => {
      add(secretRef?.name, container.at('envFrom', index, 'secretRef', 'name'), what)
    })
  }
}
