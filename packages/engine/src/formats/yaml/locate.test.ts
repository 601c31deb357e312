import { expect, test } from 'vitest'
import type { Path } from '../../model/path.ts'
import { locate } from './locate.ts'
import { parseNodes } from './parse-nodes.ts'

const text = `# file
base: &base
  cpu: 1
spec:
  <<: *base
  containers:
    - name: a # first
      image: "b"
    -
  args: [x, y]
`

const { root } = parseNodes(text, { start: 0, end: text.length }, 'a.yaml')

test.each<[Path, number, string, boolean]>([
  [['spec'], 4, 'spec', true],
  [['spec', 'cpu'], 3, 'cpu', true],
  [['spec', 'containers', 0], 7, 'name: a # first', true],
  [['spec', 'containers', 0, 'image'], 8, 'image', true],
  [['spec', 'containers', 1], 9, '-', true],
  [['spec', 'containers', 0, 'ports', 0], 7, 'name: a # first', false],
  [['spec', 'args', 1], 10, 'y', true],
  [['spec', 'absent'], 4, 'spec', false],
])('%j', (path, line, slice, exact) => {
  if (root === undefined) throw new Error('The text was not parsed')
  const place = locate(text, root, path)
  expect({ line: place.line, slice: text.slice(place.offset, place.endOffset), exact: place.exact }).toEqual({
    line,
    slice,
    exact,
  })
})
