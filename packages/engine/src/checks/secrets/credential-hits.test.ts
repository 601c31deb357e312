import { expect, test } from 'vitest'
import { credentialHits } from './credential-hits.ts'
import { credentialsInText } from './credentials.ts'

test('one hit for each rule, with all that it found, and no value in the message', () => {
  const text = 'a.password=hunter2\nb.password=hunter3\namqp://web:hunter4@queue/'
  expect(credentialHits(text, credentialsInText(text), ['data', 'x'], ({ title }) => `Key x holds ${title}`)).toEqual([
    {
      confidence: 'likely',
      message: 'Key x holds a password, key or token that is assigned in the text',
      moreSecrets: ['hunter3'],
      path: ['data', 'x'],
      secret: 'hunter2',
    },
    { message: 'Key x holds a password in an address', path: ['data', 'x'], secret: 'hunter4' },
  ])
})
