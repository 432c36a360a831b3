/** `make sbom`: the software bill of materials of what the package needs to run, in `dist/sbom.cdx.json`. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {root} from '../support/root.ts'
import {billOfMaterials} from './bill-of-materials.ts'
import {listedByNpm} from './listed-by-npm.ts'

const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'))
const bill = billOfMaterials(listedByNpm(root), lock)
mkdirSync(`${root}dist`, {recursive: true})
writeFileSync(`${root}dist/sbom.cdx.json`, `${JSON.stringify(bill, null, 1)}\n`)
process.stderr.write(`${bill.components.length} packages; see dist/sbom.cdx.json\n`)
