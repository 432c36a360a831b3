import {globSync, readFileSync} from 'node:fs'
import {dirname, posix} from 'node:path'
import {expect, test} from 'vitest'
import {root} from './support/root.ts'

/** Each module of the pipeline with the modules of ours that it imports, by path below `pipeline/`. */
const modules = globSync('**/*.ts', {cwd: `${root}pipeline`}).map((path) => {
  const file = path.replaceAll('\\', '/')
  // Types of the model describe what plugins give; they are gone when the code runs.
  const code = readFileSync(`${root}pipeline/${file}`, 'utf8').replace(
    /import type \{[^}]*\} from '[./]+\/model\/document\.ts'/g,
    '',
  )
  const imports = [...code.matchAll(/(?:\bfrom|\bimport\()\s*'(\.[^']+)'/g)].map((match) =>
    posix.normalize(posix.join(dirname(file), match[1]!)),
  )
  return {file, imports}
})

const isStage = (part: string): boolean => /^\d\d-/.test(part)
const partOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : '.')

/** What a part may import besides itself. */
function allowed(part: string): (other: string) => boolean {
  if (part === 'text') return () => false
  if (part === 'plugins') return (other) => other === 'text'
  if (part === 'model') return (other) => other === 'text' || other === 'plugins'
  if (isStage(part)) return (other) => ['text', 'plugins', 'model'].includes(other)
  if (part === '.') return (other) => other !== 'run'
  return () => true
}

test('imports run one way: text, plugins, stages, model; no stage imports another; only run is above them', () => {
  expect(modules.length).toBeGreaterThan(100)
  const wrong = modules.flatMap(({file, imports}) => {
    const part = partOf(file)
    return imports
      .filter((other) => partOf(other) !== part && !allowed(part)(partOf(other)))
      .map((to) => `${file} → ${to}`)
  })
  expect(wrong).toEqual([])
})

test('only run touches disk, network and clock', () => {
  const wrong = modules.filter(({file}) => {
    if (partOf(file) === 'run') return false
    const code = readFileSync(`${root}pipeline/${file}`, 'utf8')
    return /'node:(?:fs|net|http|https|child_process|os|worker_threads)|\bDate\.now\(|\bnew Date\(\)|\bfetch\(|Math\.random\(/.test(
      code,
    )
  })
  expect(wrong.map(({file}) => file)).toEqual([])
})

test('nothing in the output depends on the locale of the machine', () => {
  const wrong = modules.filter(({file}) =>
    /\.localeCompare\(|\.toLocale|new Intl\.Collator/.test(readFileSync(`${root}pipeline/${file}`, 'utf8')),
  )
  expect(wrong.map(({file}) => file)).toEqual([])
})
