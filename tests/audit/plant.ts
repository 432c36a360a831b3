/** `make planted SOURCES=<folder>`: plants errors into clean papers and tells, by kind, how many the audit finds. */
import {readFileSync} from 'node:fs'
import {papersBelow} from '../../pipeline/run/papers.ts'
import {documentOf} from '../support/annotated.ts'
import {planters, randomFrom} from '../support/planted-errors.ts'

const folder = process.argv[2] ?? 'sources'
const SEEDS = 2

/** What the audit tells of a text, by rule and words. */
function told(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {rule, message} of documentOf(text).findings) {
    const key = `${rule}: ${message}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const papers = papersBelow(folder).map(({file}) => {
  const text = readFileSync(file, 'utf8')
  return {text, before: told(text)}
})
for (const {kind, rule, plant} of planters) {
  let planted = 0
  let found = 0
  let others = 0
  for (const {text, before} of papers)
    for (let seed = 1; seed <= SEEDS; seed++) {
      const changed = plant(text, randomFrom(seed * 977 + kind.length))
      if (changed === null) continue
      planted++
      const more = [...told(changed)].filter(([key, count]) => count > (before.get(key) ?? 0))
      if (more.some(([key]) => key.startsWith(`${rule}: `))) found++
      others += more.filter(([key]) => !key.startsWith(`${rule}: `)).length
    }
  const share = planted ? `${((100 * found) / planted).toFixed(1)} %` : '–'
  process.stdout.write(
    `${kind.padEnd(32)} planted ${String(planted).padStart(4)}  found ${share.padStart(7)}  other findings ${others}\n`,
  )
}
