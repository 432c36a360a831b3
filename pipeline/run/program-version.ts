import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Beside a written program, which nobody edits: its version, so that no run has to hash the program anew. */
export const VERSION = '.version'

/**
 * A hash of the program: its own files. Outputs made by another program are made again.
 *
 * Dependencies are pinned by the lockfile and the Node release changes no bytes, so the program's own files decide.
 */
export function programVersion(): string {
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  try {
    return readFileSync(join(dirname(root), VERSION), 'utf8')
  } catch {
    // The tree, or a program without one.
    return hashOf(root)
  }
}

/** The version of the program in a folder. */
export function hashOf(root: string): string {
  const hash = createHash('sha256')
  const add = (folder: string): void => {
    const entries = readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) add(path)
      else hash.update(entry.name).update('\0').update(readFileSync(path))
    }
  }
  add(root)
  return hash.digest('hex').slice(0, 16)
}
