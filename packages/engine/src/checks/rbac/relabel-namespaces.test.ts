import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { relabelNamespaces } from './relabel-namespaces.ts'

law(relabelNamespaces, {
  passes: [
    inClusterRole(rule('', ['namespaces'], ['get'])),
    inClusterRole(rule('', ['namespaces/finalize'], ['update'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['namespaces'], ['patch'])), at: 'rules[0]' },
    { given: inRole(rule('', ['namespaces'], ['update'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
