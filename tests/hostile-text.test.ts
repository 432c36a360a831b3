import fc from 'fast-check'
import {expect, test} from 'vitest'
import {emit} from '../pipeline/12-emit/index.ts'
import {publish} from '../pipeline/12-emit/json.ts'
import {annotate, read} from '../pipeline/index.ts'
import {annotatedOf, documentOf, sourceOf} from './support/annotated.ts'
import {brokenInvariants} from './support/invariants.ts'

const body = '1 Results\n\nThe survey of 2019 found errors in 42.2% of 500 references '

test('whatever bytes come, they are refused with a reason or annotated with every invariant held', () => {
  let annotated = 0
  const piece = fc.oneof(
    {arbitrary: fc.uint8Array({maxLength: 60}), weight: 1},
    {
      arbitrary: fc
        .constantFrom(
          '\ufeff',
          '\ufffe',
          '\0',
          '\u001b[2J',
          '\u0085\u2028\u2029',
          '\ud800',
          '\u202e\u2066',
          '\u200b\u2060',
          '\ue000\uffff',
          '[1]',
          '[1-999999999]',
          '参考文献\n[1] ',
          '\r',
          '\f',
          '__proto__',
          'e\u0301\u0301',
          '𠀀',
          '。',
          ' 42% ',
        )
        .map((text) => new TextEncoder().encode(text)),
      weight: 30,
    },
  ) // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, {minLength: 1, maxLength: 40}), fc.constantFrom('p.txt', 'p.md'), (pieces, path) => {
      const source = read(Buffer.concat([...pieces, Buffer.from(body)]), path)
      if ('refused' in source) expect(source.refused).toMatch(/[;:]/)
      else {
        annotated++
        const document = annotate(source)
        emit(document)
        expect(brokenInvariants(publish(document))).toEqual([])
      }
    }),
    {seed: 9, numRuns: 300},
  )
  expect(annotated).toBeGreaterThan(80)
})

test('characters that print nothing or turn the direction are no part of the text, and the way back finds them', () => {
  const {text, claims} = annotatedOf(
    `${body.replace('errors', 'er\u200brors\u202e\u2066').replace('42', '4\u20602')}[1].\n`,
  )
  expect(text).not.toMatch(/[\u200b\u2060\u202e\u2066]/)
  expect(claims[0]?.text).toContain('errors in 42.2%')
})

test('a range of a thousand million numbers is one marker, and makes no list of them', () => {
  const {citations, references} = annotatedOf(`${body}[1-999999999].\n`)
  expect(citations[0]?.numbers.length ?? 0).toBeLessThan(10)
  expect(references.length).toBeLessThan(10)
})

/** Texts that are the same thing over and over; what four times of it cost is told against what one costs. */
const repeated: Readonly<Record<string, (times: number) => string>> = {
  markers: (times) => `${body}${'[1]'.repeat(times)}.\n`,
  ranges: (times) => `${body}${'[1-99] '.repeat(times)}.\n`,
  brackets: (times) => `${body}${'['.repeat(times)}\n`,
  'brackets in brackets': (times) => `${body}${'（'.repeat(times)}${'）'.repeat(times)}。\n`,
  quotes: (times) => `${body}${'“《'.repeat(times)}\n`,
  digits: (times) => `${body}${'1 '.repeat(times)}%.\n`,
  initials: (times) => `References\n[1] ${'A. '.repeat(times)}Title. J, 2020.\n`,
  blanks: (times) => `${body}${' '.repeat(times)}x\n`,
  address: (times) => `${body}https://${'a/'.repeat(times)}\n`,
  Han: (times) => `${'中'.repeat(times)}\n`,
}

test('the same mark by the ten thousand costs no more than its share', () => {
  const cost = (text: string): number => {
    const from = process.cpuUsage()
    emit(documentOf(text))
    return process.cpuUsage(from).user
  }
  for (const [name, textOf] of Object.entries(repeated)) {
    cost(textOf(10_000))
    const ratio = Math.min(...[1, 2, 3].map(() => cost(textOf(80_000)) / Math.max(20_000, cost(textOf(20_000)))))
    // Linear is 4; quadratic is 16.
    expect([name, ratio < 10]).toEqual([name, true])
  }
})

test('a paragraph of Markdown with marks by the ten thousand is read as it is printed, in proportion to its length', () => {
  const read = (piece: string, times: number): number => {
    const text = `# Title\n\n${piece.repeat(times)}\n\nA *last* one [9](https://example.org).\n`
    const from = process.cpuUsage()
    const source = sourceOf(text, 'p.md')
    const cost = process.cpuUsage(from).user
    const words = (source.given ?? []).map((block) =>
      block.words.map(({start, end}) => text.slice(start, end)).join(''),
    )
    expect(words).toEqual(['Title', piece.repeat(times).trim(), 'A last one 9.'])
    return cost
  }
  for (const piece of ['[1]', '[1] word ', '](a ', '*a* ', 'a@b.c ', '&x; ', '<b> ']) {
    read(piece, 5000)
    const ratio = Math.min(...[1, 2].map(() => read(piece, 40_000) / Math.max(20_000, read(piece, 10_000))))
    // Linear is 4; quadratic is 16.
    expect([piece, ratio < 10]).toEqual([piece, true])
  }
})

test('`__proto__`, `constructor` and `toString` are words like others wherever they stand', () => {
  const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
  for (const word of words) {
    const text = `${word}\n\n1 Results\n\nAs ${word} et al. (2019) say, the survey found ${word} in 42% of 500 cases [1].\n\nReferences\n[1] ${word} ${word}. ${word}[${word}]. ${word}, 2020, 1(2): 3-4.\n`
    for (const path of ['p.txt', `${word}.md`]) {
      const document = annotatedOf(text, path)
      expect(document.claims.length).toBeGreaterThan(0)
      expect(brokenInvariants(document)).toEqual([])
    }
    const item = {id: word, type: 'book', title: word, [word]: word}
    const bib = `@${word}{${word}, ${word} = {${word}}, title = {${word}}}\n@book{k, crossref = {${word}}, title = {T}}\n`
    for (const [ending, format, content] of [
      ['csl.json', 'csl', JSON.stringify([item]).replaceAll('"\\u005f', '"_')],
      ['bib', 'bibtex', bib],
      ['ris', 'ris', `TY  - ${word}\nTI  - ${word}\nID  - ${word}\nER  - \n`],
    ] as const) {
      const source = read(new TextEncoder().encode(text), 'p.txt')
      if ('refused' in source) throw new Error(source.refused)
      const document = annotate({...source, beside: [{path: `p.${ending}`, format, text: content}]})
      expect(brokenInvariants(publish(document))).toEqual([])
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as {polluted?: unknown}).polluted).toBe(undefined)
})
