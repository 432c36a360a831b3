import type {CslItem} from '../../model/document.ts'

/** `王芳, 李明, 等.`, `Smith J, et al.` */
const ET_AL = /[\s,，、;；\p{Script=Han}.](?:等(?=[\s.．。,，:：译著编])|et\.? ?al\b)/u

/** The item with `custom.authorsCut` where its string prints 等 or et al. before its title. */
export function withCutAuthors(item: CslItem, raw: string | null): CslItem {
  if (raw === null || !Array.isArray(item.author)) return item
  const title = typeof item.title === 'string' ? raw.indexOf(item.title.slice(0, 8)) : -1
  const authors = raw.slice(0, title > 0 ? Math.min(title, 1000) : 0)
  return ET_AL.test(authors) ? {...item, custom: {...(item.custom as object | undefined), authorsCut: true}} : item
}
