import type {FieldSpan, Stretch} from './draft.ts'

/** Words that announce or close a field and are none themselves. */
const cues =
  /^(?:等|et al|etal|and|in|on|no|vol|pp?|nos?|ed|eds|trans|doi|url|isbn|issn|cstr|arxiv|available|from|at|online|retrieved|accessed|见|载于?|载於|載於?|收入|刊于|著|编|译|主编|編|譯|第|年|年版|版|页|頁|卷|期|辑|册|访问|访问日期|引用日期|检索日期|佚名|不详|出版地不详|出版者不详|无日期|n d|s l|s n|the|of|公众号|微信公众号|number|pages?|with|by|p)$/i

/** What of a reference belongs to no field, in reading order: nothing is dropped without being shown. */
export function unreadOf(
  raw: string,
  spans: Readonly<Record<string, FieldSpan>>,
  known: ReadonlyArray<Stretch>,
): string[] {
  const covered = [...Object.values(spans), ...known].sort((a, b) => a.start - b.start)
  const left: string[] = []
  let from = 0
  for (const {start, end} of [...covered, {start: raw.length, end: raw.length}]) {
    if (start > from) left.push(...wordsOf(raw.slice(from, start)))
    from = Math.max(from, end)
  }
  return left
}

function wordsOf(stretch: string): string[] {
  const text = stretch.trim().replace(/^[^\p{L}\p{N}([“《]{1,20}|[^\p{L}\p{N})\]”》]{1,20}$/gu, '')
  const words = text.match(/[\p{L}\p{N}]{1,80}/gu) ?? []
  return words.every((word) => cues.test(word)) || words.length === 0 ? [] : [text.slice(0, 500)]
}
