/** Cities that print books, and regions of theirs. */
const rows: ReadonlyArray<string> = [
  // 北京: 科学出版社
  '北京 上海 天津 重庆 广州 深圳 南京 武汉 成都 杭州 西安 长沙 沈阳 哈尔滨 长春 济南 郑州 合肥 福州 南昌 昆明 贵阳 南宁 海口 太原 石家庄 兰州 西宁 银川 乌鲁木齐 呼和浩特 拉萨 大连 青岛 厦门 苏州 宁波 无锡 徐州 扬州 镇江 桂林 延吉 赤峰 保定 汕头 珠海 烟台 洛阳 开封 秦皇岛 台北 臺北 香港 澳门 高雄 台中 新竹 台南 北平 奉天 新京',
  // London: Lowland Press
  'new york;london;cambridge;oxford;berlin;paris;amsterdam;chicago;boston;washington;philadelphia;princeton;heidelberg;munich;frankfurt;hamburg;stuttgart;leipzig;vienna;zurich;basel;geneva;rotterdam;dordrecht;leiden;brussels;stockholm;copenhagen;oslo;helsinki;madrid;barcelona;rome;milan;tokyo;kyoto;beijing;shanghai;moscow;singapore;sydney;melbourne;canberra;toronto;montreal;ottawa;vancouver;baltimore;berkeley;los angeles;san francisco;san diego;stanford;hoboken;mahwah;hillsdale;thousand oaks;new haven;cham;seattle;pittsburgh;new delhi;mumbai;hong kong;taipei;nanjing;wuhan;guangzhou;bethesda;menlo park;piscataway;reading;chichester;upper saddle river;englewood cliffs;abingdon;basingstoke;edinburgh;manchester;dublin;bristol;athens;prague;warsaw;budapest;lisbon',
]
const cities = new Set([...rows[0]!.split(' '), ...rows[1]!.split(';')])

const region =
  /, ?(?:A[KLRZ]|C[AOT]|D\.?C\.?|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|NSW|VIC|QLD|Mass\.?|Calif\.?|USA|U\.S\.A\.?|UK|United States|United Kingdom|England|Sweden|Germany|France|Canada|Australia|Japan|China|Italy|Spain|Netherlands|The Netherlands|Switzerland|Austria|Belgium|Denmark|Norway|Finland|India|Russia|Brazil|Singapore|Korea|South Korea|Ireland|Scotland|Portugal|Poland|Greece|Turkey|Mexico|California|Massachusetts|New Jersey|Texas)$/

/** Whether a text names a city, alone or with its region: 北京, New York, `Lund, Sweden`. */
export function isPlace(text: string): boolean {
  const plain = text.trim().replace(/^[[(]|[\])]$/g, '')
  if (plain.length > 60) return false
  if (cities.has(plain) || cities.has(plain.toLowerCase())) return true
  if (/^\p{Script=Han}{2,4}[市县]$/u.test(plain)) return true
  return (
    region.test(plain) && !/\d/.test(plain) && (plain.match(/,/g)?.length ?? 0) <= 3 && !/universit|press/i.test(plain)
  )
}
