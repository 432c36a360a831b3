import {classOf, HAN, LATIN} from './character-classes.ts'
import {foldedUnit, foldsAlone, foldText, skipBlanks} from './loose-match.ts'

/** Names of a list of references, folded. */
const TITLES = new Set([
  '参考文献', // 参 考 文 献
  '参考文献与注释', // 参考文献与注释
  '参考文献及注释', // 参考文献及注释
  '注释与参考文献', // 注释与参考文献
  '注释及参考文献', // 注释及参考文献
  '主要参考文献', // 主要参考文献
  '本章参考文献', // 本章参考文献
  '附录参考文献', // 附录参考文献
  '补充参考文献', // 补充参考文献
  '参考书目', // 参考书目
  '参考资料', // 参考资料
  '引用文献', // 引用文献
  '引文', // 引文
  '文献', // 文　献
  '注释', // 注释
  '注解', // 注解
  '尾注', // 尾注
  'references', // References
  'reference', // Reference
  'referencesandnotes', // References and Notes
  'notesandreferences', // Notes and References
  'referencescited', // References Cited
  'listofreferences', // List of References
  'chapterreferences', // Chapter References
  'appendixreferences', // Appendix References
  'additionalreferences', // Additional References
  'supplementaryreferences', // Supplementary References
  'supplementalreferences', // Supplemental References
  'bibliography', // Bibliography
  'literature', // Literature
  'literaturecited', // Literature Cited
  'citedliterature', // Cited Literature
  'workscited', // Works Cited
  'sources', // Sources
  'endnotes', // Endnotes
])
/** Names that other things bear too: they open a list only where entries follow. */
const VAGUE = new Set(['注释', '注解', '尾注', '引文', '文献', 'literature', 'sources', 'endnotes', 'reference'])

/**
 * Whether a line is the title of a list of references; `vague` where only what follows can tell.
 *
 *     > | 参 考 文 献      [参考文献]      References:      7. References
 */
export function referenceListTitle(line: string): 'sure' | 'vague' | null {
  if (line.length > 60 || !mayName(line)) return null
  const folded = foldText(line)
    .replace(/^(?:第?[\d一二三四五六七八九十]{1,3}[章节]?|[ivx]{1,5}(?=[.、]))[.、]?/, '')
    .replace(/^[[【〔(<■◆●*]{1,2}/, '')
    .replace(/[\]】〕)>]?[:.]?$/, '')
    .replace(/\((?:references?|参考文献)\)?$/, '')
  if (VAGUE.has(folded)) return 'vague'
  return TITLES.has(folded) || TITLES.has(halved(folded)) ? 'sure' : null
}

/** One of these stands in each Chinese name. */
const SIGNS = /[文目料注]/
/** What Chinese names begin with, and what may number them. */
const HAN_BEGINS = new Set([...TITLES].filter((name) => !/^[a-z]/.test(name)).map((name) => name.charCodeAt(0)))
const HAN_NUMBERS = new Set([...'第一二三四五六七八九十章节'].map((sign) => sign.charCodeAt(0)))
/** Han characters of a title with its number, struck thrice and said again in brackets, at most. */
const MOST_HAN = 30
/** Letters that tell most words from the first one of an English name. */
const FIRST_LETTERS = 4
const LATIN_BEGINS = new Set([...TITLES].filter((name) => /^[a-z]/.test(name)).map((name) => lettersAt(name, 0)))

/** A first look that most lines do not stand. */
function mayName(line: string): boolean {
  let first = 0
  let han = 0
  let latin = -1
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (unit >= 0x80 && !foldsAlone(unit)) return true
    const classes = unit >= 0x80 || latin < 0 ? classOf(unit) : 0
    if (classes & HAN) {
      han++
      if (first === 0 && !HAN_NUMBERS.has(unit)) first = unit
    } else if (latin < 0 && classes & LATIN) latin = at
  }
  if (han <= MOST_HAN && HAN_BEGINS.has(first) && SIGNS.test(line)) return true
  return latin >= 0 && (LATIN_BEGINS.has(lettersAt(line, latin)) || isRoman(line, latin))
}

/** The letter at an offset and those behind it, folded, blanks left out and what was struck twice once, as one number. */
function lettersAt(line: string, start: number): number {
  let letters = 0
  let before = 0
  for (let at = start, count = 0; count < FIRST_LETTERS; at = skipBlanks(line, at + 1, line.length)) {
    const unit = foldedUnit(line, at)
    if (unit === before && unit > 0) continue
    letters = (letters << 7) | (unit & 0x7f)
    before = unit
    count++
  }
  return letters
}

/** A Roman numeral of five letters at most, and its stop. */
function isRoman(line: string, start: number): boolean {
  let at = start
  for (let letters = 0; letters < 5 && ROMAN.has(foldedUnit(line, at)); letters++)
    at = skipBlanks(line, at + 1, line.length)
  return at > start && /[.．、]/.test(line[at] ?? '')
}
const ROMAN = new Set([...'ivx'].map((letter) => letter.charCodeAt(0)))

/** `参考文献references` in two languages, or `引引文文` struck twice: its first language, or once. */
function halved(folded: string): string {
  const latin = folded.search(/[a-z]/)
  if (latin > 0) return folded.slice(0, latin)
  return folded.replace(/(.)\1{1,2}/g, '$1')
}
