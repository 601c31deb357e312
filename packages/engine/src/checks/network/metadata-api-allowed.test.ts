import { law, world } from '../law.ts'
import { metadataApiAllowed } from './metadata-api-allowed.ts'
import { policy } from './policy-fixtures.ts'

const egress = (...rules: object[]) =>
  world([policy({ egress: rules as never, podSelector: {}, policyTypes: ['Egress'] })])
const to = (cidr: string, ...except: string[]) => ({
  ports: [{ port: 80 }],
  to: [{ ipBlock: { cidr, ...(except.length > 0 && { except }) } }],
})

law(metadataApiAllowed, {
  passes: [
    egress(),
    egress({ to: [{ namespaceSelector: {} }] }),
    egress(to('0.0.0.0/0', '169.254.169.254/32', '100.100.100.200/32')),
    egress(to('0.0.0.0/0', '169.254.0.0/16', '100.64.0.0/10')),
    // The address of another cloud is nothing there
    egress(to('0.0.0.0/0', '169.254.169.254/32')),
    egress(to('::/0', 'fd00:ec2::254/128')),
    egress(to('10.0.0.0/8')),
    egress({ ports: [{ port: 443 }] }),
    egress({ ports: [{ port: 'http' }] }),
    egress({ ports: [{ port: 80, protocol: 'UDP' }] }),
    world([policy({ egress: [{}], podSelector: {}, policyTypes: ['Ingress'] })]),
  ],
  fails: [
    { given: egress({ ports: [{ port: 80 }] }), at: 'spec.egress[0]' },
    { given: egress({ ports: [{ endPort: 8080, port: 1 }] }), at: 'spec.egress[0]' },
    { given: egress(to('10.0.0.0/8'), to('0.0.0.0/0')), at: 'spec.egress[1].to[0].ipBlock' },
    { given: egress(to('0.0.0.0/0', '169.254.169.253/32', '10.0.0.0/8')), at: 'spec.egress[0].to[0].ipBlock' },
    { given: egress(to('169.254.169.254/32')), at: 'spec.egress[0].to[0].ipBlock' },
    { given: egress(to('::/0')), at: 'spec.egress[0].to[0].ipBlock' },
    { given: egress(to('fd00:ec2::/64')), at: 'spec.egress[0].to[0].ipBlock' },
    { given: egress(to('100.64.0.0/10')), at: 'spec.egress[0].to[0].ipBlock' },
  ],
  unknown: [{ given: egress({ to: [{ ipBlock: '0.0.0.0/0' }] }), at: 'spec.egress[0].to[0].ipBlock' }],
})
