import { parseImageReference } from '../../model/image-reference.ts'
import type { ImageReference, ParsedImage } from '../../model/image-reference.ts'
import type { Container } from '../../model/workload.ts'

const known = new WeakMap<Container, ParsedImage>()
const noImage: ParsedImage = { problem: 'The container has no image' }

/** The image of a container, parsed once. */
export function parsedImageOf(container: Container): ParsedImage {
  let parsed = known.get(container)
  if (parsed === undefined) {
    const { image } = container.spec
    // Surrounding spaces are refused by the API server; the runtime never sees them.
    parsed = image === undefined ? noImage : parseImageReference(image)
    known.set(container, parsed)
  }
  return parsed
}

/** The image of a container; undefined where there is none or it is no reference: `image-reference-invalid` says so. */
export function imageOf(container: Container): ImageReference | undefined {
  return parsedImageOf(container).value
}

/** `auto` stands for the proxy of the mesh, which a webhook puts in. Source: istio.io/docs/setup/additional-setup/gateway */
export function isInjected({ spec, workload }: Container): boolean {
  if (spec.image !== 'auto') return false
  return (
    workload.annotations['inject.istio.io/templates'] !== undefined ||
    workload.labels['sidecar.istio.io/inject'] !== undefined
  )
}
