import { expect, test } from 'vitest'
import { mayMatch, mustMatch } from './audit-rules.ts'
import type { AuditRule } from './audit-rules.ts'

const exec = { group: '', resource: 'pods/exec', verb: 'create' }

test.each<[AuditRule, boolean, boolean]>([
  [{}, true, true],
  [{ users: ['a'] }, true, false],
  [{ userGroups: ['a'] }, true, false],
  [{ namespaces: ['a'] }, true, false],
  [{ verbs: ['create'] }, true, true],
  [{ verbs: ['get'] }, false, false],
  [{ nonResourceURLs: ['/version'] }, false, false],
  [{ resources: [{ group: '' }] }, true, true],
  [{ resources: [{ resources: ['pods/*'] }] }, true, true],
  [{ resources: [{ resources: ['*/exec'] }] }, true, true],
  [{ resources: [{ resources: ['*'] }] }, true, true],
  [{ resources: [{ resources: ['pods'] }] }, false, false],
  [{ resources: [{ group: 'apps', resources: ['*'] }] }, false, false],
  [{ resources: [{ resourceNames: ['a'], resources: ['pods/exec'] }] }, true, false],
])('%j', (rule, may, must) => expect([mayMatch(rule, exec), mustMatch(rule, exec)]).toEqual([may, must]))
