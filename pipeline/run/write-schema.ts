/** `make schema`: writes the JSON Schema that is shipped from the shape in `model/schema.ts`. */
import {fileURLToPath} from 'node:url'
import {annotatedSchema} from '../model/schema.ts'
import {writeAtomically} from './write-atomically.ts'

writeAtomically(fileURLToPath(new URL('../model/annotated.schema.json', import.meta.url)), annotatedSchema())
