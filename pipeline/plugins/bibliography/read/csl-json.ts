import type {BibliographyEntry, BrokenBibliography} from '../../../model/document.ts'
import {plainItem, plainText} from '../plain-item.ts'
import {believedNumbers, countingNumbers, markedNumberIn, numberIn} from './numbers.ts'

/** Read CSL-JSON: an array of items, an object with them under `items`, or one item. */
export function readCslJson(text: string): ReadonlyArray<BibliographyEntry> | BrokenBibliography {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return {line: lineOf(text, error), problem: 'no-json'}
  }
  const items = itemsOf(value)
  if (!items?.every(isObject)) return {line: null, problem: 'no-csl'}
  const told = items.map(
    (item) =>
      numberIn(['citation-number', 'id', 'citation-key', 'note'].map((field) => item[field])) ??
      markedNumberIn(item.number),
  )
  const numbers = told.every((number) => number === null)
    ? countingNumbers(items.map(({number}) => number))
    : believedNumbers(told)
  return items.map((item, i) => {
    const name = plainText(item.id) || plainText(item['citation-key']) || `item ${i + 1}`
    return {name, number: numbers[i]!, raw: null, csl: plainItem(item, name)}
  })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

function itemsOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return null
  return Array.isArray(value.items) ? value.items : [value]
}

/** The line that the message of JSON.parse names, as a line or as a position. */
function lineOf(text: string, error: unknown): number | null {
  const message = error instanceof Error ? error.message : ''
  const line = /\bline (\d{1,9})/.exec(message)?.[1]
  if (line) return Number(line)
  const position = /\bposition (\d{1,9})/.exec(message)?.[1]
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length
}
