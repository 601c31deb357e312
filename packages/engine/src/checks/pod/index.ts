import type { Check } from '../../model/check.ts'
import { allowPrivilegeEscalation } from './allow-privilege-escalation.ts'
import { groupIdNotSet } from './group-id-not-set.ts'
import { lowGroupId } from './low-group-id.ts'
import { lowUserId } from './low-user-id.ts'
import { privilegedContainer } from './privileged-container.ts'
import { rootGroup } from './root-group.ts'
import { rootUser } from './root-user.ts'
import { runAsNonRoot } from './run-as-non-root.ts'
import { userIdNotSet } from './user-id-not-set.ts'

/** Security contexts, host access and isolation of pods. */
export const podChecks: readonly Check[] = [
  allowPrivilegeEscalation,
  groupIdNotSet,
  lowGroupId,
  lowUserId,
  privilegedContainer,
  rootGroup,
  rootUser,
  runAsNonRoot,
  userIdNotSet,
]
