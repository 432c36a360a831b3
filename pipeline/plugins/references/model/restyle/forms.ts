import type {NameForm} from './persons.ts'

/**
 * Styles as templates (`fill`): one for each shape of work. `made` has author, date, title and the rest; `editor` is printed
 * in the style's own form of names.
 */
export interface Form {
  readonly names: ReadonlyArray<NameForm>
  /** Form of the editors, where it is another. */
  readonly editors?: ReadonlyArray<NameForm>
  readonly date: 'year' | 'month day' | 'day month' | 'iso'
  readonly article: string
  readonly book: string
  readonly chapter: string
  readonly web: string
  /** A book or page of nobody, where its title leads. */
  readonly nameless?: string
}

export const forms: ReadonlyArray<Form> = [
  {
    // Miller, J. A., & Ito, K. (2014). Slow rivers. Journal of Lowlands, 3(2), 1–9.
    names: ['apa', 'apa', 'tight'],
    editors: ['straight'],
    date: 'month day',
    article:
      '«{author} »(‹{date}|{date}|{date}|n.d.›). {title}«. {journal}»«, {volume}»«({issue})»«, {pages}».‹« {url}»|« https://doi.org/{doi}»||| {note}.›',
    book: '«{author} »«({date}). »{title}« ({edition})»«‹ ({genre})| {genre}›»« ({number})»‹« (p. {pages})»|›« ({translator}, Trans.)».‹« {place}: {publisher}.»|« {publisher}.»|« {publisher}.»›« {url}»‹ ({note})||||||||||›',
    chapter:
      '«{author} »({date}). {title}. In «{editor} (‹Eds|Ed›.), »{host}‹« ({edition}, pp. {pages})»|« (pp. {pages})»|›.‹« {place}: »|›« {publisher}.»',
    nameless: '{title}« ({edition})». ({date}).‹« {publisher}.»|« In {site}.»|« {site}.»›« {url}»‹||| ({note})›',
    web: '«{author} »(‹{date}|{date}|n.d.|n.d.-a›). {title}.‹ In «{site}»|« {site}»|«« {genre}». {site}»›.‹« {url}»|« Retrieved {monthDay}, 2019, from {url}»|›',
  },
  {
    // Miller JA, Ito K (2014). Slow rivers. Journal of Lowlands, 3: 1–9. — with editors in brackets behind the host
    names: ['vancouver', 'tight'],
    date: 'year',
    article: '«{author} »({date}). {title}. {journal}«, {volume}»«({issue})»«: {pages}»‹.|›',
    book: '«{author} »«({date}). »{title}«. {edition}»« ({genre})»«. ‹{place}: {publisher}|{publisher}|{publisher}:›»‹.|›',
    chapter:
      '«{author} »({date}). {title}. In: {host}« (‹eds|ed› {editor})»«, pp. {pages}»«. ‹{place}: {publisher}|{publisher}›»‹.|›',
    web: '«{author} »({date}). {title}«. In: {site}»‹«. {url}»|›',
  },
  {
    // [3] Miller J A, Ito K. Slow rivers. Journal of Lowlands, 2014, 3(2): 1-9.
    names: ['spaced', 'spaced', 'upper', 'vancouver', 'hyphens', 'stops'],
    date: 'year',
    article:
      '«[{label}] »«{author}. »{title}. {journal}«‹, |.›{date}»«, {volume}»«({issue})»«: {pages}»‹.|›« doi: {doi}‹.|›»',
    book: '«[{label}] »«{author}. »{title}«: {number}»«: {genre}»«. ‹{translator}, trans›»«. {edition}»«. ‹{place}: {publisher}|{publisher}›»«‹, |, |. ›{date}»‹«: {pages}»|«, {pages}»|«. {pages}»›‹.|›‹« {url}»|›',
    chapter:
      '«[{label}] »«{author}. »{title}‹. |. In: |. in: |. Eds.: |. ›«{editor}‹, eds|, ed|›. »{host}«. {edition}»«. ‹{place}: {publisher}|{publisher}›»«‹, |. ›{date}»«: {pages}»‹.|›',
    web: '«[{label}] »«{author}. »{title}«‹. |, in ›{site}»‹. ({iso})|, {date}|. {date}›‹[2024-04-08]|›. ‹« {url}»|›‹.|›',
  },
  {
    // Miller J A, Ito K. 2014. Slow rivers. Journal of Lowlands, 3(2): 1-9.
    names: ['spaced', 'upper', 'vancouver', 'stops'],
    date: 'year',
    article: '«{author}‹, |. | | ›»{date}. {title}. {journal}«, {volume}»«({issue})»«: {pages}»‹.|›',
    book: '«{author}‹, |. | ›»«{date}. »‹{title}|{title}|“{title}.”›«: {number}»«. {translator}, trans»«. {edition}»«. ‹{place}: {publisher}|{publisher}›»‹«: {pages}»|«. {pages}»|›‹.|›‹« {url}»|›',
    chapter:
      '«{author}‹, |. | ›»{date}. {title}. ‹In: |in: |//|›«{editor}‹, eds|(eds)|, ed|›. »{host}«. {edition}»«. ‹{place}: {publisher}|{publisher}›»«: {pages}»‹.|›',
    web: '«{author}‹, |. | ›»{date}. {title}«. {site}»‹.|›« {url}»‹.|›',
  },
  {
    // 3. Miller JA, Ito K. Slow rivers. J Lowlands. 2014;3(2):1-9.
    names: ['vancouver'],
    date: 'year',
    article: '«{label}. »«{author}. »{title}. {journal}.‹ |›{date}«‹;|; ›{volume}»«({issue})»«‹:|: ›{pages}».',
    book: '«{label}. »«{author}. »{title}«. {edition}»«. ‹{place}: {publisher}|{publisher}›»«‹; |, |: ›{date}»«. p. {pages}»‹.|›',
    chapter:
      '«{label}. »«{author}. »{title}. In: «{editor}, editors. »{host}«. {edition}»«. ‹{place}: {publisher}|{publisher}›»«; {date}»«. p. {pages}».',
    web: '«{label}. »«{author}. »{title}«. {site}». {date}‹. Available from: {url}|. {url}|›',
  },
  {
    // J. A. Miller and K. Ito, “Slow rivers,” Journal of Lowlands, vol. 3, no. 2, pp. 1–9, 2014.
    names: ['straight', 'full', 'mixed'],
    date: 'day month',
    article:
      '«[{label}] »«{author}, »‹“{title},”|“{title}”,|{title},› {journal}«, ‹vol. |Vol. |›{volume}»«, no. {issue}»«, pp.‹ |›{pages}»«, {date}».',
    book: '«[{label}] »«{author}, »‹“{title},”|“{title}”,|{title},›« {number},»« {edition},»« {genre},» ‹{place}: {publisher}|{publisher}|{publisher}, {place}›«, {date}»«, pp. {pages}».',
    chapter:
      '«[{label}] »«{author}, »‹“{title},”|{title},› in: ‹«{editor} (‹Eds|Ed›.), »|›{host}‹, {publisher}, {place}|, {place}: {publisher}|, {publisher}|«, {place}»›«, {date}»«, pp. {pages}».',
    web: '«[{label}] »«{author}, »‹“{title},”|“{title}”,›« ‹|in |In: ›{site}‹,|. [Online],|. [Online].›»« {date}‹,|.›»‹ Accessed: {visited}.|||› ‹Available: {url}|Available {url}|{url}›‹.|›',
  },
  {
    // Miller, Jane, and Ken Ito. “Slow Rivers.” Journal of Lowlands 3.2 (2014): 1–9.
    names: ['mla', 'mla', 'mixed'],
    editors: ['full', 'straight'],
    date: 'day month',
    article:
      '«{author}. »“{title}.” {journal}‹«, vol. {volume}»«, no. {issue}»«, {date}»«, pp. {pages}»|« {volume}»«.{issue}»« ({date})»«: {pages}»|« {volume}»«, no. {issue}»« ({date})»«: {pages}»›.',
    book: '«{author}. »‹{title}|“{title}”›«. {edition}»«. Trans. {translator}»«. ‹{place}: {publisher}|{publisher}›»«, {date}»‹«, p. {pages}»|›.‹ Web.| Print.||||›',
    chapter:
      '«{author}. »“{title}.” ‹in|In› {host}«, ed. ‹by |›{editor}»«. ‹{place}: {publisher}|{publisher}›»«, {date}»«, ‹pp. |›{pages}».',
    web: '«{author}. »“{title}.” {site}, ‹N.p., |›{date}‹, {url}|. Web|›.',
  },
  {
    // Miller, J. A. and Ito, K., 2014, “Slow Rivers”, Journal of Lowlands, Vol. 3(2), pp. 1-9.
    names: ['harvard', 'mixed', 'mla', 'full'],
    date: 'year',
    article:
      '«{author}, »«{date}, »‹“{title}”,|{title},› {journal}«, ‹Vol.|vol. |›{volume}»«‹(|, no. ›{issue}‹)|›»«, ‹pp.|pp. |›{pages}».',
    book: '«{author}, »«{date}‹, |. ›»‹“{title}”|{title}|{title}›«, {translator} trans.»«, {edition}»«‹, |. ›‹{place}: {publisher}|{publisher}|{publisher}, {place}›»«, {number}»«, pp.{pages}»‹.|›',
    chapter:
      '«{author}, »«{date}, »“{title}”, in «{editor}‹, eds: |, ed: | (eds.), | (ed.), ›»{host}‹, {publisher}|, {place}: {publisher}|, {publisher}, {place}›«, ‹pp.|pp. ›{pages}».',
    web: '«{author}, »«{date}, »“{title}”«, {site}»‹, {url}|, available at {url}|›.',
  },
  {
    // Jane Miller, Slow Rivers, Journal of Lowlands, Vol. 3:1, p. 4 (2014).
    names: ['full', 'full', 'straight'],
    date: 'day month',
    article:
      '«[{label}] »«{author}, »‹{title}|“{title}”|{title}›, {journal}‹«, Vol. {volume}»«, No. {issue}»«, {date}»«, p‹p|›. {pages}»|«, {date}»«, No. {issue}»«, p. {pages}»|«, {date}»«, p‹p|›.‹ |›{pages}»›.',
    book: '«[{label}] »«{author}, »{title}«, ‹trans.|translated› by {translator}»«, {edition}»«, ‹{place}: {publisher}|{publisher}›»«, {date}»«, p‹p|›. {pages}».',
    chapter:
      '«[{label}] »«{author}, »‹{title}|“{title}”›, in «{editor} ‹ed.|eds.|(eds.)›, »{host}«, ‹{place}: {publisher}|{publisher}›»«, {date}»«, p‹p|›. {pages}».',
    web: '«[{label}] »«{author}, »{title}«, {site}», {date}«, {url}».',
  },
  {
    // Jane Miller and Ken Ito. Slow rivers. Journal of Lowlands, 3(2):1–9, 2014. — BibTeX's plain
    names: ['full', 'full', 'straight'],
    date: 'day month',
    article: '«[{label}] »«{author}. »{title}. {journal}«, {volume}»«({issue})»«:{pages}»«, {date}».',
    book: '«[{label}] »«{author}. »{title}«. {genre}»«, {edition}»«. {publisher}»«, {place}»«, {date}»«. pp. {pages}».',
    chapter:
      '«[{label}] »«{author}. »{title}. In «{editor}, editors, »{host}«, pages {pages}»«, {place}»«, {date}»«. {publisher}».',
    web: '«[{label}] »«{author}. »{title}. {url}«, {date}».',
  },
  {
    // 3 Miller J A 2014 Slow rivers J. Lowlands 3 1–9
    names: ['spaced', 'vancouver', 'full'],
    date: 'year',
    article: '«[{label}] »«{author} »«{date} »{title} {journal}« {volume}»« {pages}»',
    book: '«[{label}] »«{author} »«{date}‹ |, ›»{title}« ({edition})»« (‹{place}: {publisher}|{publisher}›)»‹« p {pages}»|›‹.|›',
    chapter:
      '«[{label}] »«{author} »«{date} »{title} {host}« ed {editor}»« (‹{place}: {publisher}|{publisher}›)»« pp {pages}»',
    web: '«{author} »«{date}‹ |, ›»{title} (‹{url}|{site}›).',
  },
  {
    // Miller, J. A. and Ito, K. Slow Rivers Leeds: Orwin Press. — nothing between the title and what follows
    names: ['harvard', 'semicolons', 'semicolons'],
    editors: ['mixed', 'harvard'],
    date: 'year',
    article: '«{author} »“{title}.” {journal}, «{date}, »{volume}«({issue})»«, pp.{pages}».',
    book: '«{author} »‹{title}|{title}|{title}|“{title}.”› ‹«{number} »||«{brief} »›‹«{place}: »{publisher}|{publisher}|{publisher}›.',
    chapter: '«{author} »“{title}.” in «{editor}, ‹eds|ed›: »{host} ‹«{place}: »{publisher}|{publisher}›.',
    web: '«{author} »“{title}.” ‹«{site}»|«{brief}»|«{brief} No.{number}»›.',
  },
]
