import {Ajv2020} from 'ajv/dist/2020.js'

/** Shapes that the wrapping of a dataset must have, written from the specifications and not from our code. */

const name = {type: 'string', pattern: '^[-a-z0-9._]+$'}
const hash = {type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$'}
const path = {type: 'string', not: {pattern: '^(\\/|~|\\.\\.)|\\.\\.\\/'}}
const fieldNames = {type: 'array', minItems: 1, uniqueItems: true, items: {type: 'string'}}

/** Data Package, version 2: https://datapackage.org/standard/data-package/, with its Table Schema. */
const dataPackageShape = {
  type: 'object',
  required: ['resources'],
  properties: {
    $schema: {const: 'https://datapackage.org/profiles/2.0/datapackage.json'},
    name,
    version: {type: 'string'},
    created: {type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT'},
    description: {type: 'string'},
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path'],
        properties: {
          name,
          type: {const: 'table'},
          path: {anyOf: [path, {type: 'array', minItems: 1, items: path}]},
          format: {type: 'string'},
          mediatype: {type: 'string', pattern: '^(.+)\\/(.+)$'},
          encoding: {type: 'string'},
          bytes: {type: 'integer', minimum: 1},
          hash,
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name'],
                  properties: {
                    name: {type: 'string'},
                    description: {type: 'string'},
                    type: {
                      enum: [
                        ...[
                          'string',
                          'number',
                          'integer',
                          'boolean',
                          'object',
                          'array',
                          'list',
                          'datetime',
                          'date',
                          'time',
                        ],
                        ...['year', 'yearmonth', 'duration', 'geopoint', 'geojson', 'any'],
                      ],
                    },
                    constraints: {type: 'object', properties: {required: {type: 'boolean'}, unique: {type: 'boolean'}}},
                  },
                },
              },
              missingValues: {type: 'array', items: {type: 'string'}},
              primaryKey: fieldNames,
              foreignKeys: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['fields', 'reference'],
                  properties: {
                    fields: fieldNames,
                    reference: {
                      type: 'object',
                      required: ['fields'],
                      properties: {resource: {type: 'string'}, fields: fieldNames},
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
} as const

const reference = {
  type: 'object',
  required: ['@id'],
  properties: {'@id': {type: 'string'}},
  additionalProperties: false,
}

/** Croissant: https://docs.mlcommons.org/croissant/docs/croissant-spec.html, what versions 1.0 and 1.1 both ask for. */
const croissantShape = {
  type: 'object',
  required: ['@context', '@type', 'name', 'conformsTo', 'description', 'distribution', 'recordSet'],
  properties: {
    '@context': {
      type: 'object',
      required: ['@vocab', 'cr', 'sc', 'dct'],
      properties: {'@vocab': {const: 'https://schema.org/'}},
    },
    '@type': {const: 'sc:Dataset'},
    name: {type: 'string', minLength: 1},
    conformsTo: {enum: ['http://mlcommons.org/croissant/1.0', 'http://mlcommons.org/croissant/1.1']},
    version: {type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$'},
    datePublished: {type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d'},
    distribution: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['@type', '@id', 'name', 'encodingFormat'],
        oneOf: [
          {
            required: ['contentUrl', 'sha256'],
            properties: {'@type': {const: 'cr:FileObject'}, sha256: {type: 'string', pattern: '^[0-9a-f]{64}$'}},
          },
          {
            required: ['containedIn', 'includes'],
            properties: {'@type': {const: 'cr:FileSet'}, containedIn: {type: 'array', minItems: 1, items: reference}},
          },
        ],
      },
    },
    recordSet: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['@type', '@id', 'name', 'field'],
        properties: {
          '@type': {const: 'cr:RecordSet'},
          key: {type: 'array', minItems: 1, items: reference},
          field: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['@type', '@id', 'name', 'dataType', 'source'],
              properties: {
                '@type': {const: 'cr:Field'},
                dataType: {enum: ['sc:Text', 'sc:Integer', 'sc:Float', 'sc:Boolean', 'sc:URL', 'sc:Date']},
                source: {
                  type: 'object',
                  required: ['extract'],
                  properties: {
                    fileSet: reference,
                    fileObject: reference,
                    extract: {type: 'object', required: ['column'], properties: {column: {type: 'string'}}},
                  },
                },
                references: {type: 'object', required: ['field'], properties: {field: reference}},
              },
            },
          },
        },
      },
    },
  },
} as const

/** What is wrong with the wrapping of a dataset; nothing where it has the shapes. */
export function brokenWrapping(read: (name: string) => unknown): string[] {
  const ajv = new Ajv2020({allowUnionTypes: true})
  return Object.entries({'datapackage.json': dataPackageShape, 'croissant.json': croissantShape}).flatMap(
    ([name, shape]) => {
      const valid = ajv.compile(shape)
      return valid(read(name)) ? [] : [`${name}: ${JSON.stringify(valid.errors)}`]
    },
  )
}
