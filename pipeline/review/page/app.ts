import type {Decision} from '../../model/decision.ts'
import type {Lang, Range} from '../../model/document.ts'
import {bar} from './bar.ts'
import {cardPane} from './card-pane.ts'
import {button, el} from './dom.ts'
import {helpDialog} from './help.ts'
import {listenToKeys, type Place} from './keys.ts'
import type {PageData} from './page-data.ts'
import type {PageEdge} from './page-edge.ts'
import {paperPane} from './paper-pane.ts'
import {referencesPane} from './references-pane.ts'
import {createReview} from './review.ts'
import {isReviewerName} from './reviewer.ts'
import {selectedRange} from './selection.ts'
import {staleList} from './stale-list.ts'
import {verdictWord, wordsIn} from './words.ts'

/** Put the review page of a paper into an element. */
export async function startReview(root: HTMLElement, data: PageData, edge: PageEdge): Promise<void> {
  let lang: Lang = edge.setting('lang') === 'zh' || (edge.setting('lang') === null && data.lang === 'zh') ? 'zh' : 'en'
  let saved: 'kept' | 'waiting' | 'lost' = 'kept'
  const review = createReview(data, edge, () => update())
  let screen = mount()
  listenToKeys(review, (place) => screen.go(place))
  edge.watch({
    saved: (state) => {
      saved = state
      screen.top.update(savedWords())
    },
    more: () => void reload(),
  })
  addEventListener('pagehide', () => {
    screen.card.save()
    review.finishDrawing()
  })
  const told = edge.setting('reviewer')
  review.setReviewer(told && isReviewerName(told) ? told : (data.served?.reviewer ?? 'reviewer'))
  await reload()
  document.documentElement.setAttribute('data-ready', '')

  async function reload(): Promise<void> {
    const {reviewer} = review.state
    const stored = await edge.decisions(reviewer)
    if (reviewer === review.state.reviewer) review.take(stored)
  }

  function savedWords(): string {
    const say = wordsIn(lang)
    return say(saved === 'kept' && !data.served ? 'keptHere' : saved)
  }

  function update(): void {
    screen.update()
  }

  function mount() {
    const say = wordsIn(lang)
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
    const paper = paperPane(review, say)
    /** The words selected last: on a phone a press on a button takes the selection away. */
    let words: Range | null = null
    const card = cardPane(review, say, () => words)
    const sources = referencesPane(review, say, paper.pane)
    const stale = staleList(review, say)
    const dialog = helpDialog(say)
    const announcer = el('p', {class: 'visually-hidden', role: 'status'})
    const top = bar(review, say, {
      download: () => edge.download(`${review.state.reviewer}.jsonl`, linesOf(review.decisions())),
      load: (file) => void load(file),
      help: () => dialog.showModal(),
      switchLanguage: () => {
        lang = lang === 'zh' ? 'en' : 'zh'
        edge.keepSetting('lang', lang)
        screen = mount()
        screen.update()
      },
      rename: (name) => {
        if (!isReviewerName(name)) return false
        edge.keepSetting('reviewer', name)
        review.setReviewer(name)
        void reload()
        return true
      },
    })
    const adder = button(`＋ ${say('add')}`, {class: 'adder', hidden: true}, () => {
      if (words) review.startAdd(words)
      getSelection()?.removeAllRanges()
      adder.hidden = true
    })
    adder.addEventListener('pointerdown', (event) => event.preventDefault())
    paper.pane.addEventListener('pointerup', () => setTimeout(offerToAdd))
    paper.pane.addEventListener('keyup', offerToAdd)
    function offerToAdd(): void {
      words = selectedRange(paper.pane)
      adder.hidden = words === null
      const box = words && getSelection()?.getRangeAt(0).getBoundingClientRect()
      if (!box) return
      adder.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 160))}px`
      adder.style.top = `${Math.max(8, Math.min(box.bottom + 6, innerHeight - 60))}px`
    }
    document.onselectionchange = () => {
      if (getSelection()?.isCollapsed) {
        words = null
        adder.hidden = true
      }
    }
    paper.pane.prepend(stale.pane)
    const side = el('div', {class: 'side'}, card.pane, sources.pane)
    root.replaceChildren(top.header, el('div', {class: 'panes'}, paper.pane, side), adder, dialog, announcer)

    let followed: string | null = null
    return {
      top,
      card,
      update(): void {
        stale.update()
        paper.update()
        card.update()
        sources.update()
        top.update(savedWords())
        const claim = review.selected()
        const now = JSON.stringify([claim?.key, claim?.verdict, review.state.mode])
        if (now === followed) return
        followed = now
        paper.follow()
        side.scrollTop = 0
        announcer.textContent = claim
          ? `${data.text.slice(claim.start, claim.end)} (${say(claim.verdict ? verdictWord[claim.verdict] : 'undecided')})`
          : say('noClaim')
      },
      go(place: Place): void {
        if (place === 'help') dialog.showModal()
        else if (place === 'search') top.search.select()
        else card.fields[place].select()
      },
    }

    async function load(file: File): Promise<void> {
      const known = new Set(review.decisions().map(({id}) => id))
      const read = decisionsFrom(await file.text())
      if (!read) return alert(say('badFile'))
      // Under the name of whoever reviews here; a decision keeps its id, so that loading twice changes nothing.
      for (const decision of read)
        if (!known.has(decision.id)) edge.save({...decision, reviewer: review.state.reviewer})
      await reload()
    }
  }
}

const linesOf = (decisions: ReadonlyArray<Decision>): string =>
  decisions.map((decision) => `${JSON.stringify(decision)}\n`).join('')

/** The decisions of a file; `null` where a line is none. */
function decisionsFrom(text: string): Decision[] | null {
  try {
    const read = text.split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line) as Decision] : []))
    return read.every(
      ({id, action, claim}) => typeof id === 'string' && typeof action === 'string' && typeof claim?.quote === 'string',
    )
      ? read
      : null
  } catch {
    return null
  }
}
