import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {decimalsOf, isCount, type ProseValues} from './paragraph-values.ts'

type Value = ReturnType<ProseValues['values']>[number]

/** Where a share stands to the part and the whole that it is computed from. */
const shapes: ReadonlyArray<{readonly order: 'part whole share' | 'share part whole' | 'whole part share'} & Gaps> = [
  // 34 of the 50 patients (68%); 34/50 (68%)
  {
    order: 'part whole share',
    first: /^\s?(?:\/|(?:out )?of)\s?(?:(?:the|these|those|all|a total of|our)\s){0,2}$/i,
    second: /^[^.;。；()（）]{0,40}(?:[(（]|[,，;]\s|\bor\s|\bi\.e\.,?\s)$/,
  },
  // 68% (34/50), 68 % (34 of 50 patients)
  {
    order: 'share part whole',
    first: /^\s?[(（]\s?(?:n\s?=\s?)?$/i,
    second: /^\s?(?:\/|(?:out )?of)\s?(?:(?:the|these|those|all)\s){0,2}$/i,
  },
  // 共发放问卷 320 份，收回有效问卷 304 份，有效率为 95%
  {
    order: 'whole part share',
    first:
      /^[^。；]{0,12}[，,、（(][^。；]{0,8}(?:其中|收回|回收|剔除|有效|实际|最终|得到|筛选|纳入|保留|通过|答对)[^。；0-9０-９]{0,24}$/u,
    second:
      /^[^。；0-9０-９]{0,16}(?:占(?:总数|全部|全体|样本|比)?(?:的|为|达)?|[率比例]{1,2}(?:为|是|达|达到|仅)?|[（(])\s?$/u,
  },
]
interface Gaps {
  /** What stands between the first and the second of the three. */
  readonly first: RegExp
  readonly second: RegExp
}

/**
 * Shares that do not follow from the counts printed beside them.
 *
 * Only where the three stand in one of the known shapes. No finding where any other count of the paragraph could be the
 * whole, or the share belongs to what remains.
 */
export function wrongShares(document: AlignedDocument, prose: ReadonlyArray<ProseValues>): Finding[] {
  return prose.flatMap((stretch) => {
    if (!stretch.mayHoldShare()) return []
    const {text} = stretch
    const values = stretch.values()
    const findings: Finding[] = []
    for (let i = 0; i + 2 < values.length; i++) {
      const three = [values[i]!, values[i + 1]!, values[i + 2]!] as const
      const read = readShare(text, three)
      if (!read || explains(read, values)) continue
      const {part, whole, share} = read
      const printed = text.slice(share.start, share.end)
      const computed = (100 * Number(part.value)) / Number(whole.value)
      findings.push(
        finding(
          'wrong-arithmetic',
          {
            calculation: `${part.value} / ${whole.value}`,
            printed,
            computed: `${rounded(computed, Math.max(1, decimalsOf(printed)))}%`,
          },
          {start: three[0].start, end: three[2].end, related: claimsAt(document, share), confidence: 0.85},
        ),
      )
    }
    return findings
  })
}

interface Share {
  readonly part: Value
  readonly whole: Value
  readonly share: Value
}

function readShare(text: string, three: readonly [Value, Value, Value]): Share | null {
  const [a, b, c] = three
  if (a.type !== 'percent' && c.type !== 'percent') return null
  const one = text.slice(a.end, b.start)
  const two = text.slice(b.end, c.start)
  if (one.length > 60 || two.length > 60) return null
  for (const {order, first, second} of shapes) {
    if (!first.test(one) || !second.test(two)) continue
    const [part, whole, share] =
      order === 'part whole share' ? [a, b, c] : order === 'share part whole' ? [b, c, a] : [b, a, c]
    if (share.type !== 'percent' || !isCount(part) || !isCount(whole) || typeof share.value !== 'number') continue
    if (order === 'whole part share' && (part.unit ?? '') !== (whole.unit ?? '')) continue
    if (Number(part.value) > Number(whole.value)) continue
    return {part, whole, share}
  }
  return null
}

/** Some count of the paragraph, or what remains of the whole, gives the share at its printed precision. */
function explains({part, whole, share}: Share, values: ReadonlyArray<Value>): boolean {
  if (share.approximate || share.bound) return true
  const tolerance = 1.001 * 10 ** -decimalsOf(share.text)
  const fits = (n: number, m: number): boolean => Math.abs((100 * n) / m - Number(share.value)) <= tolerance
  const n = Number(part.value)
  if (fits(n, Number(whole.value)) || fits(Number(whole.value) - n, Number(whole.value))) return true
  return values.some((value) => isCount(value) && Number(value.value) >= n && fits(n, Number(value.value)))
}

const rounded = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)))

/** The claims that hold a value. */
export function claimsAt(document: AlignedDocument, {start, end}: {start: number; end: number}): string[] {
  return document.claims.filter((claim) => claim.start <= start && end <= claim.end).map(({id}) => id)
}
