import { law } from '../law.ts'
import { inClusterRole, inRole, rule } from './fixture-roles.ts'
import { managePersistentVolumes } from './manage-persistent-volumes.ts'

law(managePersistentVolumes, {
  passes: [
    inClusterRole(rule('', ['persistentvolumeclaims'], ['create'])),
    inClusterRole(rule('', ['persistentvolumes'], ['get'])),
    inRole(rule('', ['persistentvolumes'], ['create'])),
  ],
  fails: [
    { given: inClusterRole(rule('', ['persistentvolumes'], ['create'])), at: 'rules[0]' },
    { given: inClusterRole(rule('', ['persistentvolumes'], ['patch'])), at: 'rules[0]' },
  ],
  unknown: [
    { given: inClusterRole({ apiGroups: [''], resources: 'everything', verbs: ['get'] }), at: 'rules[0].resources' },
  ],
})
