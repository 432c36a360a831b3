/**
 * Widths of letters in a book face, in hundredths of an em (those of Times, after its published metrics, rounded); Han and
 * full-width forms take 100.
 */
const WIDTHS = new Uint8Array(0x2e80).fill(55)
WIDTHS.fill(0, 0x300, 0x370) // accents above letters
for (const [width, characters] of [
  [28, "ijlt.,;:/\\|' !-’‘"], // i l t
  [33, 'rfIs()[]"`“”J'], // r f s
  [44, 'acezgxyvk?'], // a c e
  [50, 'bdhnopqu0123456789$–_*#&<>+=~^'], // b n 1
  [56, 'FLPST'], // F P
  [64, 'EZBRC'], // E B
  [72, 'wADGHKNOQUVXY%'], // A N
  [78, 'm'], // m
  [90, 'MW@—…'], // M W
] as const)
  for (const character of characters) WIDTHS[character.charCodeAt(0)] = width

/** How wide a line is when set in a proportional face, in the unit of `displayWidth`: a letter in the middle is 1, Han 2. */
export function typesetWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!
    if (point < 0x2e80) width += WIDTHS[point]!
    else width += point <= 0xffef ? 100 : 55
    if (point > 0xffff) at++
  }
  return width / 46
}
