import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderOf, plainPod, privilegedPod, remove, run } from '../../testing/run-program.ts'

let cwd = ''
beforeAll(() => {
  cwd = folderOf({
    'bad.yaml': privilegedPod(),
    'good.yaml': plainPod(),
    'unknown.yaml': plainPod().replace('privileged: false', 'privileged: "no"'),
    'empty-template.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: d }\nspec: { replicas: 1 }\n',
    'broken.yaml': 'a: [\n',
    'sysctl.yaml': `apiVersion: v1
kind: Pod
metadata: { name: s }
spec:
  securityContext: { sysctls: [{ name: net.ipv4.tcp_rmem, value: "1" }] }
  containers: [{ name: app, image: i }]
`,
  })
})
afterAll(() => remove(cwd))

async function pss(...args: string[]) {
  const { code, out, err } = await run(['pss', ...args, '--format', 'json'], { cwd })
  return { code, judged: JSON.parse(out) as unknown, err }
}

describe('seaworthy pss', () => {
  test('allowed: 0', async () => {
    expect(await pss('good.yaml', '--level', 'baseline')).toEqual({
      code: 0,
      err: '',
      judged: [
        {
          file: 'good.yaml',
          object: { apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'web' },
          allowed: true,
          violations: [],
        },
      ],
    })
  })

  test("refused: 1, with upstream's id, the path and the words", async () => {
    expect(await pss('bad.yaml', 'good.yaml', '--level', 'baseline')).toMatchObject({
      code: 1,
      judged: [
        {
          allowed: false,
          violations: [{ check: 'privileged', path: 'spec.containers[0].securityContext.privileged' }],
        },
        { allowed: true },
      ],
    })
  })

  test.each(['unknown.yaml', 'empty-template.yaml'])('%s could not be judged: null and 2', async (file) => {
    const { code, judged } = await pss(file, '--level', 'baseline')
    expect(code).toBe(2)
    expect(judged).toMatchObject([{ allowed: null }])
  })

  test('bad input beside a refusal: 2, and told on standard error', async () => {
    const { code, judged, err } = await pss('broken.yaml', 'bad.yaml', '--level', 'baseline')
    expect(code).toBe(2)
    expect(judged).toMatchObject([{ allowed: false }])
    expect(err).toMatch(/^broken\.yaml:2:1: /)
  })

  test('versions differ', async () => {
    expect((await pss('sysctl.yaml', '--level', 'baseline', '--version', 'v1.31')).code).toBe(1)
    expect((await pss('sysctl.yaml', '--level', 'baseline', '--version', 'v1.32')).code).toBe(0)
  })

  test('standard input, the namespace and the table', async () => {
    const { code, out } = await run(['pss', '-', '-n', 'shop'], { cwd, input: privilegedPod() })
    expect(code).toBe(1)
    expect(out).toMatch(
      /^refused {2}Pod shop\/web {2}-\n {2}privileged {2}spec\.containers\[0\]\.securityContext\.privileged {2}/,
    )
    expect(out).toMatch(/\nrestricted latest: 0 allowed, 1 refused, 0 could not be judged\n$/)
  })

  test('what looks like a workload of an unknown kind is no pass', async () => {
    const input =
      'apiVersion: foo/v9\nkind: Bar\nmetadata: { name: x }\nspec: { template: { spec: { containers: [{ image: b }] } } }\n'
    const { code, out } = await run(['pss', '-', '--format', 'json'], { cwd, input })
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject([
      { object: { kind: 'Bar', name: 'x' }, allowed: null, unknown: [{ path: 'spec.template.spec' }] },
    ])
  })

  test('nothing to judge is no pass', async () => {
    expect((await run(['pss', '-', '--format', 'json'], { cwd, input: '' })).code).toBe(2)
  })

  test.each([
    [[], 'seaworthy pss wants at least one path\n'],
    [['good.yaml', '--level', 'strict'], '--level takes privileged, baseline, restricted, not "strict"\n'],
    [['good.yaml', '--version', 'v9.9'], '--version wants v1.0 to v1.37 or latest, not "v9.9"\n'],
    [['good.yaml', '--version', '1.30'], '--version wants v1.0 to v1.37 or latest, not "1.30"\n'],
  ])('usage: %j', async (args, err) => {
    expect(await run(['pss', ...args], { cwd })).toEqual({ code: 2, out: '', err })
  })
})
