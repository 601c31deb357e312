import type { Check } from '../../model/check.ts'
import { mutatingWebhookOnCredentials } from './mutating-webhook-on-credentials.ts'
import { mutatingWebhookOnPods } from './mutating-webhook-on-pods.ts'
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
  mutatingWebhookOnCredentials,
  mutatingWebhookOnPods,
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
