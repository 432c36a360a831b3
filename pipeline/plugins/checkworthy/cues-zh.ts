import type {Cue} from './cues.ts'

/** Chinese cues: named works, research, figures, laws for; pointers into the text, suppositions, norms against. */
export const chineseCues: ReadonlyArray<Cue> = [
  {
    id: 'proposed',
    pattern: /提出|首次|最早|率先|发明|开创|引入了|被引入|研制|发布|推出|命名为|源于|可以追溯|起源/,
    prior: 1.2,
    example: '该方法由青木首次提出。',
  },
  {
    id: 'research',
    pattern:
      /研究人员|研究者|学者|有研究|研究表明|研究发现|实验表明|实验证明|(?:已有|相关|一些|许多|很多|部分|最近|近期|早期|有不少|不少|大量|这方面)(?:的)?(?:研究|工作|文献|方法|成果|实验)|有工作|论文|文献|等人/,
    prior: 1.2,
    example: '研究人员比较了三个港口。',
  },
  {
    id: 'reported',
    pattern: /指出|认为|表示|宣布|报道|声称|证明|证实|表明|发现|显示|探讨|验证了|论证/,
    prior: 0.7,
    example: '他指出盐税上涨。',
  },
  {
    id: 'result',
    pattern: /取得|达到|超过|优于|提升了|提高了|改善|效果|性能|显著|有效|广泛|流行|成功|最好|领先/,
    prior: 0.4,
    example: '该模型取得了很好的效果。',
  },
  {
    id: 'figure',
    pattern:
      /\d(?:\.\d{1,9})?\s{0,9}(?:%|％|亿|万|倍|个百分点|元|人|次|年|月|家|种|份|名|项|篇|个|层|维)|百分之|[数几]十|[数几]百|[数几]千|[数几]万|多数|大部分/,
    prior: 0.5,
    example: '六成渔民没有保险，共 312 人。',
  },
  {id: 'year', pattern: /(?:1[89]|20)\d\d\s*年/, prior: 0.7, example: '2019年发布条例。'},
  {
    id: 'latin-name',
    pattern: /\p{Lu}[\p{L}\d]*[\p{Lu}\d][\p{L}\d-]*|（\p{Lu}[\p{L} ,-]{3,60}）|\(\p{Lu}[\p{L} ,-]{3,60}\)/u,
    prior: 0.6,
    example: 'ShoreBERT 读取日志。',
  },
  {
    id: 'title',
    pattern: /《[^》]{2,60}》|数据集|语料库|基准|工具|开源|系统[，、]如/,
    prior: 0.4,
    example: '《岸线保护条例》禁止采砂。',
  },
  {
    id: 'person',
    pattern: /博士|教授|先生|专家|机构|组织|委员会|公司|大学|部门|政府|总统|部长|法案|条例/,
    prior: 0.5,
    example: '港务局长和教授到场。',
  },
  {
    id: 'example',
    pattern: /例如|比如|包括|譬如|如[\p{Script=Han}\p{L}]{2,20}等/u,
    prior: 0.4,
    example: '例如灯塔网络。',
  },
  {
    id: 'also',
    pattern: /此外|另外|除此之外|除了|也有|还有|另一种|类似的|同样/,
    prior: 0.3,
    example: '此外，还有另一种做法。',
  },
  {
    id: 'method',
    pattern: /基于[^，。]{1,20}的|利用[^，。]{2,30}(?:来|进行)|通过[^，。]{2,30}(?:来|进行)|采用|使用了|引入/,
    prior: 0.2,
    example: '基于图的方法。',
  },
  {
    id: 'comparative',
    pattern:
      /(?:比|较|相比)[^，。]{1,20}(?:更|高|低|大|小|快|慢|多|少|好|强)|更(?:加|高|低|大|小|快|慢|多|少|好|强)|高于|低于|增长|下降|减少|增加|上升/,
    prior: 0.3,
    example: '运输成本高于沿海国家。',
  },
  {id: 'cause', pattern: /导致|造成|引起|由于|因为|从而|归因于/, prior: 0, example: '过度采砂导致岸线后退。'},
  {
    id: 'time',
    pattern: /近年来|目前|现在|如今|已经|曾|此前|早在|最近|长期以来/,
    prior: 0.4,
    example: '近年来红树林减少。',
  },
  {id: 'hedge', pattern: /可能|或许|也许|大概|似乎|往往|一般|通常|某种程度/, prior: 0, example: '这可能有误。'},
  {id: 'we', pattern: /我们|本书|本章|本节|本文|读者|让我们|咱们|你/, prior: -1.1, example: '我们定义一个函数。'},
  {
    id: 'pointing',
    pattern:
      /如图|图所示|下图|上图|如表|下表|下面|接下来|首先|其次|最后|第一|第二|后面|前面|上述|上面|这里|这个问题|下文|如下|可以看到|可以看出|如所示|公式|如公式|见(?:第|附录)|之后/,
    prior: -0.7,
    example: '如图所示，首先输入。',
  },
  {
    id: 'suppose',
    pattern: /如果|假设|假如|对于[^，。]{0,12}来说|给定|当[^，。]{1,20}时|令|设|记为|即|其中/,
    prior: -0.5,
    example: '如果输入为空。',
  },
  {
    id: 'contrast',
    pattern: /^(?:但是|但|然而|不过|因此|所以|于是|这样|这|这种|这些|它|它们|其|而)/,
    prior: -0.4,
    example: '但是，这并不意味着更好。',
  },
  {id: 'norm', pattern: /应该|应当|必须|需要|要求|建议|希望|值得/, prior: -0.3, example: '应当加强管理。'},
  {id: 'question', pattern: /[？?]|为什么|如何|怎么|什么/, prior: -0.7, example: '应该如何选择？'},
  {
    id: 'evaluation',
    pattern: /显然|非常|十分|复杂|简单|直观|理想|不是|没有|无法|所有|整个/,
    prior: -0.4,
    example: '这个问题非常复杂。',
  },
  {id: 'short', pattern: /^.{0,14}$/, prior: -0.8, example: '研究方法'},
  {
    id: 'long',
    pattern: /^.{60}/u,
    prior: 0.3,
    example:
      '老磨坊卖给了邻镇的一位面包师，他多年来一直想在河边磨自己田里的麦子，还打算在旁边开一家小店，把面包卖给来往的船工和赶集的农民，也卖给学校。',
  },
  {id: 'see', pattern: /请?参(?:考|见|阅)|参看|感兴趣/, prior: 0.9, example: '详细内容可参考该书。'},
]
