import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Page} from 'playwright-core'
import {annotate, publish, read} from '../../pipeline/index.ts'
import type {Decision} from '../../pipeline/model/decision.ts'
import type {AnnotatedDocument} from '../../pipeline/model/schema.ts'
import {writeReviewPages} from '../../pipeline/run/review-page.ts'

/** A paper as it is published, from its source. */
export function published(text: string, path = 'paper.txt'): AnnotatedDocument {
  const source = read(new TextEncoder().encode(text), path)
  if ('refused' in source) throw new Error(source.refused)
  return publish(annotate(source))
}

/** Write the review pages of papers, by folder. @returns The address of each page. */
export async function pagesOf(out: string, papers: Readonly<Record<string, AnnotatedDocument>>): Promise<string[]> {
  for (const [folder, document] of Object.entries(papers)) {
    mkdirSync(join(out, folder), {recursive: true})
    writeFileSync(join(out, folder, 'annotated.json'), JSON.stringify(document))
  }
  await writeReviewPages(out, out)
  return Object.keys(papers).map((folder) => pathToFileURL(join(out, folder, 'review.html')).href)
}

export async function opened(page: Page, address: string): Promise<Page> {
  await page.goto(address)
  await page.waitForSelector('html[data-ready]', {state: 'attached'})
  return page
}

export async function press(page: Page, ...keys: ReadonlyArray<string>): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** What a page from disk keeps in the browser, in order. */
export function keptIn(page: Page): Promise<Decision[]> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('yinzheng:decision:'))
      .sort()
      .map((key) => JSON.parse(localStorage.getItem(key)!)),
  )
}

/** How many claims stand in each state on the screen. */
export function shownVerdicts(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const counts: Record<string, number> = {}
    for (const claim of document.querySelectorAll('#paper .claim.first'))
      for (const name of ['undecided', 'accept', 'reject', 'unsure'])
        if (claim.classList.contains(name)) counts[name] = (counts[name] ?? 0) + 1
    return counts
  })
}
