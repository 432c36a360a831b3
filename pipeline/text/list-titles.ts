import {classOf, LATIN} from './character-classes.ts'
import {foldedUnit, foldsAlone, foldText} from './loose-match.ts'

/** Names of a list of references, folded. */
const TITLES = new Set([
  '参考文献', // 参 考 文 献
  '参考文献与注释', // 参考文献与注释
  '参考文献及注释', // 参考文献及注释
  '注释与参考文献', // 注释与参考文献
  '注释及参考文献', // 注释及参考文献
  '主要参考文献', // 主要参考文献
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

/** One of these stands in each Chinese name; each English one begins with one of those, or stands behind a Roman numeral. */
const SIGNS = new Set([...'文目料注'].map((sign) => sign.charCodeAt(0)))
const FIRSTS = new Set([...'rnlbwcseivx'].map((letter) => letter.charCodeAt(0)))

/** A first look that most lines do not stand. */
function mayName(line: string): boolean {
  let first = 0
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (unit >= 0x80 && (SIGNS.has(unit) || !foldsAlone(unit))) return true
    if (first === 0 && classOf(unit) & LATIN) first = foldedUnit(line, at)
  }
  return FIRSTS.has(first)
}

/** `参考文献references` in two languages, or `引引文文` struck twice: its first language, or once. */
function halved(folded: string): string {
  const latin = folded.search(/[a-z]/)
  if (latin > 0) return folded.slice(0, latin)
  return folded.replace(/(.)\1{1,2}/g, '$1')
}
