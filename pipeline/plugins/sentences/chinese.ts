import {unitSet} from '../../text/unit-set.ts'
import {isSpace} from './characters.ts'
import type {Stop} from './stop.ts'

/** What follows a quotation when its sentence goes on. */
const isContinuing = unitSet('，、；：,;:。．.的地得等之和与及或')
const isTitleCloser = unitSet('》〉')
const isBracketCloser = unitSet(')）]］】〕')
const isQuoteCloser = unitSet('”’」』"\'')
/** What follows a stop when its sentence goes on, and what follows a closing mark behind one. */
const goesOn = unitSet('，、；：,;:。．.')
const goesOnBehindCloser = unitSet('，、；：,;:。！？．')
/** Who spoke, told after the quotation: “…！”他在会上说。 */
const saying = /[说道问答称喊叫写讲]|指出|表示|认为|强调|回应|宣布|解释/
/** …… after these leaves something out: 研究者认为…… */
const awaiting = /(?:认为|表示|指出|包括|例如|比如|[说道称即是，、：；,:;])$/

/** Does a sentence end at a Chinese stop (。！？ and ……)? The text goes on after it. */
export function endsChinese(stop: Stop): boolean {
  const {text, sentence, at, end, tail, next} = stop
  if (text[end - 1] === '…' && awaiting.test(text.slice(Math.max(sentence, at - 2), at))) return false
  const follows = text.charCodeAt(next)
  if (tail === end) return !goesOn(follows) && !isItemOfList(stop)
  const closer = text.charCodeAt(end)
  if (isTitleCloser(closer) || goesOnBehindCloser(follows)) return false
  const opened = stop.openedAt(end)
  if (isBracketCloser(closer) && opened !== undefined) return opened === sentence
  if (isQuoteCloser(closer)) return !goesOnAfterQuote(stop, opened)
  return !isItemOfList(stop)
}

/** “监管过度。”两种说法…, “数据！”成为口号, 他说：“你好。”她答：“你也好。” */
function goesOnAfterQuote({text, sentence, at, tail, next}: Stop, opened: number | undefined): boolean {
  if (isSpace(text.charCodeAt(tail)) && text.slice(tail, next).includes('\n')) return false
  if (isContinuing(text.charCodeAt(next))) return true
  const clause = text.slice(next, next + 24).split(/[，。；！？\n]/, 1)[0]!
  if (opened === undefined) return saying.test(clause)
  const before = text[opened - 1]
  if (opened === sentence) return text[at] !== '。' || saying.test(clause)
  if (/[”」]/.test(text[opened - 2] ?? '')) return true
  if (before === '：' || before === ':' || before === '，' || before === ',') {
    const another = clause.search(/[“「"]/)
    return another > 0 && another < 12 && saying.test(clause.slice(0, another))
  }
  return true
}

/** 贡献有三：（1）提出方法。（2）给出证明。 The items that a colon announced stay with it. */
function isItemOfList({text, sentence, at, next}: Stop): boolean {
  if (!/^[（(]\d{1,2}[)）]/.test(text.slice(next, next + 4))) return false
  return /[：:]\s?[（(]1[)）]/.test(text.slice(sentence, Math.min(at, sentence + 200)))
}
