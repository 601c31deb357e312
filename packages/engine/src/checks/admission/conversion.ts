import type { customResourceDefinition } from '../../model/kinds/cluster.ts'
import type { ValueOf } from '../../model/kinds/meta.ts'
import type { KubeObject } from '../../model/object.ts'
import type { Path } from '../../model/path.ts'

type Conversion = NonNullable<NonNullable<ValueOf<typeof customResourceDefinition>['spec']>['conversion']>
type ClientConfig = NonNullable<Conversion['webhookClientConfig']>

/** The client of a conversion webhook and its field, which in v1beta1 was another. */
export function conversionOf({
  value,
}: KubeObject<ValueOf<typeof customResourceDefinition>>):
  | { readonly clientConfig: ClientConfig; readonly path: Path }
  | undefined {
  const { strategy, webhook, webhookClientConfig } = value.spec?.conversion ?? {}
  if (strategy !== 'Webhook') return undefined
  const path = ['spec', 'conversion']
  if (webhook?.clientConfig !== undefined)
    return { clientConfig: webhook.clientConfig, path: [...path, 'webhook', 'clientConfig'] }
  return webhookClientConfig && { clientConfig: webhookClientConfig, path: [...path, 'webhookClientConfig'] }
}
