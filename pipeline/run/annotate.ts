import type {ReadOptions} from '../01-read/index.ts'
import {type AnnotateOptions, annotatePapers} from './batch.ts'
import {codebookOption} from './codebook.ts'
import {InputError, standardInput} from './lines.ts'
import {namedPaper} from './papers.ts'

/** What `--format` may be, and the output that it prints. */
const formats: Readonly<Record<string, string>> = {
  json: 'annotated.json',
  markdown: 'annotated.md',
  csl: 'references.json',
  bibtex: 'references.bib',
  ris: 'references.ris',
}

/** Annotate the text on standard input; the result goes to standard output. */
export async function annotateInput(format: string, options: ReadOptions = {}): Promise<number> {
  const name = Object.hasOwn(formats, format) ? formats[format]! : null
  if (!name)
    throw new InputError(
      `annotate: unknown format ${JSON.stringify(format)}; use ${Object.keys(formats).join(', ')}`,
      2,
    )
  const [{read}, {annotate}, {emit}] = await Promise.all([
    import('../01-read/index.ts'),
    import('../annotate.ts'),
    import('../12-emit/index.ts'),
  ])
  const source = read(await standardInput(), '-', options)
  if ('refused' in source) throw new InputError(`-: ${source.refused.replaceAll('the file', 'standard input')}`)
  process.stdout.write(emit(annotate(source))[name]!)
  return 0
}

/** Annotate these files into folders of their names below `out`. Exit status: 1 where some failed. */
export async function annotateFiles(
  files: ReadonlyArray<string>,
  {codebook, ...options}: Omit<AnnotateOptions, 'codebook'> & {codebook?: string | undefined},
): Promise<number> {
  return annotatePapers(files.map(namedPaper), {...options, codebook: await codebookOption(null, codebook)})
}
