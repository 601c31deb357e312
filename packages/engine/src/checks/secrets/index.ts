import type { Check } from '../../model/check.ts'
import { credentialInAnnotation } from './credential-in-annotation.ts'
import { credentialInArguments } from './credential-in-arguments.ts'
import { credentialInConfigMap } from './credential-in-config-map.ts'
import { credentialInEnv } from './credential-in-env.ts'
import { credentialInSecretManifest } from './credential-in-secret-manifest.ts'
import { credentialInTemplateAnnotation } from './credential-in-template-annotation.ts'

/** Credentials where they may be read, and how Secrets are used. */
export const secretsChecks: readonly Check[] = [
  credentialInAnnotation,
  credentialInArguments,
  credentialInConfigMap as Check,
  credentialInEnv,
  credentialInSecretManifest,
  credentialInTemplateAnnotation,
]
