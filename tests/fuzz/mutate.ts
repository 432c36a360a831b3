import {randomFrom} from '../support/planted-errors.ts'

/** Pieces that readers stumble over: marks of every kind, half a marker, control and bidirectional characters, long runs. */
const NASTY: ReadonlyArray<string> = [
  '[',
  ']',
  '[1',
  '[1-999999999]',
  '[1-2',
  '］',
  '〔',
  '(',
  ')',
  '（',
  '《',
  '》',
  '“',
  '”',
  '。',
  '……',
  '．',
  '.',
  ',',
  '：',
  '//',
  '[J]',
  '[M/OL].',
  '\u0000',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u00ad',
  '\ue000',
  '\u0301',
  '𠀀',
  '\ud800',
  '\ufffd',
  '\f',
  '\r',
  '\u2028',
  '\t',
  '10.1000/',
  'https://',
  '2025 年 13 月 99 日',
  '1 216 份',
  '−',
  '×',
  '%',
  '$',
  '第',
  '一',
  '参考文献',
  'References',
  'Abstract:',
  '摘要：',
  '关键词：',
  '1.1.1.1.1',
  'Figure 1',
  '表 1',
  '— 7 —',
  '12 of 28',
  '__proto__',
  '<script>',
  '| a | b |',
  '```',
  '=1+1',
  ' et al. ',
  ' and ',
]

/** A text with between one and twenty changes, the same for the same seed. */
export function mutate(text: string, seed: number): string {
  const random = randomFrom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  let changed = text
  for (let i = below(20); i >= 0; i--) {
    const at = below(changed.length + 1)
    const length = below(random() < 0.2 ? 2000 : 40)
    switch (below(7)) {
      case 0:
        changed = changed.slice(0, at) + changed.slice(at + length)
        break
      case 1:
        changed = changed.slice(0, at) + NASTY[below(NASTY.length)]! + changed.slice(at)
        break
      case 2:
        changed = changed.slice(0, at) + NASTY[below(NASTY.length)]!.repeat(1 + below(300)) + changed.slice(at)
        break
      case 3:
        changed = changed.slice(0, at) + changed.slice(at, at + length).repeat(2) + changed.slice(at + length)
        break
      case 4: {
        const from = below(changed.length + 1)
        changed = changed.slice(0, at) + changed.slice(from, from + length) + changed.slice(at)
        break
      }
      case 5:
        changed =
          changed.slice(0, at) +
          changed.slice(at, at + 4000).replace(/\n/g, random() < 0.5 ? '' : '\n\n') +
          changed.slice(at + 4000)
        break
      default:
        changed = changed.slice(0, at) + String.fromCodePoint(below(0x3000)) + changed.slice(at)
    }
  }
  return changed
}
