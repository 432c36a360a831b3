/** What programs and steps of algorithms print and sentences do not. */
const SIGNS: ReadonlyArray<RegExp> = [
  /[=!<>]=|:=|\+=|&&|\|\||=>|<-|←|::/g, // x == y
  /(?<=[\w)\]]) ?= ?(?=["'[{(\p{L}])/gu, // size = wide
  /[\p{L}\d]_[\p{L}\d]/gu, // word_list
  /^\s{0,8}@\p{L}/gu, // @assert
  /;$/g, // x;
  /\.{3}[,;)\]]/g, // parts...)
  /["'][\w ]{1,30}["']\s?[,)\]]/g, // "low",
]
/** A first look that most texts do not stand: what the signs have in them. */
const MAY_SIGN = /[=&|←_@"']|<-|::|;$|\.\.\./
/** Words that sentences cannot do without. */
const JOINING =
  /\b(?:the|an?|of|is|are|was|were|to|and|that|which|with|by|from|as|this|these|we|it|be|has|have|can|on|at)\b/gi
/** A line of an algorithm: `12: end procedure`, `while t < T do`. */
const STEP = /^(?:\d{1,3}:? ?)?(?:procedure|function|while|return|end (?:procedure|function|while|for|if))\b/

/** What an algorithm takes and gives: `Input: the sheets of both readers` */
const HEADER = /^(?:Input|Output|Require|Ensure|Data|Result)s?: /

/** Whether a text is a line or two of a program or an algorithm: signs of code, and few words that join others. */
export function isCode(text: string): boolean {
  const head = text.slice(0, 400).trim()
  if (/[.。；]$/.test(head)) return false
  const isWhole = isStep(head) || HEADER.test(head)
  if ((!isWhole && !MAY_SIGN.test(head)) || /\p{Script=Han}{4}/u.test(head)) return false
  if (isWhole) return true
  if ((head.match(/ ← /g)?.length ?? 0) > 1) return true
  let signs = 0
  for (const sign of SIGNS) signs += head.match(sign)?.length ?? 0
  if (signs < 2) return false
  const joining = head.match(JOINING)?.length ?? 0
  const words = head.match(/\p{L}{3,}/gu)?.length ?? 0
  return signs > joining * 2 && signs * 5 > words
}

/** Whether a text is a step of an algorithm, with or without its number. */
export const isStep = (text: string): boolean =>
  STEP.test(text) && text.length < 120 && !/[.。]$/.test(text) && (text.match(JOINING)?.length ?? 0) < 2
