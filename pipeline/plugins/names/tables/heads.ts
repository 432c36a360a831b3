/** Ends of the names of organisations: 委员会, 大学. Longest first is not needed, the look-up takes the longest. */
export const zhOrganisationEnds =
  // 上海海关学院, 国家自然科学基金委员会
  '委员会 理事会 董事会 基金会 协会 学会 研究会 联合会 商会 工会 总工会 议会 国会 参议院 众议院 上议院 下议院 法院 检察院 法庭 最高法院 大学 学院 中学 小学 研究院 研究所 研究中心 科学院 医学院 实验室 图书馆 博物馆 档案馆 医院 公司 有限公司 有限责任公司 股份有限公司 集团 银行 出版社 编辑部 编委会 杂志社 通讯社 报社 电视台 日报 晚报 时报 政府 内阁 警方 军方 当局 总局 总署 管理局 统计局 知识产权局 监管局 专利局 海关 办公厅 办公室 秘书处 组织 联盟 同盟 机构 监管机构 共产党 民主党 共和党 工党 保守党 党 事务所 工作组 专家组 工作委 发改委 卫健委'.split(
    ' ',
  )

/** Offices that stand for their holder: 葡萄牙总理, 埃及外交部长. */
export const zhOffices =
  '总统 总理 首相 主席 副总统 副总理 部长 副部长 外长 防长 外交部长 国防部长 财政部长 国务卿 大使 议长 州长 省长 市长 秘书长 总干事 总裁 行长 局长 署长 国王 女王 发言人 首席执行官'.split(
    ' ',
  )

/** Titles that stand before a person's name: 院士李明. */
export const zhTitles =
  '议员 众议员 参议员 州长 市长 发言人 大使 科学家 经济学家 院士 教授 副教授 研究员 副研究员 博士 主编 馆长 校长 院长 主任 所长 会长 律师 法官 记者 作家 诗人 导演 学者 工程师 创始人 董事长 专家'.split(
    ' ',
  )

/** Places that begin the name of an organisation beside the economies: 北京市高级人民法院. */
export const zhPlaces =
  '北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 广州 深圳 杭州 南京 武汉 成都 西安 苏州 合肥 厦门 青岛 大连 哈尔滨 长春 沈阳 济南 郑州 长沙 昆明 兰州 欧洲 亚洲 非洲 拉美 东京 首尔 伦敦 巴黎 柏林 纽约 加州 加利福尼亚 全国 中华 国家 国际 世界 全球 联邦 中央 最高 第一 剑桥 牛津 哈佛 斯坦福 麻省理工'.split(
    ' ',
  )

/** Nouns that make a run of capitalised English words an organisation. */
export const enOrganisationNouns: ReadonlySet<string> = new Set(
  // Ministry of Education, Food and Drug Administration
  'academy administration agency alliance assembly association authority bank board bureau cabinet center centre chamber church club coalition college commission committee company confederation conference congress consortium corporation council court department federation foundation forum fund government group hospital house inc institute institutes institution journal laboratory league library ltd magazine ministry museum network office organisation organization panel parliament parties party press programme program project senate service services society syndicate team trust tribunal union university'.split(
    ' ',
  ),
)

/** Titles before English names. */
export const enTitles: ReadonlySet<string> = new Set(
  'president chancellor minister premier governor senator secretary ambassador judge justice professor prof dr mr mrs ms sir king queen pope general director chairman'.split(
    ' ',
  ),
)

/** Offices in lower case after the name of a state: Mexico's central bank, the Dutch government. */
export const enOffices =
  'central bank|government|parliament|president|prime minister|foreign minister|finance minister|supreme court|constitutional court|ministry|embassy|ambassador|authorities|senate|congress|army|police|regulator|regulators|delegation|king|queen|cabinet'.split(
    '|',
  )
