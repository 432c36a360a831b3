import {expect, test} from 'vitest'
import {documentOf} from './support/annotated.ts'
import {planters, randomFrom} from './support/planted-errors.ts'
import {ownPapers} from './support/sources.ts'

/** Our papers that have their list: the clean ones. */
const clean = ownPapers
  .map(({path, bytes}) => ({path, text: new TextDecoder().decode(bytes)}))
  .filter(({path}) => !path.includes('no-list'))

/** What the audit tells of a text, by rule and words; places move when text is put in. */
const told = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const {rule, message} of documentOf(text).findings) {
    const key = `${rule}: ${message}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

test.each(planters)('a planted error is found: $kind', ({kind, rule, plant}) => {
  let planted = 0
  let found = 0
  for (const {text} of clean) {
    const before = told(text)
    for (let seed = 1; seed <= 4; seed++) {
      const changed = plant(text, randomFrom(seed * 977 + kind.length))
      if (changed === null) continue
      planted++
      const after = told(changed)
      if ([...after].some(([key, count]) => key.startsWith(`${rule}: `) && count > (before.get(key) ?? 0))) found++
    }
  }
  expect(planted).toBeGreaterThan(0)
  expect(found / planted).toBeGreaterThanOrEqual(0.9)
})
