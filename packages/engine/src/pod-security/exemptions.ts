// Kinds of pods that some revisions of checks leave alone.

import type { Judge } from './check.ts'
import type { Pod } from './pod.ts'
import { malformed, readBoolean, readText } from './read.ts'

/**
 * The check, but not for pods with `os.name: windows`: the fields it asks for may not be set there, which the API server
 * itself sees to. Source: Pod Security Standards, "Pod OS field", from 1.25.
 */
export function unlessWindows(judge: Judge): Judge {
  return (pod: Pod) => {
    const os = readText(pod.spec, 'os', 'name')
    return os === malformed || os === 'windows' ? [] : judge(pod)
  }
}

/**
 * The check, but not for pods in a user namespace, `hostUsers: false`: root there is nobody on the node. Source: KEP-127,
 * "Pod Security Standards"; Pod Security Standards, "User namespaces", from 1.35.
 */
export function unlessUserNamespace(judge: Judge): Judge {
  return (pod: Pod) => {
    const hostUsers = readBoolean(pod.spec, 'hostUsers')
    return hostUsers === malformed || hostUsers === false ? [] : judge(pod)
  }
}
