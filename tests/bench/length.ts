/** The part of `make bench` about length: ten times the text against the text, from 1 kB to 10 MB. */

import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {type Part, type Row, timeOf} from './table.ts'

const KILOBYTES = [1, 10, 100, 1000, 10_000]

export const length: Part = () => {
  // A process of its own, as ten megabytes need a larger heap than the others.
  const one = fileURLToPath(new URL('./one-length.ts', import.meta.url))
  const times = KILOBYTES.map((size) => {
    const {status, stdout, stderr} = spawnSync(
      process.execPath,
      ['--max-old-space-size=12000', one, String(size * 1000)],
      {encoding: 'utf8'},
    )
    if (status !== 0) throw new Error(`a text of ${size} kB is not read: ${stderr.slice(0, 400)}`)
    return Number(stdout) / 1000
  })
  return times.slice(1).map(
    (time, i): Row => ({
      what: `all stages, ${KILOBYTES[i + 1]} kB × ${KILOBYTES[i]} kB`,
      ratio: time / times[i]!,
      // The first kilobytes of a paper hold no reference list and hardly a claim.
      aim: KILOBYTES[i]! < 10 ? undefined : 11,
      raw: `${timeOf(time)} / ${timeOf(times[i]!)} of processor time`,
    }),
  )
}
