import type {Category, Code, Codebook, CodeMatrix, LabelledPath, MatrixPlan, Words} from '../model/coding.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {isWithin} from './code.ts'

const NONE: LabelledPath = {path: null, label: {en: '(none)', zh: '（无）'}}

/** How many claims are in a category of each of two dimensions, and which; claims that are in neither are left out. */
export function matrixOf(
  document: AnnotatedDocument,
  codebook: Codebook,
  codes: ReadonlyArray<Code>,
  plan: MatrixPlan,
): CodeMatrix {
  const paths = Map.groupBy(codes, ({claim}) => claim)
  const isIn = (claim: string, path: string): boolean =>
    (paths.get(claim) ?? []).some(({category}) => isWithin(category, path))
  const rowsOf = sidesOf(codebook, plan.rows)
  const columnsOf = sidesOf(codebook, plan.columns)
  const shown = plan.show === null ? [] : sidesOf(codebook, plan.show)
  const cellOf = (row: LabelledPath, column: LabelledPath): CodeMatrix['cells'][number][number] => {
    const holds = (claim: string, {path}: LabelledPath, sides: ReadonlyArray<LabelledPath>): boolean =>
      path === null ? !sides.some((side) => isIn(claim, side.path!)) : isIn(claim, path)
    const claims = document.claims.filter(({id}) => holds(id, row, rowsOf) && holds(id, column, columnsOf))
    return {
      claims: claims.map(({id}) => id),
      numbers: [...new Set(claims.flatMap(({numbers}) => numbers))].sort((a, b) => a - b),
      shown: shown
        .map(({path, label}) => ({label, count: claims.filter(({id}) => isIn(id, path!)).length}))
        .filter(({count}) => count > 0),
    }
  }
  const rows = [...rowsOf, NONE]
  const columns = [...columnsOf, NONE]
  const cells = rows.map((row) =>
    columns.map((column) => (row === NONE && column === NONE ? EMPTY : cellOf(row, column))),
  )
  const usedRows = rows.map((row, i) => row !== NONE || cells[i]!.some(({claims}) => claims.length > 0))
  const usedColumns = columns.map((column, j) => column !== NONE || cells.some((line) => line[j]!.claims.length > 0))
  return {
    title: crossed(labelOf(codebook.categories, plan.rows), labelOf(codebook.categories, plan.columns)),
    rows: rows.filter((_, i) => usedRows[i]),
    columns: columns.filter((_, j) => usedColumns[j]),
    cells: cells.filter((_, i) => usedRows[i]).map((line) => line.filter((_, j) => usedColumns[j])),
  }
}

const EMPTY: CodeMatrix['cells'][number][number] = {claims: [], numbers: [], shown: []}

const crossed = (rows: Words, columns: Words): Words => ({
  en: `${rows.en} × ${columns.en}`,
  zh: `${rows.zh} × ${columns.zh}`,
})

/** The categories of a dimension, or the category itself where it has none. */
function sidesOf({categories}: Codebook, path: string): LabelledPath[] {
  const category = categoryAt(categories, path)!
  return category.categories.length > 0 ? [...category.categories] : [category]
}

const labelOf = (categories: ReadonlyArray<Category>, path: string): Words => categoryAt(categories, path)!.label

/** The category of a path, of which the codebook was checked to have it. */
export function categoryAt(categories: ReadonlyArray<Category>, path: string): Category | undefined {
  for (const category of categories) {
    if (category.path === path) return category
    const within = isWithin(path, category.path) ? categoryAt(category.categories, path) : undefined
    if (within) return within
  }
  return undefined
}
