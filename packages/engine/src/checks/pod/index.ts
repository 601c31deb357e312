import type { Check } from '../../model/check.ts'
import { agentSandboxRuntimeClass } from './agent-sandbox-runtime-class.ts'
import { allowPrivilegeEscalation } from './allow-privilege-escalation.ts'
import { apparmorNotSet } from './apparmor-not-set.ts'
import { apparmorUnconfined } from './apparmor-unconfined.ts'
import { capabilitiesNotDropped } from './capabilities-not-dropped.ts'
import { capabilityAdded } from './capability-added.ts'
import { capabilityNetBindService } from './capability-net-bind-service.ts'
import { capabilityNetRaw } from './capability-net-raw.ts'
import { capabilitySysAdmin } from './capability-sys-admin.ts'
import { capabilitySysModule } from './capability-sys-module.ts'
import { containerRuntimeSocket } from './container-runtime-socket.ts'
import { containerSecurityContextMissing } from './container-security-context-missing.ts'
import { controlPlanePlacement } from './control-plane-placement.ts'
import { dangerousCapability } from './dangerous-capability.ts'
import { dockerApiPort } from './docker-api-port.ts'
import { ephemeralContainer } from './ephemeral-container.ts'
import { flexVolume } from './flex-volume.ts'
import { gitRepoVolume } from './git-repo-volume.ts'
import { gitSyncCommand } from './git-sync-command.ts'
import { groupIdNotSet } from './group-id-not-set.ts'
import { hostAliases } from './host-aliases.ts'
import { hostGroup } from './host-group.ts'
import { hostIpc } from './host-ipc.ts'
import { hostNetwork } from './host-network.ts'
import { hostPathPersistentVolume } from './host-path-persistent-volume.ts'
import { hostPathVolume } from './host-path-volume.ts'
import { hostPid } from './host-pid.ts'
import { hostPort } from './host-port.ts'
import { interactiveContainer } from './interactive-container.ts'
import { linuxNotHardened } from './linux-not-hardened.ts'
import { longLivedToken } from './long-lived-token.ts'
import { lowGroupId } from './low-group-id.ts'
import { lowUserId } from './low-user-id.ts'
import { mountPropagation } from './mount-propagation.ts'
import { netRawNotDropped } from './net-raw-not-dropped.ts'
import { noCapabilityDropped } from './no-capability-dropped.ts'
import { nodeNameSet } from './node-name-set.ts'
import { nodeShellCommand } from './node-shell-command.ts'
import { podSecurityContextMissing } from './pod-security-context-missing.ts'
import { podSecurityPolicyMissing } from './pod-security-policy-missing.ts'
import { podSecurityPolicyPermissive } from './pod-security-policy-permissive.ts'
import { privilegedContainer } from './privileged-container.ts'
import { privilegedPort } from './privileged-port.ts'
import { probeHost } from './probe-host.ts'
import { procMount } from './proc-mount.ts'
import { restrictedVolumeType } from './restricted-volume-type.ts'
import { rootGroup } from './root-group.ts'
import { rootUser } from './root-user.ts'
import { runAsNonRoot } from './run-as-non-root.ts'
import { sccAllowsPrivileged } from './scc-allows-privileged.ts'
import { seccompNotSet } from './seccomp-not-set.ts'
import { seccompUnconfined } from './seccomp-unconfined.ts'
import { selinuxOptions } from './selinux-options.ts'
import { sensitiveHostPath } from './sensitive-host-path.ts'
import { sharedProcessNamespace } from './shared-process-namespace.ts'
import { sharedUserNamespace } from './shared-user-namespace.ts'
import { sshPort } from './ssh-port.ts'
import { sshService } from './ssh-service.ts'
import { subPathFromOutside } from './sub-path-from-outside.ts'
import { sudoInCommand } from './sudo-in-command.ts'
import { terminationMessagePath } from './termination-message-path.ts'
import { tokenWithoutAudience } from './token-without-audience.ts'
import { toleratesEveryTaint } from './tolerates-every-taint.ts'
import { unsafeSysctl } from './unsafe-sysctl.ts'
import { userIdNotSet } from './user-id-not-set.ts'
import { windowsAdministrator } from './windows-administrator.ts'
import { windowsHostProcess } from './windows-host-process.ts'
import { writableHostPath } from './writable-host-path.ts'
import { writableRootFilesystem } from './writable-root-filesystem.ts'

/** Security contexts, host access and isolation of pods. */
export const podChecks: readonly Check[] = [
  agentSandboxRuntimeClass,
  allowPrivilegeEscalation,
  apparmorNotSet,
  apparmorUnconfined,
  capabilitiesNotDropped,
  capabilityAdded,
  capabilityNetBindService,
  capabilityNetRaw,
  capabilitySysAdmin,
  capabilitySysModule,
  containerRuntimeSocket,
  containerSecurityContextMissing,
  controlPlanePlacement,
  dangerousCapability,
  dockerApiPort,
  ephemeralContainer,
  flexVolume,
  gitRepoVolume,
  gitSyncCommand,
  groupIdNotSet,
  hostAliases,
  hostGroup,
  hostIpc,
  hostNetwork,
  hostPathPersistentVolume,
  hostPathVolume,
  hostPid,
  hostPort,
  interactiveContainer,
  linuxNotHardened,
  longLivedToken,
  lowGroupId,
  lowUserId,
  mountPropagation,
  netRawNotDropped,
  noCapabilityDropped,
  nodeNameSet,
  nodeShellCommand,
  podSecurityContextMissing,
  podSecurityPolicyMissing,
  podSecurityPolicyPermissive,
  privilegedContainer,
  privilegedPort,
  probeHost,
  procMount,
  restrictedVolumeType,
  rootGroup,
  rootUser,
  runAsNonRoot,
  sccAllowsPrivileged,
  seccompNotSet,
  seccompUnconfined,
  selinuxOptions,
  sensitiveHostPath,
  sharedProcessNamespace,
  sharedUserNamespace,
  sshPort,
  sshService,
  subPathFromOutside,
  sudoInCommand,
  terminationMessagePath,
  tokenWithoutAudience,
  toleratesEveryTaint,
  unsafeSysctl,
  userIdNotSet,
  windowsAdministrator,
  windowsHostProcess,
  writableHostPath,
  writableRootFilesystem,
]
