import type {ClaimKind, Lang} from '../../model/document.ts'
import type {Verdict} from '../page/fold.ts'
import {kindWord, wordsIn} from '../page/words.ts'

/** What stands before a box or a place to fill in: English, Chinese. Both are read, whatever language the file is in. */
export const labels = {
  accept: ['accept', '接受'], // - [x] accept
  reject: ['reject', '否决'], // - [ ] 否决
  unsure: ['unsure', '存疑'],
  takeBack: ['take back', '撤回'],
  quote: ['quote', '原文'], // - quote: the words as they should be
  kind: ['kind', '类型'], // - 类型: 数量
  cites: ['cites', '引用'], // - cites: 3, 5-7
  note: ['note', '批注'],
  claim: ['Claim', '论断'], // ### Claim 12
  stale: ['Stale', '失据'], // ### 失据 1
  add: ['Add a claim', '新增论断'],
} as const satisfies Record<string, readonly [en: string, zh: string]>

export type Label = keyof typeof labels
export type Field = 'quote' | 'kind' | 'cites' | 'note'

export const labelIn = (lang: Lang, label: Label): string => labels[label][lang === 'zh' ? 1 : 0]

const verdicts: ReadonlyArray<Verdict> = ['accept', 'reject', 'unsure']
const fields: ReadonlyArray<Field> = ['quote', 'kind', 'cites', 'note']

/** The label that some words begin with, and the words behind it. */
export function boxLabel(words: string): {label: Verdict | 'takeBack'; rest: string} | null {
  for (const label of [...verdicts, 'takeBack'] as const)
    for (const name of labels[label]) {
      if (words.slice(0, name.length).toLowerCase() !== name) continue
      const rest = words.slice(name.length)
      if (/^[a-z]/i.test(name) && /^[\p{L}\p{N}]/u.test(rest)) continue
      return {label, rest: rest.replace(/^[\s:：,，;；.。–—-]{1,20}/, '').trim()}
    }
  return null
}

/** `quote: the words` → the field, and where its value begins. */
export function fieldLabel(words: string): {field: Field; length: number} | null {
  const [whole = '', name = ''] = /^\s{0,3}([a-z]{4,5}|[\u4e00-\u9fff]{2})\s{0,3}[:：]/i.exec(words) ?? []
  const field = fields.find((one) => labels[one].some((label) => label === name.toLowerCase()))
  return field ? {field, length: whole.length} : null
}

/** A heading of ours: `Claim 12`, `失据 1`, `Add a claim`; with what somebody wrote behind it. */
export function headingLabel(words: string): {type: 'claim' | 'stale' | 'add'; number: number; rest: string} | null {
  const [, name = '', number = '', rest = ''] =
    /^(claim|stale|论断|失据)\s{0,3}(\d{1,6})(?!\d)(.*)$/isu.exec(words) ?? []
  if (name) {
    const type = labels.claim.some((label) => label.toLowerCase() === name.toLowerCase()) ? 'claim' : 'stale'
    return {type, number: Number(number), rest: rest.trim()}
  }
  const add = labels.add.find((label) => words.slice(0, label.length).toLowerCase() === label.toLowerCase())
  return add ? {type: 'add', number: 0, rest: words.slice(add.length).trim()} : null
}

/** A kind by its name in either language. */
export function kindNamed(words: string): ClaimKind | null {
  const name = words.trim().toLowerCase()
  const kinds = Object.keys(kindWord) as ClaimKind[]
  return (
    kinds.find((kind) => kind === name || (['en', 'zh'] as const).some((l) => wordsIn(l)(kindWord[kind]) === name)) ??
    null
  )
}
