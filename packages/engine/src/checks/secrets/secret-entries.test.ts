import { expect, test } from 'vitest'
import { secretEntries } from './secret-entries.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const found = (value: Parameters<typeof secretEntries>[0]): readonly string[] =>
  secretEntries(value).flatMap(({ credentials, path, text }) =>
    credentials.map(({ end, rule, start }) => `${path.join('.')} ${rule.id} ${text.slice(start, end)}`),
  )

test.each([
  [{ stringData: { password: 'hunter2' } }, ['stringData.password named hunter2']],
  [{ data: { password: base64('hunter2') } }, [`data.password named ${base64('hunter2')}`]],
  [{ data: { 'tls.crt': base64('-----BEGIN CERTIFICATE-----\n') } }, []],
  [
    { data: { vaultkey: base64('k8s-cd2da27224591da2b48ef83826a8a6c3') } },
    [`data.vaultkey random ${base64('k8s-cd2da27224591da2b48ef83826a8a6c3')}`],
  ],
  [{ data: { password: base64('changeme') } }, []],
  [{ data: { password: 'not base64!' } }, []],
  [{ data: { password: '{{ .Values.password }}' } }, []],
  [
    { stringData: { 'ssh-privatekey': 'any text at all' }, type: 'kubernetes.io/ssh-auth' },
    ['stringData.ssh-privatekey random any text at all'],
  ],
  [{ stringData: { 'grafana.ini': '[dates]\ntimezone = UTC\n' } }, []],
  [{ data: 7, stringData: ['x'] }, []],
  [{ data: { password: 7 } }, []],
])('%j', (value, expected) => expect(found(value as Parameters<typeof secretEntries>[0])).toEqual(expected))
