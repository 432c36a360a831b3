import {classAt, HAN, LATIN} from './character-classes.ts'

export const isHan = (character: string): boolean => (classAt(character, 0) & HAN) !== 0
export const isLatin = (character: string): boolean => (classAt(character, 0) & LATIN) !== 0

/** The language a stretch of text is printed in: Chinese where Han characters weigh more than Latin words. */
export function languageOf(text: string): 'en' | 'zh' {
  let han = 0
  let latin = 0
  for (let at = 0; at < text.length; at++) {
    const classes = classAt(text, at)
    if (classes & HAN) han++
    else if (classes & LATIN) latin++
  }
  return han * 4 > latin ? 'zh' : 'en'
}
