import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Decision} from '../pipeline/model/decision.ts'
import {readReview} from '../pipeline/review/markdown/read.ts'
import {fold, type LiveClaim} from '../pipeline/review/page/fold.ts'
import {pageData} from '../pipeline/review/page/paper-data.ts'
import {reviewFiles} from '../pipeline/run/review-markdown.ts'
import {codePointMap} from '../pipeline/text/code-points.ts'
import {annotatedOf} from './support/annotated.ts'
import {inFolder, yinzheng} from './support/command.ts'
import {processorTime} from './support/processor-time.ts'

const paragraphs = [
  'The survey of 2019 found errors in 42.2% of 500 references [1]. It rose to 50% in 2021 [2].',
  '2020 年的调查发放问卷 517 份，其中图书馆员占 20.5%[2]。回收率为 87%[3]。',
  'In 1994 the *first* 𝑝 test counted 212 errors in 700 entries [3]. Editors mended 31 of them in 1996.',
]
const list =
  '[1] Doe J. A survey of errors. J Ex. 2020;1:2.\n[2] Roe R. Rising again. J Ex. 2022;3:4.\n[3] Poe E. Tests. J Ex. 1995;5:6.'
const paperOf = (body: ReadonlyArray<string>): string => `1 Results\n\n${body.join('\n\n')}\n\nReferences\n\n${list}\n`

interface Desk {
  readonly folder: string
  readonly file: string
  /** Read the file and write it again. @returns Exit status and what was told. */
  readonly round: () => Promise<{status: number; told: string}>
  readonly markdown: () => string
  readonly edit: (change: (text: string) => string) => void
  readonly setPaper: (body: ReadonlyArray<string>) => void
  readonly decisions: () => Decision[]
  readonly claims: () => ReadonlyArray<LiveClaim & {words: string}>
}

/** A paper and the review file of Ada beside it. */
function atDesk<Result>(body: ReadonlyArray<string>, work: (desk: Desk) => Promise<Result>): Promise<Result> {
  return inFolder(async (folder) => {
    const [paper, file] = [join(folder, 'paper.txt'), join(folder, 'paper.review/ada.md')]
    const kept = join(folder, 'paper.review/ada.jsonl')
    const setPaper: Desk['setPaper'] = (now) => writeFileSync(paper, paperOf(now))
    const decisions = (): Decision[] =>
      existsSync(kept)
        ? readFileSync(kept, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line))
        : []
    setPaper(body)
    const desk: Desk = {
      folder,
      file,
      setPaper,
      decisions,
      markdown: () => readFileSync(file, 'utf8'),
      edit: (change) => writeFileSync(file, change(readFileSync(file, 'utf8'))),
      async round() {
        const told: string[] = []
        const {write} = process.stderr
        process.stderr.write = ((line: string) => Boolean(told.push(line))) as typeof write
        try {
          return {status: await reviewFiles(folder, {as: 'ada', sources: folder}), told: told.join('')}
        } finally {
          process.stderr.write = write
        }
      },
      claims() {
        const data = pageData(annotatedOf(readFileSync(paper, 'utf8')))
        const {claims} = fold(data, {text: data.text, map: codePointMap(data.text)}, decisions())
        return claims.map((claim) => ({...claim, words: data.text.slice(claim.start, claim.end)}))
      },
    }
    expect((await desk.round()).status).toBe(0)
    return work(desk)
  })
}

/** Change the part of a file that stands below a claim's heading. */
const inClaim = (number: number, change: (part: string) => string) => (text: string) =>
  text.replace(
    new RegExp(`(### (?:Claim|论断) ${number}\\n)([\\s\\S]*?)(?=\\n##|\\n<!-- yin)`),
    (_, head, part) => head + change(part),
  )
const tick = (label: string) => (part: string) => part.replace(`[ ] ${label}`, `[x] ${label}`)

test('boxes, kind, citations, words and notes in the file become decisions; a second reading adds none', () =>
  atDesk(paragraphs, async ({round, edit, decisions, claims, markdown}) => {
    const before = claims()
    edit(inClaim(1, tick('accept')))
    edit(
      inClaim(2, (part) => tick('reject')(part).replace('note:', 'note: See the table.\n\n  - twice\n  - and again')),
    )
    edit(
      inClaim(3, (part) =>
        part
          .replace(/kind:.*/, 'kind: 因果')
          .replace(/cites:.*/, 'cites: [1], 3')
          .replace('quote:', 'quote: 调查发放问卷 517 份'),
      ),
    )
    const unread = markdown()
    expect(await round()).toEqual({status: 0, told: 'yinzheng: 1 review files, 4 new decisions, 0 problems\n'})
    const after = claims()
    expect(after[0]!.verdict).toBe('accept')
    expect([after[1]!.verdict, after[1]!.note]).toEqual(['reject', 'See the table.\n\n- twice\n- and again'])
    expect([after[2]!.words, after[2]!.kind, after[2]!.numbers]).toEqual(['调查发放问卷 517 份', 'causal', [1, 3]])
    expect(after.slice(3)).toEqual(before.slice(3))
    const [lines, file] = [decisions(), markdown()]
    expect((await round()).told).toContain(' 0 new decisions')
    expect([decisions(), markdown()]).toEqual([lines, file])
    // A copy of the file as it was, out of a mail say, makes nothing twice.
    edit(() => unread)
    await round()
    expect(decisions()).toEqual(lines)
    // A box that is cleared takes the verdict back, and it can be given again.
    edit(inClaim(1, (part) => part.replace('[x] accept', '[ ] accept')))
    await round()
    edit(inClaim(1, tick('accept')))
    await round()
    expect(
      decisions()
        .slice(lines.length)
        .map(({action}) => action),
    ).toEqual(['clear', 'accept'])
  }))

test('a claim is added with words of the paper, however they are wrapped, and stands in its section then', () =>
  atDesk(paragraphs, async ({round, edit, claims, markdown}) => {
    const before = claims().length
    edit((text) =>
      text.replace(
        /(## Add a claim[\s\S]*?- quote:)[\s\S]*?note:/,
        '$1 the *first* 𝑝\n  test\n- note: odd\n- quote: 500 references\n- kind: quantity\n- cites: 2\n- note:',
      ),
    )
    await round()
    const added = claims().filter(({origin}) => origin === null)
    expect(claims()).toHaveLength(before + 2)
    expect(added.map(({words, kind, numbers, note}) => [words, kind, numbers, note])).toEqual([
      ['500 references', 'quantity', [2], ''],
      ['the *first* 𝑝 test', 'finding', [], 'odd'],
    ])
    expect(markdown()).toContain('- note: odd')
    expect(/## Add a claim[\s\S]*- quote:\n/.test(markdown())).toBe(true)
  }))

test('what a reviewer writes anywhere is kept, below its claim; below one that is gone it is shown first', () =>
  atDesk(paragraphs, async ({round, edit, markdown, setPaper}) => {
    const free = [
      'A table:\n\n| a | b |\n| - | - |\n| 1 | <script>2</script> |',
      '<!-- later -->',
      '    code, indented',
    ]
    edit((text) => `---\ntags: review\n---\n\n${text}`)
    edit(inClaim(1, (part) => `${part}\n\n${free[0]}\n`))
    edit(inClaim(2, (part) => part.replace('[ ] accept', '[x] accept but look twice')))
    edit((text) => text.replace(/(## 1 Results\n)/, `$1\n${free[1]}\n\n${free[2]}\n`))
    await round()
    const once = markdown()
    for (const words of free) expect(once).toContain(words)
    expect(once.startsWith('---\ntags: review\n---\n')).toBe(true)
    expect(once).toMatch(/Claim 2[\s\S]*What you wrote:\n\nbut look twice\n\n### Claim 3/)
    await round()
    expect(markdown()).toBe(once)

    setPaper(paragraphs.slice(1))
    await round()
    const gone = markdown()
    for (const words of free) expect(gone).toContain(words)
    expect(gone.indexOf('### Stale 1')).toBeLessThan(gone.indexOf('### Claim 1'))
    expect(gone).toMatch(/### Stale 2[\s\S]*accept\n\n- \[ \] take back\n\nWhat you wrote:\n\nbut look twice/)
    setPaper(paragraphs)
    await round()
    expect(markdown()).toBe(once)
  }))

test('a stale decision is taken back with its box', () =>
  atDesk(paragraphs, async ({round, edit, markdown, setPaper, decisions}) => {
    edit(inClaim(1, tick('reject')))
    await round()
    setPaper(paragraphs.slice(1))
    await round()
    edit((text) => text.replace('[ ] take back', '[X] take back'))
    await round()
    expect(decisions().map(({action}) => action)).toEqual(['reject', 'undo'])
    expect(markdown()).not.toContain('Stale')
  }))

test('a decision made on the page in the meantime stays, and two notes are joined', () =>
  atDesk(paragraphs, async ({round, edit, markdown, claims}) => {
    const old = markdown()
    edit(inClaim(1, (part) => tick('accept')(part).replace('note:', 'note: first')))
    await round()
    // The file as it was, with other changes in it.
    edit(() => inClaim(1, (part) => part.replace('note:', 'note: second'))(inClaim(2, tick('unsure'))(old)))
    await round()
    expect(claims()[0]).toMatchObject({verdict: 'accept', note: 'first\nsecond'})
    expect(claims()[1]!.verdict).toBe('unsure')
  }))

test.each<[string, (text: string) => string, string]>([
  [
    'two boxes',
    inClaim(1, (part) => tick('reject')(tick('accept')(part))),
    'accept and reject are both ticked; leave one',
  ],
  [
    'a box without its blank',
    inClaim(1, (part) => part.replace('- [ ] accept', '-[x] accept')),
    'write `- [x] accept`',
  ],
  ['a mark that is no x', inClaim(1, (part) => part.replace('[ ] accept', '[✓] accept')), 'write `- [x] accept`'],
  ['a misspelt box', inClaim(1, (part) => part.replace('[ ] accept', '[x] acept')), 'is no box; write accept, reject'],
  ['a kind that is none', inClaim(1, (part) => part.replace(/kind:.*/, 'kind: rumour')), 'this is no kind; use event'],
  ['numbers that are none', inClaim(1, (part) => part.replace(/cites:.*/, 'cites: Doe')), 'write the numbers as in'],
  [
    'words of elsewhere',
    inClaim(1, (part) => part.replace('quote:', 'quote: nobody wrote this')),
    'do not stand in one',
  ],
  ['a claim without words', (text) => text.replace(/note:\s*\n+<!--/, 'note: why\n\n<!--'), 'fill in `quote:`'],
  ['a comment left open', inClaim(1, (part) => `${part}\n\n<!-- todo\n`), 'takes all below it along; close it'],
  ['a conflict', inClaim(1, (part) => `${part}\n\n<<<<<<< HEAD\n`), 'mark of a conflict'],
  ['a claim twice', (text) => text.replace('### Claim 2', '### Claim 1'), 'stands in this file twice'],
])('%s: told with file and line, and the file is left as it is', (_, change, message) =>
  atDesk(paragraphs, async ({round, edit, markdown, file}) => {
    edit(inClaim(2, tick('unsure')))
    edit(change)
    const text = markdown()
    const {status, told} = await round()
    expect(status).toBe(1)
    expect(told).toContain(message)
    const [, line] = told.match(new RegExp(`^${file.replaceAll('.', '\\.')}:(\\d+): `))!
    expect(Number(line)).toBeGreaterThan(1)
    expect(markdown()).toBe(text)
  }),
)

test('a file that lost its comment is read by the words of its claims', () =>
  atDesk(paragraphs, async ({round, edit, claims, markdown}) => {
    const whole = markdown()
    edit((text) => inClaim(2, tick('accept'))(text).replace(/<!-- yin[\s\S]*-->/, ''))
    await round()
    expect(claims()[1]!.verdict).toBe('accept')
    expect(
      markdown()
        .replace(/<!-- yin[\s\S]*/, '')
        .replace('[x] accept', '[ ] accept'),
    ).toBe(whole.replace(/<!-- yin[\s\S]*/, ''))
  }))

/** What editors do to a file without meaning anything by it. */
const editors: Readonly<Record<string, (text: string) => string>> = {
  asIs: (text) => text,
  windows: (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  bullets: (text) => text.replace(/^- /gm, '* '),
  capitals: (text) => text.replaceAll('[x]', '[X]'),
  indents: (text) => text.replace(/^- /gm, '  -   '),
  tabs: (text) => text.replace(/^- /gm, '-\t'),
  numbered: (text) => text.replace(/^- /gm, '1. '),
  spaced: (text) => text.replace(/^- /gm, '\n- '),
  wrapped: (text) => text.replace(/^> (.{12}\S*) /gm, '> $1\n> '),
  setext: (text) => text.replace(/^## (.+)$/gm, '$1\n------'),
}

test('whatever is decided and written, in whatever editor, all of it is found, also when the paper changes', async () => {
  const act = fc.record({
    claim: fc.integer({min: 1, max: 6}),
    kind: fc.constantFrom('accept', 'reject', 'unsure', 'note', 'cites', 'kind', 'free', 'free', 'above'),
    words: fc
      .array(
        fc.constantFrom(
          'look',
          '再看',
          '*star*',
          '_x_',
          '# head',
          '[1]',
          '> said',
          '- item',
          '`a`',
          '<b>',
          '&amp;',
          '|',
          '\n\n',
          '1.',
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((words) => words.join(' ').trim()),
  })
  let count = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, {minLength: 1, maxLength: 6}),
      fc.constantFrom(...Object.keys(editors)),
      fc.subarray([0, 1, 2], {minLength: 1}),
      (acts, editor, left) =>
        atDesk(paragraphs, async ({round, edit, claims, markdown, decisions, setPaper}) => {
          const notes = new Map<number, string>()
          const wanted = new Map<number, string>()
          const all = claims()
          const free: string[] = []
          for (const {claim, kind, words} of acts) {
            const word = `w${count++}`
            if (kind === 'free' || kind === 'above') {
              const said = `${word} ${words.replaceAll('<b>', 'b')}`
              free.push(word)
              if (kind === 'free') edit(inClaim(claim, (part) => `${part}\n\n${said}\n`))
              else edit((text) => text.replace(`### Claim ${claim}\n`, `${said}\n\n### Claim ${claim}\n`))
            } else if (kind === 'note') {
              notes.set(claim, word)
              edit(inClaim(claim, (part) => part.replace(/note:.*/, `note: ${word}`)))
            } else if (kind === 'cites') edit(inClaim(claim, (part) => part.replace(/cites:.*/, 'cites: 1-3')))
            else if (kind === 'kind') edit(inClaim(claim, (part) => part.replace(/kind:.*/, 'kind: legal')))
            else {
              wanted.set(claim, kind)
              edit(inClaim(claim, (part) => tick(kind)(part.replace(/\[x\]/g, '[ ]'))))
            }
          }
          edit(editors[editor]!)
          expect(await round()).toMatchObject({status: 0})
          const now = claims()
          for (const [claim, verdict] of wanted) expect(now[claim - 1]!.verdict).toBe(verdict)
          for (const [claim, word] of notes) expect(now[claim - 1]!.note).toContain(word)
          const made = decisions()
          await round()
          expect(decisions()).toEqual(made)
          const text = markdown()
          for (const word of free) expect(text.split(word)).toHaveLength(2)
          await round()
          expect(markdown()).toBe(text)

          setPaper(left.map((i) => paragraphs[i]!.replace('errors', 'faults')))
          expect(await round()).toMatchObject({status: 0})
          expect(decisions()).toEqual(made)
          const later = markdown()
          for (const word of free) expect(later.split(word)).toHaveLength(2)
          for (const word of notes.values()) expect(later).toContain(word)
          const stands = claims()
          for (const [claim, verdict] of wanted) {
            const same = stands.find(({words}) => words === all[claim - 1]!.words)
            if (same) expect(same.verdict).toBe(verdict)
          }
        }),
    ),
    {seed: 7, numRuns: 6},
  )
})

test('the time to read grows in proportion to the claims', () => {
  const claim = (i: number): string =>
    `### Claim ${i}\n\n> Survey ${i} found errors\n\n- [ ] accept\n- [x] reject\n- [ ] unsure\n- quote:\n- cites: 3\n- note:\n\n`
  const time = (count: number): number => {
    const text = Array.from({length: count}, (_, i) => claim(i + 1)).join('')
    return processorTime(() => expect(readReview(text).claims).toHaveLength(count), 2)
  }
  time(50)
  // Proportion gives 8, a square 64.
  expect(time(1600) / time(200)).toBeLessThan(28)
})

test('`make review` is `review --files`: it writes a file a paper and tells how many', () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, 'paper.txt'), paperOf(paragraphs))
    const {stderr, exitCode} = await yinzheng(['review', folder, '--files', '--as', 'bo'])
    expect([exitCode, stderr]).toEqual([0, 'yinzheng: 1 review files, 0 new decisions, 0 problems\n'])
    expect(readFileSync(join(folder, 'paper.review/bo.md'), 'utf8')).toContain('- [ ] accept')
  }))
