// A grant without a name opens every Secret, or every Service, of its namespace to the namespaces that it names.
// Source: gateway-api.sigs.k8s.io/api-types/referencegrant

import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { referenceGrant } from '../../model/kinds/network.ts'

export const referenceGrantBroad: ObjectCheck<ValueOf<typeof referenceGrant>> = {
  id: 'reference-grant-broad',
  title: 'ReferenceGrant that names no object',
  tier: 'security',
  severity: 'low',
  confidence: 'certain',
  why: 'Another namespace may use every object of the kind, also those that come later',
  attack:
    'Who holds the other namespace routes to a Service that was never meant for it, or serves the certificate of this one',
  remedy: 'Name the object in every entry of to',
  sources: [{ title: 'Gateway API, ReferenceGrant', url: 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/' }],
  rows: ['U-NET-012'],
  judges: 'object',
  kinds: [referenceGrant],
  reads: ['object.spec'],
  find({ name, value }) {
    const from = (value.spec?.from ?? [])
      .map(({ kind, namespace }) => `${kind} of ${namespace}`)
      .slice(0, 3)
      .join(', ')
    return (value.spec?.to ?? []).flatMap((to, index) => {
      if ((to.name ?? '') !== '' || from === '') return []
      const message = `ReferenceGrant ${name} lets ${from} use every ${to.kind} of its namespace`
      return [
        { path: ['spec', 'to', index, 'name'], message, ...(to.kind === 'Secret' && { severity: 'medium' as const }) },
      ]
    })
  },
}
