/**
 * Widths of letters in a book face, in hundredths of an em (those of Times, after its published metrics, rounded); Han and
 * full-width forms take 100.
 */
const WIDTHS = new Map<string, number>()
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
  for (const character of characters) WIDTHS.set(character, width)

/** How wide a line is when set in a proportional face, in the unit of `displayWidth`: a letter in the middle is 1, Han 2. */
export function typesetWidth(text: string): number {
  let width = 0
  for (const character of text) {
    const unit = character.codePointAt(0)!
    if (unit >= 0x2e80 && unit <= 0xffef) width += 100
    else if (unit >= 0x300 && unit <= 0x36f) continue
    else width += WIDTHS.get(character) ?? 55
  }
  return width / 46
}
