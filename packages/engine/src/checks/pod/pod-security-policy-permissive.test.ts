import { mergePatch } from '../../model/apply-edits.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { law, only } from '../law.ts'
import type { Fixture } from '../law.ts'
import { podSecurityPolicyPermissive } from './pod-security-policy-permissive.ts'

const restricted: JsonObject = {
  allowPrivilegeEscalation: false,
  fsGroup: { rule: 'RunAsAny' },
  requiredDropCapabilities: ['ALL'],
  runAsUser: { rule: 'MustRunAsNonRoot' },
  seLinux: { rule: 'RunAsAny' },
  supplementalGroups: { rule: 'RunAsAny' },
  volumes: ['configMap', 'emptyDir', 'secret'],
}

function policy(patch: Json = {}): Fixture {
  const object = {
    apiVersion: 'policy/v1beta1',
    kind: 'PodSecurityPolicy',
    metadata: { name: 'shop' },
    spec: mergePatch(restricted, patch),
  }
  return only([object], { marked: 'removed: 1.25', version: 'v1.24.17' })
}

law(podSecurityPolicyPermissive, {
  passes: [
    policy(),
    policy({
      allowedCapabilities: ['NET_BIND_SERVICE'],
      requiredDropCapabilities: ['NET_RAW'],
      runAsUser: { rule: 'MustRunAs' },
    }),
    policy({ allowedHostPaths: [{ pathPrefix: '/data', readOnly: true }], volumes: ['hostPath'] }),
  ],
  fails: [
    { given: policy({ privileged: true }), at: 'spec.privileged' },
    { given: policy({ hostPID: true }), at: 'spec.hostPID' },
    { given: policy({ hostIPC: true }), at: 'spec.hostIPC' },
    { given: policy({ hostNetwork: true }), at: 'spec.hostNetwork' },
    { given: policy({ allowPrivilegeEscalation: null }), at: 'spec.allowPrivilegeEscalation' },
    { given: policy({ runAsUser: { rule: 'RunAsAny' } }), at: 'spec.runAsUser' },
    { given: policy({ requiredDropCapabilities: null }), at: 'spec.requiredDropCapabilities' },
    { given: policy({ allowedCapabilities: ['*'] }), at: 'spec.allowedCapabilities' },
    { given: policy({ volumes: ['*'] }), at: 'spec.volumes' },
  ],
  unknown: [{ given: policy({ privileged: 'true' }), at: 'spec.privileged' }],
})
