/**
 * A part of `make bench`: what a dataset costs against the annotation of the same papers in the same run, and how its memory grows
 * with their number.
 *
 *     node tests/bench/dataset.ts <sources> [papers]
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {papersBelow} from '../../pipeline/run/papers.ts'
import {main} from '../support/program.ts'

const [sources = 'sources', most = '1000'] = process.argv.slice(2)
const texts = papersBelow(sources).map(({file}) => readFileSync(file, 'utf8'))
if (texts.length === 0) throw new Error('no paper to measure on: make bench SOURCES=<folder>')
const folder = mkdtempSync(join(tmpdir(), 'yinzheng-bench-'))

/** Seconds of work and peak megabytes of a run of the command line, its workers left out of the memory. */
function cost(...words: string[]): {seconds: number; work: number; megabytes: number} {
  const told = join(folder, 'told.json')
  const watch = `process.on('exit',()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS}=process.resourceUsage();require('fs').writeFileSync(${JSON.stringify(told)},JSON.stringify([(u+s)/1e6,maxRSS/1024]))})`
  const preload = join(folder, 'watch.cjs')
  writeFileSync(preload, watch)
  const start = performance.now()
  const {status, stderr} = spawnSync(process.execPath, ['--require', preload, main, ...words], {encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
  const [work, megabytes] = JSON.parse(readFileSync(told, 'utf8')) as [number, number]
  return {seconds: (performance.now() - start) / 1000, work, megabytes}
}

try {
  for (const count of [Math.ceil(Number(most) / 4), Number(most)]) {
    const papers = join(folder, `papers-${count}`)
    mkdirSync(papers)
    for (let i = 0; i < count; i++)
      writeFileSync(
        join(papers, `p${i}.txt`),
        `Paper ${i}\n\n${texts[i % texts.length]!.replaceAll('2017', String(1900 + (i % 120)))}`,
      )
    const annotated = cost('build', papers, '--out', join(folder, `out-${count}`), '--jobs', '2')
    const made = cost('dataset', join(folder, `out-${count}`), '--to', join(folder, `data-${count}`))
    console.log(
      `${count} papers: annotation ${annotated.seconds.toFixed(1)} s on 2 workers, dataset ${made.seconds.toFixed(1)} s on one (${(made.seconds / annotated.seconds).toFixed(2)} of it), ${made.megabytes.toFixed(0)} MB at most`,
    )
    rmSync(papers, {recursive: true})
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}
