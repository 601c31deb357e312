import type { Check } from '../../model/check.ts'
import { cloudCredentialHostPath } from './cloud-credential-host-path.ts'
import { configMapVolume } from './config-map-volume.ts'
import { credentialInAnnotation } from './credential-in-annotation.ts'
import { credentialInArguments } from './credential-in-arguments.ts'
import { credentialInConfigMap } from './credential-in-config-map.ts'
import { credentialInEnv } from './credential-in-env.ts'
import { credentialInHttpHeader } from './credential-in-http-header.ts'
import { credentialInSecretManifest } from './credential-in-secret-manifest.ts'
import { credentialInTemplateAnnotation } from './credential-in-template-annotation.ts'
import { envConfigMapMissing } from './env-config-map-missing.ts'
import { envSecretMissing } from './env-secret-missing.ts'
import { imagePullSecretInContainer } from './image-pull-secret-in-container.ts'
import { noExternalSecretStore } from './no-external-secret-store.ts'
import { persistentVolumeClaim } from './persistent-volume-claim.ts'
import { secretInEnv } from './secret-in-env.ts'
import { secretVolume } from './secret-volume.ts'
import { storageClassNotEncrypted } from './storage-class-not-encrypted.ts'
import { volumeOverSecretsDirectory } from './volume-over-secrets-directory.ts'

/** Credentials where they may be read, and how Secrets are used. */
export const secretsChecks: readonly Check[] = [
  cloudCredentialHostPath,
  configMapVolume,
  credentialInAnnotation,
  credentialInArguments,
  credentialInConfigMap,
  credentialInEnv,
  credentialInHttpHeader,
  credentialInSecretManifest,
  credentialInTemplateAnnotation,
  envConfigMapMissing,
  envSecretMissing,
  imagePullSecretInContainer,
  noExternalSecretStore,
  persistentVolumeClaim,
  secretInEnv,
  secretVolume,
  storageClassNotEncrypted,
  volumeOverSecretsDirectory,
]
