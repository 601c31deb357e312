import type { Check } from '../../model/check.ts'
import { admissionPolicyAlwaysTrue } from './admission-policy-always-true.ts'
import { admissionPolicyBindingDangling } from './admission-policy-binding-dangling.ts'
import { admissionPolicyFailsOpen } from './admission-policy-fails-open.ts'
import { admissionPolicyMissingParameter } from './admission-policy-missing-parameter.ts'
import { admissionPolicyNotEnforced } from './admission-policy-not-enforced.ts'
import { admissionPolicyOptOut } from './admission-policy-opt-out.ts'
import { admissionPolicyWithoutBinding } from './admission-policy-without-binding.ts'
import { apiServiceSkipsTls } from './api-service-skips-tls.ts'
import { apiServiceTargetMissing } from './api-service-target-missing.ts'
import { conversionWebhookOutsideCluster } from './conversion-webhook-outside-cluster.ts'
import { conversionWebhookWithoutCaBundle } from './conversion-webhook-without-ca-bundle.ts'
import { mutatingPolicyOnCredentials } from './mutating-policy-on-credentials.ts'
import { mutatingWebhookOnCredentials } from './mutating-webhook-on-credentials.ts'
import { mutatingWebhookOnPods } from './mutating-webhook-on-pods.ts'
import { noPolicyMechanism } from './no-policy-mechanism.ts'
import { validatingWebhookReadsSecrets } from './validating-webhook-reads-secrets.ts'
import { webhookCoversKubeSystem } from './webhook-covers-kube-system.ts'
import { webhookFailsOpen } from './webhook-fails-open.ts'
import { webhookLocksItselfOut } from './webhook-locks-itself-out.ts'
import { webhookMatchesEverything } from './webhook-matches-everything.ts'
import { webhookNamespacesOptOut } from './webhook-namespaces-opt-out.ts'
import { webhookNotReinvoked } from './webhook-not-reinvoked.ts'
import { webhookObjectsOptOut } from './webhook-objects-opt-out.ts'
import { webhookOutsideCluster } from './webhook-outside-cluster.ts'
import { webhookServiceMissing } from './webhook-service-missing.ts'
import { webhookTimeoutLong } from './webhook-timeout-long.ts'
import { webhookWithoutCaBundle } from './webhook-without-ca-bundle.ts'

/** Webhooks and policies that stand between a request and the cluster. */
export const admissionChecks: readonly Check[] = [
  admissionPolicyAlwaysTrue,
  admissionPolicyBindingDangling,
  admissionPolicyFailsOpen,
  admissionPolicyMissingParameter,
  admissionPolicyNotEnforced,
  admissionPolicyOptOut,
  admissionPolicyWithoutBinding,
  apiServiceSkipsTls,
  apiServiceTargetMissing,
  conversionWebhookOutsideCluster,
  conversionWebhookWithoutCaBundle,
  mutatingPolicyOnCredentials,
  mutatingWebhookOnCredentials,
  mutatingWebhookOnPods,
  noPolicyMechanism,
  validatingWebhookReadsSecrets,
  webhookCoversKubeSystem,
  webhookFailsOpen,
  webhookLocksItselfOut,
  webhookMatchesEverything,
  webhookNamespacesOptOut,
  webhookNotReinvoked,
  webhookObjectsOptOut,
  webhookOutsideCluster,
  webhookServiceMissing,
  webhookTimeoutLong,
  webhookWithoutCaBundle,
]
