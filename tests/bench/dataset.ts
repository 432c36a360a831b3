/** The part of `make bench` about datasets: what one costs against the annotation of its papers, and how its memory grows with them. */
import {join} from 'node:path'
import {inBenchFolder, runProgram, textsBelow, writePapers} from './processes.ts'
import {type Part, timeOf} from './table.ts'

const PAPERS = 1000

export const dataset: Part = (sources) =>
  inBenchFolder((folder) => {
    // Each paper has dates of its own, so that the values of a column are not all the same.
    const texts = textsBelow(sources)
    const varied = Array.from({length: 120}, (_, i) => texts[i % texts.length]!.replaceAll('2017', String(1900 + i)))
    const [few, many] = [PAPERS / 4, PAPERS].map((count) => {
      const from = join(folder, `papers-${count}`)
      writePapers(from, count, varied)
      const out = join(folder, `out-${count}`)
      const annotated = runProgram(['build', from, '--out', out])
      return {annotated, made: runProgram(['dataset', out, '--to', join(folder, `data-${count}`)])}
    })
    const {annotated, made} = many!
    return [
      {
        what: `dataset of ${PAPERS} papers × annotating them`,
        ratio: made.seconds / annotated.seconds,
        raw: `${timeOf(made.seconds)} / ${timeOf(annotated.seconds)}`,
      },
      {
        what: `memory of a dataset, ${PAPERS} × ${PAPERS / 4} papers`,
        ratio: made.megabytes / few!.made.megabytes,
        raw: `${made.megabytes.toFixed(0)} MB / ${few!.made.megabytes.toFixed(0)} MB`,
      },
    ]
  })
