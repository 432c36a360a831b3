import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Decision} from '../pipeline/model/decision.ts'
import type {AnnotatedDocument} from '../pipeline/model/schema.ts'
import {startBrowser} from './support/browser.ts'
import {keptIn, opened, pagesOf, press, published, shownVerdicts} from './support/review-paper.ts'
import {root} from './support/root.ts'

const HOSTILE = `<script>ran=1</script> </script><script>ran=1</script> <img src=x onerror=ran=1> <!-- " ' &lt;`
const hostileText = `Markup ${HOSTILE}

1 Results

In 2019 the ${HOSTILE} tool found errors in 42.2% of 500 references [1].

References

[1] Doe J. ${HOSTILE} and errors. J Ex ${HOSTILE}. 2020;1:2. https://example.org/"onmouseover="ran=1
`

const out = mkdtempSync(join(tmpdir(), 'yinzheng-'))
let browser: Browser
let close: () => Promise<void>
let english: string
let chinese: string
let hostile: string

beforeAll(async () => {
  const started = await startBrowser()
  browser = started.browser
  close = started.close
  const sample = (name: string) => published(readFileSync(`${root}sources/${name}`, 'utf8'), name)
  mkdirSync(join(out, 'does-the-source-say-so-en.review'))
  const decision = {
    id: 'd1',
    time: '2026-01-01T00:00:00Z',
    reviewer: 'ada',
    action: 'accept',
    sourceSha256: '0'.repeat(64),
  }
  const claim = {quote: 'many do not', prefix: '', suffix: '', start: 0, end: 11}
  writeFileSync(join(out, 'does-the-source-say-so-en.review/ada.jsonl'), `${JSON.stringify({...decision, claim})}\n`)
  const hostilePaper = published(hostileText, '<img src=x onerror=ran=1>.txt')
  const [first, second, third] = await pagesOf(out, {
    english: sample('does-the-source-say-so-en.txt'),
    chinese: sample('citation-marking-zh.txt'),
    '"><img src=x onerror=ran=1>': {...hostilePaper, title: HOSTILE},
  })
  english = first!
  chinese = second!
  hostile = third!
})
afterAll(async () => {
  await close()
  rmSync(out, {recursive: true, force: true})
})

/** A page with storage of its own; whatever it asks of the network, and each error in it, is noted. */
async function fresh(options: BrowserContextOptions = {}): Promise<{page: Page; requests: string[]; errors: string[]}> {
  const context = await browser.newContext({locale: 'en-US', ...options})
  const page = await context.newPage()
  const requests: string[] = []
  const errors: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('dialog', (dialog) => errors.push(`dialog: ${dialog.message()}`))
  return {page, requests, errors}
}

const actions = (decisions: Decision[]): string[] => decisions.map(({action}) => action)

test('a reviewer decides by keyboard alone and finds every decision again after a reload', async () => {
  const {page, requests, errors} = await fresh()
  await opened(page, english)
  const {undecided: all = 0} = await shownVerdicts(page)
  for (let i = 0; i < 20; i++) await press(page, ['a', 'r', 'u'][i % 3]!)
  expect(await shownVerdicts(page)).toEqual({accept: 7, reject: 7, unsure: 6, undecided: all - 20})

  // z takes the last one back and returns to it; it is decided again otherwise.
  await press(page, 'z')
  expect(await shownVerdicts(page)).toEqual({accept: 7, reject: 6, unsure: 6, undecided: all - 19})
  await press(page, 'a')
  // Citations, a note, an edge: each moved by a clause to the right and back by a character.
  await press(page, 'c', 'Control+a')
  await page.keyboard.type('2, 4-5')
  await press(page, 'Enter', 'n')
  await page.keyboard.type('Compare the table.')
  await press(page, 'Control+Enter', ']', '{', 'Enter')
  const edited = (await keptIn(page)).findLast(({action}) => action === 'edit')!
  const {quote} = edited.after!.words!
  expect(quote.startsWith(edited.claim.quote)).toBe(true)
  expect(quote.length).toBeGreaterThan(edited.claim.quote.length)
  expect(await page.locator('.quote').textContent()).toBe(quote)
  // A claim in the next words that are in none, and one that is split; a merge of what was split.
  await press(page, '+', 'Enter', 'j', 'j', 's', 'Enter', 'a', 'j', 's', 'Enter', 'm')

  const decisions = await keptIn(page)
  const made = ['edit', 'note', 'edit', 'add', 'split', 'accept', 'split', 'merge']
  expect(actions(decisions).slice(20)).toEqual(['undo', 'accept', ...made])
  expect(decisions[22]!.after!.numbers).toEqual([2, 4, 5])
  const before = await shownVerdicts(page)
  await page.reload()
  await page.waitForSelector('html[data-ready]', {state: 'attached'})
  expect(await keptIn(page)).toEqual(decisions)
  expect(await shownVerdicts(page)).toEqual(before)
  expect(await page.locator('.claim.first.noted').count()).toBe(1)
  expect(await page.locator('details.stale').isHidden()).toBe(true)

  const text = published(readFileSync(`${root}sources/does-the-source-say-so-en.txt`, 'utf8')).text
  const points = Array.from(text)
  for (const {claim, after} of decisions)
    for (const words of [claim, after?.words, ...(after?.parts ?? [])])
      if (words) expect(points.slice(words.start, words.end).join('')).toBe(words.quote)
  expect(new Set(requests)).toEqual(new Set([english]))
  expect(errors).toEqual([])
  await page.context().close()
})

test('the decisions are offered as a file, one a line, and a file of them is read back', async () => {
  const {page} = await fresh()
  await opened(page, english)
  await press(page, 'a', 'r', 'z', 'u')
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download')])
  expect(download.suggestedFilename()).toBe('reviewer.jsonl')
  const file = await download.path()
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(await keptIn(page))
  const other = await fresh()
  await opened(other.page, english)
  await other.page.setInputFiles('#load', file)
  await other.page.waitForSelector('.claim.unsure')
  expect(await shownVerdicts(other.page)).toEqual(await shownVerdicts(page))
  await page.context().close()
  await other.page.context().close()
})

test('a note that is being written is kept when another claim is clicked, or the page is left', async () => {
  const {page} = await fresh()
  await opened(page, english)
  await press(page, 'n')
  await page.keyboard.type('First.')
  await page.locator('.claim.first').nth(1).click()
  await press(page, 'n')
  await page.keyboard.type('Second.')
  await page.reload()
  await page.waitForSelector('html[data-ready]', {state: 'attached'})
  expect((await keptIn(page)).map(({after}) => after?.note)).toEqual(['First.', 'Second.'])
  await page.context().close()
})

test('a claim is added by selecting its words', async () => {
  const {page} = await fresh()
  await opened(page, english)
  await page.evaluate(() => {
    const words = document.querySelector('.block.paragraph .seg')!.firstChild!
    words.parentElement!.scrollIntoView()
    getSelection()!.setBaseAndExtent(words, 2, words, 11)
    document.getElementById('paper')!.dispatchEvent(new PointerEvent('pointerup', {bubbles: true}))
  })
  const words = await page.evaluate(() => getSelection()!.toString().trim())
  await page.click('.adder')
  await press(page, 'Enter')
  expect((await keptIn(page)).map(({action, claim}) => [action, claim.quote])).toEqual([['add', words]])
  await page.context().close()
})

test('filters and search say which claims are gone through, and the claims of a reference are lit', async () => {
  const {page} = await fresh()
  await opened(page, english)
  const where = page.locator('.where')
  await page.check('#filter-uncited')
  expect(Number((await where.textContent())!.split('/')[1])).toBeLessThan(168)
  await page.uncheck('#filter-uncited')
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await press(page, '/')
  await page.keyboard.type('garfield')
  await press(page, 'Enter')
  expect((await page.locator('.quote').textContent())!.toLowerCase()).toContain('garfield')
  await page.locator('.bar button', {hasText: 'Clear filters'}).click()
  await page.locator('details.whole summary').click()
  await page.locator('.whole [data-number="2"]').hover()
  expect(await page.locator('.claim.lit').count()).toBeGreaterThan(0)
  await page.context().close()
})

test('markup in a title, a claim, a reference or a file name is shown as words and never runs', async () => {
  const {page, requests, errors} = await fresh()
  await opened(page, hostile)
  await press(page, 'j', 'a', 'e', 'Escape', '?', 'Escape', 'z')
  expect(await page.locator('h1').textContent()).toBe(HOSTILE)
  expect(await page.locator('#paper').textContent()).toContain(HOSTILE)
  const foreign = () =>
    page.evaluate(() => [
      'ran' in globalThis,
      document.querySelectorAll('img, body script:not(#data), [onerror], [onmouseover]').length,
    ])
  expect(await foreign()).toEqual([false, 1])
  const addresses = await page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(new Set(addresses)).toEqual(new Set(['https://example.org/']))
  const index = pathToFileURL(join(out, 'index.html')).href
  await page.goto(index)
  expect(await foreign()).toEqual([false, 0])
  await page.locator('article a').first().click()
  await page.waitForSelector('html[data-ready]', {state: 'attached'})
  expect(requests.filter((address) => !address.startsWith('file:') && address !== 'data:,')).toEqual([])
  expect(errors).toEqual([])
  await page.context().close()
})

test('a page of many claims is ready in less than ten times what an empty page takes', async () => {
  const sample = readFileSync(`${root}sources/does-the-source-say-so-en.txt`, 'utf8')
  const [from, to] = [sample.indexOf('Introduction'), sample.lastIndexOf('References')]
  const long = published(sample.slice(0, from) + sample.slice(from, to).repeat(13) + sample.slice(to))
  expect(long.claims.length).toBeGreaterThan(1400)
  const many = mkdtempSync(join(out, 'many-'))
  const [address] = await pagesOf(many, {long})
  writeFileSync(join(many, 'empty.html'), '<!doctype html><html data-ready><title>empty</title>')
  const {page} = await fresh()
  const best = async (of: string): Promise<number> => {
    const times: number[] = []
    for (let i = 0; i < 4; i++) {
      const start = performance.now()
      await opened(page, of)
      times.push(performance.now() - start)
    }
    return Math.min(...times)
  }
  const empty = await best(pathToFileURL(join(many, 'empty.html')).href)
  expect((await best(address!)) / empty).toBeLessThan(10)
  await page.context().close()
})

test.each([
  [390, 'light'],
  [390, 'dark'],
  [1440, 'light'],
  [1440, 'dark'],
] as const)('axe finds no serious fault at %i pixels, %s', async (width, colorScheme) => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const {page} = await fresh({viewport: {width, height: 850}, colorScheme})
  const found: string[] = []
  for (const address of [width === 390 ? chinese : english, pathToFileURL(join(out, 'index.html')).href]) {
    await page.goto(address)
    if (address.endsWith('review.html')) {
      await page.waitForSelector('html[data-ready]', {state: 'attached'})
      await press(page, 'a', 'r', 'u', 'j', 's')
    }
    await page.evaluate(axe)
    const {violations} = await page.evaluate(() => (globalThis as unknown as {axe: Axe}).axe.run())
    for (const {id, impact, nodes} of violations)
      if (impact === 'serious' || impact === 'critical')
        found.push(`${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary}`)
    // Nothing runs out of the screen sideways.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
  expect(found).toEqual([])
  await page.context().close()
})

interface Axe {
  run(): Promise<{
    violations: Array<{id: string; impact: string; nodes: Array<{html: string; failureSummary: string}>}>
  }>
}

/** A paper of so many claims, ten a section, without going through the stages. */
function madePaper(count: number): AnnotatedDocument {
  const document = published(readFileSync(`${root}sources/does-the-source-say-so-en.txt`, 'utf8'), `made-${count}.txt`)
  const blocks: AnnotatedDocument['blocks'] = []
  const headings: AnnotatedDocument['headings'] = []
  const claims: AnnotatedDocument['claims'] = []
  let text = ''
  for (let i = 0; i < count; i++) {
    if (i % 10 === 0) {
      const title = `Section ${i / 10 + 1}`
      const range = {start: text.length, end: text.length + title.length}
      blocks.push({id: `b${blocks.length + 1}`, kind: 'heading', ...range})
      headings.push({id: `h${headings.length + 1}`, number: null, text: title, level: 1, ...range})
      text += `${title}\n`
    }
    const words = `In survey number ${i} the share of errors was ${i % 90} percent`
    const range = {start: text.length, end: text.length + words.length}
    if (i % 5 === 0) blocks.push({id: `b${blocks.length + 1}`, kind: 'paragraph', ...range})
    Object.assign(blocks.at(-1)!, {end: range.end + 1})
    claims.push({...document.claims[0]!, ...range, id: `c${i + 1}`, text: words, section: headings.at(-1)!.id})
    text += `${words}.${i % 5 === 4 ? '\n' : ' '}`
  }
  return {...document, text, blocks, headings, claims, citations: [], findings: [], sentences: []}
}

test('a key costs the screen the same in a paper of 2,000 claims as in one of 200', async () => {
  const made = mkdtempSync(join(out, 'made-'))
  const addresses = await pagesOf(made, {small: madePaper(200), large: madePaper(2000)})
  const written: number[] = []
  for (const address of addresses) {
    const {page, errors} = await fresh()
    await opened(page, address)
    await press(page, 'a', 'j')
    await page.evaluate(() => {
      const counts = globalThis as unknown as {written: number}
      counts.written = 0
      new MutationObserver((changes) => {
        for (const {addedNodes, removedNodes} of changes) counts.written += addedNodes.length + removedNodes.length + 1
      }).observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true})
    })
    for (let i = 0; i < 4; i++) await press(page, 'a', 'r', 'j', 'u', 'k', 'z', ']', 'Escape')
    written.push(await page.evaluate(() => (globalThis as unknown as {written: number}).written))
    expect(errors).toEqual([])
    await page.context().close()
  }
  expect(written[0]).toBeGreaterThan(100)
  expect(written[1]! / written[0]!).toBeLessThan(1.2)
})

test('a reference is shown as its style prints it, as it was read and as the paper has it', async () => {
  const {page} = await fresh()
  await opened(page, chinese)
  await page.locator('details.whole summary').click()
  const first = page.locator('.whole li').first()
  expect(await first.locator('.formatted').textContent()).toMatch(/\[[A-Z]{1,2}(?:\/OL)?\]/)
  expect(await first.locator('.raw').textContent()).toMatch(/^原样|^As printed/)
  expect(await first.locator('.read').textContent()).not.toBe('')
  await page.context().close()
})

test('the page of a paper that is gone goes too; pages of others and other files stay', async () => {
  const folder = mkdtempSync(join(out, 'gone-'))
  const {english: paper} = {english: madePaper(10)}
  await pagesOf(folder, {here: paper, 'deep/gone': paper, 'kept/gone': paper})
  for (const gone of ['deep/gone', 'kept/gone']) rmSync(join(folder, gone, 'annotated.json'))
  writeFileSync(join(folder, 'kept/gone/notes.txt'), 'mine')
  mkdirSync(join(folder, 'other'))
  writeFileSync(join(folder, 'other/review.html'), '<p>not ours</p>')
  await pagesOf(folder, {here: paper})
  const left = readdirSync(folder, {recursive: true}).map(String).sort()
  expect(left).toEqual([
    'here',
    'here/annotated.json',
    'here/review.html',
    'index.html',
    'kept',
    'kept/gone',
    'kept/gone/notes.txt',
    'other',
    'other/review.html',
  ])
})
