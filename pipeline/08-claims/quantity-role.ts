import type {ClaimQuantity} from '../model/document.ts'
import type {findValues} from '../plugins/values/index.ts'
import {BLANK, classAt, classBefore, LOWER} from '../text/character-classes.ts'
import {unitAt} from '../text/unit-at.ts'
import {unitSet} from '../text/unit-set.ts'

type Found = ReturnType<typeof findValues>[number]
type Role = NonNullable<ClaimQuantity['role']>

interface RoleRule {
  readonly role: Role
  /** `han`: only behind a Han character; `blank`: only behind a blank. */
  readonly behind?: 'han' | 'blank'
  /** What those words can end in, over a blank. */
  readonly ends?: (unit: number) => boolean
  /** Words that end right before the value. */
  readonly before?: RegExp
  /** Words that begin right after it. */
  readonly after?: RegExp
  /** What those can begin with, over a blank. */
  readonly begins?: (unit: number) => boolean
  /** What of them an `after` cannot do without. */
  readonly holds?: string
}

const PARTS =
  /(?:其中(?:的)?|其余(?:的)?|里面?有|中有|[oO]f (?:these|them|those|which|whom),? (?:only )?)(?:有|约|近)?\s?$/u

/** Tried in order; an example beside each. */
const rules: ReadonlyArray<RoleRule> = [
  {
    behind: 'han',
    role: 'change', // 比上年增长 12%, 下降了 3 个百分点
    ends: unitSet('长加幅升高涨大降少低小减跌比出了率约近超逾过达到为足'),
    before:
      /(?:增长|增加|增幅|上升|提高|提升|上涨|涨幅|扩大|下降|减少|降低|降幅|缩小|缩减|下跌|跌幅|同比|环比|多出|高出|低了|高了|少了|多了)(?:率|幅)?(?:了|约|近|超|逾|超过|达|达到|为|至少|不足)?\s?$/u,
  },
  {
    behind: 'blank',
    role: 'change', // rose by 12%, an increase of 5 points
    ends: unitSet('yftdernot'),
    before:
      /(?:\b(?:increas|decreas|reduc|rise|rose|risen|grew|grow|grown|fall|fell|fallen|drop|declin|improv|gain|loss|lost|cut|surg)\p{Ll}{0,6} (?:\p{Ll}{1,12} )?(?:by|of)(?: (?:about|around|nearly|some|roughly|approximately|almost|over|more than|at least|up to|only|just))?) $/u,
  },
  {
    role: 'change',
    begins: unitSet('idrg'),
    after: /^ ?(?:increase|decrease|reduction|rise|decline|drop|growth|improvement)s?\b/u,
  },
  {behind: 'han', role: 'part', ends: unitSet('中的余有约近'), before: PARTS}, // 其中 9 个
  {behind: 'blank', role: 'part', ends: unitSet('emhy, '), before: PARTS}, // of these, 9; 12 of the 40
  {
    role: 'part',
    holds: 'of ',
    after: /^ ?(?:\p{Ll}{2,14} ){0,2}?(?:of|out of) (?:the|all|these|those|our|their|its|\d)/u,
  },
  {
    behind: 'han',
    role: 'whole', // 共 12 家, 全部 10 种, a total of 40
    before:
      /(?:总共|一共|共有|共计|共|合计|总计|累计|全部|所有|总数为|总数达|总量为|总量达|全国|全体)(?:为|有|约|近|达|\p{Script=Han}{2})?(?:了|到|出)?\s?$/u,
  },
  {
    behind: 'blank',
    role: 'whole',
    before:
      /(?:\b(?:[aA]|[tT]he) total of|\b(?:in total|altogether|overall),?|\ball(?: of the)?|\b[oO]f (?:the|all|our|its|all the)|\bamong(?: the)?|\bout of(?: the)?)(?: (?:about|around|nearly|some|roughly|approximately|over|more than))? $/u,
  },
  {role: 'whole', holds: 'al', after: /^ ?(?:\p{Ll}{2,14} )?(?:in (?:total|all)|altogether)\b/u},
]

const ANY = (): boolean => true

/** The rules in one shape, by whether Han or a blank goes before: no other rule is asked. */
const byLead = [false, true].map((han) =>
  [false, true].map((blank) =>
    rules
      .filter(({behind}) => behind === undefined || (behind === 'han' ? han : blank))
      .map(({role, ends = ANY, before = null, begins = ANY, holds = '', after = null}) => ({
        role,
        ends,
        before,
        begins,
        holds,
        after,
      })),
  ),
)

/** What a quantity does in its claim: part, whole, share or change of something; otherwise it counts. */
export function quantityRole(text: string, value: Found): Role {
  const before = text.slice(Math.max(0, value.start - 40), value.start)
  const after = text.slice(value.end, value.end + 40)
  const blank = before.endsWith(' ')
  const lead = unitAt(before, before.length - (classBefore(before) & BLANK ? 2 : 1))
  const han = lead >= 0x3400 && lead <= 0x9fff
  const first = after.startsWith(' ') ? 1 : 0
  const worded = (classAt(after, first) & LOWER) !== 0
  const next = unitAt(after, first)
  for (const rule of byLead[Number(han)]![Number(blank)]!) {
    if (rule.after ? !worded || !rule.begins(next) || !after.includes(rule.holds) : !rule.ends(lead)) continue
    if ((rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true)) return shareOr(rule.role, value)
  }
  return isRatio(value) ? 'share' : 'count'
}

/** 40% of the papers is a share of them, not a part in numbers. */
const shareOr = (role: Role, value: Found): Role => (isRatio(value) && role !== 'change' ? 'share' : role)

const isRatio = ({unit, text}: Found): boolean => unit === '%' || isPart(text)

const endsShare = unitSet('成半')
const endsFraction = unitSet('drhfsDRHFS')

/** 三成, 一半, 三分之一, two thirds. */
function isPart(text: string): boolean {
  const last = unitAt(text, text.length - 1)
  if (endsShare(last) || text.includes('分之')) return true
  return endsFraction(last) && /^(?:half|one[- ]|two[- ]|three[- ])?(?:third|quarter|fifth|half|tenth)s?$/i.test(text)
}
