import type { Check } from '../../model/check.ts'
import { adminBinding } from './admin-binding.ts'
import { adminEquivalentRole } from './admin-equivalent-role.ts'
import { aggregatedDangerousRights } from './aggregated-dangerous-rights.ts'
import { anonymousBound } from './anonymous-bound.ts'
import { approveCertificateRequests } from './approve-certificate-requests.ts'
import { attachToPods } from './attach-to-pods.ts'
import { authenticatedBound } from './authenticated-bound.ts'
import { awsAuthMasters } from './aws-auth-masters.ts'
import { bindOrEscalateRoles } from './bind-or-escalate-roles.ts'
import { bootstrapTokenWithoutExpiry } from './bootstrap-token-without-expiry.ts'
import { boundServiceAccountMissing } from './bound-service-account-missing.ts'
import { changeAwsAuth } from './change-aws-auth.ts'
import { changeClusterDns } from './change-cluster-dns.ts'
import { changeNodes } from './change-nodes.ts'
import { cloudWorkloadIdentity } from './cloud-workload-identity.ts'
import { clusterScopedResourceInRole } from './cluster-scoped-resource-in-role.ts'
import { constrainedImpersonation } from './constrained-impersonation.ts'
import { createWorkloads } from './create-workloads.ts'
import { danglingRoleRef } from './dangling-role-ref.ts'
import { debugPods } from './debug-pods.ts'
import { defaultRoleEditsEndpoints } from './default-role-edits-endpoints.ts'
import { defaultServiceAccountAutomounts } from './default-service-account-automounts.ts'
import { defaultServiceAccountBound } from './default-service-account-bound.ts'
import { defaultServiceAccountCloudIdentity } from './default-service-account-cloud-identity.ts'
import { defaultServiceAccount } from './default-service-account.ts'
import { deleteEvents } from './delete-events.ts'
import { deletePodLogs } from './delete-pod-logs.ts'
import { deleteWorkloads } from './delete-workloads.ts'
import { deprecatedServiceAccountField } from './deprecated-service-account-field.ts'
import { destroyData } from './destroy-data.ts'
import { execIntoPods } from './exec-into-pods.ts'
import { humanClientCertificates } from './human-client-certificates.ts'
import { impersonateIdentities } from './impersonate-identities.ts'
import { longLivedServiceAccountToken } from './long-lived-service-account-token.ts'
import { manageAdmissionPolicies } from './manage-admission-policies.ts'
import { manageAdmissionWebhooks } from './manage-admission-webhooks.ts'
import { manageApiServices } from './manage-api-services.ts'
import { manageConfigMaps } from './manage-config-maps.ts'
import { manageNetworkPolicies } from './manage-network-policies.ts'
import { managePersistentVolumes } from './manage-persistent-volumes.ts'
import { manageRolesAndBindings } from './manage-roles-and-bindings.ts'
import { manageSecrets } from './manage-secrets.ts'
import { manageTraffic } from './manage-traffic.ts'
import { mastersBound } from './masters-bound.ts'
import { mintServiceAccountTokens } from './mint-service-account-tokens.ts'
import { missingServiceAccount } from './missing-service-account.ts'
import { modifyWorkloads } from './modify-workloads.ts'
import { portForwardToPods } from './port-forward-to-pods.ts'
import { proxyToPods } from './proxy-to-pods.ts'
import { reachKubeletApi } from './reach-kubelet-api.ts'
import { readConfiguration } from './read-configuration.ts'
import { readPodLogs } from './read-pod-logs.ts'
import { readSecrets } from './read-secrets.ts'
import { redirectServices } from './redirect-services.ts'
import { relabelNamespaces } from './relabel-namespaces.ts'
import { ruleWithoutEffect } from './rule-without-effect.ts'
import { serviceAccountTokenAutomounted } from './service-account-token-automounted.ts'
import { serviceAccountsGroupBound } from './service-accounts-group-bound.ts'
import { staticCloudCredentials } from './static-cloud-credentials.ts'
import { tooManyRoles } from './too-many-roles.ts'
import { unusableSubject } from './unusable-subject.ts'
import { unusedServiceAccount } from './unused-service-account.ts'
import { usePrivilegedPolicies } from './use-privileged-policies.ts'
import { userRoleBoundToWorkload } from './user-role-bound-to-workload.ts'
import { wildcardApiGroups } from './wildcard-api-groups.ts'
import { wildcardPaths } from './wildcard-paths.ts'
import { wildcardResources } from './wildcard-resources.ts'
import { wildcardVerbs } from './wildcard-verbs.ts'
import { workloadClusterAdmin } from './workload-cluster-admin.ts'
import { workloadClusterTakeover } from './workload-cluster-takeover.ts'
import { workloadWithApiRights } from './workload-with-api-rights.ts'

/** Who may do what: roles, bindings, service accounts. */
export const rbacChecks: readonly Check[] = [
  adminBinding,
  adminEquivalentRole,
  aggregatedDangerousRights,
  anonymousBound,
  approveCertificateRequests,
  attachToPods,
  authenticatedBound,
  awsAuthMasters,
  bindOrEscalateRoles,
  bootstrapTokenWithoutExpiry,
  boundServiceAccountMissing,
  changeAwsAuth,
  changeClusterDns,
  changeNodes,
  cloudWorkloadIdentity,
  clusterScopedResourceInRole,
  constrainedImpersonation,
  createWorkloads,
  danglingRoleRef,
  debugPods,
  defaultRoleEditsEndpoints,
  defaultServiceAccountAutomounts,
  defaultServiceAccountBound,
  defaultServiceAccountCloudIdentity,
  defaultServiceAccount,
  deleteEvents,
  deletePodLogs,
  deleteWorkloads,
  deprecatedServiceAccountField,
  destroyData,
  execIntoPods,
  humanClientCertificates,
  impersonateIdentities,
  longLivedServiceAccountToken,
  manageAdmissionPolicies,
  manageAdmissionWebhooks,
  manageApiServices,
  manageConfigMaps,
  manageNetworkPolicies,
  managePersistentVolumes,
  manageRolesAndBindings,
  manageSecrets,
  manageTraffic,
  mastersBound,
  mintServiceAccountTokens,
  missingServiceAccount,
  modifyWorkloads,
  portForwardToPods,
  proxyToPods,
  reachKubeletApi,
  readConfiguration,
  readPodLogs,
  readSecrets,
  redirectServices,
  relabelNamespaces,
  ruleWithoutEffect,
  serviceAccountTokenAutomounted,
  serviceAccountsGroupBound,
  staticCloudCredentials,
  tooManyRoles,
  unusableSubject,
  unusedServiceAccount,
  usePrivilegedPolicies,
  userRoleBoundToWorkload,
  wildcardApiGroups,
  wildcardPaths,
  wildcardResources,
  wildcardVerbs,
  workloadClusterAdmin,
  workloadClusterTakeover,
  workloadWithApiRights,
]
