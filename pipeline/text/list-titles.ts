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
const SIGNS = new Set([...'文目料注'].map((sign) => sign.charCodeAt(0)))
/** Han characters of a title with its number, struck thrice and said again in brackets, at most. */
const MOST_HAN = 30
/** The two letters that each English name begins with, struck once or more, as one number. */
const BEGINS = new Set(
  [...TITLES]
    .filter((name) => /^[a-z]/.test(name))
    .flatMap((name) => [twoLetters(name, 0), twoLetters(name[0]! + name, 0)]),
)

/** A first look that most lines do not stand. */
function mayName(line: string): boolean {
  let signed = false
  let han = 0
  let latin = -1
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (unit < 0x80) {
      if (latin < 0 && classOf(unit) & LATIN) latin = at
    } else if (!foldsAlone(unit)) return true
    else if (SIGNS.has(unit)) signed = true
    else if (latin < 0 && classOf(unit) & LATIN) latin = at
    if (classOf(unit) & HAN) han++
  }
  if (signed && han <= MOST_HAN) return true
  return latin >= 0 && (BEGINS.has(twoLetters(line, latin)) || isRoman(line, latin))
}

/** The letter at an offset and the one behind it, folded, blanks left out. */
function twoLetters(line: string, at: number): number {
  return foldedUnit(line, at) * 0x10000 + foldedUnit(line, skipBlanks(line, at + 1, line.length))
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
