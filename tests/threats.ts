/** What hostile text and files may try, and the test that holds against each; `threats.test.ts` sees that every test exists. */
export interface Threat {
  readonly threat: string
  /** What it looks like. */
  readonly example: string
  /** Test file below `tests/`, and the name of the test in it. */
  readonly file: string
  readonly test: string
}

const text = 'hostile-text.test.ts'
const files = 'hostile-files.test.ts'
const outputs = 'hostile-outputs.test.ts'
const limits = 'limits.test.ts'

export const threats: ReadonlyArray<Threat> = [
  {
    threat: 'hostile bytes and encodings',
    example: 'FF FE 00, half a character',
    file: text,
    test: 'whatever bytes come, they are refused with a reason or annotated with every invariant held',
  },
  {
    threat: 'characters that hide or turn text',
    example: 'U+200B, U+202E',
    file: text,
    test: 'characters that print nothing or turn the direction are no part of the text, and the way back finds them',
  },
  {
    threat: 'a huge paper',
    example: '20.4 MB',
    file: limits,
    test: 'a paper of more than 20 MB is refused with its size, and read where more is allowed',
  },
  {
    threat: 'a long line',
    example: '1,000,001 characters',
    file: limits,
    test: 'a line of more than a million characters is refused by its number, whatever ends the lines',
  },
  {
    threat: 'a line of 100 MB',
    example: 'aaa…',
    file: limits,
    test: 'a line of 100 MB is refused before it is looked at',
  },
  {
    threat: 'deep nesting',
    example: '> > > …, [[[…, *a *a …',
    file: limits,
    test: 'Markdown that nests deeply is refused by its line, flat Markdown of any length is not',
  },
  {
    threat: 'marks of Markdown very often',
    example: '[1][1][1]…, *a* *a* …',
    file: text,
    test: 'a paragraph of Markdown with marks by the ten thousand is read as it is printed, in proportion to its length',
  },
  {
    threat: 'Markdown that hangs together',
    example: '> a, and ten thousand lines behind it',
    file: limits,
    test: 'Markdown that hangs together too long is refused by its line: its parser would take the square of the time',
  },
  {
    threat: 'one mark very often',
    example: '[1][1][1]…, ((((…',
    file: text,
    test: 'the same mark by the ten thousand costs no more than its share',
  },
  {
    threat: 'a range without end',
    example: '[1-999999999]',
    file: text,
    test: 'a range of a thousand million numbers is one marker, and makes no list of them',
  },
  {
    threat: 'text that slows regular expressions',
    example: '(a+)+$',
    file: 'regexes.test.ts',
    test: 'every regular expression is linear by recheck, or stands on a list with its reason',
  },
  {
    threat: 'keys of the prototype',
    example: '__proto__ as an id, a key of a .bib, a field',
    file: text,
    test: '`__proto__`, `constructor` and `toString` are words like others wherever they stand',
  },
  {
    threat: 'markup in Markdown and HTML',
    example: '<img onerror>, [x](javascript:…)',
    file: outputs,
    test: 'no text of a paper becomes markup of annotated.md: no tag but ours, no handler, no link but to the web and inside',
  },
  {
    threat: 'formulas in CSV',
    example: '=HYPERLINK(…), ＝1+1',
    file: outputs,
    test: 'a formula is text in a spreadsheet, and every row of a CSV reads back',
  },
  {
    threat: 'fields and entries in BibTeX and RIS',
    example: '}, @book{x,',
    file: outputs,
    test: 'no field of an item ends its field or entry in BibTeX and RIS: one entry goes in, one comes out',
  },
  {
    threat: 'fields that a writer does not expect',
    example: 'a patent with a place',
    file: outputs,
    test: 'an item of any type with any field is written as BibTeX and RIS, the place of a patent too',
  },
  {
    threat: 'keys in YAML',
    example: 'name\\n---\\nlicense: mit',
    file: outputs,
    test: 'the name of a dataset stays one value in the YAML of its card',
  },
  {
    threat: 'addresses in SARIF',
    example: '../a?b#c',
    file: outputs,
    test: 'SARIF is JSON whose addresses are escaped and whose places lie in the source, whatever the paper and its path',
  },
  {
    threat: 'hostile silences',
    example: '__proto__ | * | x',
    file: outputs,
    test: 'any file of silences is read: each line is a silence, malformed, a comment or blank, and none reaches a prototype',
  },
  {
    threat: 'terminal escapes and forged lines',
    example: 'ESC ] 0 ; … BEL in a file name',
    file: files,
    test: 'no name of a file and no word of a paper steers the terminal or forges a line',
  },
  {
    threat: 'pipes and devices among the sources',
    example: 'mkfifo paper.txt',
    file: files,
    test: 'a pipe, a device and a link to one among the sources are refused without waiting, and the other papers are done',
  },
  {
    threat: 'a pipe as a side file',
    example: 'mkfifo paper.bib',
    file: files,
    test: 'a pipe in place of a bibliography is told, and the paper is annotated without it',
  },
  {
    threat: 'links that lead out',
    example: 'a.txt → /home/…/b.txt',
    file: files,
    test: 'a link that leads out of the sources is read and told, and one to a folder is told and not entered',
  },
  {
    threat: 'paths that climb out',
    example: '...txt',
    file: files,
    test: 'no name of a paper leads out of the folder of outputs',
  },
  {
    threat: 'paths that meet',
    example: 'A.txt and a.txt',
    file: files,
    test: 'papers whose names differ in case or in composed letters alone do not write one folder',
  },
  {
    threat: 'a disk that fails',
    example: 'ENOSPC at the third write',
    file: 'failing-calls.test.ts',
    test: 'any call of the file system may fail: each file is old or new and never half, the reason is told, and the next run mends it',
  },
  {
    threat: 'a call home',
    example: 'fetch of a DOI',
    file: 'no-network.test.ts',
    test: 'a run with the network refused makes no attempt to use it',
  },
  {
    threat: 'scripts of packages',
    example: 'postinstall',
    file: 'supply-chain.test.ts',
    test: 'nothing that the package needs to run has an install script, and for tests only what is on the list with its reason',
  },
  {
    threat: 'pipes among outputs and decisions',
    example: 'mkfifo out/a/annotated.json',
    file: files,
    test: 'pipes in place of outputs and decisions are told, and nothing waits for them',
  },
  {
    threat: 'pipes among side files of a review',
    example: 'mkfifo codebook.yaml',
    file: files,
    test: 'pipes in place of a codebook, a review file, a record, decisions and what comes back are told, and nothing waits for them',
  },
  {
    threat: 'markup and ends of literals in XML, TriG and JSON-LD',
    example: ']]>, " . } <a> {',
    file: 'export.test.ts',
    test: 'whatever stands in a paper stays text: markup, quotes, controls and halves of pairs in every field',
  },
  {
    threat: 'a record that names files elsewhere',
    example: '../../mine in .made-from.json',
    file: files,
    test: 'a record of outputs that names files elsewhere takes none of them away',
  },
  {
    threat: 'markup in the review page',
    example: '</script><script>',
    file: 'review-page.test.ts',
    test: 'markup in a title, a claim, a reference or a file name is shown as words and never runs',
  },
  {
    threat: 'another site that asks the review server',
    example: 'Host: evil.example, Origin: null, text/plain',
    file: 'review-server.test.ts',
    test: 'only the page itself is answered: another host, origin, site, token or kind of body is not',
  },
  {
    threat: 'paths of the review server',
    example: '..%2f..%2fsecret, http://evil.example/',
    file: 'review-server.test.ts',
    test: 'no path that is written in another way gets past the token or out of the list of papers',
  },
  {
    threat: 'names of reviewers',
    example: '../anna, a link for a folder',
    file: 'review-server.test.ts',
    test: 'no name leads out of the folder of decisions, and what is no decision is not kept',
  },
  {
    threat: 'slow and huge requests',
    example: 'half a head, 9 GB announced',
    file: 'review-server.test.ts',
    test: 'a request that comes slowly or is huge is cut off, and others are answered meanwhile',
  },
  {
    threat: 'a paper that hangs or eats the memory',
    example: 'what nobody thought of',
    file: 'batch.test.ts',
    test: 'a paper that hangs, eats the memory, ends its worker or throws fails alone, and the run tells why',
  },
  {
    threat: 'a worker that is killed',
    example: 'the system is short of memory',
    file: 'killed-workers.test.ts',
    test: 'workers that are killed at random lose no paper and tear no file',
  },
  {
    threat: 'a run that is killed',
    example: 'kill -9',
    file: 'batch.test.ts',
    test: 'a run killed at any moment leaves whole files, and the next one mends the rest and sweeps what was left',
  },
  {
    threat: 'names that a shell would read',
    example: '$(x), `tick`, #hash',
    file: 'batch.test.ts',
    test: 'two runs at once do the work once between them, and names with every kind of sign are safe',
  },
  {
    threat: 'tags of RIS outside a record',
    example: 'DA  - 2020 before TY',
    file: 'bibliography-beside.test.ts',
    test: 'tags of RIS that stand outside a record are passed over',
  },
]
