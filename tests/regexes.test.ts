import {expect, test} from 'vitest'
import {keptVerdicts, pipelineRegexes, verdictOf} from './support/regex-verdicts.ts'

/** Those that are not known to be linear by themselves, and why they may stand. */
const accepted: ReadonlyArray<{readonly file: string; readonly begins: string; readonly why: string}> = [
  {file: '04-structure/headings.ts', begins: '^[\\s[【〔(（■◆]+|', why: 'a block of at most 160 characters'},
  {file: 'plugins/names/zh-roles.ts', begins: '^(?:的|在[^，]{0,12}中|', why: 'at most 60 characters after a name'},
  {file: 'plugins/reach/chinese.ts', begins: '(?:文献|文|研究|报告|', why: 'the last 80 characters before a marker'},
  {file: 'plugins/reach/chinese.ts', begins: '《[^》]*》|“[^”]*”', why: 'at most 24 characters'},
  {
    file: 'plugins/reach/named.ts',
    begins: '^[\\s,]*(?:(?:model|method|',
    why: 'anchored: it starts at one place, and of its words one has no bound',
  },
  {file: 'plugins/reach/groups.ts', begins: '^[\\s,;，；、–—-]*(?:and|', why: 'at most 300 characters'},
  {
    file: 'plugins/references/gbt7714.ts',
    begins: '^(.{4,200}?), (',
    why: 'anchored: a year is tried at 200 places at most',
  },
  {
    file: 'plugins/references/model/restyle/works.ts',
    begins: ' (\\p{L}{3,40}(?: ',
    why: 'titles of rows that a model is trained on, at most 400 characters',
  },
  {file: 'plugins/references/imprint.ts', begins: '(?:[:,] ?(?=(?:序|前言', why: 'the last 120 characters of a part'},
  {
    file: 'plugins/references/title.ts',
    begins: '(?:GB(?:\\/[TZ])?|',
    why: 'sticky at one place, and all but one repetition is bounded',
  },
  {file: 'plugins/values/durations.ts', begins: '0+$', why: 'the digits of one number'},
  {file: 'text/title-likeness.ts', begins: '(?:\\s[\\d.,%±−-]{1,12}){2,}$', why: 'the last 60 characters of a line'},
]

test('every regular expression is linear by recheck, or stands on a list with its reason', async () => {
  const kept = keptVerdicts()
  const regexes = pipelineRegexes()
  expect(regexes.size).toBeGreaterThan(1000)
  const wrong: string[] = []
  for (const [hash, literal] of regexes) {
    const verdict = kept.get(hash) ?? (await verdictOf(literal))
    if (verdict === 'linear' || verdict === 'attacked') continue
    const reason = accepted.find(({file, begins}) => file === literal.file && literal.source.startsWith(begins))
    if (!reason) wrong.push(`pipeline/${literal.file}:${literal.line} ${verdict}: /${literal.source}/${literal.flags}`)
  }
  expect(wrong).toEqual([])
  const all = [...regexes.values()]
  const gone = accepted.filter(
    ({file, begins}) => !all.some((one) => one.file === file && one.source.startsWith(begins)),
  )
  expect(gone).toEqual([])
})

test('few expressions are new since `make regexes` kept its verdicts', () => {
  const kept = keptVerdicts()
  const fresh = [...pipelineRegexes()].filter(([hash]) => !kept.has(hash))
  // Each new one costs this test up to a second or more; at so many run `make regexes`.
  expect(fresh.length).toBeLessThan(150)
})
