import type {Table} from './columns.ts'
import type {Cell, Row} from './rows.ts'

/**
 * Rows as CSV (RFC 4180): a line of names, CRLF, quotes doubled, lists and objects as JSON.
 *
 * Text that a spreadsheet would run (it begins with `= + - @`, also as wide as Han, a tab or a line's end) gets an apostrophe before it, and so does text
 * that begins with one; `readCsv` takes it away again. An empty cell is a missing value, `""` an empty text.
 */
export function writeCsv(table: Pick<Table, 'columns'>, rows: ReadonlyArray<Row>, {mark = false} = {}): string {
  const lines = [table.columns.map(({name}) => name).join(',')]
  for (const row of rows) lines.push(table.columns.map(({name}) => cell(row[name] ?? null)).join(','))
  return `${mark ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`
}

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const printed = typeof value === 'string' ? value : JSON.stringify(value)
  const safe = /^[=+\-@＝＋－＠\t\r\n']/.test(printed) ? `'${printed}` : printed
  return safe === '' || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The rows of a CSV of ours, read back: each cell in the type of its column. */
export function readCsv(table: Pick<Table, 'columns'>, text: string): Row[] {
  const [names, ...lines] = records(text.replace(/^\ufeff/, ''))
  return lines.map((cells) => {
    const row: Record<string, Cell> = {}
    for (const [i, name] of (names ?? []).entries()) {
      const type = table.columns.find((column) => column.name === name.text)?.type
      row[name.text] = read(cells[i] ?? {text: '', quoted: false}, type)
    }
    return row
  })
}

interface Field {
  readonly text: string
  readonly quoted: boolean
}

function read({text, quoted}: Field, type: string | undefined): Cell {
  if (text === '' && !quoted) return null
  if (type === 'integer' || type === 'number') return Number(text)
  if (type === 'boolean') return text === 'true'
  const plain = text.startsWith("'") ? text.slice(1) : text
  return type === 'json' ? (JSON.parse(plain) as Cell) : plain
}

function records(text: string): Field[][] {
  const found: Field[][] = []
  let record: Field[] = []
  for (let at = 0; at < text.length; ) {
    let field: Field
    if (text[at] === '"') {
      let end = at + 1
      const parts: string[] = []
      let from = end
      for (;;) {
        end = text.indexOf('"', end)
        if (end < 0) end = text.length
        if (text[end + 1] !== '"') break
        parts.push(text.slice(from, end + 1))
        end += 2
        from = end
      }
      field = {text: parts.join('') + text.slice(from, end), quoted: true}
      at = end + 1
    } else {
      let end = at
      while (end < text.length && text[end] !== ',' && text[end] !== '\r' && text[end] !== '\n') end++
      field = {text: text.slice(at, end), quoted: false}
      at = end
    }
    record.push(field)
    if (text[at] === ',') {
      at++
      if (at < text.length && text[at] !== '\r' && text[at] !== '\n') continue
      record.push({text: '', quoted: false})
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    found.push(record)
    record = []
  }
  return found
}
