/** Make a test whether a UTF-16 unit is one of these characters, each of which is a single unit; `NaN` is none. */
export function unitSet(characters: string): (unit: number) => boolean {
  const bits = new Uint8Array(8192)
  for (let i = 0; i < characters.length; i++) {
    const unit = characters.charCodeAt(i)
    bits[unit >> 3]! |= 1 << (unit & 7)
  }
  return (unit) => ((bits[unit >> 3]! >> (unit & 7)) & 1) === 1
}
