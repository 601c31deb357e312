import type { Check } from '../../model/check.ts'
import { allowPrivilegeEscalation } from './allow-privilege-escalation.ts'
import { capabilitiesNotDropped } from './capabilities-not-dropped.ts'
import { capabilityAdded } from './capability-added.ts'
import { capabilityNetBindService } from './capability-net-bind-service.ts'
import { capabilityNetRaw } from './capability-net-raw.ts'
import { capabilitySysAdmin } from './capability-sys-admin.ts'
import { capabilitySysModule } from './capability-sys-module.ts'
import { containerRuntimeSocket } from './container-runtime-socket.ts'
import { dangerousCapability } from './dangerous-capability.ts'
import { groupIdNotSet } from './group-id-not-set.ts'
import { hostIpc } from './host-ipc.ts'
import { hostNetwork } from './host-network.ts'
import { hostPathPersistentVolume } from './host-path-persistent-volume.ts'
import { hostPathVolume } from './host-path-volume.ts'
import { hostPid } from './host-pid.ts'
import { hostPort } from './host-port.ts'
import { lowGroupId } from './low-group-id.ts'
import { lowUserId } from './low-user-id.ts'
import { netRawNotDropped } from './net-raw-not-dropped.ts'
import { noCapabilityDropped } from './no-capability-dropped.ts'
import { privilegedContainer } from './privileged-container.ts'
import { privilegedPort } from './privileged-port.ts'
import { rootGroup } from './root-group.ts'
import { rootUser } from './root-user.ts'
import { runAsNonRoot } from './run-as-non-root.ts'
import { sensitiveHostPath } from './sensitive-host-path.ts'
import { sshPort } from './ssh-port.ts'
import { sshService } from './ssh-service.ts'
import { userIdNotSet } from './user-id-not-set.ts'
import { writableHostPath } from './writable-host-path.ts'

/** Security contexts, host access and isolation of pods. */
export const podChecks: readonly Check[] = [
  allowPrivilegeEscalation,
  capabilitiesNotDropped,
  capabilityAdded,
  capabilityNetBindService,
  capabilityNetRaw,
  capabilitySysAdmin,
  capabilitySysModule,
  containerRuntimeSocket,
  dangerousCapability,
  groupIdNotSet,
  hostIpc,
  hostNetwork,
  hostPathPersistentVolume,
  hostPathVolume,
  hostPid,
  hostPort,
  lowGroupId,
  lowUserId,
  netRawNotDropped,
  noCapabilityDropped,
  privilegedContainer,
  privilegedPort,
  rootGroup,
  rootUser,
  runAsNonRoot,
  sensitiveHostPath,
  sshPort,
  sshService,
  userIdNotSet,
  writableHostPath,
]
