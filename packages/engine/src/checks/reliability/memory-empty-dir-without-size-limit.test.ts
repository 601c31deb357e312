import type { JsonObject } from '../../model/json.ts'
import { law, pod } from '../law.ts'
import { memoryEmptyDirWithoutSizeLimit } from './memory-empty-dir-without-size-limit.ts'

const volume = (emptyDir: JsonObject) => ({ volumes: [{ emptyDir: { ...emptyDir }, name: 'shm' }] })

law(memoryEmptyDirWithoutSizeLimit, {
  passes: [pod(), pod({}, volume({ medium: 'Memory', sizeLimit: '64Mi' })), pod({}, volume({}))],
  fails: [{ given: pod({}, volume({ medium: 'Memory' })), at: 'spec.volumes[0].emptyDir.sizeLimit' }],
  unknown: [{ given: pod({}, volume({ medium: 1 })), at: 'spec.volumes[0].emptyDir.medium' }],
})
