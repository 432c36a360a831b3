/** Part of `make endurance`: every regular expression of the code runs in linear time, or on text of bounded length. */
import {regexLiterals} from '../support/regexes.ts'
import {root} from '../support/root.ts'

process.env.RECHECK_SYNC_BACKEND = 'pure'
const {checkSync} = await import('recheck')

/** Those that are not linear by themselves, and why they may stand. */
const accepted: ReadonlyArray<{readonly file: string; readonly source: string; readonly why: string}> = [
  {
    file: '04-structure/headings.ts',
    source: '^[\\s[【〔(（■◆]+|[\\s\\]】〕)）:：.]+$',
    why: 'a block of at most 160 characters',
  },
  {file: 'plugins/reach/chinese.ts', source: '《[^》]*》|“[^”]*”', why: 'at most 24 characters'},
  {
    file: 'plugins/reach/groups.ts',
    source: '^[\\s,;，；、–—-]*(?:and|和|及|与|以及|&|e\\.g\\.|also)?[\\s,;，；、]*[([（［]?\\s*$',
    why: 'at most 300 characters',
  },
  {file: 'plugins/values/durations.ts', source: '0+$', why: 'the digits of one number'},
]

/** Milliseconds for one expression; what is not decided by then is told, and fails nothing. */
const timeout = 1000
const seen = new Set<string>()
let failed = 0
const undecided: string[] = []
for (const {file, line, source, flags} of regexLiterals(`${root}pipeline`)) {
  const key = `${source}/${flags}`
  if (seen.has(key)) continue
  seen.add(key)
  const result = checkSync(source, flags, {checker: 'automaton', timeout})
  if (result.status === 'unknown') undecided.push(`pipeline/${file}:${line} (${result.error.kind})`)
  if (result.status !== 'vulnerable' || accepted.some((one) => one.file === file && one.source === source)) continue
  failed++
  process.stdout.write(`pipeline/${file}:${line} ${result.complexity.summary}: /${source}/${flags}\n`)
}
process.stdout.write(
  `${seen.size} regular expressions, ${failed} that are not linear and not accepted, ${undecided.length} not decided:\n`,
)
for (const place of undecided) process.stdout.write(`  ${place}\n`)
process.exitCode = failed > 0 ? 1 : 0
