import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { manageAdmissionWebhooks } from './manage-admission-webhooks.ts'

law(manageAdmissionWebhooks, {
  passes: [
    inClusterRole(rule('admissionregistration.k8s.io', ['mutatingwebhookconfigurations'], ['get', 'list', 'watch'])),
    inRole(rule('admissionregistration.k8s.io', ['mutatingwebhookconfigurations'], ['create'])),
  ],
  fails: [
    {
      given: inClusterRole(rule('admissionregistration.k8s.io', ['mutatingwebhookconfigurations'], ['create'])),
      at: 'rules[0]',
    },
    {
      given: inClusterRole(
        rule('admissionregistration.k8s.io', ['validatingwebhookconfigurations'], ['patch'], ['policy']),
      ),
      at: 'rules[0]',
    },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
