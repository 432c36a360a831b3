import {execFile} from 'node:child_process'
import {appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {request} from 'node:http'
import {connect} from 'node:net'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {expect, test} from 'vitest'
import type {Decision} from '../pipeline/model/decision.ts'
import {startReviewServer} from '../pipeline/run/review-server.ts'
import {startBrowser} from './support/browser.ts'
import {inFolder} from './support/command.ts'
import {opened, press, shownVerdicts} from './support/review-paper.ts'
import {root} from './support/root.ts'

const paper =
  '1 Results\n\nThe survey of 2019 found errors in 42.2% of 500 references [1]. It rose to 50% in 2021 [2]. In 2023 it fell to 30% [2].\n'

/** A server over one paper in a folder of its own. */
function served(
  work: (place: {folder: string; address: string; file: (reviewer: string) => string}) => Promise<void>,
  patience?: number,
) {
  return inFolder(async (folder) => {
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, 'sub/paper.txt'), paper)
    const {server, address} = await startReviewServer(folder, {as: 'anna', sources: folder, port: 0, patience})
    try {
      await work({folder, address, file: (reviewer) => join(folder, `sub/paper.review/${reviewer}.jsonl`)})
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
}

const decision = (id: string, reviewer = 'anna'): Decision => ({
  id,
  time: '2026-01-01T00:00:00Z',
  reviewer,
  action: 'accept',
  claim: {quote: 'The survey', prefix: '', suffix: ' of 2019', start: 11, end: 21},
  sourceSha256: '0'.repeat(64),
})

interface Ask {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** Ask as any program on the machine could: with whatever Host and Origin it likes. */
function ask(
  address: string,
  {method = 'GET', headers = {}, body = ''}: Ask = {},
): Promise<{status: number; text: string}> {
  return new Promise((answered, failed) => {
    const asked = request(address, {method, headers, agent: false}, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('error', failed)
      response.on('end', () => answered({status: response.statusCode!, text}))
    })
    asked.on('error', failed)
    asked.end(body)
  })
}

const post = (address: string, made: Decision, headers: Record<string, string> = {}) =>
  ask(`${address}0/decisions/${encodeURIComponent(made.reviewer)}`, {
    method: 'POST',
    headers: {'content-type': 'application/json', origin: new URL(address).origin, ...headers},
    body: JSON.stringify(made),
  })

const idsIn = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id)

test('two tabs and two reviewers decide at once and every decision is in its file', async () => {
  const {browser, close} = await startBrowser()
  try {
    await served(async ({address, file}) => {
      const context = await browser.newContext()
      const tabs = [await context.newPage(), await context.newPage()]
      for (const tab of tabs) await opened(tab, `${address}0/`)
      await Promise.all([press(tabs[0]!, 'a', 'r'), press(tabs[1]!, 'j', 'j', 'u')])
      const other = await (await browser.newContext()).newPage()
      await opened(other, `${address}0/`)
      await other.fill('#reviewer', '王芳')
      await press(other, 'Tab')
      await other.evaluate(() => (document.activeElement as HTMLElement).blur())
      await press(other, 'r')
      await expect
        .poll(() => existsSync(file('王芳')) && existsSync(file('anna')) && idsIn(file('anna')).length)
        .toBe(3)
      await expect.poll(() => idsIn(file('王芳')).length).toBe(1)
      await tabs[0]!.reload()
      await tabs[0]!.waitForSelector('html[data-ready]', {state: 'attached'})
      expect(await shownVerdicts(tabs[0]!)).toEqual({accept: 1, reject: 1, unsure: 1})
      // What the server has is no longer kept in the browser.
      const left = () => Object.keys(localStorage).filter((key) => key.includes(':decision:')).length
      expect(await tabs[0]!.evaluate(left)).toBe(0)
    })
  } finally {
    await close()
  }
})

test('a decision made while the server is away is sent when it can be', async () => {
  const {browser, close} = await startBrowser()
  try {
    await served(async ({address, file}) => {
      const page = await (await browser.newContext()).newPage()
      await opened(page, `${address}0/`)
      await page.context().setOffline(true)
      await press(page, 'a')
      await page.waitForFunction(() => /Not saved|尚未写入/.test(document.querySelector('.saved')!.textContent!))
      await page.context().setOffline(false)
      await expect.poll(() => existsSync(file('anna')) && idsIn(file('anna')).length, {timeout: 10_000}).toBe(1)
    })
  } finally {
    await close()
  }
})

test('only the page itself is answered: another host, origin, site, token or kind of body is not', async () => {
  await served(async ({address, file}) => {
    const {origin, port} = new URL(address)
    expect((await ask(`${address}0/`)).text).toContain('The survey of 2019')
    expect((await ask(`${address}0/`, {headers: {host: `evil.example:${port}`}})).status).toBe(403)
    expect((await ask(`${address}0/`, {headers: {origin: 'http://evil.example'}})).status).toBe(403)
    expect((await ask(`${address}0/`, {headers: {'sec-fetch-site': 'cross-site'}})).status).toBe(403)
    expect((await ask(`${origin}/`)).status).toBe(403)
    expect((await ask(`${origin}/${'x'.repeat(32)}/0/`)).status).toBe(403)
    expect((await post(address, decision('1'), {origin: 'null'})).status).toBe(403)
    expect((await post(address, decision('1'), {'content-type': 'text/plain'})).status).toBe(415)
    const bare = {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify(decision('1'))}
    expect((await ask(`${address}0/decisions/anna`, bare)).status).toBe(403)
    expect((await ask(`${address}0/decisions/anna`, {method: 'DELETE'})).status).toBe(405)
    expect((await ask(`${address}7/`)).status).toBe(404)
    expect(existsSync(file('anna'))).toBe(false)
  })
})

test('no name leads out of the folder of decisions, and what is no decision is not kept', async () => {
  await served(async ({folder, address, file}) => {
    for (const name of ['../anna', '..', '.hidden', 'a/b', 'a\\b', 'a\0', '', 'x'.repeat(65), '<script>'])
      expect([400, 404]).toContain((await post(address, decision('1', name))).status)
    const wrong = [{...decision('1'), action: 'drop'}, {...decision('1'), more: 1}, {...decision('1'), id: 'a b'}, {}]
    for (const one of wrong) expect((await post(address, {...(one as Decision), reviewer: 'anna'})).status).toBe(400)
    const big = {...decision('1'), after: {note: 'x'.repeat(2_000_000)}}
    expect(
      await post(address, big).then(
        ({status}) => status,
        () => 413,
      ),
    ).toBe(413)
    expect(existsSync(file('anna'))).toBe(false)
    // A link that leads elsewhere is not followed.
    mkdirSync(join(folder, 'elsewhere'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'sub/paper.review'))
    expect((await post(address, decision('1'))).status).toBe(409)
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([])
  })
})

/** Send these bytes as they are. @returns What came back until the server closed, and whether it did. */
function sent(address: string, bytes: string, wait: number): Promise<{text: string; closed: boolean}> {
  return new Promise((done) => {
    let text = ''
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(bytes))
    const timer = setTimeout(() => over(false), wait)
    const over = (closed: boolean): void => {
      clearTimeout(timer)
      socket.destroy()
      done({text, closed})
    }
    socket.on('data', (part) => {
      text += part
    })
    socket.on('error', () => {}).on('close', () => over(true))
  })
}

test('a request that comes slowly or is huge is cut off, and others are answered meanwhile', async () => {
  await served(async ({address, file}) => {
    const {host, pathname, origin} = new URL(address)
    const head = `Host: ${host}\r\nOrigin: ${origin}\r\nContent-Type: application/json\r\n`
    const slow = [
      'GE',
      `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nX: `,
      `POST ${pathname}0/decisions/anna HTTP/1.1\r\n${head}Content-Length: 900\r\n\r\n{`,
    ]
    const stalled = slow.map((bytes) => sent(address, bytes, 10_000))
    expect((await ask(`${address}0/`)).status).toBe(200)
    for (const {closed, text} of await Promise.all(stalled))
      expect([closed, text]).toEqual([true, expect.not.stringMatching(/ 200 /)])
    const long = `GET ${pathname}${'a'.repeat(20_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`
    expect((await sent(address, long, 10_000)).text).toMatch(/^HTTP\/1.1 431 /)
    const many = `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\n${'x: y\r\n'.repeat(5000)}\r\n`
    expect((await sent(address, many, 10_000)).text).toMatch(/^HTTP\/1.1 431 /)
    const endless = `POST ${pathname}0/decisions/anna HTTP/1.1\r\n${head}Content-Length: 9000000000\r\n\r\n${'x'.repeat(2_000_000)}`
    expect((await sent(address, endless, 10_000)).closed).toBe(true)
    expect((await ask(`${address}0/`)).status).toBe(200)
    expect(existsSync(file('anna'))).toBe(false)
  }, 1000)
})

test('no path that is written in another way gets past the token or out of the list of papers', async () => {
  await served(async ({address, folder}) => {
    writeFileSync(join(folder, 'secret.json'), '{"secret": 1}')
    const {host, pathname, port} = new URL(address)
    const paths = [
      `${pathname}../`,
      `${pathname}../../etc/passwd`,
      `${pathname}%2e%2e/secret.json`,
      `${pathname}0/../../secret.json`,
      `${pathname}0/decisions/..%2f..%2fsecret`,
      `${pathname}0/decisions/%00`,
      `${pathname}0/decisions/%zz`,
      `${pathname}secret.json`,
      `${pathname}-1/`,
      `${pathname}0x0/`,
      `${pathname}__proto__/`,
      `${pathname}constructor/`,
      `/${pathname}`,
      `http://evil.example${pathname}`,
      `/?${pathname}`,
      '*',
    ]
    for (const path of paths) {
      const {text} = await sent(address, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`, 10_000)
      expect([path, text]).toEqual([path, expect.stringMatching(/^HTTP\/1.1 4\d\d /)])
      expect(text).not.toMatch(/secret": 1|root:/)
    }
    // Another name for this machine, by which a page of another site could come back to it.
    for (const name of [`evil.example`, `127.0.0.1.evil.example:${port}`, '127.0.0.1', `[::1]:${port}`, '']) {
      const {text} = await sent(
        address,
        `GET ${pathname} HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`,
        10_000,
      )
      expect([name, text]).toEqual([name, expect.stringMatching(/^HTTP\/1.1 4\d\d /)])
    }
  })
})

test('the file is only added to: a decision sent twice is there once, and half a line from a crash stays', async () => {
  await served(async ({address, file}) => {
    await post(address, decision('1'))
    await post(address, decision('1'))
    expect(idsIn(file('anna'))).toEqual(['1'])
    appendFileSync(file('anna'), '{"id":"half')
    await post(address, decision('2'))
    expect(readFileSync(file('anna'), 'utf8').split('\n').slice(1)).toEqual([
      '{"id":"half',
      JSON.stringify(decision('2')),
      '',
    ])
    expect(JSON.parse((await ask(`${address}0/decisions/anna`)).text)).toEqual([decision('1'), decision('2')])
  })
})

test('several processes add to one file at once and no line is lost or mixed', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'paper.txt'), paper)
    const code = (process: number) => `
      import {addDecision} from ${JSON.stringify(`${root}pipeline/run/review-store.ts`)}
      for (let i = 0; i < 25; i++)
        await addDecision(${JSON.stringify(join(folder, 'paper.txt'))}, {...${JSON.stringify(decision(''))}, id: '${process}-' + i})`
    const run = (process_: number) =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', code(process_)])
    await Promise.all([1, 2, 3].map(run))
    const ids = idsIn(join(folder, 'paper.review/anna.jsonl'))
    expect(new Set(ids).size).toBe(75)
    expect(ids.length).toBe(75)
    expect(readdirSync(join(folder, 'paper.review'))).toEqual(['anna.jsonl'])
  })
})
