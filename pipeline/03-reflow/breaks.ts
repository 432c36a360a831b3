import {captionLabel} from '../text/caption-labels.ts'
import {frontLabel} from '../text/front-labels.ts'
import {readHeadingNumber} from '../text/heading-numbers.ts'
import {referenceListTitle} from '../text/list-titles.ts'
import {sectionRole} from '../text/section-names.ts'
import {isDebris, shapeOf} from '../text/shape.ts'
import {titleLikeness} from '../text/title-likeness.ts'
import type {PageLine} from './lines.ts'

/** Label of an entry of a reference list: `[3]`, `［3］`, `3.`, `(3)`. */
const ENTRY = /^(?:[[［〔【] ?\d{1,3} ?[\]］〕】]|\d{1,3}[.．、]|[(（]\d{1,3}[)）])/
const BULLET = /^(?:[•●▪◦‣·■□◆◇➢✓]|[①-⑳]|[(（]\d{1,2}[)）]|\d{1,2}[)）])/
const STOP = /[。！？!?.…：:;；][”’"'）)\]】》」』〕]{0,3}(?:\s?[[［〔]\d[\d,，\-–—~～ ]{0,30}[\]］〕])?[■□]?$/

/** Where blocks end: for every line, whether one ends after it. */
export function blockEnds(lines: ReadonlyArray<PageLine>): boolean[] {
  const indents = lines.filter(({indent}) => indent >= 2).length
  const usesIndent = indents > lines.length * 0.04 && indents < lines.length * 0.45
  const kinds = lines.map((line, i) => lineKind(line, lines[i - 1]))
  const ends: boolean[] = []
  let inList = false
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (kinds[i] === 'list-title') inList = true
    else if (kinds[i] === 'heading' && inList && !ENTRY.test(line.text)) inList = false
    if (!next) ends.push(true)
    else if (inList && kinds[i] !== 'list-title')
      ends.push(ENTRY.test(next.text) || kinds[i + 1] === 'heading' || (next.gap > 0 && !next.turn))
    else ends.push(isEnd(line, next, kinds[i]!, kinds[i + 1]!, usesIndent, ends[i - 1] ?? true))
  })
  return ends
}

type LineKind = 'heading' | 'list-title' | 'label' | 'caption' | 'bullet' | 'debris' | 'prose'

function lineKind(line: PageLine, before: PageLine | undefined): LineKind {
  const {text} = line
  if (referenceListTitle(text)) return 'list-title'
  if (frontLabel(text)) return 'label'
  const done = !before || STOP.test(before.text) || before.width < before.full * 0.8 || line.gap > 0
  if (captionLabel(text) && done) return 'caption'
  if (done && isHeading(line)) return 'heading'
  if (BULLET.test(text) && done) return 'bullet'
  return text.length < 4 || isDebris(shapeOf(text)) ? 'debris' : 'prose'
}

function isHeading({text, width, full}: PageLine): boolean {
  if (text.length > 120 || /[。；;，,]$/.test(text)) return false
  if (sectionRole(text) !== null && text.length < 40) return true
  const number = readHeadingNumber(text)
  if (!number) return false
  const title = text.slice(number.end).trim()
  if (!title) return false
  const shape = shapeOf(title)
  return titleLikeness(title, shape) > 0 && !/[.。]$/.test(title) && width <= full * 1.15 && !isDebris(shape)
}

function isEnd(
  line: PageLine,
  next: PageLine,
  kind: LineKind,
  nextKind: LineKind,
  usesIndent: boolean,
  opened: boolean,
): boolean {
  const stopped = STOP.test(line.text)
  const isFull = line.width >= line.full * 0.84
  if (kind === 'heading')
    return !(
      opened &&
      isFull &&
      !stopped &&
      nextKind === 'prose' &&
      next.width < next.full * 0.7 &&
      !STOP.test(next.text) &&
      next.gap === 0
    )
  if (kind === 'list-title') return true
  if (nextKind !== 'prose' && nextKind !== 'debris') return nextKind !== 'bullet' || stopped || !isFull
  if (kind === 'debris' || nextKind === 'debris')
    return kind !== nextKind || next.gap > 0 ? !(isFull && !stopped && kind === 'prose') : false
  if (stopped && (line.width > next.full * 1.25 || next.width > line.full * 1.35)) return true
  if (next.turn) return stopped && (!isFull || (usesIndent && next.indent >= 2) || next.gap > 1)
  if (next.gap > 0) return true
  if (usesIndent && next.indent >= 2 && line.indent < 2) return stopped || !isFull
  if (usesIndent && stopped && !isFull) return true
  if (!isFull) return stopped || line.width < line.full * 0.55
  return false
}
