/** The commands that answer row by row: JSON Lines in, JSON Lines out. Offsets are code points on both sides. */
import {judgeCheckworthy} from '../plugins/checkworthy/index.ts'
import {markerReach} from '../plugins/reach/index.ts'
import {splitSentences} from '../plugins/sentences/index.ts'
import {findValues} from '../plugins/values/index.ts'
import {codePointMap} from '../text/code-points.ts'

/** The answer to one row, or `null` where the row is not of the command's shape. */
export function answerRow(command: string, row: unknown): object | null {
  if (command === 'reach') return isMarkedRow(row) ? reachRow(row) : null
  if (!isTextRow(row)) return null
  if (command === 'values') return valuesRow(row)
  return command === 'sentences' ? sentencesRow(row) : checkworthyRow(row)
}

interface TextRow {
  readonly text: string
}
interface MarkedRow extends TextRow {
  readonly markers: ReadonlyArray<{readonly start: number; readonly end: number}>
}

const isTextRow = (row: unknown): row is TextRow => typeof (row as TextRow | null)?.text === 'string'

const isMarkedRow = (row: unknown): row is MarkedRow =>
  isTextRow(row) &&
  Array.isArray((row as MarkedRow).markers) &&
  (row as MarkedRow).markers.every((marker) => Number.isInteger(marker?.start) && Number.isInteger(marker?.end))

function valuesRow({text}: TextRow): object {
  const {toPoints} = codePointMap(text)
  const values = findValues(text).map(({start, end, text, type, value, unit, ...more}) => ({
    start: toPoints(start),
    end: toPoints(end),
    text,
    type,
    value,
    unit: unit ?? null,
    ...more,
  }))
  return {values}
}

function sentencesRow({text}: TextRow): object {
  return {sentences: splitSentences(text).map(({start, end}) => text.slice(start, end))}
}

function reachRow({text, markers}: MarkedRow): object {
  const {toPoints, toUnits} = codePointMap(text)
  const given = markers.map(({start, end}) => ({start: toUnits(start), end: toUnits(end)}))
  const reach = markerReach(text, given)
  return {markers: reach.map((range) => range && {start: toPoints(range.start), end: toPoints(range.end)})}
}

function checkworthyRow({text}: TextRow): object {
  return judgeCheckworthy(text)
}
