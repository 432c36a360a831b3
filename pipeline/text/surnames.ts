import {classAt, HAN, unitsAt} from './character-classes.ts'

/** The commonest Chinese surnames of one character; together they cover more than nine of ten people. */
const SINGLE = new Set(
  // 王芳, 李明, 张伟, 欧阳修 …
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉仝区郜海阚花强侍伏宓蓬隆容慕茹宦融门植竺都双',
)
/** Surnames of two characters. */
const DOUBLE = new Set('欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 令狐 慕容 端木 夏侯 轩辕 长孙 宇文'.split(' '))

/** Whether Han characters, blanks left out, may be a Chinese person's name: `周恒`, `欧阳修`, `阿斯顿·张` is a foreign one. */
export function isChineseName(name: string): boolean {
  if (!isHanWord(name)) return false
  const double = DOUBLE.has(name.slice(0, 2))
  return double ? name.length > 2 : name.length < 4 && SINGLE.has(name[0]!)
}

/** Two to four Han characters and nothing else. */
function isHanWord(text: string): boolean {
  let count = 0
  for (let at = 0; at < text.length; at += unitsAt(text, at))
    if (!(classAt(text, at) & HAN) || ++count > 4) return false
  return count >= 2
}
