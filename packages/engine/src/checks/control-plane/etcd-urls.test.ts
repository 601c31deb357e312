import { expect, test } from 'vitest'
import { isPlainRemote, isRemote, urlsOf } from './etcd-urls.ts'

test.each([
  ['http://0.0.0.0:2379', [[true, true]]],
  [
    'https://10.0.0.1:2379,http://127.0.0.1:2379',
    [
      [false, true],
      [false, false],
    ],
  ],
  [
    'http://[::]:2379, http://[::1]:2379',
    [
      [true, true],
      [false, false],
    ],
  ],
  ['unix://localhost:2379', [[false, false]]],
  ['10.0.0.1:2379', []],
])('%s', (text, wanted) => expect(urlsOf(text).map((url) => [isPlainRemote(url), isRemote(url)])).toEqual(wanted))
