/** How the name of a Chinese body ends. */
const hanEnds: ReadonlyArray<string> = [
  '大学', // 北京大学
  '学院',
  '学校',
  '研究院',
  '研究所',
  '研究室',
  '研究会',
  '研究中心',
  '中心',
  '科学院',
  '实验室',
  '委员会',
  '分委员会',
  '技术委员会',
  '小组',
  '课题组',
  '编写组',
  '编辑部',
  '编委会',
  '出版社',
  '书局',
  '书店',
  '书社',
  '印书馆',
  '書局',
  '書店',
  '公司',
  '集团',
  '企业',
  '银行',
  '协会',
  '学会',
  '分会',
  '联合会',
  '商会',
  '基金会',
  '联盟',
  '总局',
  '管理局',
  '局',
  '部',
  '厅',
  '署',
  '司',
  '处',
  '院',
  '馆', // 某某博物馆
  '站',
  '社', // 新华社
  '网',
  '办公室',
  '办公厅',
  '政府',
  '法院',
  '检察院',
  '国务院',
  '党委',
  '中央',
  '常委会',
  '系', // 清华大学物理系
  '系统',
  '平台',
  '组织',
  '机构',
  '医院',
  '图书馆',
  '档案馆',
]
const hanBody = new RegExp(`(?:${hanEnds.join('|')})(?:[(][^()]{1,30}[)])?$`)

/** Words in the names of bodies in Latin letters. */
const latinBody =
  /\b(?:universit\p{L}{1,4}|institut\p{L}{0,3}|college|school|academy|department|dept|ministry|bureau|agency|council|commission|committee|association|society|organi[sz]ation|federation|foundation|cent(?:er|re)s?|laborator\p{L}{1,3}|office|administration|authority|corporation|company|inc|ltd|group|press|service|board|bank|fund|union|league|court|congress|parliament|government|united nations|museum|library|collaboration|consortium|team|news|park|hospital|network|initiative|project|statistics)\b/iu

/** Whether a name is that of a body. */
export const isBodyName = (name: string): boolean =>
  /\p{Script=Han}/u.test(name) ? hanBody.test(name) : latinBody.test(name)
