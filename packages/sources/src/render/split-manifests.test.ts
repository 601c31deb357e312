import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitManifests } from './split-manifests.ts'

describe('splitManifests', () => {
  test.each([
    ['nothing', '', []],
    ['comments only', '---\n# Source: c/x.yaml\n# nothing\n---\n\n', []],
    ['one without a marker', 'kind: Pod\n', [{ text: 'kind: Pod\n' }]],
    [
      'the source of each',
      '---\n# Source: c/a.yaml\nkind: A\n---\n# Source: c/b.yaml\nkind: B\n',
      [
        { text: '# Source: c/a.yaml\nkind: A\n', source: 'c/a.yaml' },
        { text: '# Source: c/b.yaml\nkind: B\n', source: 'c/b.yaml' },
      ],
    ],
    [
      'a file of several documents, of which Helm marks the first',
      '---\n# Source: c/crds/a.yaml\nkind: A\n---\nkind: B\n',
      [
        { text: '# Source: c/crds/a.yaml\nkind: A\n', source: 'c/crds/a.yaml' },
        { text: 'kind: B\n', source: 'c/crds/a.yaml' },
      ],
    ],
    [
      'content on the line of the marker',
      '--- {a: 1}\n--- # comment\nb: 2\n',
      [{ text: ' {a: 1}\n' }, { text: 'b: 2\n' }],
    ],
    ['dashes that are no marker', 'a: |\n  ---\n  x\n---x: 1\n----\n', [{ text: 'a: |\n  ---\n  x\n---x: 1\n----\n' }]],
    ['CRLF', '---\r\na: 1\r\n---\r\nb: 2\r\n', [{ text: 'a: 1\r\n' }, { text: 'b: 2\r\n' }]],
  ])('splits %s', (_, output, expected) => expect(splitManifests(output)).toEqual(expected))

  test('loses no line but markers, comments and blanks', () => {
    const line = fc.constantFrom('a: 1', '---', '--- ', '# Source: c/x', '', '  b', '---x')
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const kept = splitManifests(lines.join('\n')).flatMap(({ text }) => text.split('\n'))
        const content = (list: string[]) =>
          list.filter((text) => text.trim() !== '' && !text.startsWith('#') && text.trim() !== '---')
        expect(content(kept)).toEqual(content(lines))
      }),
    )
  })
})
