import {escaped} from '../page/html.ts'

/** Words in both languages; the page shows those of the language that is chosen. */
export const both = (en: string, zh: string): string =>
  `<span lang="en">${escaped(en)}</span><span lang="zh-CN">${escaped(zh)}</span>`
