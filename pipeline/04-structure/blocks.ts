import type {BlockKind, ReflowedDocument} from '../model/document.ts'
import {type CaptionLabel, captionLabel} from '../text/caption-labels.ts'
import {type FrontLabel, frontLabel} from '../text/front-labels.ts'
import {isDebris, type Shape, shapeOf} from '../text/shape.ts'
import {isTitleOfEnglish} from '../text/title-wording.ts'

/** A block of the clean text with all that is read from it alone. */
export interface BlockView {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lang: 'en' | 'zh'
  readonly shape: Shape
  readonly front: FrontLabel | null
  readonly caption: CaptionLabel | null
  readonly hint: BlockKind | undefined
  /** Several sentences, or one that is long and complete. */
  readonly prose: boolean
  /** Signs and cells, no words. */
  readonly debris: boolean
}

export function viewBlocks(document: ReflowedDocument): ReadonlyArray<BlockView> {
  return document.flows.map(({start, end, hint}, index) => {
    const text = document.text.slice(start, end)
    const shape = shapeOf(text)
    const debris = isDebris(shape)
    return {
      index,
      start,
      end,
      text,
      lang: shape.han * 4 > shape.latin ? 'zh' : 'en',
      shape,
      front: frontLabel(text),
      caption: captionLabel(text),
      hint,
      prose: !debris && isProse(shape) && !isQuestion(text, shape) && !isTitleOfEnglish(text),
      debris,
    }
  })
}

/** One question, as titles and headings are. */
const isQuestion = (text: string, shape: Shape): boolean =>
  text.length < 160 && shape.stops === 1 && /[?？]\s{0,4}$/.test(text.slice(-6)) && !/[,，;；]/.test(text)

function isProse(shape: Shape): boolean {
  const long = shape.han + shape.words * 2.5
  return (shape.stops > 0 && long > 24) || long > 160
}
