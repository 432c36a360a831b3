import type {Column, Table} from '../columns.ts'

const types = {string: 'string', integer: 'integer', number: 'number', boolean: 'boolean'} as const

/** The JSON Schema (2020-12) of one line of a table's JSON Lines. */
export function rowSchema(table: Table): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${table.name} (yinzheng)`,
    description: table.about,
    type: 'object',
    properties: Object.fromEntries(table.columns.map((column) => [column.name, property(column)])),
    required: table.columns.map(({name}) => name),
    additionalProperties: false,
  }
}

function property({type, about, optional}: Column): object {
  const own = type === 'json' ? ['array', 'object'] : [types[type]]
  const all = optional ? [...own, 'null'] : own
  return {type: all.length === 1 ? all[0] : all, description: about}
}
