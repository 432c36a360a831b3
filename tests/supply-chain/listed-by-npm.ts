import {execFileSync} from 'node:child_process'
import type {CycloneDx} from './bill-of-materials.ts'

/** What npm lists of a folder's lock, without the network. */
export function listedByNpm(folder: string): CycloneDx {
  const words = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=library', '--package-lock-only', '--offline']
  return JSON.parse(execFileSync('npm', words, {cwd: folder, encoding: 'utf8', maxBuffer: 1e8})) as CycloneDx
}
