import type { Check } from '../../model/check.ts'
import { allowPrivilegeEscalation } from './allow-privilege-escalation.ts'
import { containerRuntimeSocket } from './container-runtime-socket.ts'
import { groupIdNotSet } from './group-id-not-set.ts'
import { hostIpc } from './host-ipc.ts'
import { hostNetwork } from './host-network.ts'
import { hostPathPersistentVolume } from './host-path-persistent-volume.ts'
import { hostPathVolume } from './host-path-volume.ts'
import { hostPid } from './host-pid.ts'
import { hostPort } from './host-port.ts'
import { lowGroupId } from './low-group-id.ts'
import { lowUserId } from './low-user-id.ts'
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
  containerRuntimeSocket,
  groupIdNotSet,
  hostIpc,
  hostNetwork,
  hostPathPersistentVolume,
  hostPathVolume,
  hostPid,
  hostPort,
  lowGroupId,
  lowUserId,
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
