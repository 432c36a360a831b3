import {randomBytes, timingSafeEqual} from 'node:crypto'
import {createServer, type IncomingMessage, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {userInfo} from 'node:os'
import {indexHtml} from '../review/overview/page.ts'
import {pageHtml} from '../review/page/html.ts'
import {pageData} from '../review/page/paper-data.ts'
import {isReviewerName} from '../review/page/reviewer.ts'
import {decisionFrom} from './decision-schema.ts'
import {InputError} from './lines.ts'
import {clientScript} from './review-bundle.ts'
import {papersToReview, type ReviewedPaper} from './review-papers.ts'
import {progressBeside} from './review-progress.ts'
import {formattedReferences} from './review-references.ts'
import {addDecision, decisionsOf, StoreError} from './review-store.ts'
import {systemReason} from './system-reason.ts'
import {tell} from './tell.ts'

export interface ReviewOptions {
  /** Who reviews, until the page is told another name. */
  readonly as?: string | undefined
  /** Where the papers of a folder of outputs are. */
  readonly sources: string
  /** 0 for a free one. */
  readonly port: number
  /** Milliseconds in which a request must have come (default: 10,000), its head in half of them. */
  readonly patience?: number | undefined
}

/** Serve the review pages of a folder until the process is told to end. */
export async function review(folder: string, options: ReviewOptions): Promise<void> {
  const {server, address} = await startReviewServer(folder, options)
  process.stdout.write(`Review at ${address}\nThe address holds for this start alone; end it with Ctrl+C.\n`)
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
}

/**
 * Start the server, on the loopback interface alone.
 *
 * Every address begins with a token made anew for each start, so that no other page or program on the machine can guess
 * one; Host must be ours (no rebinding of names), Origin too where there is one, and a decision needs one.
 *
 * @throws InputError where the folder holds no paper, the name is none, or the port is taken.
 */
export async function startReviewServer(
  folder: string,
  {as, sources, port, patience = 10_000}: ReviewOptions,
): Promise<{server: Server; address: string}> {
  const name = as ?? userInfo().username
  if (!isReviewerName(name))
    throw new InputError(`review: ${JSON.stringify(name)} cannot name a file; use --as with letters, digits, . _ -`, 2)
  const site: Site = {
    papers: papersToReview(folder, sources),
    reviewer: name,
    token: randomBytes(24).toString('base64url'),
    script: clientScript(),
  }
  const server = createServer(
    {
      requestTimeout: patience,
      headersTimeout: patience / 2,
      connectionsCheckingInterval: patience / 10,
      maxHeaderSize: 16_384,
    },
    (request, response) => {
      answer(site, request)
        .catch((error: unknown) => refusal(error))
        .then(({status, type, body}) => {
          if (status === 413) response.setHeader('connection', 'close')
          response.writeHead(status, {...headers, 'content-type': `${type}; charset=utf-8`})
          response.end(request.method === 'HEAD' ? '' : body)
          if (status === 413) request.destroy()
        })
    },
  )
  server.maxConnections = 100
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE'
          ? new InputError(`review: port ${port} is taken; name another with --port`)
          : new InputError(`review: ${systemReason(error)}`),
      ),
    )
    server.listen(port, '127.0.0.1', listening)
  })
  const {port: given} = server.address() as AddressInfo
  return {server, address: `http://127.0.0.1:${given}/${site.token}/`}
}

interface Site {
  readonly papers: ReadonlyArray<ReviewedPaper>
  readonly reviewer: string
  readonly token: string
  readonly script: string
}

interface Answer {
  readonly status: number
  readonly type: 'text/html' | 'text/plain' | 'application/json'
  readonly body: string
}

const headers = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

/** A decision has a few hundred bytes; a long note or a merge of many a few thousand. */
const MOST_BYTES = 1_000_000

class Refused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** `/<token>/`, `/<token>/<paper>/`, `/<token>/<paper>/decisions/<reviewer>`; papers by their place in the list. */
async function answer({papers, reviewer, token, script}: Site, request: IncomingMessage): Promise<Answer> {
  checkCaller(request)
  const [, given = '', ...path] = (request.url ?? '').split('?')[0]!.split('/')
  if (!sameToken(given, token))
    throw new Refused(403, 'this address is not of this start; use the one that was printed')
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (reads && path.length === 1 && path[0] === '') {
    const rows = papers.flatMap(({file, load}, i) =>
      readable(load, (document) => ({href: `${i}/`, document, progress: progressBeside(file, document)})),
    )
    return {status: 200, type: 'text/html', body: indexHtml(rows)}
  }
  const paper = /^\d{1,6}$/.test(path[0] ?? '') ? papers[Number(path[0])] : undefined
  if (paper && reads && path.length === 2 && path[1] === '') {
    const document = paper.load()
    const data = pageData(document, {decisions: 'decisions', reviewer}, await formattedReferences(document))
    return {status: 200, type: 'text/html', body: pageHtml({data, script})}
  }
  if (!paper || path.length !== 3 || path[1] !== 'decisions') throw new Refused(404, 'there is nothing here')
  const name = decoded(path[2]!)
  if (!isReviewerName(name)) throw new Refused(400, 'this is no name of a reviewer')
  if (reads) return {status: 200, type: 'application/json', body: JSON.stringify(decisionsOf(paper.file, name))}
  if (request.method !== 'POST') throw new Refused(405, 'decisions are read (GET) or added (POST)')
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new Refused(415, 'send application/json')
  if (request.headers.origin === undefined) throw new Refused(403, 'a decision comes from the page alone')
  const decision = decisionFrom(await bodyOf(request))
  if (!decision || decision.reviewer !== name) throw new Refused(400, 'this is no decision of this reviewer')
  await addDecision(paper.file, decision)
  return {status: 200, type: 'application/json', body: JSON.stringify({kept: decision.id})}
}

/** A row of the index; a paper that cannot be read is named in the terminal, and the others are shown. */
function readable<Row>(load: ReviewedPaper['load'], row: (document: ReturnType<typeof load>) => Row): Row[] {
  try {
    return [row(load())]
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    tell(error.message)
    return []
  }
}

/** Only our own pages, under our own name. */
function checkCaller({headers: {host, origin, 'sec-fetch-site': site}, socket}: IncomingMessage): void {
  const ours = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`]
  if (!ours.includes(host ?? '')) throw new Refused(403, 'this server answers on this machine alone')
  if (origin !== undefined && origin !== `http://${host}`) throw new Refused(403, 'another page may not ask')
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Refused(403, 'another page may not ask')
}

function sameToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) throw new Refused(413, 'this is too long for a decision')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** What went wrong, in one line; a fault of ours without its details. */
function refusal(error: unknown): Answer {
  const known = error instanceof StoreError || error instanceof InputError
  const status = error instanceof Refused ? error.status : known ? 409 : 500
  const gone = (error as NodeJS.ErrnoException).code === 'ECONNRESET'
  if (!(error instanceof Refused || gone)) tell(`${known ? error.message : systemReason(error)}`)
  const message = error instanceof Refused || known ? error.message : 'it could not be kept; the terminal tells why'
  return {status, type: 'text/plain', body: `${message}\n`}
}
