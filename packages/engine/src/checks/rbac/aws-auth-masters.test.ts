import type { JsonObject } from '../../model/json.ts'
import { law, world } from '../law.ts'
import { awsAuthMasters } from './aws-auth-masters.ts'
import { awsAuth } from './fixture-roles.ts'

const masters: JsonObject = {
  mapUsers: '- userarn: arn:aws:iam::111122223333:user/jane\n  groups:\n    - system:masters\n',
}

law(awsAuthMasters, {
  passes: [world([awsAuth]), world([{ ...awsAuth, metadata: { name: 'aws-auth', namespace: 'shop' }, data: masters }])],
  fails: [{ given: world([{ ...awsAuth, data: masters }]), at: 'data.mapUsers' }],
  unknown: [{ given: world([{ ...awsAuth, data: { mapUsers: [] } }]), at: 'data.mapUsers' }],
})
