import {InputError, readInput, readJsonLines} from '../lines.ts'
import {type AddCommands, print} from './options.ts'

/** Commands that answer row by row. */
const answers: Readonly<Record<string, {readonly description: string; readonly shape: string}>> = {
  values: {description: 'find dates, numbers, money and quantities', shape: '{"text"}'},
  sentences: {description: 'split texts into sentences', shape: '{"text"}'},
  reach: {description: 'tell what each marker speaks for', shape: '{"text","markers":[{"start","end"}]}'},
  checkworthy: {description: 'tell whether a sentence is a claim to check', shape: '{"text"}'},
}

/** The parts of the program, row by row. */
export const rowCommands: AddCommands = (program) => {
  program
    .command('references')
    .description('read raw reference strings, one a line, into CSL-JSON items or another format')
    .argument('[file]', 'file, or - for standard input', '-')
    .option('--format <format>', 'csl, bibtex, ris, gbt7714, apa or vancouver', 'csl')
    .action(async (file: string, options: {format: string}) => {
      const {writeReferences} = await import('../references.ts')
      print(await writeReferences(() => readInput(file), options.format))
    })

  for (const [name, {description, shape}] of Object.entries(answers))
    program
      .command(name)
      .description(`${description}: JSON Lines ${shape} in, JSON Lines out`)
      .argument('[file]', 'file, or - for standard input', '-')
      .action(async (file: string) => {
        const {answerRow} = await import('../rows.ts')
        for (const row of await readJsonLines(file, shape)) {
          const answer = answerRow(name, row.value)
          if (!answer) throw new InputError(`${file}:${row.line}: expected ${shape}`)
          print(`${JSON.stringify(answer)}\n`)
        }
      })
}
