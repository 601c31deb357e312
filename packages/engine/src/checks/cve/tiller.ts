import type { Container, Workload } from '../../model/workload.ts'
import { imageOf } from '../images/image-of.ts'

/** Whether a container runs Tiller, the server of Helm 2. Source: v2.helm.sh/docs/install */
export function isTiller(container: Container): boolean {
  const image = imageOf(container)
  if (image !== undefined && image.repository.slice(image.repository.lastIndexOf('/') + 1) === 'tiller') return true
  return (
    container.list === 'containers' &&
    isTillerByName(container.workload) &&
    (container.name === 'tiller' || container.workload.containers.length === 1)
  )
}

/** The names and labels that `helm init` gives. */
function isTillerByName({ labels, name }: Workload): boolean {
  return name === 'tiller-deploy' || (labels['app'] === 'helm' && labels['name'] === 'tiller')
}
