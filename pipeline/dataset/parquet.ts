import {parquetWriteBuffer} from 'hyparquet-writer'
import type {ColumnType, Table} from './columns.ts'
import type {Cell, Row} from './rows.ts'

const types = {
  string: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  json: 'STRING',
} as const satisfies Record<ColumnType, string>

/** Rows as an Apache Parquet file; lists and objects are JSON in a column of text. */
export function writeParquet(table: Table, rows: ReadonlyArray<Row>): Uint8Array {
  const columnData = table.columns.map(({name, type, optional}) => ({
    name,
    type: types[type],
    nullable: optional === true,
    data: rows.map((row) => stored(row[name] ?? null, type)),
  }))
  return new Uint8Array(parquetWriteBuffer({columnData, createdBy: 'yinzheng'}))
}

const stored = (value: Cell, type: ColumnType): string | number | boolean | null =>
  value === null ? null : type === 'json' ? JSON.stringify(value) : (value as string | number | boolean)

/** A row as read from Parquet, its JSON columns opened. */
export function openRow(table: Table, row: Readonly<Record<string, unknown>>): Row {
  const opened: Record<string, Cell> = {}
  for (const {name, type} of table.columns) {
    const value = row[name] ?? null
    opened[name] = type === 'json' && typeof value === 'string' ? (JSON.parse(value) as Cell) : (value as Cell)
  }
  return opened
}
