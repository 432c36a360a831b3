import {type ColumnType, tables} from '../columns.ts'
import type {About, WrittenFile} from './summary.ts'

const types = {
  string: 'sc:Text',
  integer: 'sc:Integer',
  number: 'sc:Float',
  boolean: 'sc:Boolean',
  json: 'sc:Text',
} as const satisfies Record<ColumnType, string>

/** The context that the Croissant specification prints. */
const context = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  data: {'@id': 'cr:data', '@type': '@json'},
  dataType: {'@id': 'cr:dataType', '@type': '@vocab'},
  dct: 'http://purl.org/dc/terms/',
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
} as const

/**
 * The dataset in Croissant (MLCommons, https://docs.mlcommons.org/croissant/): its Parquet shards as files with their hashes,
 * its tables as record sets. It keeps to what versions 1.0 and 1.1 share.
 */
export function croissant(files: ReadonlyArray<WrittenFile>, about: About): object {
  const parquet = files.filter(({format}) => format === 'parquet')
  const present = tables.filter(({name}) => parquet.some(({table}) => table === name))
  return {
    '@context': context,
    '@type': 'sc:Dataset',
    name: about.name,
    version: about.version,
    ...(about.date ? {datePublished: about.date} : {}),
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    description:
      'Claims and their citations, extracted from papers. Offsets are Unicode code points and UTF-16 code units.',
    distribution: [
      ...parquet.map(({path, bytes, sha256}) => ({
        '@type': 'cr:FileObject',
        '@id': path,
        name: path,
        contentUrl: path,
        contentSize: `${bytes} B`,
        encodingFormat: 'application/vnd.apache.parquet',
        sha256,
      })),
      ...present.map(({name}) => ({
        '@type': 'cr:FileSet',
        '@id': `${name}-shards`,
        name: `${name}-shards`,
        containedIn: parquet.filter(({table}) => table === name).map(({path}) => ({'@id': path})),
        encodingFormat: 'application/vnd.apache.parquet',
        includes: `data/parquet/${name}-*.parquet`,
      })),
    ],
    recordSet: present.map(({name, about: words, key, columns}) => ({
      '@type': 'cr:RecordSet',
      '@id': name,
      name,
      description: words,
      key: key.map((column) => ({'@id': `${name}/${column}`})),
      field: columns.map((column) => ({
        '@type': 'cr:Field',
        '@id': `${name}/${column.name}`,
        name: column.name,
        description: column.about,
        dataType: types[column.type],
        source: {fileSet: {'@id': `${name}-shards`}, extract: {column: column.name}},
        ...(column.refers && !column.refers.startsWith(`${name}.`)
          ? {references: {field: {'@id': column.refers.replace('.', '/')}}}
          : {}),
      })),
    })),
  }
}
