import {tables} from '../columns.ts'
import type {About, Summary, WrittenFile} from './summary.ts'

/** The dataset card that Hugging Face reads: YAML with a configuration for each table, then what the data are. */
export function datasetCard(summary: Summary, files: ReadonlyArray<WrittenFile>, about: About): string {
  const present = tables.filter(({name}) => files.some(({table, format}) => table === name && format === 'parquet'))
  const languages = Object.keys(summary.claimsByLang).sort()
  const yaml = [
    '---',
    ...(languages.length ? ['language:', ...languages.map((lang) => `- ${lang}`)] : []),
    'license: other',
    'license_name: as-the-papers',
    'license_link: README.md',
    `pretty_name: ${JSON.stringify(about.name)}`,
    `size_categories:\n- ${sizeOf(summary.rows.claims)}`,
    'configs:',
    ...present.flatMap(({name}) => [
      `- config_name: ${name}`,
      ...(name === 'claims' ? ['  default: true'] : []),
      '  data_files:',
      '  - split: train',
      `    path: "data/parquet/${name}-*.parquet"`,
    ]),
    '---',
  ]
  return `${yaml.join('\n')}\n\n${body(summary, about, present.length)}`
}

const SIZES: ReadonlyArray<readonly [number, string]> = [
  [1e3, 'n<1K'],
  [1e4, '1K<n<10K'],
  [1e5, '10K<n<100K'],
  [1e6, '100K<n<1M'],
  [1e7, '1M<n<10M'],
]
const sizeOf = (rows: number): string => SIZES.find(([limit]) => rows < limit)?.[1] ?? '10M<n<100M'

function body(summary: Summary, about: About, present: number): string {
  const {rows, splits} = summary
  const share = (part: number, whole: number): string => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–')
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, number]) => `${name} ${number}`)
      .join(', ') || 'none'
  return `# ${about.name}

Claims and their citations, extracted from ${rows.documents} papers by yinzheng ${about.program}: what each paper states, word for word and with its
place, and what it cites for it.

## What it holds

| table | rows | one row is |
| --- | --- | --- |
${tables.map(({name, about: words}) => `| \`${name}\` | ${rows[name]} | ${words.replace(/\.$/, '')} |`).join('\n')}

${present} of the tables have rows and lie in \`data/\` as Parquet, JSON Lines and CSV with the same rows in each.

- Claims by language: ${list(summary.claimsByLang)}.
- Claims by kind: ${list(summary.claimsByKind)}.
- Claims with a citation in their sentence: ${summary.cited} (${share(summary.cited, rows.claims)}).
${
  rows.codes
    ? `- Codes by dimension: ${list(summary.codes)}. Codebooks, with their codes: ${list(summary.codebooks)}. A codebook without a measured
  reliability is worth little: \`yinzheng code --agree\` compares it with a sample coded by hand.
`
    : ''
}- Papers by split: train ${splits.train}, validation ${splits.validation}, test ${splits.test}. The split is the column \`split\` of
  \`documents\`; it follows from the paper's id and never changes as papers are added.

## How it was made

The text was recovered from what a PDF gives, cut into sentences and clauses, and each marker linked to the claims that it speaks for, by rules and small
linear models, without a language model. Every quote is a verbatim slice: \`text[start:end] == quote\` in code points, and the \`_utf16\` columns
count UTF-16 code units. Who checked: ${summary.reviewed} of ${rows.claims} claims were decided on by a reviewer (column \`review\`).
${(about.agreement ?? []).map(({reviewers, both, percent, kappa}) => `\n- ${reviewers} judged ${both} claims both: ${(100 * percent).toFixed(1)} % the same, Cohen's kappa ${kappa.toFixed(3)}.`).join('')}

## Limits

The extraction errs: claims can be cut wrongly, markers linked to the wrong clause, references misread. \`confidence\` says how sure each row is.
A finding of the audit is a lead and no verdict. Claims are what the papers state, not what is true.

## Licence

The texts and quotes remain under the licences of the papers that they were taken from; who publishes this dataset has to see that these allow it.
The annotations themselves claim no rights.
`
}
