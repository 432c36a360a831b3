import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  BLANK,
  classAt,
  classBefore,
  classOf,
  HAN,
  LATIN,
  LETTER,
  LOWER,
  NUMBER,
  UPPER,
} from '../pipeline/text/character-classes.ts'
import {foldText} from '../pipeline/text/loose-match.ts'

const expressions: ReadonlyArray<readonly [number, RegExp]> = [
  [HAN, /^\p{Script=Han}$/u],
  [LATIN, /^\p{Script=Latin}$/u],
  [LETTER, /^\p{L}$/u],
  [LOWER, /^\p{Ll}$/u],
  [UPPER, /^\p{Lu}$/u],
  [NUMBER, /^\p{N}$/u],
  [BLANK, /^\s$/],
]
const texts = fc.string({
  unit: fc.oneof(fc.string({unit: 'binary', minLength: 1, maxLength: 1}), fc.constantFrom(...'文𠀀𝑥é１aA ')),
  maxLength: 30,
})

test('the classes of a character are those that expressions find, at its begin and at its end', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let at = 0
      for (const character of text) {
        const end = at + character.length
        for (const [bit, expression] of expressions) {
          const found = expression.test(character)
          expect((classAt(text, at) & bit) !== 0).toBe(found)
          expect((classBefore(text, end) & bit) !== 0).toBe(found)
          if (character.length === 1) expect((classOf(text.charCodeAt(at)) & bit) !== 0).toBe(found)
        }
        at = end
      }
      expect(classAt(text, at) | classBefore(text, 0)).toBe(0)
    }),
  )
})

test('a text is folded character by character as NFKC folds it whole', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldText(text)).toBe(text.normalize('NFKC').replace(/\s+/g, '').toLowerCase())
    }),
  )
})
