/** Words before a full stop that does not end a part: `No. 3`, `St. Louis`, `4th ed.`. */
const shortened = new Set(
  'no nos vol vols st vs dr mr mrs ms prof cf fig univ inc ltd co corp dept proc int conf natl acad soc assoc rev suppl ser mass calif conn ill wash pa pp jr ed eds trans tech rep comput sci eng res phys chem biol med am j jour'.split(
    ' ',
  ),
)
/** Of those, words after which a part may end all the same. */
const mayEnd = new Set('inc ltd co corp jr ed eds trans mass calif conn ill wash univ pa'.split(' '))

const HAN = /\p{Script=Han}/u

/** Whether the `.` at an offset of the plain string parts two fields. */
export function partsFields(plain: string, at: number, end: number): boolean {
  if (plain[at] !== '.') return false
  const before = plain[at - 1] ?? ' '
  let next = at + 1
  while (next < end && plain[next] === ' ') next++
  const after = next < end ? plain[next]! : ' '
  if (next >= end) return true
  if (after === '.' || after === ',' || after === ':' || after === ';' || after === ')') return false
  const glued = next === at + 1
  if (before === '.') return true
  if (HAN.test(before) || HAN.test(after)) return !(glued && /\d/.test(before) && /\d/.test(after))
  if (/[)\]?!"'”]/.test(before)) return true
  if (glued && !(/[\p{Ll}\d]/u.test(before) && /\p{Lu}/u.test(after))) return glued && /[[("“]/.test(after)
  const word = /[\p{L}\d]{1,12}$/u.exec(plain.slice(Math.max(0, at - 12), at))?.[0] ?? ''
  if (/^\p{Lu}$/u.test(word)) return false
  if (/^\d/.test(word) && /(?:Vol|No|Nr|Bd|Pt)\. ?\d{1,4}$/.test(plain.slice(Math.max(0, at - 10), at))) return false
  const low = word.toLowerCase()
  if (shortened.has(low)) return mayEnd.has(low) && /[\p{Lu}\d]/u.test(after)
  return true
}

/** The parts of a stretch: what stands between full stops, outside of brackets. */
export function partsOf(plain: string, from: number, to: number): {start: number; end: number}[] {
  const parts: {start: number; end: number}[] = []
  let start = from
  let depth = 0
  for (let at = from; at < to; at++) {
    const mark = plain[at]
    if (mark === '(' || mark === '[') depth++
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1)
    else if (mark === '.' && depth === 0 && partsFields(plain, at, to)) {
      parts.push({start, end: at})
      start = at + 1
    }
  }
  parts.push({start, end: to})
  return parts.flatMap((part) => {
    const cut = trim(plain, part.start, part.end)
    return cut.end > cut.start ? [cut] : []
  })
}

function trim(plain: string, start: number, end: number): {start: number; end: number} {
  while (start < end && /[\s.,:;/]/.test(plain[start]!)) start++
  while (end > start && /[\s,:;/]/.test(plain[end - 1]!)) end--
  return {start, end}
}
