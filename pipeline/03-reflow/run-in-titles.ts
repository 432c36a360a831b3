import {entryLabel} from '../text/entry-labels.ts'
import {referenceListTitle} from '../text/list-titles.ts'
import type {Line} from './lines.ts'

/** A title with the first entry behind it on one line. */
const RUN_IN = /^([^\d[［〔【(（]{2,24}?)[\s\u3000:：.]{0,6}(?=[[［〔【(（]\s{0,2}1\s{0,2}[\]］〕】)）]|1[.．、]\s)/u

/** Where its `1` may stand at most. */
const FARTHEST = 34

/**
 * The lines, with the title of a list apart from the first entry that was printed behind it.
 *
 *     > | 参考文献：[1] 周恒. 题名[J]. …        References: 1. Okafor N. …
 */
export function partRunInTitles(lines: ReadonlyArray<Line>): ReadonlyArray<Line> {
  const parted = lines.flatMap((line): Line[] => {
    // The first entry of a list is the first, too, of what needs a look.
    const match = line.text.lastIndexOf('1', FARTHEST) > 0 ? RUN_IN.exec(line.text.slice(0, 60)) : null
    if (!match || referenceListTitle(match[1]!) !== 'sure' || !entryLabel(line.text, match[0].length)) return [line]
    const cut = match[0].length
    const share = cut / line.text.length
    const title = line.text.slice(0, cut).trimEnd()
    return [
      {...line, end: line.start + title.length, text: title, width: Math.round(line.width * share), stops: false},
      {...line, start: line.start + cut, text: line.text.slice(cut), gap: 0, turned: false},
    ]
  })
  return parted.length === lines.length ? lines : parted.map((line, at) => ({...line, at}))
}
