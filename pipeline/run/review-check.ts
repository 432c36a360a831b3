import {type Dirent, existsSync, readdirSync} from 'node:fs'
import {join, resolve, sep} from 'node:path'
import {fold} from '../review/page/fold.ts'
import {pageData} from '../review/page/paper-data.ts'
import {codePointMap} from '../text/code-points.ts'
import {decisionFiles} from './review-files.ts'
import {papersToReview} from './review-papers.ts'
import {printable, tell} from './tell.ts'

/**
 * Tell whether every decision beside the papers below a folder still finds its words.
 *
 * @returns The exit status: 1 where a decision is stale, a line is none, or the paper of a folder of decisions is gone.
 */
export function checkDecisions(folder: string, sources: string): number {
  const problems: string[] = []
  let attached = 0
  const papers = papersToReview(folder, sources)
  for (const {file: paper, load} of papers) {
    const files = decisionFiles(paper)
    problems.push(...files.flatMap((file) => file.problems))
    if (files.every(({decisions}) => decisions.length === 0)) continue
    const data = pageData(load())
    const text = {text: data.text, map: codePointMap(data.text)}
    for (const {file, decisions} of files) {
      const {active, stale} = fold(data, text, decisions)
      attached += active.length - stale.length
      const lines = new Map(decisions.map(({id, line}) => [id, line]))
      for (const {id, action, claim} of stale)
        problems.push(
          `${file}:${lines.get(id)}: stale: the words of this ${action} are not in the paper any more: ${quoted(claim.quote)}; decide again, or undo it`,
        )
    }
  }
  const here = `${resolve(folder)}${sep}`
  problems.push(...lonelyFolders(papers.every(({file}) => resolve(file).startsWith(here)) ? folder : sources))
  for (const problem of problems) process.stderr.write(`${printable(problem)}\n`)
  tell(`${attached} decisions attached, ${problems.length} problems`)
  return problems.length > 0 ? 1 : 0
}

const quoted = (words: string): string =>
  JSON.stringify([...words].length > 60 ? `${[...words].slice(0, 60).join('')}…` : words)

/** Folders of decisions whose paper is no longer beside them. */
function lonelyFolders(folder: string): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, {withFileTypes: true})
  } catch {
    return []
  }
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({name}) => {
      const path = join(folder, name)
      if (!name.endsWith('.review')) return lonelyFolders(path)
      const paper = path.slice(0, -'.review'.length)
      return existsSync(`${paper}.txt`) || existsSync(`${paper}.md`)
        ? []
        : [`${path}: the paper of these decisions is not beside them; give both the same name again`]
    })
}
