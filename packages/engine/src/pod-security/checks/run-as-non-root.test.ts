import { container, context, everywhere, inEveryContainer, law, pod } from '../law.ts'
import { runAsNonRoot } from './run-as-non-root.ts'

const ofPod = 'spec.securityContext.runAsNonRoot'
const ofWeb = 'spec.containers[0].securityContext.runAsNonRoot'

function both(podValue: unknown, containerValue: unknown, others: object = {}) {
  const containers = [{ name: 'web', securityContext: { runAsNonRoot: containerValue } }]
  return { metadata: {}, spec: { securityContext: { runAsNonRoot: podValue }, containers, ...others } }
}

law(runAsNonRoot, [
  ['v1.0', pod({})],
  ['v1.0', context({ runAsNonRoot: true })],
  ['v1.0', both(true, null)],
  ['v1.0', container({}), ofWeb],
  ['v1.0', both(true, false), ofWeb],
  ['v1.0', both(false, true), ofPod],
  ['latest', both(false, null), ofPod],
  ['latest', both(false, false), ofPod, ofWeb],
  ['latest', everywhere({ runAsNonRoot: false }), ofPod, ...inEveryContainer('runAsNonRoot')],
  ['v1.34', both(false, false, { hostUsers: false }), ofPod, ofWeb],
  ['v1.35', both(false, false, { hostUsers: false })],
  ['v1.35', both(false, true, { hostUsers: true }), ofPod],
  ['latest', both('true', null), `?${ofPod}`],
  ['latest', both('true', false), ofWeb, `?${ofPod}`],
  ['latest', both(true, 'true'), `?${ofWeb}`],
  ['latest', both(false, false, { hostUsers: 0 }), '?spec.hostUsers'],
])
