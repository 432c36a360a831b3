/**
 * `make regexes`: asks recheck about every regular expression of the code and keeps the verdicts, so that `make test` asks about new
 * ones alone. It takes minutes; verdicts of expressions that are gone go with them.
 */
import {writeFileSync} from 'node:fs'
import {pipelineRegexes, verdictOf, verdictsFile} from '../support/regex-verdicts.ts'

const lines: string[] = []
const counts = new Map<string, number>()
for (const [hash, literal] of pipelineRegexes()) {
  const verdict = await verdictOf(literal)
  lines.push(`${hash} ${verdict}\n`)
  counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  if (verdict !== 'linear')
    process.stdout.write(`pipeline/${literal.file}:${literal.line} ${verdict}: /${literal.source}/${literal.flags}\n`)
}
writeFileSync(verdictsFile, lines.sort().join(''))
process.stdout.write(`${lines.length} regular expressions: ${JSON.stringify(Object.fromEntries(counts))}\n`)
