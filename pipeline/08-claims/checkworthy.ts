import type {ClaimKind, Lang} from '../model/document.ts'
import type {Draft, SentenceView} from './draft.ts'
import {vocabularies} from './vocabularies.ts'

export interface Worth {
  readonly checkworthy: boolean
  readonly reasons: ReadonlyArray<string>
}

export interface WorthSigns {
  readonly cited: boolean
  readonly dated: boolean
  readonly measured: boolean
  readonly kind: ClaimKind
}

interface Rule {
  readonly reason: string
  readonly pattern: RegExp
  /** A date overrules it. */
  readonly undated?: true
}

/** Tried on the words of the clause; every expression is bounded. */
const rules: Readonly<Record<Lang, ReadonlyArray<Rule>>> = {
  zh: [
    // 我们创建了一个向量
    {reason: 'own-procedure', pattern: /我们(?:可以|需要|使用|采用|选取|创建|获得|将|对|首先)/},
    // 采用 SPSS 软件对数据进行分析；问卷由两名研究者独立编码
    {
      reason: 'own-procedure',
      undated: true,
      pattern:
        /(?:采用|使用|运用|利用|通过)[^，。；]{1,24}(?:软件|量表|问卷|检验|抽样法|访谈法)[^，。；]{0,20}(?:进行|分析|处理|测量|评定|收集|检验|统计)|(?:被试|受试者|样本|样品|患者|数据|问卷)[^，。；]{0,8}(?:被随机分|随机分为|随机分配|置于|保存于|由[^，。；]{1,12}编码|分别接受|签署)|本(?:研究|文|实验)(?:采用|选取|使用|运用|收集|构建)/,
    },
    // 这种标注制被称为顺序编码制
    {reason: 'naming', pattern: /(?:被?称为|被称作|称作|称之为|简称)/},
    // 是一种好的选择；具有重要意义
    {
      reason: 'vague-evaluation',
      pattern:
        /(?:好的选择|亟待解决|急需解决|颇具挑战|一种(?:解决问题的)?思路|略微|至关重要|具有重要意义|意义重大|不言而喻|可以理解为|举足轻重|飞速发展|迅猛发展|前景广阔|非常重要|十分重要|尤为重要|势必|必然会?|一件[^，。]{0,6}自然的事|比[^，。]{2,40}(?:更|更为|更加)(?:重要|关键|可取|合理|必要|紧迫))/,
    },
    // 将在今后长期左右该湾的走向
    {reason: 'prediction', pattern: /(?:将|会)在?(?:未来|今后|可预见|很长一段)/},
    // 在信息计量学的视野下
    {
      reason: 'theory',
      pattern:
        /(?:范式|理论框架|视角下|视野下|存在差异$|(?:理论|分析|概念)[^，。]{0,4}框架下|(?:根据|依据|按照|基于)[^，。《]{1,16}(?:理论|学说|假说)|属于[^，。]{0,16}(?:理论|学说)[所的]|受到?[^，。]{2,30}(?:双重|多重|共同|综合)[^，。]{0,4}(?:影响|制约|作用)$|(?:内生|内在|明显|强大|充足)动力)/,
    },
  ],
  en: [
    // Participants were asked to rate
    {
      reason: 'own-procedure',
      pattern:
        /^(?:(?:in|for|after|upon|at|during|prior to|following|before|once|as)\b[^.;]{0,80}?, )?(?:all |the |each |both |these |only )?(?:[\w-]{1,20} ){0,3}(?:participants?|subjects|respondents|volunteers|patients|samples|responses|ratings|data|measurements?|scores?|mice|animals|cells|sessions|sections|slides|questionnaires?|interviews) (?:in the [\w -]{1,40}? )?(?:were|was|had|provided|completed|received|signed|underwent|rated)\b/i,
    },
    {
      reason: 'own-procedure',
      pattern:
        /^(?:(?:here|then|next|finally|also), )?we (?:also |then |first |subsequently ){0,2}(?:used|computed|calculated|measured|asked|assessed|collected|performed|conducted|recruited|analy[sz]ed|selected|applied|employed|obtained|included|excluded|compared|estimated|generated|assigned|recorded|randomly|sampled|defined|developed)\b/i,
    },
    {
      reason: 'own-procedure',
      pattern:
        /^(?:were|was|they were (?:then )?(?:asked|taken|told|given)|(?:in|after|to) which[^.]{0,60}(?:were|was)|where they)\b/i,
    },
    // Serum was stored at −80 °C; the plots were watered daily; scores were computed as the mean of both raters
    {
      reason: 'own-procedure',
      undated: true,
      pattern:
        /\b(?:was|were) (?:(?:then|first|also|all|each|immediately|subsequently|randomly|directly|carefully|again|either|not|\w{1,14}ly) ){0,2}(?:asked to|instructed|randomi[sz]ed|assigned to|allocated to|recruited|computed|calculated|weighed|scored|coded|interviewed|enrolled|stored|frozen|incubated|centrifuged|washed|diluted|mixed|stained|ana?esthetized|watered|sequenced|amplified|analy[sz]ed|averaged|normali[sz]ed|fitted|seated|transcribed)\b/i,
    },
    // it seems likely that …, we may need other tools
    {
      reason: 'own-expectation',
      pattern:
        /\bwe (?:may|might|expect|predict|believe|hope|think)\b|\bit seems\b|\bour (?:randomi[sz]ation|hypothesis|approach|analys[ei]s)\b/i,
    },
    // has the potential to change the field
    {
      reason: 'vague-evaluation',
      pattern:
        /\b(?:has the potential to|is meant to|is of (?:great|paramount) importance|among other things|for a number of reasons)\b/i,
    },
  ],
}

const looks = {
  zh: vocabularies.zh.look(rules.zh.map(({pattern}) => pattern)),
  en: vocabularies.en.look(rules.en.map(({pattern}) => pattern)),
}

/** Is the claim worth checking by an outsider? Not where it is pure theory, vague evaluation or the paper's own procedure. */
export function judgeWorth({lang, notes}: SentenceView, words: string, draft: Draft, signs: WorthSigns): Worth {
  const own = lang === 'en' && draft.reporter?.speaker === 'authors' && !signs.dated
  if (own) return {checkworthy: false, reasons: ['own-expectation']}
  const may = looks[lang](notes, draft.start, draft.end)
  for (let i = 0; may !== 0 && i < rules[lang].length; i++) {
    const {reason, pattern, undated} = rules[lang][i]!
    if ((may & (1 << i)) === 0 || !pattern.test(words) || (undated && signs.dated)) continue
    if (signs.cited || (reason !== 'own-procedure' && (signs.dated || signs.measured))) break
    return {checkworthy: false, reasons: [reason]}
  }
  const reasons: string[] = []
  if (signs.cited) reasons.push('cited')
  if (signs.dated) reasons.push('date')
  if (signs.measured) reasons.push('figures')
  if (signs.kind === 'legal' || signs.kind === 'event' || signs.kind === 'attribution') reasons.push(signs.kind)
  return {checkworthy: true, reasons: reasons.length > 0 ? reasons : ['statement']}
}
