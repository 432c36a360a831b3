import type {Limits} from '../../01-read/limits.ts'
import {printable} from '../tell.ts'
import {type AddCommands, CODEBOOK, print, wholeNumber, withReading} from './options.ts'

/** What is to be said of papers and their claims. */
export const inspectCommands: AddCommands = (program, done) => {
  const rules: string[] = []
  const withoutRules: string[] = []
  withReading(
    program
      .command('audit')
      .description('tell what a careful editor would flag in papers')
      .argument('<file...>', 'papers')
      .option('--format <format>', 'text, json or sarif', 'text')
      .option('--fail-on <severity>', 'exit with 1 from this severity on: error, warning, info or never', 'error')
      .option('--rule <id>', 'only this rule; may be given again', (id) => rules.push(id))
      .option('--no-rule <id>', 'all but this rule; may be given again', (id) => withoutRules.push(id))
      .option('--coverage', 'print how much of each section is cited instead', false)
      .option('--lang <tag>', 'language of the messages: en or zh-CN (default: of the environment)'),
  ).action(async (files: string[], options: AuditWords) => {
    const {auditPapers} = await import('../audit.ts')
    done(
      auditPapers(files, {
        ...options,
        limits: options.limit,
        lang: messageLanguage(options.lang),
        rules,
        withoutRules,
      }),
    )
  })

  withReading(
    program
      .command('explain')
      .description('tell why claims of a paper are claims, of this kind, with this support')
      .argument('<paper>', 'a paper (.txt, .md)')
      .argument('[claim]', 'id of a claim, such as c12; all of them without one')
      .option('--omitted', 'tell also the clauses that are no claims, with their reasons', false),
  ).action(
    async (
      paper: string,
      claim: string | undefined,
      options: {omitted: boolean} & Pick<AuditWords, 'encoding' | 'limit'>,
    ) => {
      const {explain} = await import('../explain.ts')
      print(printable(explain(paper, claim, {...options, limits: options.limit}), '\n'))
    },
  )

  program
    .command('code')
    .description('code the claims of a paper, or of all papers annotated below a folder, by a codebook')
    .argument('<path>', 'a paper (.txt, .md), or a folder that `make` wrote to')
    .option('--codebook <file>', `${CODEBOOK} (default: codebook.yaml beside the papers, or in sources)`)
    .option('--format <format>', 'text, json, csv, or sheet: a CSV to code by hand', 'text')
    .option('--sample <claims>', 'only so many claims, chosen by a hash of their words', wholeNumber('--sample'))
    .option('--agree <file>', 'compare with this hand-coded CSV: percent, kappa and the disagreements')
    .action(async (path: string, options: {codebook?: string; format: string; sample?: number; agree?: string}) => {
      const {codeClaimsOf} = await import('../code.ts')
      print(codeClaimsOf(path, options))
    })
}

interface AuditWords {
  readonly format: string
  readonly failOn: string
  readonly coverage: boolean
  readonly lang?: string
  readonly encoding?: string
  readonly limit?: Partial<Limits>
}

/** The language of messages: as told, else that of the environment (LC_ALL, LC_MESSAGES, LANG). */
function messageLanguage(told: string | undefined): 'en' | 'zh' {
  const {LC_ALL, LC_MESSAGES, LANG} = process.env
  return /^zh/i.test(told ?? LC_ALL ?? LC_MESSAGES ?? LANG ?? '') ? 'zh' : 'en'
}
