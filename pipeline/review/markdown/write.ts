import type {BlockContent, ListItem, PhrasingContent, Root, RootContent} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {oneLine} from '../../12-emit/markdown/nodes.ts'
import {withLinks} from '../../12-emit/markdown/phrasing.ts'
import {settings} from '../../12-emit/markdown/settings.ts'
import type {Decision} from '../../model/decision.ts'
import {type AnchoredText, anchorOf} from '../page/anchors.ts'
import {blockIndex} from '../page/block-index.ts'
import type {Folded, LiveClaim} from '../page/fold.ts'
import {numbersText} from '../page/numbers.ts'
import type {PageClaim, PageData} from '../page/page-data.ts'
import {listAt, referenceKey} from '../page/reference-keys.ts'
import {kindWord, wordsIn} from '../page/words.ts'
import {type BaseClaim, type BaseStale, baseText, fingerprint} from './base.ts'
import type {FreeWords, StaleWords} from './free-words.ts'
import {labelIn} from './labels.ts'
import {plainWords} from './read.ts'

/** What a review file is written of. */
export interface ReviewParts {
  readonly data: PageData
  readonly text: AnchoredText
  readonly folded: Folded
  readonly decisions: ReadonlyArray<Decision>
  readonly free: FreeWords
}

const writer = unified().use(remarkGfm).use(remarkStringify, settings).freeze()

/** The Markdown file in which a reviewer goes through the claims of a paper. */
export function reviewMarkdown(parts: ReviewParts): string {
  const {tree, base} = reviewTree(parts)
  return `${writer.stringify(tree)}\n${baseText(base)}\n`
}

/** Titles of the sections that have claims. */
export const sectionTitles = ({data, folded}: ReviewParts): string[] => [
  ...new Set(folded.claims.map((claim) => sectionTitle(data, sectionOf(data, claim)))),
]

/** Fingerprints of all that we write for a paper, for reading a file that has lost its own. */
export function madeToday(parts: ReviewParts): string[] {
  const {made, claims, stale} = reviewTree(parts).base
  return [made, ...claims.map((claim) => claim.made), ...stale.map((one) => one.made)].flat()
}

function reviewTree(parts: ReviewParts) {
  const {data, text, folded, decisions, free} = parts
  const {lang} = data
  const children: RootContent[] = []
  const made: string[] = []
  const claims: BaseClaim[] = []
  const stale: BaseStale[] = []
  /** Put a block of ours, and remember that it is ours. */
  const put = (node: RootContent, prints: string[] = made): void => {
    children.push(node)
    prints.push(fingerprint(plainWords(node)))
  }
  /** What the reviewer wrote: verbatim, behind a line that keeps it out of the list above it. */
  const putFree = (words: string | undefined, prints: string[] | null = made): void => {
    if (!words) return
    if (prints) put(paragraph(said(lang, 'yourWords')), prints)
    children.push({type: 'html', value: words})
  }
  putFree(free.top, null)
  put(heading(1, `${said(lang, 'title')}${data.title}`))
  for (const words of said(lang, 'intro').split('\n')) put(paragraph(words))
  putFree(free.intro, null)

  staleWords(parts).forEach(({words, decisions: gone, free: wrote}, i) => {
    if (i === 0) put(heading(2, said(lang, 'staleTitle')))
    const prints: string[] = []
    children.push(heading(3, `${labelIn(lang, 'stale')} ${i + 1}`))
    put({type: 'blockquote', children: [paragraph(oneLine(words.quote))]}, prints)
    for (const {action, time, after} of gone)
      put(
        paragraph(
          [`${time.slice(0, 10)} ${action}`, after?.words?.quote, after?.note]
            .filter(Boolean)
            .map((one) => oneLine(one!))
            .join(' · '),
        ),
        prints,
      )
    if (gone.length > 0) children.push(list([box(false, labelIn(lang, 'takeBack'))]))
    putFree(wrote, prints)
    stale.push({stale: i + 1, words, ids: gone.map(({id}) => id), made: prints})
  })

  const said1 = new Set<string>()
  let section: string | null | undefined
  folded.claims.forEach((claim, i) => {
    const here = sectionOf(data, claim)
    if (here !== section) {
      section = here
      const title = sectionTitle(data, here)
      put(heading(2, title))
      if (!said1.has(title)) putFree(free.sections.get(fingerprint(title)), null)
      said1.add(title)
    }
    const prints: string[] = []
    children.push(heading(3, `${labelIn(lang, 'claim')} ${i + 1}`))
    children.push({type: 'blockquote', children: [paragraph(data.text.slice(claim.start, claim.end))]})
    for (const words of factsOf(data, claim)) put(paragraph(words), prints)
    children.push(list([...boxes(claim, lang), ...places(claim, lang)]))
    putFree(free.claims.get(claim.key), prints)
    const {numbers, kind, verdict, note} = claim
    claims.push({claim: i + 1, words: anchorOf(text, claim), numbers, kind, verdict, note, made: prints})
  })

  children.push(heading(2, labelIn(lang, 'add')))
  put(paragraph(said(lang, 'addIntro')))
  children.push(list((['quote', 'kind', 'cites', 'note'] as const).map((field) => place(labelIn(lang, field), ''))))
  if (free.add) putFree(free.add)
  const tree: Root = {type: 'root', children}
  return {tree, base: {decisions: decisions.length, made, claims, stale}}
}

/** Decisions whose words are gone, by their words, and what a reviewer wrote below claims that are gone. */
function staleWords({folded, free}: ReviewParts): StaleWords[] {
  const found = new Map<string, StaleWords>()
  const key = (words: StaleWords['words']): string => JSON.stringify([words.quote, words.prefix, words.suffix])
  for (const decision of folded.stale) {
    const {claim} = decision
    const known = found.get(key(claim)) ?? {words: claim, decisions: [], free: ''}
    found.set(key(claim), {...known, decisions: [...known.decisions, decision]})
  }
  for (const {words, free: wrote} of free.stale) {
    const known = found.get(key(words)) ?? {words, decisions: [], free: ''}
    found.set(key(words), {...known, free: [known.free, wrote].filter(Boolean).join('\n\n')})
  }
  return [...found.values()].sort((a, b) => a.words.start - b.words.start)
}

/** What is known of a claim, a paragraph each: how it was taken, what it rests on, what the audit found. */
function factsOf(data: PageData, {origin, numbers, start}: LiveClaim): string[] {
  const {lang, references} = data
  const say = wordsIn(lang)
  const known = new Map(references.map((reference) => [referenceKey(reference), reference]))
  const list = listAt(data, start)
  const rests = (number: number): string => {
    const {raw, read, status} = known.get(referenceKey({number, list})) ?? {raw: null, read: null, status: 'missing'}
    return `[${number}] ${oneLine(read ?? raw ?? say(status === 'missing' ? 'missing' : 'supplied'))}`
  }
  return [
    ...(origin ? [originWords(origin, lang)] : [say('madeHere')]),
    ...(numbers.length > 0 ? numbers.slice(0, MOST_REFERENCES).map(rests) : [say('restsOnNone')]),
    ...(origin?.findings ?? []).map(
      (finding) => `${finding.rule}: ${oneLine(lang === 'zh' ? finding.zh : finding.en)}`,
    ),
  ]
}

/** References that are printed below one claim; `[1-200]` is printed by its numbers alone. */
const MOST_REFERENCES = 12

function originWords({confidence, values, attribution, hedge, inherited}: PageClaim, lang: PageData['lang']): string {
  const say = wordsIn(lang)
  const facts = [
    `${say('confidence')} ${confidence.toFixed(2)}`,
    values.length > 0 && `${say('values')}: ${values.join(' | ')}`,
    attribution && `${say('laidTo')}: ${attribution}`,
    hedge && `${say('hedge')}: ${hedge}`,
    inherited.length > 0 && `${say('inherited')}: ${numbersText(inherited)}`,
  ]
  return facts
    .filter((fact) => typeof fact === 'string' && fact)
    .map((fact) => oneLine(String(fact)))
    .join(' · ')
}

function boxes({verdict}: LiveClaim, lang: PageData['lang']): ListItem[] {
  return (['accept', 'reject', 'unsure'] as const).map((one) => box(verdict === one, labelIn(lang, one)))
}

function places({kind, numbers, note}: LiveClaim, lang: PageData['lang']): ListItem[] {
  return [
    place(labelIn(lang, 'quote'), ''),
    place(labelIn(lang, 'kind'), wordsIn(lang)(kindWord[kind])),
    place(labelIn(lang, 'cites'), numbersText(numbers)),
    place(labelIn(lang, 'note'), note),
  ]
}

const box = (checked: boolean, label: string): ListItem => ({
  type: 'listItem',
  spread: false,
  checked,
  children: [paragraph(label)],
})

/** What is filled in stands as it was written: it is the reviewer's. */
const place = (label: string, value: string): ListItem => ({
  type: 'listItem',
  spread: false,
  checked: null,
  children: [{type: 'html', value: value ? `${label}: ${value}` : `${label}:`}],
})

const list = (children: ListItem[]): RootContent => ({type: 'list', ordered: false, spread: false, children})
const heading = (depth: 1 | 2 | 3, words: string): RootContent => ({
  type: 'heading',
  depth,
  children: phrases(oneLine(words)),
})
const paragraph = (words: string): BlockContent & RootContent => ({type: 'paragraph', children: phrases(words)})
const phrases = (words: string): PhrasingContent[] =>
  withLinks(words).filter((node) => node.type !== 'text' || node.value !== '')

function sectionOf({blocks}: PageData, {origin, start}: LiveClaim): string | null {
  return origin ? origin.section : (blocks[blockIndex(blocks, start)]?.section ?? null)
}

const sectionTitle = ({sections, lang}: PageData, id: string | null): string =>
  sections.find((section) => section.id === id)?.title ?? wordsIn(lang)('frontMatter')

const sentences = {
  title: ['Review: ', '审阅：'],
  intro: [
    'Tick one box for each claim, or none as long as it is open. Fill in “quote” to correct its words; change “kind” and “cites” where they are wrong; write what you like behind “note”.\nWhatever else you write in this file stays in it. To have your decisions read and the file written again, run: make review',
    '每条论断勾选一项；未定者留空。原文有误时填写“原文”一栏，类型与引用可直接改动，意见写在“批注”之后。\n在本文件其他地方写下的文字都会保留。运行以下命令即可读取审阅结果并更新本文件：make review',
  ],
  yourWords: ['What you wrote:', '您写下的内容：'],
  staleTitle: ['No longer in the paper', '文中已找不到原文'],
  addIntro: [
    'Copy the words of the paper behind “quote”. For another claim, begin another list with “quote”.',
    '将论文原文抄在“原文”之后。要再补一条，另起一个“原文”即可。',
  ],
} as const satisfies Record<string, readonly [en: string, zh: string]>
const said = (lang: PageData['lang'], name: keyof typeof sentences): string => sentences[name][lang === 'zh' ? 1 : 0]
