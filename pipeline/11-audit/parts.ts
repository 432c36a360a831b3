import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {isCount, type ProseValues} from './paragraph-values.ts'
import {claimsAt} from './shares.ts'

/** Where a part and its whole stand to each other. */
const shapes: ReadonlyArray<{
  readonly order: 'part whole' | 'whole part'
  readonly between: RegExp
  readonly example: string
}> = [
  {
    order: 'part whole',
    between: /^ (?:out of|of) (?:the|these|those|all|a total of|our) (?:total )?$/i,
    example: '34 of the 30 patients',
  },
  {order: 'part whole', between: /^ out of $/i, example: '34 out of 30'},
  {
    order: 'whole part',
    between: /^[^。；，0-9０-９]{0,10}[，,（(]其中(?:有|包括|含)?[^。；，有0-9０-９]{0,4} ?$/u,
    example: '共 30 篇，其中 34 篇',
  },
  {
    order: 'whole part',
    between: /^[^。；，0-9０-９]{0,6}[，,][^。；，0-9０-９]{0,4}(?:收回|回收|剔除)(?:有效)?问卷 ?$/u,
    example: '发放问卷 30 份，收回问卷 34 份',
  },
]

/** A part that is larger than its whole: 34 of the 30 patients; 共 30 篇，其中 34 篇. */
export function largerParts(document: AlignedDocument, prose: ReadonlyArray<ProseValues>): Finding[] {
  return prose.flatMap((stretch) => {
    const {text, start, end} = stretch
    if (!JOINED.test(text.slice(start, end))) return []
    const values = stretch.values()
    return values.flatMap((first, i) => {
      const second = values[i + 1]
      if (!second || !isPlain(text, first) || !isPlain(text, second) || second.start - first.end > 30) return []
      const shape = shapes.find(({between}) => between.test(text.slice(first.end, second.start)))
      if (!shape) return []
      const [part, whole] = shape.order === 'part whole' ? [first, second] : [second, first]
      if (shape.order === 'whole part' && (part.unit ?? '') !== (whole.unit ?? '')) return []
      if (Number(part.value) <= Number(whole.value)) return []
      return [
        finding(
          'part-exceeds-whole',
          {part: part.text, whole: whole.text},
          {start: first.start, end: second.end, related: claimsAt(document, second), confidence: 0.8},
        ),
      ]
    })
  })
}

/** What any of the shapes has between part and whole. */
const JOINED = /of (?:the|these|those|all|a total of|our) |out of |其中|收回|回收|剔除/i

/** A count in digits that no formula and no name goes on with: not ×7, not 7′, not 7 亿. */
const isPlain = (text: string, value: ReturnType<ProseValues['values']>[number]): boolean =>
  isCount(value) &&
  /^\d[\d, ]*(?!\d)/.test(value.text) &&
  !/[亿万]/.test(value.text) &&
  Number(value.value) >= 5 &&
  !/[×*=+−–—/^_-]\s?$/.test(text.slice(Math.max(0, value.start - 2), value.start)) &&
  !/^\s?[′'’×*=+/^–—-]/.test(text.slice(value.end, value.end + 2))

/** The shapes with their examples, for the tests. */
export const partShapes = shapes
