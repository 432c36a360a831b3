/** Columns that a text takes in a fixed font: two for Han, full-width forms and wide punctuation, one otherwise. */
export function displayWidth(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xdc00 && unit <= 0xdfff) continue
    width += isWide(unit) ? 2 : 1
  }
  return width
}

const isWide = (unit: number): boolean =>
  unit >= 0x2014 &&
  ((unit >= 0x2e80 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe4f) ||
    (unit >= 0xff00 && unit <= 0xff60) ||
    unit === 0x2014 ||
    unit === 0x2026 ||
    (unit >= 0x201c && unit <= 0x201d))
