import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {root} from './root.ts'

const validate = new Ajv2020({allErrors: true}).compile(
  JSON.parse(readFileSync(`${root}pipeline/model/annotated.schema.json`, 'utf8')),
)

/** What the shipped JSON Schema finds wrong with a document; an empty list where it holds. */
export function brokenShape(document: unknown): string[] {
  if (validate(document)) return []
  return (validate.errors ?? []).slice(0, 10).map(({instancePath, message}) => `${instancePath} ${message}`)
}
