import {execFile} from 'node:child_process'
import {appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {request} from 'node:http'
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
function served(work: (place: {folder: string; address: string; file: (reviewer: string) => string}) => Promise<void>) {
  return inFolder(async (folder) => {
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, 'sub/paper.txt'), paper)
    const {server, address} = await startReviewServer(folder, {as: 'anna', sources: folder, port: 0})
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
