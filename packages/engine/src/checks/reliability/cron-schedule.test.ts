import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scheduleFault } from './cron-schedule.ts'

describe('scheduleFault', () => {
  test.each([
    '* * * * *',
    '*/5 0-6 1,15 * mon-fri',
    '0 0 ? * SUN',
    '15/10 3 * jan-Mar 0',
    '@daily',
    '@every 90m',
    ' 0 3 * * * ',
    '59 23 31 12 6',
  ])('takes %j', (schedule) => expect(scheduleFault(schedule)).toBeUndefined())

  test.each([
    ['', 'has 1 fields, wanted 5'],
    ['0 3 * *', 'has 4 fields, wanted 5'],
    ['0 0 3 * * *', 'has 6 fields, wanted 5'],
    ['60 * * * *', 'has 60 for the minute'],
    ['* 24 * * *', 'has 24 for the hour'],
    ['* * 0 * *', 'has 0 for the day of month'],
    ['* * * 13 *', 'has 13 for the month'],
    ['* * * * 7', 'has 7 for the day of week'],
    ['*/0 * * * *', 'has */0 for the minute'],
    ['5-1 * * * *', 'has 5-1 for the minute'],
    ['1-2-3 * * * *', 'has 1-2-3 for the minute'],
    ['1/2/3 * * * *', 'has 1/2/3 for the minute'],
    ['-1 * * * *', 'has -1 for the minute'],
    ['* * L * *', 'has L for the day of month'],
    ['TZ=UTC 0 3 * * *', 'names a time zone, for which there is spec.timeZone'],
    ['@reboot', 'is @reboot, which is none of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly'],
  ])('refuses %j', (schedule, why) => expect(scheduleFault(schedule)).toBe(why))

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('*', '/', '-', ',', ' ', '0', '9', 'm', 'o', 'n', '@', '?') }),
        (text) => typeof scheduleFault(text) !== 'number',
      ),
    )
  })
})
