/**
 * Words of a server or a program, fit to stand in a message: control characters become spaces, runs of spaces one, at
 * most 600 characters. What the other side says is under the control of an attacker.
 */
export function oneLine(text: string): string {
  const plain = text
    .slice(0, 2000)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return plain.length > 600 ? `${plain.slice(0, 600)}…` : plain
}
