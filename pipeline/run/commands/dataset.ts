import {InputError} from '../lines.ts'
import {type AddCommands, CODEBOOK} from './options.ts'

/** Datasets, and the check of whatever was written. */
export const datasetCommands: AddCommands = (program, done) => {
  program
    .command('dataset')
    .description('make a dataset of all papers annotated below a folder: Parquet, JSON Lines, CSV, and their wrapping')
    .argument('<out>', 'folder that `make` wrote to')
    .requiredOption('--to <folder>', 'folder of the dataset')
    .option('--name <name>', 'its name', 'claims-and-citations')
    .option('--date <date>', 'date of publication, ISO 8601 (without it no date is written)')
    .option('--sources <folder>', 'where the sources are, with the decisions of reviewers beside them', 'sources')
    .option('--reviewed', 'only claims that reviewers accepted, edited or added', false)
    .option('--cited', 'only claims with a citation', false)
    .option('--lang <lang>', 'only claims in en or zh')
    .option('--min-confidence <share>', 'only claims at least so sure, 0 to 1', Number, 0)
    .option('--codebook <file>', `${CODEBOOK} (default: the codes that lie beside the papers)`)
    .option('--split <split>', 'only papers of train, validation or test, by a hash of their bytes')
    .option('--bom', 'put a byte order mark before each CSV, for Excel', false)
    .option('--shard <papers>', 'papers a shard', Number, 100)
    .action(async (out: string, options: DatasetWords) => {
      const {makeDataset} = await import('../dataset.ts')
      const {lang, bom, shard, split} = options
      if (lang !== undefined && lang !== 'en' && lang !== 'zh')
        throw new InputError('dataset: --lang takes en or zh', 2)
      if (split !== undefined && split !== 'train' && split !== 'validation' && split !== 'test')
        throw new InputError('dataset: --split takes train, validation or test', 2)
      const {minConfidence} = options
      if (!(minConfidence >= 0 && minConfidence <= 1))
        throw new InputError('dataset: --min-confidence takes a number from 0 to 1', 2)
      if (!Number.isInteger(shard) || shard < 1) throw new InputError('dataset: --shard takes a whole number from 1', 2)
      done(makeDataset(out, {...options, lang, split, mark: bom}))
    })

  program
    .command('validate')
    .description('check what we wrote: spans, quotes, keys and what they point to')
    .argument('<folder>', 'a dataset, a folder that `make` wrote to, or one of exported files')
    .action(async (folder: string) => {
      const {validateFolder} = await import('../validate.ts')
      done(validateFolder(folder))
    })
}

interface DatasetWords {
  readonly to: string
  readonly name: string
  readonly date?: string
  readonly cited: boolean
  readonly lang?: string
  readonly minConfidence: number
  readonly bom: boolean
  readonly codebook?: string
  readonly sources: string
  readonly reviewed: boolean
  readonly split?: string
  readonly shard: number
}
