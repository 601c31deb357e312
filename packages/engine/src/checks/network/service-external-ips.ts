// CVE-2020-8554: every node sends the traffic for an external IP of a Service to its pods, whoever owns the address.
// Sources: github.com/kubernetes/kubernetes/issues/97076; kubernetes.io/docs/reference/access-authn-authz/
// admission-controllers, DenyServiceExternalIPs

import { kubernetesDocs } from '../../model/check.ts'
import type { ObjectCheck } from '../../model/check.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import { service } from '../../model/kinds/network.ts'

export const serviceExternalIps: ObjectCheck<ValueOf<typeof service>> = {
  id: 'service-external-ips',
  title: 'Service with external IPs',
  tier: 'security',
  severity: 'high',
  confidence: 'certain',
  why: 'Traffic from the cluster to these addresses goes to the pods of the Service, whoever owns the addresses',
  attack:
    'Who may write Services names the address of a bank or of an API and reads what pods send to it (CVE-2020-8554)',
  remedy: 'Remove externalIPs, use a LoadBalancer, and enable the DenyServiceExternalIPs admission plugin',
  sources: [
    { title: 'CVE-2020-8554', url: 'https://github.com/kubernetes/kubernetes/issues/97076' },
    kubernetesDocs(
      'Admission Control, DenyServiceExternalIPs',
      'reference/access-authn-authz/admission-controllers/#denyserviceexternalips',
    ),
  ],
  rows: ['U-NET-011'],
  judges: 'object',
  kinds: [service],
  reads: ['object.spec.externalIPs'],
  expression: 'object.spec.?externalIPs.orValue([]).size() == 0',
  find({ name, value }) {
    const addresses = value.spec?.externalIPs ?? []
    if (addresses.length === 0) return []
    return [
      {
        path: ['spec', 'externalIPs'],
        message: `Service ${name} takes the traffic for ${addresses.slice(0, 4).join(', ')}`,
      },
    ]
  },
}
