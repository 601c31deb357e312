import type { Check } from '../../model/check.ts'
import { agentSandboxImageNotPinned } from './agent-sandbox-image-not-pinned.ts'
import { deprecatedImageRegistry } from './deprecated-image-registry.ts'
import { gatekeeperAllowedReposOpenEnded } from './gatekeeper-allowed-repos-open-ended.ts'
import { imageNotPinnedByDigest } from './image-not-pinned-by-digest.ts'
import { imageProvenanceNotEnforced } from './image-provenance-not-enforced.ts'
import { imagePullPolicyNotAlways } from './image-pull-policy-not-always.ts'
import { imageReferenceInvalid } from './image-reference-invalid.ts'
import { imageRegistryDenied } from './image-registry-denied.ts'
import { imageRegistryNotAllowed } from './image-registry-not-allowed.ts'
import { imageVolumeNotPinned } from './image-volume-not-pinned.ts'
import { mutableImageTag } from './mutable-image-tag.ts'

/** Where images come from and which image a tag means. */
export const imagesChecks: readonly Check[] = [
  agentSandboxImageNotPinned,
  deprecatedImageRegistry,
  gatekeeperAllowedReposOpenEnded,
  imageNotPinnedByDigest,
  imageProvenanceNotEnforced,
  imagePullPolicyNotAlways,
  imageReferenceInvalid,
  imageRegistryDenied,
  imageRegistryNotAllowed,
  imageVolumeNotPinned,
  mutableImageTag,
]
