import {type TableName, tableNamed, tables} from './columns.ts'
import type {Row, Rows} from './rows.ts'

/** What was told of a dataset as it was read: ids that point to nothing yet, and what is wrong. */
export interface Validation {
  /** Add the rows of one paper, or of one shard of whole papers. */
  add(rows: Partial<Rows>): void
  /** What does not hold, at most `most` of it. */
  readonly broken: ReadonlyArray<string>
}

/**
 * Checks what must hold of the tables: spans inside their text, quotes equal to their slices in both units, keys without a
 * double, references that resolve, rows of the declared types.
 */
export function validation(most = 200): Validation {
  const broken: string[] = []
  const tell = (what: string): void => {
    if (broken.length < most) broken.push(what)
  }
  const add = (rows: Partial<Rows>): void => {
    const texts = new Map((rows.documents ?? []).map((row) => [String(row.document_id), textOf(String(row.text))]))
    const ids = new Map<TableName, Set<string>>()
    for (const {name, key} of tables) {
      const seen = new Set<string>()
      for (const row of rows[name] ?? []) {
        const id = key.map((column) => String(row[column])).join(' ')
        if (seen.has(id)) tell(`${name}: ${id} stands twice`)
        seen.add(id)
      }
      ids.set(name, key.length === 1 ? seen : new Set())
    }
    for (const {name, columns} of tables)
      for (const row of rows[name] ?? []) {
        const id = String(row[tableNamed(name).key[0]!])
        for (const {name: column, refers, optional, type} of columns) {
          const value = row[column] ?? null
          if (value === null) {
            if (!optional) tell(`${name}: ${id}: ${column} is empty`)
            continue
          }
          if (type !== 'json' && typeof value !== (type === 'integer' ? 'number' : type))
            tell(`${name}: ${id}: ${column} is no ${type}`)
          const target = refers?.split('.')[0] as TableName | undefined
          if (target && target !== name && !ids.get(target)!.has(String(value)))
            tell(`${name}: ${id}: ${column} points to ${String(value)}, which is not in ${target}`)
        }
        spans(name, id, row, texts.get(String(row.document_id)), tell)
      }
  }
  return {add, broken}
}

interface Text {
  readonly units: string
  readonly points: ReadonlyArray<string>
}
const textOf = (text: string): Text => ({units: text, points: [...text]})

function spans(name: TableName, id: string, row: Row, text: Text | undefined, tell: (what: string) => void): void {
  if (row.start === undefined || row.start === null) return
  if (!text) {
    tell(`${name}: ${id}: its paper is not in documents`)
    return
  }
  const [start, end] = [Number(row.start), Number(row.end)]
  const [from, to] = [Number(row.start_utf16), Number(row.end_utf16)]
  if (start < 0 || start > end || end > text.points.length) {
    tell(`${name}: ${id}: ${start}-${end} lies outside its text`)
    return
  }
  const words = text.points.slice(start, end).join('')
  if (words !== text.units.slice(from, to)) tell(`${name}: ${id}: the two units name different words`)
  const quote =
    row.quote ?? (name === 'sentences' ? row.text : name === 'citations' || name === 'references' ? row.raw : null)
  if (typeof quote === 'string' && quote !== words) tell(`${name}: ${id}: the slice is not the quote`)
  if (name !== 'claims') return
  if (typeof row.reviewed_quote === 'string') {
    const kept = text.points.slice(Number(row.reviewed_start), Number(row.reviewed_end)).join('')
    const units = text.units.slice(Number(row.reviewed_start_utf16), Number(row.reviewed_end_utf16))
    if (kept !== row.reviewed_quote || units !== kept)
      tell(`${name}: ${id}: the reviewed slice is not the reviewed quote`)
  }
  const prefix = String(row.prefix)
  const suffix = String(row.suffix)
  if (!text.units.slice(0, from).endsWith(prefix) || !text.units.slice(to).startsWith(suffix))
    tell(`${name}: ${id}: prefix or suffix do not stand beside it`)
}
