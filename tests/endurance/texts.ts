import {readFileSync} from 'node:fs'
import {root} from '../support/root.ts'

const zh = readFileSync(`${root}sources/citation-marking-zh.txt`, 'utf8')
const en = readFileSync(`${root}sources/does-the-source-say-so-en.txt`, 'utf8')

const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** A text of numbered pieces, so that no two are the same. */
function numbered(head: string, length: number, piece: (i: number) => string): string {
  const parts = [head]
  for (let i = 1, long = head.length; long < length; i++) {
    const part = piece(i)
    parts.push(part)
    long += part.length
  }
  return parts.join('')
}

/** Texts of any length, by what is hard about them. */
export const texts: Readonly<Record<string, (length: number) => string>> = {
  'papers one after another': (n) => repeated(`${zh}\n${en}\n`, n),
  'a Chinese paper again and again': (n) => repeated(`${zh}\n`, n),
  'an English paper again and again': (n) => repeated(`${en}\n`, n),
  'one line of Chinese': (n) =>
    repeated('本文检查了三百篇论文的参考文献，其中有一成的条目著录有误 [3]，2020 年增长了 12.5%。', n),
  'one line of English': (n) =>
    repeated(
      'We checked 300 papers and found that 12.5% of the entries were wrong [3], which agrees with earlier work. ',
      n,
    ),
  'one word': (n) => repeated('abcdefghij', n),
  'Han without a stop': (n) => repeated('引文标注', n),
  digits: (n) => repeated('1234567890', n),
  'a line of blanks': (n) => `题目\n${repeated(' ', n)}x\n文`,
  'blank lines': (n) => `引文标注研究\n\n摘要：本文研究引文。\n${repeated('\n', n)}文章到此结束。\n`,
  'open brackets': (n) => `引文标注研究\n${repeated('[', n)}`,
  'closing brackets': (n) => `引文标注研究\n${repeated(')', n)}`,
  'round brackets': (n) => `引文标注研究\n${repeated('（文', n)}`,
  'closing round brackets': (n) => `引文标注研究\n${repeated('文）', n)}`,
  'book titles that do not close': (n) => `引文标注研究\n${repeated('《文', n)}`,
  'quotes that do not close': (n) => `引文标注研究\n${repeated('“文', n)}`,
  'markers side by side': (n) => `引文标注研究\n${repeated('[1]', n)}`,
  'authors and years': (n) => repeated('As Smith et al. (2019) showed, it grew (Wong, 2020; Li & Wu, 2018). ', n),
  'short lines': (n) => repeated('引文\n', n),
  'numbers on lines': (n) => repeated('1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n', n),
  'dots and blanks': (n) => repeated('. ', n),
  'Chinese stops': (n) => repeated('。', n),
  'broken words': (n) => repeated('multi-\n', n),
  commas: (n) => repeated('本文认为，', n),
  'pairs of quotes': (n) => repeated('“”', n),
  keywords: (n) => `引文标注研究\n关键词：${repeated('引文；', n)}`,
  'authors of a paper': (n) => `引文标注研究\n${repeated('王芳，', n)}\n摘要：文`,
  headings: (n) => numbered('', n, (i) => `${i}.1 引文标注\n正文在此，如前所述。\n`),
  'lists of references': (n) =>
    numbered('', n, (i) => {
      const first = i % 60 === 1 ? '\n引文标注研究\n\n正文在此[1]，也在此[2-60]。\n\n参考文献\n' : ''
      return `${first}[${((i - 1) % 60) + 1}] 王某. 题名之${i}研究[J]. 某某学报, 20${10 + (i % 10)}, ${i % 40}(2): ${i}-${i + 9}.\n`
    }),
  'one endless reference': (n) => `引文标注研究\n\n正文在此[1]。\n\n参考文献\n[1] 王某. ${repeated('题名研究. ', n)}\n`,
  'markers that rise': (n) => numbered('题目是引文\n', n, (i) => `王某认为某事[${i}]。`),
  shares: (n) => repeated('34 of the 50 patients (69%) came, ', n),
  'Chinese shares': (n) => repeated('共发放问卷 320 份，收回有效问卷 304 份，有效率为 95%；', n),
  dates: (n) => repeated('2020年1月5日，Jan 5, 2020, 2020-01-05；', n),
  'Han numbers': (n) => repeated('三千四百五十六万', n),
  acronyms: (n) => repeated('World Health Organization (WHO) and ', n),
  'names of works': (n) => repeated('张三在《引文》中指出，', n),
  captions: (n) => numbered('', n, (i) => `图 ${i} 引文的标注方式\n`),
  superscripts: (n) => repeated('增长了3，text12,13 Next. ', n),
  'letters printed three times': (n) => repeated('引引引言言言的标注方式在这里', n),
  'ligatures and zero width': (n) => repeated('oﬃce\u200b ⽂献\u0007', n),
  addresses: (n) => repeated('https://example.org/a/b?c=d#e ', n),
  hyphens: (n) => repeated('a-b-c-d-', n),
  'upper case': (n) => repeated('THE REFERENCES OF A PAPER ', n),
  'tabs and form feeds': (n) => repeated('\f\t文献\n', n),
  surrogates: (n) => repeated('𠮷𝑡', n),
}
