/** The part of `make bench` about memory: what the largest process of a long batch holds, against one a tenth as long. */
import {join} from 'node:path'
import {inBenchFolder, runProgram, textsBelow, writePapers} from './processes.ts'
import type {Part} from './table.ts'

const PAPERS = 10_000
/** The beginning of each paper is enough: that so many go by is what is looked at. */
const CHARACTERS = 4000

export const memory: Part = (sources) =>
  inBenchFolder((folder) => {
    const texts = textsBelow(sources)
    const held = [PAPERS / 10, PAPERS].map((count) => {
      const from = join(folder, `papers-${count}`)
      writePapers(from, count, texts, CHARACTERS)
      return runProgram(['build', from, '--out', join(folder, `out-${count}`)]).megabytes
    })
    const [few, many] = held as [number, number]
    return [
      {
        what: `memory over ${PAPERS} papers × over ${PAPERS / 10}`,
        ratio: many / few,
        aim: 1.2,
        raw: `${many.toFixed(0)} MB / ${few.toFixed(0)} MB in the largest process`,
      },
    ]
  })
