/**
 * `make regexes`: asks recheck about the regular expressions that have no verdict yet, with `ALL=yes` about each one (minutes), and keeps
 * the verdicts, so that `make test` asks about new ones alone. Verdicts of expressions that are gone go with them.
 */
import {writeFileSync} from 'node:fs'
import {keptVerdicts, pipelineRegexes, verdictOf, verdictsFile} from '../support/regex-verdicts.ts'

const kept: ReturnType<typeof keptVerdicts> = process.argv[2] ? new Map() : keptVerdicts()
const lines: string[] = []
const counts = new Map<string, number>()
for (const [hash, literal] of pipelineRegexes()) {
  const verdict = kept.get(hash) ?? (await verdictOf(literal))
  lines.push(`${hash} ${verdict}\n`)
  counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  if (verdict !== 'linear')
    process.stdout.write(`pipeline/${literal.file}:${literal.line} ${verdict}: /${literal.source}/${literal.flags}\n`)
}
writeFileSync(verdictsFile, lines.sort().join(''))
process.stdout.write(`${lines.length} regular expressions: ${JSON.stringify(Object.fromEntries(counts))}\n`)
