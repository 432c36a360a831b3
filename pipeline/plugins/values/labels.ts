import {unitAt} from '../../text/unit-at.ts'
import {unitSet} from '../../text/unit-set.ts'
import {isDash, isDigit, isLetter, skipBlanks, skipBlanksBack, wordBefore} from './characters.ts'
import {readInteger} from './digits.ts'

/** Words whose number is a label: Fig. 3, Table 2, Section 4.1, No. 12, version 2. In lower case. */
const labelWords = new Set([
  'fig',
  'figs',
  'figure',
  'figures',
  'table',
  'tables',
  'section',
  'sections',
  'sec',
  'eq',
  'eqs',
  'equation',
  'equations',
  'chapter',
  'chapters',
  'appendix',
  'algorithm',
  'theorem',
  'lemma',
  'proposition',
  'corollary',
  'no',
  'nos',
  'vol',
  'volume',
  'pp',
  'page',
  'pages',
  'version',
  'step',
  'ref',
  'refs',
  'article',
  'articles',
  'art',
  'clause',
  'paragraph',
  'para',
  'rule',
  'annex',
  'supplementary',
  'scheme',
  'box',
  'panel',
  'note',
  'footnote',
  'isbn',
  'issn',
  'doi',
  'resolution',
  'line',
  'lines',
  'room',
  'highway',
  'grade',
  'tel',
  'fax',
  'phone',
  'hypothesis',
  'experiment',
  'study',
  'model',
  'task',
]) // prettier-ignore

/** Those of them that are no words beside. */
const shortLabels = new Set(
  'fig figs sec eq eqs vol pp version chapter section table figure doi issn isbn nos'.split(' '),
)

/** Characters before a number that make it a label: 图 3, 表 2-1, 式(3), 第 3 (read elsewhere), 附录 1. */
const isHanLabel = unitSet('图圖表式录注註')

/** Words that end in such a character and are followed by a count: 收录 800 条, 方式 3 种. */
const notLabels = new Set(
  '收录 目录 记录 登录 著录 摘录 实录 语录 名录 录录 方式 形式 模式 样式 格式 正式 仪式 意图 企图 地图 试图 代表 发表 列表 报表 填表 外表 标注 关注 备注 专注 批注 下注'.split(
    ' ',
  ),
)

/**
 * Past the label that begins with these digits, or `at` where they are none: figure and section numbers with the
 * numbers listed after them, dotted numbers (1.2.3, 192.168.0.1), telephone numbers, codes.
 */
export function skipLabel(text: string, at: number): number {
  return skipCode(text, at) || (isLabelled(text, at) ? skipList(text, at) : at)
}

const isOpening = unitSet('(（')
const isNumberSign = unitSet('#№§')
const POINT = 0x2e
/** No label before a bracket, as 式 is one: 式(3), but 列表(3). */
const TABLE = 0x8868 // 表

function isLabelled(text: string, at: number): boolean {
  let before = skipBlanksBack(text, at)
  if (isOpening(unitAt(text, before - 1))) before = skipBlanksBack(text, before - 1)
  const last = unitAt(text, before - 1)
  if (isLetter(last)) return isLabelWord(text, before)
  if (last === POINT) {
    const {word} = wordBefore(text, before - 1)
    return word.length <= 5 && labelWords.has(word) && word !== 'page'
  }
  if (isNumberSign(last)) return true
  if (!isHanLabel(last) || notLabels.has(text.slice(Math.max(0, before - 2), before))) return false
  return before === at || text[before] === ' ' || last !== TABLE
}

/** `no 5 patients`, `model 2,000 users`: words of the language need a capital before their label. */
function isLabelWord(text: string, end: number): boolean {
  const {word, start} = wordBefore(text, end)
  return labelWords.has(word) && word.length > 2 && (unitAt(text, start) < 0x5b || shortLabels.has(word))
}

/** `3`, `3.1`, `2-1`, `3a`, and `, 4 and 5`, `–7` after it. */
function skipList(text: string, at: number): number {
  let p = labelEnd(text, at)
  for (let steps = 0; steps < 8; steps++) {
    let q = skipBlanks(text, p)
    if (
      isDash(unitAt(text, q)) ||
      text[q] === ',' ||
      text[q] === '、' ||
      text[q] === '~' ||
      text[q] === '和' ||
      text[q] === '至' ||
      text[q] === '&'
    )
      q = skipBlanks(text, q + 1)
    else if (text.startsWith('and ', q)) q += 4
    else if (text.startsWith('to ', q)) q += 3
    else break
    const number = readInteger(text, q)
    if (!number || number.end - q > 3) break
    const next = skipBlanks(text, number.end)
    // Table 3, 25 patients: the number before a word counts
    if (isLetter(unitAt(text, next)) && text[p] === ',' && !text.startsWith('and', next)) break
    p = labelEnd(text, q)
  }
  return p
}

function labelEnd(text: string, at: number): number {
  let p = at
  while (p < text.length && p - at < 20) {
    const code = unitAt(text, p)
    const next = unitAt(text, p + 1)
    if (isDigit(code)) p++
    else if ((code === 0x2e || isDash(code) || code === 0x2f) && isDigit(next)) p++
    else break
  }
  return isLetter(unitAt(text, p)) && !isLetter(unitAt(text, p + 1)) ? p + 1 : p
}

/** Three or more groups of digits joined by points or hyphens, or a number glued to letters before it; 0 for none. */
function skipCode(text: string, at: number): number {
  let p = at
  let groups = 0
  let points = 0
  let dashes = 0
  let longest = 0
  for (;;) {
    const from = p
    while (isDigit(unitAt(text, p))) p++
    if (p === from) break
    groups++
    longest = Math.max(longest, p - from)
    const mark = text[p]
    if ((mark !== '.' && mark !== '-') || !isDigit(unitAt(text, p + 1)) || groups > 20) break
    if (mark === '.') points++
    else dashes++
    p++
  }
  if (points >= 3 && dashes === 0) return p
  if (dashes >= 3) return p
  if (points === 2 && dashes === 0 && longest < 4) return p
  if (dashes === 2 && points === 0 && (longest > 4 || isPhone(text, at, p))) return p
  // the tail of a telephone number in groups: +86 138-2010-2015
  return dashes > 0 && points === 0 && text[skipBlanksBack(text, at) - 3] === '+' ? p : 0
}

function isPhone(text: string, at: number, end: number): boolean {
  const sizes = text
    .slice(at, end)
    .split('-')
    .map((group) => group.length)
  return sizes[0]! === 3 && sizes[1]! >= 3
}
