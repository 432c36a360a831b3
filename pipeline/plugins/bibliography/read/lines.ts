import type {BibliographyEntry} from '../../../model/document.ts'
import {readReference} from '../../references/index.ts'
import {believedNumbers} from './numbers.ts'

/** `[3] Wang`, `［3］王`, `3. Wang`, `3、王`, `(3) Wang`, `3<tab>Wang`. */
const LABEL =
  /^[ \t\u3000]{0,9}(?:[[［〔【(（][ ]?(\d{1,4})[ ]?[\]］〕】)）]|(\d{1,4})(?:[.．、)）](?!\d)|\t))[ \t\u3000]{0,9}/

/** Read one raw reference string a line, with its number or without; blank lines are passed over. */
export function readLines(text: string): ReadonlyArray<BibliographyEntry> {
  const lines = text.split(/\r\n|[\n\r]/).flatMap((line, i) => (line.trim() ? [{line: line.trim(), at: i + 1}] : []))
  const labels = lines.map(({line}) => LABEL.exec(line))
  const numbers = believedNumbers(labels.map((label) => (label ? Number(label[1] ?? label[2]) : null)))
  return lines.map(({line, at}, i) => {
    const number = numbers[i]!
    const raw = number === null ? line : line.slice(labels[i]![0].length)
    return {name: `line ${at}`, number, raw, csl: readReference(raw.slice(0, 5000))?.csl ?? null}
  })
}
