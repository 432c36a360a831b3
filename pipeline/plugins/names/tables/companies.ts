/** Organisations whose Chinese names carry no word that tells them to be one. */
export const bareOrganisations =
  // 谷歌反对该草案
  '谷歌 微软 亚马逊 英伟达 英特尔 高通 脸书 推特 特斯拉 丰田 本田 大众汽车 西门子 三星 索尼 爱思唯尔 威科 施普林格 华为 中兴通讯 阿里巴巴 腾讯 百度 字节跳动 小米 京东 科大讯飞 商汤 旷视 联想 比亚迪 美团 滴滴 中国知网 万方 维普 白宫 五角大楼 国务院 克里姆林宫 美联储 中央政府 中共中央 全国人大 全国政协 最高检 最高法 新华社 路透社 法新社 美联社 共同社 彭博社 塔斯社 央视 中央电视台 央行 中国科学院 中国社会科学院 中国工程院 中科院 社科院 商务印书馆 中华书局'.split(
    ' ',
  )

/** The same in English, where a capital alone does not tell a name at the front of a sentence. */
export const bareOrganisationsEnglish =
  'Google Microsoft Amazon Nvidia Intel Facebook Meta Twitter Apple Tesla Toyota Honda Siemens Samsung Sony Elsevier Springer Wiley Huawei Alibaba Tencent Baidu ByteDance Crossref Clarivate Scopus Congress Parliament Reuters Anthropic DeepMind IBM Pfizer Moderna Novartis Roche'.split(
    ' ',
  )

/** Ministries and offices of the Chinese state, and such as share their names. */
export const ministries =
  // 教育部印发了通知
  '教育部 外交部 财政部 商务部 科技部 科学技术部 司法部 公安部 国防部 农业部 农业农村部 交通部 交通运输部 卫生部 环境部 生态环境部 自然资源部 文化部 文化和旅游部 工信部 工业和信息化部 水利部 民政部 人社部 人力资源和社会保障部 住建部 能源部 内政部 国务院办公厅 国家发改委 国家发展改革委 国家发展和改革委员会 发改委 国家卫健委 卫健委 国家统计局 国家知识产权局 国家档案局 国家版权局 国家标准委 国家网信办 中央网信办 网信办 民航局 市场监管总局 国家市场监督管理总局 海关总署 国家税务总局 新闻出版署 国家新闻出版署 证监会 银保监会 国务院新闻办公室 国新办'.split(
    ' ',
  )
