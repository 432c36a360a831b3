import {emit} from '../../pipeline/12-emit/index.ts'
import {annotateByStages, read} from '../../pipeline/index.ts'

/** Processor time (milliseconds) that all stages take for a text, emission included: the least of several runs. */
export function costOf(text: string, runs: number): number {
  const bytes = new TextEncoder().encode(text)
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage()
    const source = read(bytes, 'paper.txt')
    if ('refused' in source) throw new Error(source.refused)
    emit(annotateByStages(source).document)
    const {user, system} = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}
