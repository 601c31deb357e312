import { expect, test } from 'vitest'
import { cloudIdentityAnnotations } from './cloud-identity-annotations.ts'

test('every annotation has the prefix of its cloud', () => {
  for (const key of cloudIdentityAnnotations) expect(key).toMatch(/^[a-z.-]+\/[a-z-]+$/)
})
