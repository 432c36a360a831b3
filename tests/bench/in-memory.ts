/**
 * `in-memory.ts <folder> <processes>`: annotates and emits the papers of a folder in so many processes, which share them and write
 * nothing. What a machine gives to as many as it has cores is the most that a batch can come to on it.
 */
import {fork} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import {read} from '../../pipeline/01-read/index.ts'
import {emit} from '../../pipeline/12-emit/index.ts'
import {annotateTogether} from '../../pipeline/annotate.ts'
import {papersBelow} from '../../pipeline/run/papers.ts'
import {TOGETHER} from '../../pipeline/run/pool.ts'

const [folder, processes, share = 0] = process.argv.slice(2)
const count = Number(processes)
const others =
  share === 0
    ? Array.from({length: count - 1}, (_, i) => fork(import.meta.filename, [folder!, processes!, String(i + 1)]))
    : []
const ended = Promise.all(others.map((one) => once(one, 'exit')))
const own = papersBelow(folder!).filter((_, i) => i % count === Number(share))
for (let i = 0; i < own.length; i += TOGETHER) {
  const sources = own.slice(i, i + TOGETHER).map(({file, path}) => {
    const source = read(new Uint8Array(readFileSync(file)), path)
    if ('refused' in source) throw new Error(`${path}: ${source.refused}`)
    return source
  })
  for (const document of annotateTogether(sources)) emit(document)
}
for (const [status] of await ended) if (status !== 0) process.exitCode = 1
