import type {ExportWords} from '../export.ts'
import {InputError} from '../lines.ts'
import {type AddCommands, print} from './options.ts'

/** Reviewing: pages, decisions, agreement, and the way to other tools and back. */
export const reviewCommands: AddCommands = (program, done) => {
  program
    .command('page')
    .description('write a review page beside every annotated paper below a folder, and an index over all')
    .argument('<out>', 'folder that `make` wrote to')
    .option('--sources <folder>', 'where its papers are, with the decisions beside them', 'sources')
    .action(async (out: string, {sources}: {sources: string}) => {
      const {writeReviewPages} = await import('../review-page.ts')
      done(await writeReviewPages(out, sources))
    })

  program
    .command('review')
    .description('review the claims of all papers below a folder in a browser; decisions go to <paper>.review/')
    .argument('<folder>', 'folder of papers, or the folder that `make` wrote to')
    .option('--as <reviewer>', 'who reviews (default: your user name)')
    .option('--sources <folder>', 'with a folder of outputs, where its papers are', 'sources')
    .option('--port <number>', 'port on this machine (default: a free one)', Number, 0)
    .option('--check', 'tell whether every decision still finds its words, and serve nothing', false)
    .option(
      '--files',
      'read the Markdown review files <paper>.review/<reviewer>.md, write them again, and serve nothing',
      false,
    )
    .action(async (folder: string, options: ReviewWords) => {
      if (options.files) {
        const {reviewFiles} = await import('../review-markdown.ts')
        done(await reviewFiles(folder, options))
        return
      }
      if (options.check) {
        const {checkDecisions} = await import('../review-check.ts')
        done(checkDecisions(folder, options.sources))
        return
      }
      if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65_535)
        throw new InputError('review: --port takes a whole number up to 65535', 2)
      const {review} = await import('../review-server.ts')
      await review(folder, options)
    })

  program
    .command('agree')
    .description('compare two reviewers: agreement, kappa, span F1, and what is left to settle')
    .argument('<folder>', 'folder of papers, or the folder that `make` wrote to')
    .requiredOption('--reviewers <names>', 'two names, as in ada,bo')
    .option('--sources <folder>', 'with a folder of outputs, where its papers are', 'sources')
    .addHelpText(
      'after',
      `
Each reviews alone: the page and the files show nobody the decisions of another. Then a third pass settles what the two see
differently: review the listed claims under the name settled (\`yinzheng review <folder> --as settled\`, or the file
<paper>.review/settled.md). What settled.jsonl decides is not listed again, and it is what the dataset takes; the decisions of
both stay as they are.`,
    )
    .action(async (folder: string, options: {reviewers: string; sources: string}) => {
      const {reviewersAgree} = await import('../review-agree.ts')
      print(reviewersAgree(folder, options.sources, options.reviewers.split(',')))
    })

  const formats: string[] = []
  program
    .command('export')
    .description('write a paper, or all papers below a folder, for other readers and tools')
    .argument('<path>', 'a paper (.txt, .md), a folder of papers, or the folder that `make` wrote to')
    .option(
      '--format <format>',
      'tei, jats, bibtex, ris, csl, schema.org, nanopub, web-annotation, doccano, label-studio or brat; may be given again',
      (name) => formats.push(name),
    )
    .option('--to <folder>', 'folder of what is written; without it one paper in one format is printed')
    .option('--as <reviewer>', 'for annotation tools: with the decisions of this reviewer')
    .option('--sources <folder>', 'with a folder of outputs, where its papers are', 'sources')
    .option('--sentences', 'tei: mark sentences too', false)
    .option('--date <date>', 'nanopub: when it was made, ISO 8601 (without it no date is written)')
    .action(async (path: string, options: Omit<ExportWords, 'formats'>) => {
      const {exportPapers} = await import('../export.ts')
      const {status: exported, text} = exportPapers(path, {...options, formats})
      done(exported)
      print(text)
    })

  program
    .command('import')
    .description(
      "read what was annotated in another tool into a reviewer's decisions: what differs from the claims now",
    )
    .argument('<from>', 'file, or folder of files, that the tool exported')
    .requiredOption('--format <format>', 'web-annotation, doccano, label-studio or brat')
    .requiredOption('--as <reviewer>', 'whose decisions they become')
    .option('--papers <folder>', 'folder of papers, or the folder that `make` wrote to', 'sources')
    .option('--sources <folder>', 'with a folder of outputs, where its papers are', 'sources')
    .option('--accept', 'accept claims that came back as they went out', false)
    .option('--partial', 'leave claims alone that did not come back, instead of rejecting them', false)
    .action(async (from: string, options: ImportWords) => {
      const {importClaims} = await import('../review-exchange.ts')
      done(await importClaims(from, options))
    })
}

interface ReviewWords {
  readonly as?: string
  readonly sources: string
  readonly port: number
  readonly check: boolean
  readonly files: boolean
}

interface ImportWords {
  readonly format: string
  readonly as: string
  readonly papers: string
  readonly sources: string
  readonly accept: boolean
  readonly partial: boolean
}
