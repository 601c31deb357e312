import type { Check } from '../../model/check.ts'
import { adminEquivalentRole } from './admin-equivalent-role.ts'
import { aggregatedDangerousRights } from './aggregated-dangerous-rights.ts'
import { approveCertificateRequests } from './approve-certificate-requests.ts'
import { attachToPods } from './attach-to-pods.ts'
import { bindOrEscalateRoles } from './bind-or-escalate-roles.ts'
import { changeAwsAuth } from './change-aws-auth.ts'
import { changeClusterDns } from './change-cluster-dns.ts'
import { changeNodes } from './change-nodes.ts'
import { clusterScopedResourceInRole } from './cluster-scoped-resource-in-role.ts'
import { constrainedImpersonation } from './constrained-impersonation.ts'
import { createWorkloads } from './create-workloads.ts'
import { debugPods } from './debug-pods.ts'
import { defaultRoleEditsEndpoints } from './default-role-edits-endpoints.ts'
import { deleteEvents } from './delete-events.ts'
import { deletePodLogs } from './delete-pod-logs.ts'
import { deleteWorkloads } from './delete-workloads.ts'
import { destroyData } from './destroy-data.ts'
import { execIntoPods } from './exec-into-pods.ts'
import { impersonateIdentities } from './impersonate-identities.ts'
import { manageAdmissionPolicies } from './manage-admission-policies.ts'
import { manageAdmissionWebhooks } from './manage-admission-webhooks.ts'
import { manageApiServices } from './manage-api-services.ts'
import { manageConfigMaps } from './manage-config-maps.ts'
import { manageNetworkPolicies } from './manage-network-policies.ts'
import { managePersistentVolumes } from './manage-persistent-volumes.ts'
import { manageRolesAndBindings } from './manage-roles-and-bindings.ts'
import { manageSecrets } from './manage-secrets.ts'
import { manageTraffic } from './manage-traffic.ts'
import { mintServiceAccountTokens } from './mint-service-account-tokens.ts'
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
import { usePrivilegedPolicies } from './use-privileged-policies.ts'
import { wildcardApiGroups } from './wildcard-api-groups.ts'
import { wildcardPaths } from './wildcard-paths.ts'
import { wildcardResources } from './wildcard-resources.ts'
import { wildcardVerbs } from './wildcard-verbs.ts'

/** Who may do what: roles, bindings, service accounts. */
export const rbacChecks: readonly Check[] = [
  adminEquivalentRole,
  aggregatedDangerousRights,
  approveCertificateRequests,
  attachToPods,
  bindOrEscalateRoles,
  changeAwsAuth,
  changeClusterDns,
  changeNodes,
  clusterScopedResourceInRole,
  constrainedImpersonation,
  createWorkloads,
  debugPods,
  defaultRoleEditsEndpoints,
  deleteEvents,
  deletePodLogs,
  deleteWorkloads,
  destroyData,
  execIntoPods,
  impersonateIdentities,
  manageAdmissionPolicies,
  manageAdmissionWebhooks,
  manageApiServices,
  manageConfigMaps,
  manageNetworkPolicies,
  managePersistentVolumes,
  manageRolesAndBindings,
  manageSecrets,
  manageTraffic,
  mintServiceAccountTokens,
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
  usePrivilegedPolicies,
  wildcardApiGroups,
  wildcardPaths,
  wildcardResources,
  wildcardVerbs,
]
