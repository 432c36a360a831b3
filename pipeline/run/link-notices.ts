import {realpathSync, statSync} from 'node:fs'
import {join, sep} from 'node:path'

/** Links that are named in one notice; of more their number is told. */
const SHOWN = 3

/**
 * What the user should know of links among the sources: those that lead out of the folder, which are read all the same, and those
 * to folders, which are not entered. A link that leads nowhere is told when it is read.
 *
 * @param links - Their paths below the folder.
 */
export function linkNotices(sources: string, links: ReadonlyArray<string>): string[] {
  if (links.length === 0) return []
  const inside = `${realpathSync(sources)}${sep}`
  const out: string[] = []
  const folders: string[] = []
  for (const link of links) {
    try {
      const to = realpathSync(join(sources, link))
      if (statSync(to).isDirectory()) folders.push(link)
      else if (/\.(?:txt|md|bib|ris|json)$/.test(link) && !to.startsWith(inside)) out.push(`${link} → ${to}`)
    } catch {
      // It leads nowhere, or where we may not look.
    }
  }
  return [
    ...notice(out, `lead out of ${sources} and are read all the same`),
    ...notice(folders, 'lead to folders and are not entered; give those as sources of their own'),
  ]
}

function notice(links: ReadonlyArray<string>, what: string): string[] {
  if (links.length === 0) return []
  const more = links.length > SHOWN ? `, and ${links.length - SHOWN} more` : ''
  return [`links that ${what}: ${links.slice(0, SHOWN).join(', ')}${more}`]
}
