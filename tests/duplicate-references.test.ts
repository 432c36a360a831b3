import {expect, test} from 'vitest'
import {documentOf} from './support/annotated.ts'

/** The numbers of the entries that are called the same, for a list of these entries. */
function doubled(...entries: ReadonlyArray<string>): string[] {
  const list = entries.map((entry, i) => `[${i + 1}] ${entry}`).join('\n')
  const body = `1 Introduction\nPrinters kept their lists with care [1-${entries.length}]. They were read by few.\n`
  const {findings, references} = documentOf(`${body}\nReferences\n${list}\n`)
  const numberOf = new Map(references.map(({id, number}) => [id, number]))
  return findings
    .filter(({rule}) => rule === 'duplicate-reference')
    .map(({related}) => related.map((id) => numberOf.get(id)).join('='))
}

const paper = 'Okafor N, Lind B. Marks in the margin of old journals[J]. Journal of Printing, 2011, 4(2): 17-29.'

test('the same entry set in another style is doubled', () => {
  expect(
    doubled(paper, 'Okafor N, Lind B. Marks in the Margin of Old Journals [J]. J. Printing, 2011, 4 (2): 17–29'),
  ).toEqual(['2=1'])
})

test('a slip of a letter in the title does not hide a doubled entry', () => {
  expect(
    doubled(
      paper,
      'Okafor N, Lind B. Marks in the margins of old journals[J]. Journal of Printing, 2011, 4(2): 17-29.',
    ),
  ).toEqual(['2=1'])
})

test('one DOI is one work', () => {
  expect(
    doubled(
      'Costa R. Lost numbers. 2020. doi:10.1000/xyz.7',
      'R. Costa, "On numbers that were lost", 2020, https://doi.org/10.1000/XYZ.7',
    ),
  ).toEqual(['2=1'])
})

test('a Chinese entry that comes twice is doubled', () => {
  const entry = (mark: string) => `陈一帆, 林悦. 期刊引文标注方式的历史考察${mark} 印刷史研究, 2019, 12(3): 45-52.`
  expect(doubled(entry('[J].'), paper, entry('［J］．'))).toEqual(['3=1'])
})

test.each([
  [
    'parts of a series',
    'Okafor N. A history of lists. Part 1[J]. Printing, 2011, 4(2): 17-29.',
    'Okafor N. A history of lists. Part 2[J]. Printing, 2011, 4(3): 40-52.',
  ],
  [
    'like titles of two authors',
    'Okafor N. A history of lists[J]. Printing, 2011, 4(2): 17-29.',
    'Weiss H. A history of lists[J]. Printing, 2011, 7(3): 40-52.',
  ],
  [
    'a later year in the same journal',
    'Costa R. The year in printing research[J]. Printing, 2011, 4(2): 17-29.',
    'Costa R. The year in printing research[J]. Printing, 2012, 5(2): 3-9.',
  ],
  [
    'two pages of one site',
    'Mar Press. About the press[EB/OL]. [2020-01-02]. https://example.org/a.',
    'Mar Press. About the press[EB/OL]. [2020-01-02]. https://example.org/b.',
  ],
])('%s are not doubled', (_, one, two) => {
  expect(doubled(one, two)).toEqual([])
})
