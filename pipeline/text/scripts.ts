const HAN = /\p{Script=Han}/u
const LATIN = /\p{Script=Latin}/u

export const isHan = (character: string): boolean => HAN.test(character)
export const isLatin = (character: string): boolean => LATIN.test(character)

/** The language a stretch of text is printed in: Chinese where Han characters weigh more than Latin words. */
export function languageOf(text: string): 'en' | 'zh' {
  let han = 0
  let latin = 0
  for (const character of text) {
    if (HAN.test(character)) han++
    else if (LATIN.test(character)) latin++
  }
  return han * 4 > latin ? 'zh' : 'en'
}
