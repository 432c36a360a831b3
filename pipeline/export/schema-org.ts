import {everyReference, numberKey} from '../model/reference-lists.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {cslFields, nameText} from './csl-fields.ts'
import {contentNames} from './names.ts'

/** CSL types and their types in schema.org; others are CreativeWork. */
const workTypes: Readonly<Record<string, string>> = {
  'article-journal': 'ScholarlyArticle',
  'paper-conference': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  thesis: 'Thesis',
  report: 'Report',
  webpage: 'WebPage',
  dataset: 'Dataset',
  software: 'SoftwareSourceCode',
  legislation: 'Legislation',
}

/**
 * A paper in JSON-LD of schema.org: the article, each `Claim` with the works that it cites (`citation`), and these works.
 *
 * The vocabulary is named in the file, so that it is expanded without a network. No `<` stands in it: it may be put into a page.
 */
export function writeSchemaOrg(document: AnnotatedDocument): string {
  const names = contentNames(document)
  const lang = document.languages[0] ?? 'en'
  const article = {
    '@id': names.paper,
    '@type': 'ScholarlyArticle',
    ...(document.title === null ? {} : {name: document.title}),
    ...(document.authors.length ? {author: document.authors.map(({name}) => ({'@type': 'Person', name}))} : {}),
    inLanguage: lang,
    ...optional(
      'citation',
      [...new Set(names.reference.values())].map((id) => ({'@id': id})),
    ),
  }
  const claims = document.claims.map(({id, text, lang: claimLang, list, numbers, attribution}) => ({
    '@id': names.claim.get(id)!,
    '@type': 'Claim',
    text,
    inLanguage: claimLang,
    appearance: {'@id': names.paper},
    ...(attribution === null ? {} : {creditText: attribution}),
    ...optional(
      'citation',
      [...new Set(numbers.flatMap((number) => names.reference.get(numberKey(list, number)) ?? []))].map((cited) => ({
        '@id': cited,
      })),
    ),
  }))
  const seen = new Set<string>()
  const works = everyReference(document).flatMap(({list, number, raw, csl}) => {
    const id = names.reference.get(numberKey(list, number))!
    if (seen.has(id)) return []
    seen.add(id)
    const fields = csl ? cslFields(csl) : null
    return {
      '@id': id,
      '@type': workTypes[fields?.type ?? ''] ?? 'CreativeWork',
      ...value('name', fields?.title ?? raw ?? `[${number}]`),
      ...optional(
        'author',
        (fields?.authors ?? []).map((name) => ({
          '@type': name.literal === null ? 'Person' : 'Organization',
          name: nameText(name),
        })),
      ),
      ...value('datePublished', fields?.issued),
      ...value('url', fields?.url),
      ...value('identifier', fields?.doi ? `doi:${fields.doi}` : null),
      ...(fields?.container ? {isPartOf: {'@type': 'CreativeWork', name: fields.container}} : {}),
      ...value('position', String(number)),
    }
  })
  const graph = {'@context': {'@vocab': 'https://schema.org/'}, '@graph': [article, ...claims, ...works]}
  return `${JSON.stringify(graph, null, 1).replaceAll('<', '\\u003c')}\n`
}

const optional = (name: string, list: ReadonlyArray<object>): object => (list.length ? {[name]: list} : {})
const value = (name: string, text: string | null | undefined): object => (text ? {[name]: text} : {})
