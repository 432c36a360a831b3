import {classAt, HAN, LATIN} from './character-classes.ts'
import {isAsciiLetter} from './letters.ts'

export const isHan = (character: string): boolean => (classAt(character, 0) & HAN) !== 0
export const isLatin = (character: string): boolean => (classAt(character, 0) & LATIN) !== 0

/** The language a stretch of text is printed in: Chinese where Han characters weigh more than Latin words. */
export function languageOf(text: string, start = 0, end = text.length): 'en' | 'zh' {
  let han = 0
  let latin = 0
  for (let at = start; at < end; at++) {
    // Added without a branch: which class comes next cannot be foreseen.
    const unit = text.charCodeAt(at)
    if (unit < 0x80) latin += +isAsciiLetter(unit)
    else {
      const classes = classAt(text, at)
      han += +((classes & HAN) !== 0)
      latin += +((classes & LATIN) !== 0)
    }
    // Were all the rest Latin, it would not outweigh the Han.
    if (han * 4 > latin + (end - at - 1)) return 'zh'
  }
  return 'en'
}
