/** Invented texts that hold several lists of references. */

const works = (names: ReadonlyArray<string>, title: string, year = 2001): string[] =>
  names.map(
    (name, i) => `[${i + 1}] ${name}. ${title} ${i + 1}[J]. River Studies, ${year + i}, ${i + 3}(2): 1${i}-2${i}.`,
  )

export const chapters = [
  'Silt and Sand in Five Rivers',
  '',
  'Chapter 1 Silt',
  '',
  'Silt settles where a river slows, and most of it stays there for centuries [1].',
  'The lower valley took in 40 tonnes of it each year before the dam was built [2, 3].',
  '',
  'References',
  '',
  ...works(['Okafor N', 'Lind B', 'Varga T'], 'Silt of the valley'),
  '',
  'Chapter 2 Sand',
  '',
  'Sand moves along the bed, and it moves fastest in the weeks after a flood [1].',
  'Harbours lost a third of their depth to sand between 1950 and 1980 [2].',
  '',
  'References',
  '',
  ...works(['Weiss H', 'Costa R'], 'Sand on the move', 2011),
].join('\n')

export const appendix = [
  'Lakes behind Dams',
  '',
  '1 Introduction',
  '',
  'Lakes behind dams fill up within decades, and their volume falls by a third [1].',
  'Most operators never measure how deep their lakes still are [2].',
  '',
  '2 Results',
  '',
  'Three of the twelve lakes were full after thirty years, as earlier surveys had found [3].',
  '',
  'References',
  '',
  ...works(['Okafor N', 'Lind B', 'Varga T'], 'Lakes and their silt'),
  '',
  'Appendix A Letters of the operators',
  '',
  'The first operator wrote that no lake was ever measured before the year 1990 [1].',
  'The second operator measured two lakes and lost the records in a fire [2].',
  '',
  'References',
  '',
  ...works(['Holm K', 'Nilsen O'], 'A letter on lakes', 1991),
].join('\n')

const 著录 = (名: ReadonlyArray<string>, 题: string, 年 = 2001): string[] =>
  名.map((一, i) => `[${i + 1}] ${一}. ${题}之${'一二三四五'[i]}[J]. 江河学报, ${年 + i}, ${i + 3}(2): 1${i}-2${i}.`)

export const 文集 = [
  '泥沙淤积的百年记录',
  '周恒',
  '摘要：本文整理五条河流的泥沙记录，比较建坝前后的变化，并讨论记录的缺漏。',
  '关键词：泥沙；河流；记录',
  '',
  '1 引言',
  '泥沙在水流变缓之处沉积，大部分数百年不再移动[1]。建坝之前，下游河谷每年接纳泥沙四十万吨[2]。',
  '2 结论',
  '建坝之后，下游河谷的泥沙减少了三分之二[3]。',
  '',
  '参考文献',
  ...著录(['周恒', '林悦', '陈一'], '河谷泥沙'),
  '',
  '港口水深的测量方法',
  '林悦',
  '摘要：本文比较三种港口水深的测量方法，说明各自的误差来源，并给出选择的建议。',
  '关键词：港口；水深；测量',
  '',
  '1 引言',
  '港口在三十年间失去了三分之一的水深[1]。人工测深费时，而且误差随水深增大[2]。',
  '2 结论',
  '声学方法的误差小于人工方法的一半[1]。',
  '',
  '参考文献',
  ...著录(['赵某', '钱某'], '港口测深', 2011),
].join('\n')
