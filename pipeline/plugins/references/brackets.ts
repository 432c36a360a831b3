import {blank} from './certain.ts'
import {type Draft, type Stretch, setField, setText} from './draft.ts'
import {readPersons} from './persons.ts'
import {setPages} from './serial.ts'

/** What a round bracket, or one item of it, may hold by itself; the first group is the value. */
const rows: ReadonlyArray<readonly [field: string, form: RegExp]> = [
  ['number', /^(?:.{0,24}[ 号])?No\. ?([A-Z\d][\w./ -]{2,40})$/], // (国家标准 No. GB/T 11111—2010)
  ['page', /^(?:pp?\. ?|页|頁|第) ?([\dA-Z序前ivxlc第].{0,24}?)[页頁]?$/], // (pp. 11–12)  （頁 43）
  ['edition', /^(?:第 ?)?(\d{1,2}) ?(?:版|(?:st|nd|rd|th) ed\.?)$/], // (第2版)
  ['edition', /^(\p{Script=Han}{0,14}(?:影印|增补|修订|增订|点校|校订|新|活字|刻|抄|刊|石印)[本版])$/u], // (影印本)
  ['genre', /^((?:博士|硕士|学士)\p{Script=Han}{0,6}论文|Doctoral dissertation|Master['’]s thesis)$/iu], // (博士学位论文)
  ['volume', /^(?:Vol\. ?|卷 ?|第)(\d{1,4}) ?卷?$/], // (Vol. 73)
  ['', /^(?:无日期|n\.d\.|日期不详|\[日期不详\]|不详)$/],
]
const creators: ReadonlyArray<readonly [field: string, form: RegExp]> = [
  ['translator', /^(.{2,120}?)[ ,]{1,2}(?:译|譯|Trans\.)$/], // (周恒 译)
  ['editor', /^(.{2,120}?)[ ,]{1,2}(?:编|編|主编|Eds?\.)$/], // (李若水 & 王芳, 编)
]

/** Read the brackets that tell by themselves what they hold; the string without them, of the same length. */
export function readBrackets(draft: Draft, plain: string, from: number): string {
  const holes: Stretch[] = []
  const bracket = /\(([^()[\]]{1,160})\)|\[([^()[\]]{1,60})\]/g
  bracket.lastIndex = from
  for (let match = bracket.exec(plain); match; match = bracket.exec(plain)) {
    const inside = match[1] ?? match[2]!
    if (readItems(draft, inside, match.index + 1)) holes.push({start: match.index, end: match.index + match[0].length})
  }
  return blank(plain, holes)
}

/** `周恒, 王芳 译; 2 版, p. 35`: groups between semicolons, of creators or of items between commas. */
function readItems(draft: Draft, inside: string, from: number): boolean {
  let read = false
  let at = from
  for (const group of inside.split(';')) {
    const lead = group.length - group.trimStart().length
    const who = creators.find(([, form]) => form.test(group.trim()))
    if (who) {
      const length = who[1].exec(group.trim())![1]!.length
      const place = {start: at + lead, end: at + lead + length}
      setField(draft, who[0], readPersons(draft.raw.slice(place.start, place.end)), place, 0.95)
      read = true
    } else {
      let item = at
      for (const text of group.split(',')) {
        if (readItem(draft, text, item)) read = true
        item += text.length + 1
      }
    }
    at += group.length + 1
  }
  return read
}

function readItem(draft: Draft, printed: string, from: number): boolean {
  const inside = printed.trim()
  for (const [field, form] of rows) {
    const found = form.exec(inside)
    if (!found) continue
    const value = found[1] ?? ''
    const start = from + printed.indexOf(value)
    const place = {start, end: start + value.length}
    if (field === 'page') setPages(draft, place, 0.95)
    else if (field === 'edition') setField(draft, 'edition', value, place, 0.95)
    else if (field) setText(draft, field, place, 0.95)
    return true
  }
  return false
}
