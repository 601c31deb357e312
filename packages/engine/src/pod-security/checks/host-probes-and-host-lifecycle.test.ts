import { container, law, pod } from '../law.ts'
import type { Row } from '../law.ts'
import { hostProbesAndHostLifecycle } from './host-probes-and-host-lifecycle.ts'

const web = 'spec.containers[0]'
const livenessProbe = { httpGet: { host: '10.0.0.1', port: 80 } }

const handlers: Row[] = ['httpGet', 'tcpSocket'].flatMap((action): Row[] => {
  const handler = { [action]: { host: 'elsewhere', port: 80 } }
  return [
    ...['livenessProbe', 'readinessProbe', 'startupProbe'].map((probe): Row => [
      'v1.34',
      container({ [probe]: handler }),
      `${web}.${probe}.${action}.host`,
    ]),
    ...['postStart', 'preStop'].map((hook): Row => [
      'latest',
      container({ lifecycle: { [hook]: handler } }),
      `${web}.lifecycle.${hook}.${action}.host`,
    ]),
  ]
})

law(hostProbesAndHostLifecycle, [
  ['v1.33', container({ livenessProbe })],
  ['v1.34', container({})],
  [
    'latest',
    container({
      livenessProbe: { httpGet: { host: '', port: 80 } },
      readinessProbe: { tcpSocket: { host: null } },
      startupProbe: null,
      lifecycle: {},
    }),
  ],
  ['latest', container({ livenessProbe: { exec: { host: 'x' }, grpc: { service: 'x' } } })],
  ...handlers,
  [
    'latest',
    pod({
      containers: [{ livenessProbe }],
      initContainers: [{ livenessProbe }],
      ephemeralContainers: [{ livenessProbe }],
    }),
    ...['initContainers', 'containers', 'ephemeralContainers'].map(
      (list) => `spec.${list}[0].livenessProbe.httpGet.host`,
    ),
  ],
  ['latest', container({ livenessProbe: { httpGet: { host: 7 } } }), `?${web}.livenessProbe.httpGet.host`],
  ['latest', container({ lifecycle: { preStop: 'x' } }), `?${web}.lifecycle.preStop`],
  ['latest', container({ lifecycle: [] }), `?${web}.lifecycle`],
])
