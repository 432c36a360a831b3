import {button, el} from './dom.ts'
import {type Filters, noFilters, progressOf} from './filters.ts'
import type {Review} from './review.ts'
import {kindWord, type Say, verdictWord} from './words.ts'

/** What the bar asks of the page. */
export interface BarActions {
  readonly download: () => void
  readonly load: (file: File) => void
  readonly help: () => void
  readonly switchLanguage: () => void
  /** @returns Whether the name may be one. */
  readonly rename: (name: string) => boolean
}

/** Title, progress, filters and settings, above the three panes. */
export function bar(review: Review, say: Say, actions: BarActions) {
  const {data} = review
  const status = el('span', {class: 'saved', role: 'status'})
  const meter = el('progress', {max: 1, 'aria-label': say('progress')})
  const counted = el('span', {class: 'counted'})
  const sections = el('ul', {class: 'section-list'})

  const option = (value: string, words: string): HTMLOptionElement => el('option', {value}, words)
  const choice = (
    id: string,
    label: string,
    options: HTMLOptionElement[],
    set: (value: string) => Partial<Filters>,
  ) => {
    const select = el('select', {id}, ...options)
    select.addEventListener('change', () => review.setFilters(set(select.value)))
    return {select, field: el('label', {for: id}, el('span', {}, label), select)}
  }
  const status_ = choice(
    'filter-status',
    say('status'),
    [
      option('all', say('all')),
      option('undecided', say('undecided')),
      ...Object.entries(verdictWord).map(([value, word]) => option(value, say(word))),
    ],
    (value) => ({status: value as Filters['status']}),
  )
  const section = choice(
    'filter-section',
    say('section'),
    [option('', say('all')), option('-', say('frontMatter')), ...data.sections.map(({id, title}) => option(id, title))],
    (value) => ({section: value}),
  )
  const kind = choice(
    'filter-kind',
    say('kind'),
    [option('', say('all')), ...Object.entries(kindWord).map(([value, word]) => option(value, say(word)))],
    (value) => ({kind: value}),
  )
  const check = (name: 'uncited' | 'doubtful' | 'found') => {
    const input = el('input', {type: 'checkbox', id: `filter-${name}`})
    input.addEventListener('change', () => review.setFilters({[name]: input.checked}))
    return {name, input, field: el('label', {for: `filter-${name}`, class: 'check'}, input, el('span', {}, say(name)))}
  }
  const checks = [check('uncited'), check('doubtful'), check('found')]
  const search = el('input', {
    type: 'search',
    id: 'search',
    'aria-label': say('search'),
    placeholder: `${say('search')} /`,
  })
  search.addEventListener('input', () => review.setFilters({query: search.value}))
  search.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    if (event.key === 'Escape') {
      search.value = ''
      review.setFilters({query: ''})
    }
    document.querySelector<HTMLElement>('#paper .first.selected')?.focus({preventScroll: true})
  })
  const clear = button(say('clearFilters'), {class: 'quiet'}, () => review.setFilters(noFilters))

  const reviewer = el('input', {id: 'reviewer', size: 10, autocomplete: 'off'})
  reviewer.addEventListener('change', () => {
    const fits = actions.rename(reviewer.value.trim())
    reviewer.setCustomValidity(fits ? '' : say('badReviewer'))
    reviewer.reportValidity()
  })
  const file = el('input', {
    type: 'file',
    accept: '.jsonl',
    id: 'load',
    class: 'visually-hidden',
    tabindex: -1,
    'aria-label': say('load'),
  })
  file.addEventListener('change', () => {
    if (file.files?.[0]) actions.load(file.files[0])
    file.value = ''
  })

  const filters = el(
    'details',
    {class: 'filters'},
    el('summary', {}, say('filters')),
    el(
      'div',
      {class: 'filter-row'},
      status_.field,
      section.field,
      kind.field,
      ...checks.map(({field}) => field),
      clear,
    ),
  )
  const settings = el(
    'details',
    {class: 'settings'},
    el('summary', {}, say('settings')),
    el(
      'div',
      {class: 'settings-row'},
      el('label', {for: 'reviewer', class: 'reviewer'}, el('span', {}, say('reviewer')), reviewer),
      button(say('download'), {class: 'quiet', id: 'download'}, actions.download),
      button(say('load'), {class: 'quiet'}, () => file.click()),
      file,
      button(say('keys'), {class: 'quiet', 'aria-keyshortcuts': '?'}, actions.help),
    ),
  )
  // A wide screen shows both without their summaries, see the style.
  const wide = matchMedia('(min-width: 900px)')
  const unfold = (): void => {
    filters.open = wide.matches
    settings.open = wide.matches
  }
  wide.addEventListener('change', unfold)
  unfold()
  const header = el(
    'header',
    {class: 'bar'},
    el(
      'div',
      {class: 'bar-top'},
      el('h1', {lang: data.lang === 'zh' ? 'zh-CN' : 'en'}, data.title),
      status,
      settings,
      button(
        say('language'),
        {class: 'quiet', lang: say('language') === '中文' ? 'zh-CN' : 'en'},
        actions.switchLanguage,
      ),
    ),
    el(
      'div',
      {class: 'bar-low'},
      el('div', {class: 'progress'}, meter, counted),
      el('details', {class: 'by-section'}, el('summary', {}, say('sections')), sections),
      search,
      filters,
    ),
  )

  /** Rows of the sections as they are shown, so that a key writes those alone that changed. */
  const rows = new Map<string | null, {row: HTMLElement; shown: string}>()

  function showSections(): void {
    const progress = progressOf(review.folded(), review.sectionOf)
    for (const {section: id, decided: done, all} of progress) {
      const shown = `${done}/${all}`
      const known = rows.get(id)
      if (known?.shown === shown) continue
      const row = sectionRow(id, done, all)
      known?.row.replaceWith(row)
      rows.set(id, {row, shown})
    }
    const ids = progress.map(({section: id}) => id)
    const wanted = ids.map((id) => rows.get(id)!.row)
    if (wanted.length !== sections.children.length || wanted.some((row, i) => row !== sections.children[i]))
      sections.replaceChildren(...wanted)
  }

  function sectionRow(id: string | null, done: number, all: number): HTMLElement {
    const title = data.sections.find((one) => one.id === id)?.title ?? say('frontMatter')
    const go = button(title, {class: 'quiet'}, () => review.setFilters({section: id ?? '-'}))
    const meter = el('progress', {max: all, value: done, 'aria-label': title})
    return el('li', {}, go, meter, el('span', {}, `${done}/${all}`))
  }

  function update(saved: string): void {
    const {state} = review
    const claims = review.claims()
    const decided = claims.filter(({verdict}) => verdict).length
    meter.max = Math.max(1, claims.length)
    meter.value = decided
    counted.textContent = say('decided', {n: decided, all: claims.length})
    status.textContent = saved
    if (document.activeElement !== reviewer) reviewer.value = state.reviewer
    status_.select.value = state.filters.status
    section.select.value = state.filters.section
    kind.select.value = state.filters.kind
    for (const {name, input} of checks) input.checked = state.filters[name]
    if (document.activeElement !== search) search.value = state.filters.query
    showSections()
  }

  return {header, update, search}
}
