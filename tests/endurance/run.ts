/**
 * `make endurance`: ten times the text costs at most eleven times, for texts of every kind that is hard.
 *
 *     node tests/endurance/run.ts [longest, in characters] [part of a kind's name]
 */
import {costOf} from './measure.ts'
import {texts} from './texts.ts'

const longest = Number(process.argv[2] ?? 10_000_000)
const MOST = 11
/** Below this many milliseconds start-up and garbage weigh more than the text. */
const LITTLE = 150

costOf(texts['papers one after another']!(200_000), 3)
let failed = 0
for (const [kind, text] of Object.entries(texts)) {
  if (process.argv[3] && !kind.includes(process.argv[3])) continue
  const short = costOf(text(longest / 10), 2)
  const long = costOf(text(longest), 1)
  const ratio = long / short
  const slow = ratio > MOST && long > LITTLE
  if (slow) failed++
  process.stdout.write(
    `${kind.padEnd(36)}${short.toFixed(0).padStart(8)} ms${long.toFixed(0).padStart(9)} ms   × ${ratio.toFixed(1)}${slow ? '   more than in proportion' : ''}\n`,
  )
}
process.exitCode = failed > 0 ? 1 : 0
