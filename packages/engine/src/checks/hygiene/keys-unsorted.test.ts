import { law, only, pod } from '../law.ts'
import { keysUnsorted } from './keys-unsorted.ts'

const settings = { sortedKeys: true }
const config = {
  apiVersion: 'v1',
  data: { a: '1', b: '2' },
  kind: 'ConfigMap',
  metadata: { name: 'x', namespace: 'shop' },
}

law(keysUnsorted, {
  passes: [
    pod(),
    only([config], { settings }),
    only([{ ...config, data: { b: '2', a: '1' } }], { settings, world: 'listed' }),
  ],
  fails: [
    { given: only([{ ...config, data: { b: '2', a: '1' } }], { settings }), at: 'data.a' },
    {
      given: only([{ kind: 'ConfigMap', apiVersion: 'v1', metadata: config.metadata }], { settings }),
      at: 'apiVersion',
    },
  ],
  unknown: [{ given: only([{ ...config, metadata: { name: 5 } }], { settings }), at: 'metadata.name' }],
})
