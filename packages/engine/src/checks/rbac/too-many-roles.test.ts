import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { bind, user, web } from './fixture-roles.ts'
import { tooManyRoles } from './too-many-roles.ts'

function bindings(count: number, subject: JsonObject): readonly JsonObject[] {
  return Array.from({ length: count }, (_, index) => ({
    ...bind('ClusterRole', `system:role-${index}`, subject),
    metadata: { name: `binding-${index}`, namespace: 'shop' },
  })).toReversed()
}

law(tooManyRoles, {
  passes: [
    world(bindings(5, web)),
    world([...bindings(5, web), bind('ClusterRole', 'other', user('jane'))]),
    world([...bindings(5, web), bind('ClusterRole', 'system:role-0', web)]),
  ],
  fails: [
    { given: world(bindings(6, web)), at: 'subjects[0]' },
    { given: world(bindings(2, user('jane')), { settings: { maxRolesPerSubject: 1 } }), at: 'subjects[0]' },
  ],
  unknown: [],
})
