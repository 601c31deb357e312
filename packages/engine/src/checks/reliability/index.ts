import type { Check } from '../../model/check.ts'
import { accountPullSecretNotFound } from './account-pull-secret-not-found.ts'
import { accountSecretNotFound } from './account-secret-not-found.ts'
import { agentSandboxWithoutCeilings } from './agent-sandbox-without-ceilings.ts'
import { autoscalerApiV1 } from './autoscaler-api-v1.ts'
import { claimDataSourceNotFound } from './claim-data-source-not-found.ts'
import { claimNotFound } from './claim-not-found.ts'
import { claimTemplateClassNotFound } from './claim-template-class-not-found.ts'
import { claimVolumeNotFound } from './claim-volume-not-found.ts'
import { claimWithoutStorageClass } from './claim-without-storage-class.ts'
import { cpuLimitMissing } from './cpu-limit-missing.ts'
import { cpuRequestDiffersFromLimit } from './cpu-request-differs-from-limit.ts'
import { cpuRequestMissing } from './cpu-request-missing.ts'
import { cronJobDeadlineMissing } from './cron-job-deadline-missing.ts'
import { cronJobPresent } from './cron-job-present.ts'
import { cronJobWithTtl } from './cron-job-with-ttl.ts'
import { cronJobWithoutRetries } from './cron-job-without-retries.ts'
import { cronScheduleInvalid } from './cron-schedule-invalid.ts'
import { deploymentRecreated } from './deployment-recreated.ts'
import { disruptionBudgetBlocksEvictions } from './disruption-budget-blocks-evictions.ts'
import { disruptionBudgetEvictionPolicy } from './disruption-budget-eviction-policy.ts'
import { disruptionBudgetExceedsAutoscaler } from './disruption-budget-exceeds-autoscaler.ts'
import { disruptionBudgetMissing } from './disruption-budget-missing.ts'
import { disruptionBudgetSelectsNothing } from './disruption-budget-selects-nothing.ts'
import { disruptionBudgetWithoutBound } from './disruption-budget-without-bound.ts'
import { disruptionBudgetsOverlap } from './disruption-budgets-overlap.ts'
import { dnsNdots } from './dns-ndots.ts'
import { duplicateContainerName } from './duplicate-container-name.ts'
import { duplicateEnvVar } from './duplicate-env-var.ts'
import { duplicateVolumeName } from './duplicate-volume-name.ts'
import { emptyDirWithoutSizeLimit } from './empty-dir-without-size-limit.ts'
import { ephemeralStorageLimitMissing } from './ephemeral-storage-limit-missing.ts'
import { ephemeralStorageRequestDiffersFromLimit } from './ephemeral-storage-request-differs-from-limit.ts'
import { ephemeralStorageRequestMissing } from './ephemeral-storage-request-missing.ts'
import { gatewayClassNotFound } from './gateway-class-not-found.ts'
import { gatewaySecretNotFound } from './gateway-secret-not-found.ts'
import { hpaMinReplicasLow } from './hpa-min-replicas-low.ts'
import { hpaRangeEmpty } from './hpa-range-empty.ts'
import { hpaTargetMissing } from './hpa-target-missing.ts'
import { hpaTargetWithoutRequests } from './hpa-target-without-requests.ts'
import { ingressBackendMissing } from './ingress-backend-missing.ts'
import { ingressClassNotFound } from './ingress-class-not-found.ts'
import { ingressSecretNotFound } from './ingress-secret-not-found.ts'
import { jobTtlMissing } from './job-ttl-missing.ts'
import { jobWithoutRetries } from './job-without-retries.ts'
import { limitRangeMissing } from './limit-range-missing.ts'
import { limitRangeRefusesContainer } from './limit-range-refuses-container.ts'
import { limitRangeWithoutDefaults } from './limit-range-without-defaults.ts'
import { livenessProbeMissing } from './liveness-probe-missing.ts'
import { memoryEmptyDirWithoutSizeLimit } from './memory-empty-dir-without-size-limit.ts'
import { memoryLimitMissing } from './memory-limit-missing.ts'
import { memoryRequestDiffersFromLimit } from './memory-request-differs-from-limit.ts'
import { memoryRequestMissing } from './memory-request-missing.ts'
import { nakedPod } from './naked-pod.ts'
import { nodeAffinityMissing } from './node-affinity-missing.ts'
import { nodePortConflict } from './node-port-conflict.ts'
import { podAntiAffinityMissing } from './pod-anti-affinity-missing.ts'
import { portInvalid } from './port-invalid.ts'
import { preStopExceedsGrace } from './pre-stop-exceeds-grace.ts'
import { priorityClassMissing } from './priority-class-missing.ts'
import { priorityClassNotFound } from './priority-class-not-found.ts'
import { probePortUndeclared } from './probe-port-undeclared.ts'
import { probeTimeoutExceedsPeriod } from './probe-timeout-exceeds-period.ts'
import { probesIdentical } from './probes-identical.ts'
import { publishNotReadyAddresses } from './publish-not-ready-addresses.ts'
import { pullSecretNotFound } from './pull-secret-not-found.ts'
import { readWriteOnceShared } from './read-write-once-shared.ts'
import { readinessProbeMissing } from './readiness-probe-missing.ts'
import { replicasBesideAutoscaler } from './replicas-beside-autoscaler.ts'
import { resourceClaimNotFound } from './resource-claim-not-found.ts'
import { resourceQuantityInvalid } from './resource-quantity-invalid.ts'
import { resourceQuotaMissing } from './resource-quota-missing.ts'
import { resourceQuotaWithoutCompute } from './resource-quota-without-compute.ts'
import { restartPolicyInvalid } from './restart-policy-invalid.ts'
import { rollingUpdateTakesAll } from './rolling-update-takes-all.ts'
import { routeBackendMissing } from './route-backend-missing.ts'
import { routeParentNotFound } from './route-parent-not-found.ts'
import { runtimeClassNotFound } from './runtime-class-not-found.ts'
import { selectorMissesTemplate } from './selector-misses-template.ts'
import { serviceMonitorSelectsNothing } from './service-monitor-selects-nothing.ts'
import { servicePortInvalid } from './service-port-invalid.ts'
import { serviceSelectsNothing } from './service-selects-nothing.ts'
import { serviceTargetPortMissing } from './service-target-port-missing.ts'
import { singleReplica } from './single-replica.ts'
import { startupProbeMissing } from './startup-probe-missing.ts'
import { statefulSetService } from './stateful-set-service.ts'
import { storageClassNotFound } from './storage-class-not-found.ts'
import { systemPriorityClass } from './system-priority-class.ts'
import { terminationGraceZero } from './termination-grace-zero.ts'
import { topologySpreadMissesOwnPods } from './topology-spread-misses-own-pods.ts'
import { topologySpreadMissing } from './topology-spread-missing.ts'
import { trustBundleNotFound } from './trust-bundle-not-found.ts'
import { updateOnDelete } from './update-on-delete.ts'
import { volumeMountWithoutVolume } from './volume-mount-without-volume.ts'
import { volumeSourceNotFound } from './volume-source-not-found.ts'

/** Probes, resources, replicas, budgets and references that must resolve. */
export const reliabilityChecks: readonly Check[] = [
  accountPullSecretNotFound,
  accountSecretNotFound,
  agentSandboxWithoutCeilings,
  autoscalerApiV1,
  claimDataSourceNotFound,
  claimNotFound,
  claimTemplateClassNotFound,
  claimVolumeNotFound,
  claimWithoutStorageClass,
  cpuLimitMissing,
  cpuRequestDiffersFromLimit,
  cpuRequestMissing,
  cronJobDeadlineMissing,
  cronJobPresent,
  cronJobWithTtl,
  cronJobWithoutRetries,
  cronScheduleInvalid,
  deploymentRecreated,
  disruptionBudgetBlocksEvictions,
  disruptionBudgetEvictionPolicy,
  disruptionBudgetExceedsAutoscaler,
  disruptionBudgetMissing,
  disruptionBudgetSelectsNothing,
  disruptionBudgetWithoutBound,
  disruptionBudgetsOverlap,
  dnsNdots,
  duplicateContainerName,
  duplicateEnvVar,
  duplicateVolumeName,
  emptyDirWithoutSizeLimit,
  ephemeralStorageLimitMissing,
  ephemeralStorageRequestDiffersFromLimit,
  ephemeralStorageRequestMissing,
  gatewayClassNotFound,
  gatewaySecretNotFound,
  hpaMinReplicasLow,
  hpaRangeEmpty,
  hpaTargetMissing,
  hpaTargetWithoutRequests,
  ingressBackendMissing,
  ingressClassNotFound,
  ingressSecretNotFound,
  jobTtlMissing,
  jobWithoutRetries,
  limitRangeMissing,
  limitRangeRefusesContainer,
  limitRangeWithoutDefaults,
  livenessProbeMissing,
  memoryEmptyDirWithoutSizeLimit,
  memoryLimitMissing,
  memoryRequestDiffersFromLimit,
  memoryRequestMissing,
  nakedPod,
  nodeAffinityMissing,
  nodePortConflict,
  podAntiAffinityMissing,
  portInvalid,
  preStopExceedsGrace,
  priorityClassMissing,
  priorityClassNotFound,
  probePortUndeclared,
  probeTimeoutExceedsPeriod,
  probesIdentical,
  publishNotReadyAddresses,
  pullSecretNotFound,
  readWriteOnceShared,
  readinessProbeMissing,
  replicasBesideAutoscaler,
  resourceClaimNotFound,
  resourceQuantityInvalid,
  resourceQuotaMissing,
  resourceQuotaWithoutCompute,
  restartPolicyInvalid,
  rollingUpdateTakesAll,
  routeBackendMissing,
  routeParentNotFound,
  runtimeClassNotFound,
  selectorMissesTemplate,
  serviceMonitorSelectsNothing,
  servicePortInvalid,
  serviceSelectsNothing,
  serviceTargetPortMissing,
  singleReplica,
  startupProbeMissing,
  statefulSetService,
  storageClassNotFound,
  systemPriorityClass,
  terminationGraceZero,
  topologySpreadMissesOwnPods,
  topologySpreadMissing,
  trustBundleNotFound,
  updateOnDelete,
  volumeMountWithoutVolume,
  volumeSourceNotFound,
]
