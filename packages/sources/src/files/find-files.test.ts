import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileProblem, findFiles } from './find-files.ts'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'find-files-'))
  const file = (path: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), 'a: 1\n')
  }
  for (const path of ['app/a.yaml', 'app/b.YML', 'app/c.json', 'app/notes.txt', 'app/sub/d.yaml', 'other/e.yaml'])
    file(path)
  for (const path of ['app/node_modules/x.yaml', 'app/.git/y.yaml', 'only-text/readme.txt', 'globs/v1/f.yaml'])
    file(path)
  file('globs/v2/g.yaml')
  mkdirSync(join(root, 'links/one/two'), { recursive: true })
  file('links/one/real.yaml')
  symlinkSync('..', join(root, 'links/one/two/up'))
  symlinkSync('loop.yaml', join(root, 'links/loop.yaml'))
  symlinkSync('nowhere.yaml', join(root, 'links/dangling.yaml'))
  symlinkSync('nowhere', join(root, 'links/dangling-other'))
  symlinkSync('../other/e.yaml', join(root, 'links/outside.yaml'))
  symlinkSync('../other', join(root, 'links/outside-folder'))
  symlinkSync('one/real.yaml', join(root, 'links/z.yaml'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function shown(...paths: string[]): Promise<{ files: string[]; problems: string[] }> {
  const { files, problems } = await findFiles(paths.map((path) => join(root, path)))
  const short = (path: string): string => path.replaceAll(`${root}/`, '')
  return {
    files: files.map((file) => short(file.shown)),
    problems: problems.map(({ at, message }) => short(`${at.file}: ${message}`)),
  }
}

describe('findFiles', () => {
  test('walks a folder in order and leaves out what is no manifest', async () => {
    expect(await shown('app')).toEqual({
      files: ['app/a.yaml', 'app/b.YML', 'app/c.json', 'app/sub/d.yaml'],
      problems: [],
    })
  })

  test('however a folder is written, its files are named below it', async () => {
    const names = ['a.yaml', 'b.YML', 'c.json', 'notes.txt', 'sub/d.yaml']
    for (const way of ['./app', 'app/.', 'only-text/../app', './/app//']) {
      const { files, folders } = await findFiles([`${relative(process.cwd(), root)}/${way}`])
      expect(folders.map(({ files: below }) => below)).toEqual([names])
      expect(files.every(({ shown: file }) => file.startsWith(`${folders[0]?.shown}/`))).toBe(true)
    }
    const here = await findFiles(['./tidy'])
    expect(here.folders.map(({ shown: folder }) => folder)).toEqual(['tidy'])
    expect(here.folders[0]?.files).toContain('layers.ts')
  })

  test('names every file of a walked folder, relative', async () => {
    const { folders } = await findFiles([join(root, 'app/')])
    expect(folders).toEqual([
      { shown: join(root, 'app'), files: ['a.yaml', 'b.YML', 'c.json', 'notes.txt', 'sub/d.yaml'] },
    ])
  })

  test('reads what is named twice, by whatever way, once', async () => {
    expect((await shown('app/a.yaml', 'app/../app/a.yaml', 'app', 'app')).files).toEqual([
      'app/a.yaml',
      'app/b.YML',
      'app/c.json',
      'app/sub/d.yaml',
    ])
  })

  test('a named file is taken whatever its name', async () => {
    const { files } = await findFiles([join(root, 'app/notes.txt')])
    expect(files).toMatchObject([{ named: true }])
  })

  test.each([
    ['app/*.yaml', ['app/a.yaml'], []],
    ['**/[de].yaml', ['app/sub/d.yaml', 'other/e.yaml'], []],
    ['globs/v?', ['globs/v1/f.yaml', 'globs/v2/g.yaml'], []],
    ['globs/{v1,v2}/*', ['globs/v1/f.yaml', 'globs/v2/g.yaml'], []],
    ['nothing/*.yaml', [], ['nothing/*.yaml: Nothing matches nothing/*.yaml']],
    ['only-text/*', [], ['only-text/*: None of the 1 files that match only-text/* ends with .yaml, .yml or .json']],
  ])('glob %s', async (glob, files, problems) => {
    expect(await shown(glob)).toEqual({ files, problems })
  })

  test('links: loops end, what leads out or nowhere is told, each file is read once', async () => {
    expect(await shown('links')).toEqual({
      files: ['links/one/real.yaml'],
      problems: [
        'links/dangling.yaml: No such file or folder',
        'links/loop.yaml: The link leads back to itself',
        'links/outside-folder: The link leads out of the folder, to other'.replace(
          'other',
          join(root, 'other').replace(`${root}/`, ''),
        ),
        'links/outside.yaml: The link leads out of the folder, to other/e.yaml',
      ],
    })
  })

  test('folders that link to each other are walked once each, not once a way', async () => {
    const folders = Array.from({ length: 14 }, (_, index) => `mesh/${index}`)
    for (const folder of folders) mkdirSync(join(root, folder), { recursive: true })
    for (const folder of folders)
      for (const other of folders) symlinkSync(join(root, other), join(root, folder, other.slice(5)))
    writeFileSync(join(root, 'mesh/3/a.yaml'), 'a: 1\n')
    expect((await shown('mesh')).files).toHaveLength(1)
  })

  test('folders nested too deep are a problem', async () => {
    mkdirSync(join(root, 'deep', ...Array.from({ length: 70 }, () => 'd')), { recursive: true })
    expect((await shown('deep')).problems).toEqual([expect.stringContaining('Folders are nested more than 64 deep')])
  })

  test("what is not there is the user's, with its name", async () => {
    expect(await findFiles([join(root, 'missing.yaml')])).toMatchObject({
      files: [],
      problems: [{ code: 'unreadable', cause: 'input', message: 'No such file or folder' }],
    })
    expect((await shown('app/a.yaml/b.yaml')).problems).toEqual(['app/a.yaml/b.yaml: Not a folder'])
    expect((await findFiles([join(root, 'n'.repeat(5000))])).problems).toMatchObject([
      { cause: 'input', message: 'The name is too long for a path' },
    ])
  })

  test.skipIf(process.platform === 'win32')('a pipe in a folder is told and not opened', async () => {
    mkdirSync(join(root, 'pipes'))
    execFileSync('mkfifo', [join(root, 'pipes/p.yaml'), join(root, 'pipes/other')])
    expect(await shown('pipes')).toEqual({
      files: [],
      problems: ['pipes/p.yaml: This has the name of a manifest and is a pipe, a socket or a device'],
    })
  })
})

test.each([
  ['ENOENT', 'input', 'No such file or folder'],
  ['EACCES', 'world', 'Permission to read was refused'],
  ['EPERM', 'world', 'Permission to read was refused'],
  ['EISDIR', 'world', 'A folder stands where a file was expected'],
  ['EIO', 'world', 'Cannot be read: EIO'],
])('%s is a problem of the %s', (code, cause, message) => {
  const error: NodeJS.ErrnoException = Object.assign(new Error('x'), { code })
  expect(fileProblem('a.yaml', error)).toMatchObject({ code: 'unreadable', at: { file: 'a.yaml' }, cause, message })
})
