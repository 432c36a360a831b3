/**
 * `make endurance`: ten times the text costs at most eleven times, for texts of every kind that is hard; and what each stage costs,
 * where it costs more than that, or always where a kind is named.
 *
 *     node tests/endurance/run.ts [longest, in characters] [part of a kind's name]
 */
import {costOf, stageCosts, totalOf} from './measure.ts'
import {texts} from './texts.ts'

const longest = Number(process.argv[2] || 10_000_000)
const only = process.argv[3] ?? ''
const MOST = 11
/** Below this many milliseconds start-up and garbage weigh more than the text. */
const LITTLE = 150

costOf(texts['papers one after another']!(200_000), 3)
let failed = 0
for (const [kind, text] of Object.entries(texts)) {
  if (!kind.includes(only)) continue
  const short = stageCosts(text(longest / 10), 2)
  const long = stageCosts(text(longest), 1)
  if (row(kind, totalOf(short), totalOf(long))) failed++
  else if (!only) continue
  for (const [stage, cost] of long) row(`  ${stage}`, short.get(stage)!, cost)
}
process.exitCode = failed > 0 ? 1 : 0

/** @returns Whether the long one costs more than in proportion. */
function row(name: string, short: number, long: number): boolean {
  const ratio = long / short
  const slow = ratio > MOST && long > LITTLE
  process.stdout.write(
    `${name.padEnd(36)}${short.toFixed(0).padStart(8)} ms${long.toFixed(0).padStart(9)} ms   × ${ratio.toFixed(1)}${slow ? '   more than in proportion' : ''}\n`,
  )
  return slow
}
