import {type WordTable, wordTableOf} from '../../text/word-table.ts'

/** Words that link a clause to what stands before it; they belong to no claim when they stand at its front. */
export interface Connective {
  /** What the link says. */
  readonly link:
    | 'and'
    | 'but'
    | 'so'
    | 'because'
    | 'then'
    | 'example'
    | 'that-is'
    | 'concede'
    | 'condition'
    | 'discourse'
  /** Characters that turn the word into another one when they follow: 并 + 未. */
  readonly unless?: string
  /** Links only where it stands alone before a comma: 甚至，…; 甚至可能 keeps it. */
  readonly alone?: true
}

const rows: ReadonlyArray<readonly [Connective['link'], string, string?]> = [
  [
    'and',
    '而且 并且 以及 同时 与此同时 不仅 不但 不只 不单 或者 还有 甚至于 除此之外 此外 再者 况且 加之 反过来 一方面 另一方面',
  ],
  ['and', '并', '不未非没无购行列存网发'],
  ['and', '且 又', '称'],
  ['and', '既', '有定往'],
  ['and', '也', '许'],
  ['and', '或', '许将者'],
  ['and', '另外', '一'],
  ['but', '但是 但 然而 不过 可是 只是 反之 相反 与之相反 相比之下 相较之下', '凡'],
  ['but', '而', '言是后'],
  ['but', '却', '步'],
  [
    'so',
    '因此 因而 所以 从而 进而 继而 于是 故而 故 由此 可见 由此可见 由此可知 这样一来 也就 为此 对此 据此 综上 综上所述 总之 总而言之 可以看出 可以看到 不难看出 不难发现 看来',
  ],
  ['so', '这样', '的一'],
  ['because', '因为 这是因为 这是由于 原因在于 究其原因'],
  [
    'then',
    '首先 其次 再次 然后 之后 接着 接下来 随后 随即 后来 最后 第一 第二 第三 第四 其一 其二 其三 一是 二是 三是 四是 五是 一来 二来 进一步 进一步地 更进一步 更进一步地',
    '个次种类位名条步期代批届阶章节部大十百千零〇年产方者三的',
  ],
  ['then', '再', '次现生度者'],
  ['example', '例如 比如 譬如 比方说 举例来说 以此为例 特别是 尤其是 特别地 尤其 诸如'],
  ['that-is', '即', '使便将时刻日可'],
  [
    'that-is',
    '也就是说 也就是 换言之 换句话说 亦即 具体而言 具体来说 具体来讲 具体地 具体地说 更具体地说 简单来说 简言之 简而言之 确切地说 严格来说 准确地说 顾名思义',
  ],
  ['concede', '虽然 尽管 虽 诚然 固然 当然'],
  [
    'discourse',
    '事实上 实际上 毫无疑问 众所周知 值得注意的是 值得一提的是 值得指出的是 需要指出的是 需要注意的是 需要说明的是 应当指出的是 更重要的是 更为重要的是 更糟糕的是 遗憾的是 幸运的是 有趣的是 总的来说 总体来说 总体而言 总体来看 总体上 总体上看 整体来看 整体上看 整体而言 类似地 相应地 相应的 其实 反观',
  ],
]

/** Words that link only where they stand alone before a comma. */
const ALONE = '甚至 有时 有时候 同样 同样地 更甚者 当然 反过来 这里 此处 至此 进一步地'

const zhConnectives: WordTable<Connective> = wordTableOf([
  ...rows.flatMap(([link, words, unless]) =>
    words.split(' ').map((word): [string, Connective] => [word, unless === undefined ? {link} : {link, unless}]),
  ),
  ...ALONE.split(' ').map((word): [string, Connective] => [word, {link: 'discourse', alone: true}]),
])

/** Skip the connectives at the front of a clause. Gives where the clause proper begins, and what was skipped. */
export function skipConnectives(
  text: string,
  start: number,
  end: number,
): {readonly start: number; readonly skipped: ReadonlyArray<{word: string; link: Connective['link']}>} {
  let skipped: Array<{word: string; link: Connective['link']}> | null = null
  let at = start
  for (;;) {
    const hit = zhConnectives.at(text, at)
    if (!hit || at + hit.word.length > end) break
    const next = at + hit.word.length
    // 一方面是由于…, 另一方面是…: there the word is the subject.
    if (hit.word.endsWith('一方面') && text[next] === '是') break
    if (next < end && (hit.value.alone || hit.value.unless?.includes(text[next]!))) break
    skipped ??= []
    skipped.push({word: hit.word, link: hit.value.link})
    at = next
    while (at < end && (text[at] === ' ' || text[at] === '　')) at++
  }
  return {start: at, skipped: skipped ?? NONE}
}

const NONE: ReadonlyArray<never> = []
