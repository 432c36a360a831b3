import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {FAILED, openQueue} from '../pipeline/run/queue.ts'
import {filesBelow, smallPaper} from './support/batches.ts'
import {inFolder, yinzheng} from './support/command.ts'
import {type Database, startDatabase} from './support/database.ts'

const directory = `/tmp/yinzheng-postgres-${process.pid}`
let postgres: Database
let database = ''

beforeAll(async () => {
  postgres = await startDatabase(directory)
  database = postgres.address
})

afterAll(async () => {
  await postgres?.stop()
  rmSync(directory, {recursive: true, force: true})
})

/** The outputs, without locks. */
const outputsBelow = (folder: string): Map<string, string> => filesBelow(folder, /(?<!\.lock)$/)

test('the queue, with two machines and papers enqueued twice, writes what one process writes', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    mkdirSync(sources)
    for (let i = 0; i < 12; i++) writeFileSync(join(sources, `p ${i}.txt`), smallPaper(i))
    await yinzheng(['build', sources, '--out', join(folder, 'one'), '--jobs', '1'])
    const out = join(folder, 'queue')
    const words = ['enqueue', sources, '--out', out, '--database', database, '--batch', '4']
    expect((await yinzheng(words)).stderr).toContain('12 papers in 3 jobs')
    expect((await yinzheng(words)).exitCode).toBe(0)
    const work = ['work', '--database', database, '--until-empty', '--jobs', '1']
    const results = await Promise.all([yinzheng(work), yinzheng(work)])
    expect(results.map(({exitCode}) => exitCode)).toEqual([0, 0])
    expect(outputsBelow(out)).toEqual(outputsBelow(join(folder, 'one')))
  })
})

test('a paper that cannot be read is tried again, and then its job is laid aside with the reason', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    mkdirSync(sources)
    writeFileSync(join(sources, 'good.txt'), smallPaper(1))
    writeFileSync(join(sources, 'empty.txt'), '')
    const out = join(folder, 'out')
    await yinzheng(['enqueue', sources, '--out', out, '--database', database, '--retries', '1'])
    const {exitCode, stderr} = await yinzheng(['work', '--database', database, '--until-empty', '--jobs', '1'])
    expect(exitCode).toBe(1)
    expect(stderr.match(/empty\.txt: the file is empty/g)!.length).toBe(2)
    expect([...outputsBelow(out).keys()]).toContain('good/annotated.json')
    const boss = await openQueue(database)
    try {
      const [job] = await boss.fetch(FAILED)
      const failed = [{path: 'empty.txt', failure: 'unreadable', reason: expect.stringContaining('the file is empty')}]
      expect(job!.data).toMatchObject({paths: ['empty.txt', 'good.txt'], failed})
    } finally {
      await boss.stop()
    }
  })
})

test('a database that is not named or not there is told in one line', async () => {
  const none = await yinzheng(['work'])
  expect([none.exitCode, none.stderr]).toEqual([2, expect.stringContaining('give --database postgres://')])
  const gone = await yinzheng(['work', '--database', 'postgres://nobody@127.0.0.1:9/none'])
  expect([gone.exitCode, gone.stderr]).toEqual([
    1,
    expect.stringMatching(/^yinzheng: the database cannot be used: .*\n$/),
  ])
})
