import type {BrokenBibliography, UnmatchedEntry} from './document.ts'

interface ProblemWords {
  readonly en: (detail: string) => string
  readonly zh: (detail: string) => string
}

/** Why a bibliography cannot be read, each with its mend. */
export const bibliographyProblems: {readonly [Problem in BrokenBibliography['problem']]: ProblemWords} = {
  unreadable: {
    en: (detail) => `cannot be read: ${detail}`,
    zh: (detail) => `无法读取：${detail}`,
  },
  'too-large': {
    en: () => 'this is more than the bibliography of one paper (5000 entries, 5 MB); keep only what the paper cites',
    zh: () => '超出一篇论文的书目（5000 条、5 MB）；请只保留所引文献',
  },
  'no-json': {
    en: () => 'this is no JSON; export the bibliography as CSL JSON once more',
    zh: () => '不是 JSON；请重新导出为 CSL JSON',
  },
  'no-csl': {
    en: () => 'this is no CSL-JSON; it takes an array of items, each an object with `id` and `type`',
    zh: () => '不是 CSL-JSON；应为条目的数组，每条是含 `id` 和 `type` 的对象',
  },
  'no-ris': {
    en: () => 'no record in it; a record of RIS begins with a line `TY  - JOUR` and ends with `ER  - `',
    zh: () => '其中没有记录；RIS 的记录以一行 `TY  - JOUR` 开头，以 `ER  - ` 结尾',
  },
  'no-bibtex': {
    en: () => 'no entry in it; an entry of BibTeX begins with `@article{key,`',
    zh: () => '其中没有条目；BibTeX 的条目以 `@article{key,` 开头',
  },
  'broken-entry': {
    en: (detail) => `the entry here is no BibTeX${detail && `, expected ${detail}`}; mend it or take it out`,
    zh: (detail) => `此处的条目不是 BibTeX${detail && `，应为 ${detail}`}；请改正或删去`,
  },
  'too-deep': {
    en: () => 'its braces are nested too deeply; take out those that nest',
    zh: () => '花括号嵌套过深；请去掉嵌套的花括号',
  },
  'long-string': {
    en: () => 'a text that `@string` abbreviates is too long; write it out where it is used',
    zh: () => '`@string` 缩写的文字过长；请在使用处写出全文',
  },
}

/** `a`, `b`, `c` and 12 more. */
export const entryNames = (entries: ReadonlyArray<string>, count: number, comma: string): string =>
  entries.map((entry) => `\`${entry}\``).join(comma) + (count > entries.length ? ` (+${count - entries.length})` : '')

/** Why entries of a bibliography are no references of the paper; `number` is `null` where several are told together. */
export function unmatchedBecause(why: UnmatchedEntry['why'], number: number | null): {en: string; zh: string} {
  if (why === 'no-number') return {en: 'nothing tells which number it has', zh: '无从知道其编号'}
  const marker = number === null ? null : `\`[${number}]\``
  return why === 'differs'
    ? {en: `${marker ?? 'each of these numbers'} is another work`, zh: `${marker ?? '这些编号'}是另一文献`}
    : {en: `${marker ?? 'these numbers'} ${marker ? 'is' : 'are'} never cited`, zh: `${marker ?? '这些编号'}未被引用`}
}
