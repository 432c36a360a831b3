import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {decimalsOf, type ProseValues} from './paragraph-values.ts'
import {claimsAt} from './shares.ts'

type Value = ReturnType<ProseValues['values']>[number]

/** `从 A 增至 B，增长 P%`; `from A to B, an increase of P%`: what stands before A, between A and B, and between B and P. */
const shapes: ReadonlyArray<{readonly before: RegExp; readonly between: RegExp; readonly change: RegExp}> = [
  {
    before: /(?:从|由)[^。；，]{0,16}$/u, // 从 2019 年的 120 篇
    between:
      /^[^。；，0-9０-９]{0,8}(?:增长|增加|上升|提高|提升|扩大|攀升|下降|减少|降低|下滑|缩减|增|升|降|减)(?:到|至|为)[^。；，0-9０-９]{0,12}$/u,
    change:
      /^[^。；0-9０-９]{0,8}[，,（(][^。；0-9０-９]{0,10}(?:增长|增幅|涨幅|升幅|增加|提高|下降|降幅|减幅|减少|降低)(?:了|为|达|达到|约|近)?\s?$/u,
  },
  {
    before: /\bfrom\s(?:[a-z]{1,12}\s){0,3}$/i,
    between: /^[^.;()]{0,24}\bto\s(?:[a-z]{1,12}\s){0,2}$/i,
    change:
      /^[^.;]{0,24}[,(]\s?(?:an?|representing an?|corresponding to an?)?\s?(?:[a-z]{1,10}\s)?(?:increase|rise|growth|gain|decrease|decline|reduction|drop|fall)\s(?:of|by)\s$/i,
  },
]

/** What any of the shapes has between its figures. */
const GROWN =
  /(?:[长加升高大降少低滑减增])(?:到|至|为)|\b(?:increase|rise|growth|gain|decrease|decline|reduction|drop|fall)\s(?:of|by)\s/i

/** Growth that does not follow from the two figures printed beside it. Between two shares, points are accepted too. */
export function wrongGrowth(document: AlignedDocument, prose: ReadonlyArray<ProseValues>): Finding[] {
  return prose.flatMap((stretch) => {
    if (!stretch.mayHoldShare() || !GROWN.test(stretch.text.slice(stretch.start, stretch.end))) return []
    const {text} = stretch
    const values = stretch.values()
    const findings: Finding[] = []
    const figures = values.filter(({type}) => type !== 'date' && type !== 'duration' && type !== 'ordinal')
    for (let i = 0; i + 2 < figures.length; i++) {
      const [a, b, change] = [figures[i]!, figures[i + 1]!, figures[i + 2]!]
      if (!hasShape(text, a, b, change) || fits(a, b, change)) continue
      const computed = (100 * (Number(b.value) - Number(a.value))) / Number(a.value)
      findings.push(
        finding(
          'wrong-arithmetic',
          {
            calculation: `(${b.value} − ${a.value}) / ${a.value}`,
            printed: change.text,
            computed: `${Number(Math.abs(computed).toFixed(Math.max(1, decimalsOf(change.text))))}%`,
          },
          {start: a.start, end: change.end, related: claimsAt(document, change), confidence: 0.8},
        ),
      )
    }
    return findings
  })
}

function hasShape(text: string, a: Value, b: Value, change: Value): boolean {
  const [from, to, by] = [Number(a.value), Number(b.value), Number(change.value)]
  if (change.type !== 'percent' || !Number.isFinite(from * to * by) || from <= 0 || a.type !== b.type) return false
  if (b.start - a.end > 60 || change.start - b.end > 60) return false
  const before = text.slice(Math.max(0, a.start - 30), a.start)
  return shapes.some(
    (shape) =>
      shape.before.test(before) &&
      shape.between.test(text.slice(a.end, b.start)) &&
      shape.change.test(text.slice(b.end, change.start)),
  )
}

function fits(a: Value, b: Value, change: Value): boolean {
  if ([a, b, change].some(({approximate, bound}) => approximate || bound)) return true
  const [from, to, by] = [Number(a.value), Number(b.value), Number(change.value)]
  // Both figures are rounded themselves: the change may lie anywhere between what their last digits allow.
  const slack = (value: Value): number => 0.5 * 10 ** -decimalsOf(value.text)
  const low = (Math.abs(to - from) - slack(a) - slack(b)) / (from + slack(a))
  const high = (Math.abs(to - from) + slack(a) + slack(b)) / Math.max(1e-9, from - slack(a))
  const step = 1.001 * 10 ** -decimalsOf(change.text)
  if (by >= 100 * low - step && by <= 100 * high + step) return true
  return a.type === 'percent' && Math.abs(Math.abs(to - from) - by) <= step + slack(a) + slack(b)
}
