import {type ColumnType, type Table, tables} from '../columns.ts'
import type {About, WrittenFile} from './summary.ts'

const types = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  json: 'any',
} as const satisfies Record<ColumnType, string>

/** A Data Package (Frictionless Data, version 2): each table a resource of its CSV shards, with keys. */
export function dataPackage(files: ReadonlyArray<WrittenFile>, about: About): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: about.name,
    version: about.version,
    ...(about.date ? {created: `${about.date}T00:00:00Z`} : {}),
    description:
      'Claims and their citations, extracted from papers. Offsets are Unicode code points and UTF-16 code units.',
    resources: tables.flatMap((table) => {
      const shards = files.filter((file) => file.table === table.name && file.format === 'csv')
      return shards.length > 0 ? [resource(table, shards)] : []
    }),
  }
}

function resource(table: Table, shards: ReadonlyArray<WrittenFile>): object {
  const own = table.columns.filter(({refers}) => refers && !refers.startsWith(`${table.name}.`))
  return {
    name: table.name,
    description: table.about,
    type: 'table',
    path: shards.length === 1 ? shards[0]!.path : shards.map(({path}) => path),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...(shards.length === 1 ? {bytes: shards[0]!.bytes, hash: `sha256:${shards[0]!.sha256}`} : {}),
    schema: {
      fields: table.columns.map(({name, type, about, optional}) => ({
        name,
        type: types[type],
        description: about,
        ...(optional ? {} : {constraints: {required: true}}),
      })),
      missingValues: [''],
      primaryKey: table.key,
      ...(own.length
        ? {
            foreignKeys: own.map(({name, refers}) => ({
              fields: [name],
              reference: {resource: refers!.split('.')[0], fields: [refers!.split('.')[1]]},
            })),
          }
        : {}),
    },
  }
}
