import { expect, test } from 'vitest'
import { rank } from '../../model/severity.ts'
import { hostPlaces, runtimeSocketDirectories } from './sensitive-directories.ts'

test('places are written as they are looked up: absolute, without a slash at the end, at most four deep', () => {
  for (const place of [...hostPlaces.keys(), ...runtimeSocketDirectories]) {
    expect(place === '/' || /^(?:\/[a-zA-Z0-9_.-]+){1,4}$/.test(place), place).toBe(true)
    expect(place.startsWith('/var/run'), `${place}: /var/run is looked up as /run`).toBe(false)
  }
})

test('writing is never less of a risk than reading', () => {
  for (const [place, { read, write }] of hostPlaces) {
    if (read !== undefined) expect(rank(write), place).toBeGreaterThanOrEqual(rank(read))
  }
})
