/**
 * Words of a server or a program, fit to stand in a message: control characters become spaces, runs of spaces one, at
 * most 600 characters. What the other side says is under the control of an attacker.
 */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  const plain = text
    .slice(0, 2000)
    .replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .trim()
  return plain.length > 600 ? `${plain.slice(0, 600)}…` : plain
}
