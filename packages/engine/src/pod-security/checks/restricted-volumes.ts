// Pod Security Standards, Restricted, "Volume Types". A pod may use only volumes that hold its own data or come from a
// claim. All versions.
// Field: every source in spec.volumes[*]. Allowed: configMap, csi, downwardAPI, emptyDir, ephemeral, image,
// persistentVolumeClaim, projected, secret; each volume must have one of them. A volume without any source is one with
// emptyDir: the API server sets it before admission looks (SetDefaults_Volume in pkg/apis/core/v1/defaults.go;
// seen on 1.36.3). The plugin's own function, asked without those defaults, would refuse it.
// Source: kubernetes.io/docs/concepts/security/pod-security-standards, policy/check_restrictedVolumes.go

import { isObject } from '../../model/json.ts'
import type { Json } from '../../model/json.ts'
import type { PodSecurityCheck, Violation } from '../check.ts'
import { quote } from '../pod.ts'
import type { Pod } from '../pod.ts'
import { asJson, at, malformed, readMap, readMaps } from '../read.ts'
import type { Part } from '../read.ts'

export const restrictedVolumes: PodSecurityCheck = {
  id: 'restrictedVolumes',
  level: 'restricted',
  versions: [{ from: 0, judge: judgeFrom0 }],
  overrides: ['hostPathVolumes'],
}

const allowedFrom0: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
])

function judgeFrom0(pod: Pod): Violation[] {
  return readMaps(pod.spec, 'volumes')
    .map(judgeVolume)
    .filter((violation) => violation !== undefined)
}

function judgeVolume(volume: Part): Violation | undefined {
  if (!isObject(volume.value)) return undefined
  const others: string[] = []
  for (const key of Object.keys(volume.value)) {
    if (key === 'name') continue
    if (!allowedFrom0.has(key)) others.push(key)
    // A source that could not be read leaves no verdict on the volume.
    else if (readMap(volume, key) !== undefined) return undefined
  }
  for (const key of others) {
    const source = readMap(volume, key)
    if (source === malformed) return undefined
    if (source !== undefined) return forbidden(volume, key, asJson(source.value))
  }
  return undefined
}

function forbidden(volume: Part, type: string, value: Json): Violation {
  return {
    check: restrictedVolumes.id,
    path: at(volume, type),
    message: `Volume is of the type ${quote(type)}; allowed are ${[...allowedFrom0].join(', ')}`,
    value,
  }
}
