import type { Check } from '../../model/check.ts'
import { apiServerAdmissionPluginsDisabled } from './api-server-admission-plugins-disabled.ts'
import { apiServerAllowsPrivileged } from './api-server-allows-privileged.ts'
import { apiServerAlwaysAdmit } from './api-server-always-admit.ts'
import { apiServerAlwaysPullImages } from './api-server-always-pull-images.ts'
import { apiServerAnonymousAuth } from './api-server-anonymous-auth.ts'
import { apiServerAuditLog } from './api-server-audit-log.ts'
import { apiServerAuditLogMaxAge } from './api-server-audit-log-max-age.ts'
import { apiServerAuditLogMaxBackup } from './api-server-audit-log-max-backup.ts'
import { apiServerAuditLogMaxSize } from './api-server-audit-log-max-size.ts'
import { apiServerAuditPolicyMissing } from './api-server-audit-policy-missing.ts'
import { apiServerAuthorizationAbac } from './api-server-authorization-abac.ts'
import { apiServerAuthorizationAlwaysAllow } from './api-server-authorization-always-allow.ts'
import { apiServerAuthorizationNode } from './api-server-authorization-node.ts'
import { apiServerAuthorizationRbac } from './api-server-authorization-rbac.ts'
import { apiServerBasicAuth } from './api-server-basic-auth.ts'
import { apiServerCipherSuites } from './api-server-cipher-suites.ts'
import { apiServerClientAuthority } from './api-server-client-authority.ts'
import { apiServerCrossOrigin } from './api-server-cross-origin.ts'
import { apiServerEncryptionMissing } from './api-server-encryption-missing.ts'
import { apiServerEtcdAuthority } from './api-server-etcd-authority.ts'
import { apiServerEtcdClientCertificate } from './api-server-etcd-client-certificate.ts'
import { apiServerEtcdPlainText } from './api-server-etcd-plain-text.ts'
import { apiServerEventRateLimit } from './api-server-event-rate-limit.ts'
import { apiServerExtendedTokens } from './api-server-extended-tokens.ts'
import { apiServerExternalIps } from './api-server-external-ips.ts'
import { apiServerInsecureBindAddress } from './api-server-insecure-bind-address.ts'
import { apiServerInsecurePort } from './api-server-insecure-port.ts'
import { apiServerKubeletAuthority } from './api-server-kubelet-authority.ts'
import { apiServerKubeletClientCertificate } from './api-server-kubelet-client-certificate.ts'
import { apiServerKubeletHttps } from './api-server-kubelet-https.ts'
import { apiServerNamespaceLifecycle } from './api-server-namespace-lifecycle.ts'
import { apiServerNodeRestriction } from './api-server-node-restriction.ts'
import { apiServerProfiling } from './api-server-profiling.ts'
import { apiServerRequestHeaderNames } from './api-server-request-header-names.ts'
import { apiServerRequestTimeout } from './api-server-request-timeout.ts'
import { apiServerSecurePort } from './api-server-secure-port.ts'
import { apiServerSecurityContextDeny } from './api-server-security-context-deny.ts'
import { apiServerServiceAccountIssuer } from './api-server-service-account-issuer.ts'
import { apiServerServiceAccountKey } from './api-server-service-account-key.ts'
import { apiServerServiceAccountLookup } from './api-server-service-account-lookup.ts'
import { apiServerServiceAccountPlugin } from './api-server-service-account-plugin.ts'
import { apiServerStaticTokens } from './api-server-static-tokens.ts'
import { apiServerTlsCertificate } from './api-server-tls-certificate.ts'
import { auditPolicyCoverage } from './audit-policy-coverage.ts'
import { controlPlaneFeatureGates } from './control-plane-feature-gates.ts'
import { controlPlaneTlsVersion } from './control-plane-tls-version.ts'
import { controllerManagerBindAddress } from './controller-manager-bind-address.ts'
import { controllerManagerKubeletRotation } from './controller-manager-kubelet-rotation.ts'
import { controllerManagerPodGc } from './controller-manager-pod-gc.ts'
import { controllerManagerProfiling } from './controller-manager-profiling.ts'
import { controllerManagerRootAuthority } from './controller-manager-root-authority.ts'
import { controllerManagerSharedCredentials } from './controller-manager-shared-credentials.ts'
import { controllerManagerTokenKey } from './controller-manager-token-key.ts'
import { encryptionKeyInFile } from './encryption-key-in-file.ts'
import { etcdAutoTls } from './etcd-auto-tls.ts'
import { etcdCertificate } from './etcd-certificate.ts'
import { etcdClientAuthentication } from './etcd-client-authentication.ts'
import { etcdPeerAuthentication } from './etcd-peer-authentication.ts'
import { etcdPeerAutoTls } from './etcd-peer-auto-tls.ts'
import { etcdPeerCertificate } from './etcd-peer-certificate.ts'
import { etcdPlainTextListener } from './etcd-plain-text-listener.ts'
import { etcdSharedAuthority } from './etcd-shared-authority.ts'
import { publicApiEndpoint } from './public-api-endpoint.ts'
import { publicNodes } from './public-nodes.ts'
import { schedulerBindAddress } from './scheduler-bind-address.ts'
import { schedulerProfiling } from './scheduler-profiling.ts'
import { secretsEncryptionProvider } from './secrets-encryption-provider.ts'

/** Flags of the API server, controller manager, scheduler and etcd, and the files that they name. */
export const controlPlaneChecks: readonly Check[] = [
  apiServerAdmissionPluginsDisabled,
  apiServerAllowsPrivileged,
  apiServerAlwaysAdmit,
  apiServerAlwaysPullImages,
  apiServerAnonymousAuth,
  apiServerAuditLog,
  apiServerAuditLogMaxAge,
  apiServerAuditLogMaxBackup,
  apiServerAuditLogMaxSize,
  apiServerAuditPolicyMissing,
  apiServerAuthorizationAbac,
  apiServerAuthorizationAlwaysAllow,
  apiServerAuthorizationNode,
  apiServerAuthorizationRbac,
  apiServerBasicAuth,
  apiServerCipherSuites,
  apiServerClientAuthority,
  apiServerCrossOrigin,
  apiServerEncryptionMissing,
  apiServerEtcdAuthority,
  apiServerEtcdClientCertificate,
  apiServerEtcdPlainText,
  apiServerEventRateLimit,
  apiServerExtendedTokens,
  apiServerExternalIps,
  apiServerInsecureBindAddress,
  apiServerInsecurePort,
  apiServerKubeletAuthority,
  apiServerKubeletClientCertificate,
  apiServerKubeletHttps,
  apiServerNamespaceLifecycle,
  apiServerNodeRestriction,
  apiServerProfiling,
  apiServerRequestHeaderNames,
  apiServerRequestTimeout,
  apiServerSecurePort,
  apiServerSecurityContextDeny,
  apiServerServiceAccountIssuer,
  apiServerServiceAccountKey,
  apiServerServiceAccountLookup,
  apiServerServiceAccountPlugin,
  apiServerStaticTokens,
  apiServerTlsCertificate,
  auditPolicyCoverage,
  controlPlaneFeatureGates,
  controlPlaneTlsVersion,
  controllerManagerBindAddress,
  controllerManagerKubeletRotation,
  controllerManagerPodGc,
  controllerManagerProfiling,
  controllerManagerRootAuthority,
  controllerManagerSharedCredentials,
  controllerManagerTokenKey,
  encryptionKeyInFile,
  etcdAutoTls,
  etcdCertificate,
  etcdClientAuthentication,
  etcdPeerAuthentication,
  etcdPeerAutoTls,
  etcdPeerCertificate,
  etcdPlainTextListener,
  etcdSharedAuthority,
  publicApiEndpoint,
  publicNodes,
  schedulerBindAddress,
  schedulerProfiling,
  secretsEncryptionProvider,
]
