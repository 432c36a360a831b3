import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {loadStyles} from '../plugins/citation-js.ts'

/** Load what formats entries: citeproc, our GB/T 7714 style, and the Chinese locale, without which Chinese items throw. */
export async function loadEntryStyles(): Promise<void> {
  const ours = fileURLToPath(new URL('../plugins/bibliography/gbt-7714-2015-numeric.csl', import.meta.url))
  const chinese = createRequire(import.meta.url).resolve('citeproc-locales/locales/locales-zh-CN.xml')
  await loadStyles({
    styles: {gbt7714: readFileSync(ours, 'utf8')},
    locales: {'zh-CN': readFileSync(chinese, 'utf8')},
  })
}
